import { html, nothing, type TemplateResult } from 'lit-html';
import { reachNow } from '../../ui/reach.ts';
import { say } from '../text/say.ts';

/** Said below links where other devices could not follow them. */
export function localNote(): TemplateResult | typeof nothing {
  const reach = reachNow();
  return reach === 'far'
    ? nothing
    : html`<p class="quiet-text local-note">${say(`handing.reach.${reach}`)}</p>`;
}

/** A text to copy; it is selected where copying is not allowed. */
export function copyField(label: string, text: string, announce: (text: string) => void): TemplateResult {
  const copy = async (event: Event) => {
    const field = (event.currentTarget as HTMLElement).parentElement?.querySelector('input');
    try {
      await navigator.clipboard.writeText(text);
      announce(say('handing.copied'));
    } catch {
      // Without a secure address there is no clipboard; the selected text can be copied by hand.
      field?.select();
      announce(say('handing.selected'));
    }
  };
  return html`<div class="handing-copy">
    <label class="field"
      ><span>${label}</span
      ><input
        class="input"
        readonly
        .value=${text}
        @focus=${(event: Event) => (event.target as HTMLInputElement).select()}
    /></label>
    <button class="button small" type="button" data-action="copy-link" @click=${copy}>
      ${say('handing.copy')}<span class="hidden-text">: ${label}</span>
    </button>
  </div>`;
}
