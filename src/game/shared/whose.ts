import { html, type TemplateResult } from 'lit-html';
import type { SharedText } from '../../ui/sharing/shelf.ts';
import { addressOf } from '../../ui/shell.ts';
import { languageNow } from '../../ui/text/texts.ts';
import { say } from '../../ui/text/say.ts';

/** Says whose text a shared scenario is, and what playing it means. */
export function whoseText(shared: SharedText): TemplateResult {
  return html`<aside class="shared-whose" data-shared=${shared.from.way} aria-label=${say('shared.label')}>
    <p><strong>${from(shared)}</strong></p>
    <p>${say('shared.whose')}</p>
  </aside>`;
}

function from({ by, from: origin }: SharedText): string {
  switch (origin.way) {
    case 'link':
      return by === '' ? say('shared.byNobody') : say('shared.byName', { name: by });
    case 'tryout':
      return say('shared.byTeam', {
        team: by,
        until: new Intl.DateTimeFormat(languageNow(), { dateStyle: 'long' }).format(
          Date.parse(origin.expires),
        ),
      });
  }
}

/** Where the studio takes a shared scenario as a draft. */
export function takeAddress(id: string): string {
  return `${addressOf({ page: 'studio', draft: null })}?take=${id}`;
}
