import { html, nothing, type TemplateResult } from 'lit-html';
import { languageOfText, type Telling } from '../core/index.ts';
import { languageNow } from '../ui/text/texts.ts';

/**
 * Texts of a scenario in the page. Where one is in another language than the interface, because it has no translation,
 * it says so by `lang`: a screen reader then speaks it as what it is.
 */

/** How the scenario on the page is told; there is one at a time. */
let telling: Telling | null = null;

/** Says how the texts that are shown from now on are told. */
export function tellIn(how: Telling): void {
  telling = how;
}

/** The language of a text for `lang`, where it is not that of the interface. */
export function langOf(text: string): string | typeof nothing {
  if (telling === null) return nothing;
  const language = languageOfText(telling, text);
  return language.split('-')[0] === languageNow() ? nothing : language;
}

/** A text of the scenario, marked where it is in another language. */
export function told(text: string): TemplateResult | string {
  const lang = langOf(text);
  return lang === nothing ? text : html`<span lang=${lang}>${text}</span>`;
}
