import { html, nothing, type TemplateResult } from 'lit-html';
import { addressOf, type Route } from '../../ui/shell.ts';
import { say } from '../text/say.ts';

/** Addresses to hand on. */

/** The whole address of a route. */
export function wholeAddress(route: Route): string {
  return `${location.origin}${location.pathname}${addressOf(route)}`;
}

/** Whether this page's address leads other devices nowhere. */
function isLocalAddress(): boolean {
  return ['localhost', '127.0.0.1', '[::1]'].includes(location.hostname);
}

/** Said where codes are handed out and other devices could not follow them. */
export function localHint(): TemplateResult | typeof nothing {
  return isLocalAddress() ? html`<p class="team-panel-note local-hint">${say('links.local')}</p>` : nothing;
}

/** A text to copy, selectable where copying is not allowed. */
export function copyField(label: string, text: string, announce: (text: string) => void): TemplateResult {
  const copy = async (event: Event) => {
    const field = (event.currentTarget as HTMLElement).parentElement?.querySelector('input');
    try {
      await navigator.clipboard.writeText(text);
      announce(say('links.copied'));
    } catch {
      // Without a secure address there is no clipboard; the selected text can be copied by hand.
      field?.select();
      announce(say('links.selected'));
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
  </div>`;
}
