import { html, type TemplateResult } from 'lit-html';
import type { Shell } from '../../ui/shell.ts';
import { copyField } from '../show/links.ts';
import { wholeAddress } from '../../ui/reach.ts';
import { say } from '../text/say.ts';
import type { LeadActions } from './actions.ts';

/** The keys of links that this page has seen; the server keeps only their hashes and can't tell them again. */
export interface Keys {
  readonly lead: string | null;
  readonly wall: string | null;
}

/** The admin link and the link for the wall. */
export function keys(shell: Shell, team: string, known: Keys, actions: LeadActions): TemplateResult {
  const link = (which: 'lead' | 'wall') => {
    const key = known[which];
    return html`<div class="key">
      ${
        key === null
          ? html`<p>
              <strong>${say(`lead.keys.${which}`)}</strong><br /><span class="team-panel-note"
                >${say('lead.keys.unknown')}</span
              >
            </p>`
          : copyField(say(`lead.keys.${which}`), wholeAddress({ page: which, team, key }), shell.announce)
      }
      <p class="team-panel-note">${say(`lead.keys.${which}Hint`)}</p>
      <button class="button small" type="button" @click=${() => void actions.rotate(which)}>
        ${say(`lead.rotate.${which}`)}
      </button>
    </div>`;
  };
  return html`<section class="team-panel" aria-labelledby="lead-keys">
    <h2 id="lead-keys">${say('lead.keys.title')}</h2>
    ${link('lead')} ${link('wall')}
  </section>`;
}
