import { html, type TemplateResult } from 'lit-html';
import { refuseId, rename, usesOf, type Named } from '../document/rename.ts';
import { say } from '../text/say.ts';
import type { FormBench } from './bench.ts';

/**
 * The id of a thing, as a field that renames it everywhere once it is left. What is being typed stands only in the
 * field, so showing the form again must leave it alone.
 */
export function idInput(bench: FormBench, named: Named, compact = false): TemplateResult {
  const { kind, id, of } = named;
  const element = `id-${kind}-${of ?? ''}-${id}`;
  const change = (event: Event) => {
    const input = event.target as HTMLInputElement;
    const to = input.value.trim();
    if (to === id) return;
    const refused = refuseId(bench.document.value, named, to);
    if (refused !== null) {
      input.value = id;
      bench.announce(say(`form.id.${refused}`, { id: to }));
      input.setCustomValidity(say(`form.id.${refused}`, { id: to }));
      input.reportValidity();
      return;
    }
    const count = usesOf(bench.document.value, named);
    if (!bench.document.all((document) => rename(document, named, to))) return;
    follow(bench, named, to);
    bench.announce(say('form.id.renamed', { id: to, count }));
  };
  return html`<div class=${compact ? 'id-field compact' : 'field id-field'}>
    <label for=${element} class=${compact ? 'hidden-text' : ''}>${say('field.id')}</label>
    <input
      class="input code"
      type="text"
      id=${element}
      data-id-of=${kind}
      .value=${id}
      spellcheck="false"
      autocomplete="off"
      autocapitalize="off"
      maxlength="48"
      @input=${(event: Event) => (event.target as HTMLInputElement).setCustomValidity('')}
      @change=${change}
    />
    ${compact ? '' : html`<p class="field-hint always">${say('form.id.hint')}</p>`}
  </div>`;
}

/** What was selected goes on being selected. */
function follow({ selection }: FormBench, { kind, id, of }: Named, to: string): void {
  const { now } = selection;
  switch (kind) {
    case 'beat':
      if (now.at === 'beat' && now.id === id) selection.select({ ...now, id: to }, 'form');
      return;
    case 'reply':
      if (now.at === 'beat' && now.id === of && now.reply === id)
        selection.select({ ...now, reply: to }, 'form');
      return;
    case 'fact':
    case 'variant':
    case 'promise':
    case 'favour':
    case 'ending':
    case 'past':
      if (now.at === kind && now.id === id) selection.select({ at: kind, id: to }, 'form');
      return;
    case 'value':
  }
}
