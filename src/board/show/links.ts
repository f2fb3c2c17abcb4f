import { html, nothing, type TemplateResult } from 'lit-html';
import { icon } from '../../ui/icons.ts';
import { reachNow } from '../../ui/reach.ts';
import { say } from '../text/say.ts';
import { sayAround } from './told.ts';

/** Addresses to hand on. */

/** Said where codes are handed out and other devices could not follow them, or only from the same network. */
export function localHint(): TemplateResult | typeof nothing {
  const reach = reachNow();
  if (reach === 'far') return nothing;
  if (reach === 'network') return html`<p class="team-panel-note local-hint">${say('links.network')}</p>`;
  return html`<p class="notice local-hint">
    ${icon('phone')}<span
      >${sayAround((command) => say('links.local', { command }), html`<kbd>npm start -- --host 0.0.0.0</kbd>`)}</span
    >
  </p>`;
}

/** A text to copy, selectable where copying is not allowed. */
export function copyField(label: string, text: string, announce: (text: string) => void): TemplateResult {
  const copy = async (event: Event) => {
    const host = (event.currentTarget as HTMLElement).closest('.copy');
    const tell = (done: string) => {
      announce(done);
      host?.querySelector('.copy-done')?.replaceChildren(done);
    };
    try {
      await navigator.clipboard.writeText(text);
      tell(say('links.copied'));
    } catch {
      // Without a secure address there is no clipboard; the selected text can be copied by hand.
      host?.querySelector('input')?.select();
      tell(say('links.selected'));
    }
  };
  return html`<div class="copy">
    <label class="team-field"
      ><span>${label}</span
      ><input
        class="team-input"
        readonly
        .value=${text}
        @focus=${(event: Event) => (event.target as HTMLInputElement).select()}
    /></label>
    <button class="button small" type="button" @click=${copy}>
      <span>${say('links.copy')}<span class="hidden-text">: ${label}</span></span>
    </button>
    <small class="copy-done" aria-hidden="true"></small>
  </div>`;
}
