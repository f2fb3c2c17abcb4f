import { html, type TemplateResult } from 'lit-html';
import { addressOf } from '../../ui/shell.ts';

/** The title of a tip as a way to it in the library. */
export function tipLink(tip: string, title: string): TemplateResult {
  return html`<a class="tip-link" href=${addressOf({ page: 'tips', tip })}>${title}</a>`;
}
