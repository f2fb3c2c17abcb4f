import { html, nothing, type TemplateResult } from 'lit-html';
import { languageNow } from '../../ui/text/texts.ts';

/** Words of scenarios on the board. Where they are in another language than the interface, they say so by `lang`. */

export interface Words {
  readonly text: string;
  /** As `lang` names it; '' where nobody knows. */
  readonly language: string;
}

/** A language for `lang`, where it is not that of the interface. */
export function langOf(language: string): string | typeof nothing {
  return language === '' || language.split('-')[0] === languageNow() ? nothing : language;
}

/** Words of a scenario, marked where they are in another language. */
export function told({ text, language }: Words): TemplateResult | string {
  const lang = langOf(language);
  return lang === nothing ? text : html`<span lang=${lang}>${text}</span>`;
}

/** A title by itself or in the words of a list. */
export function toldTitle({ title, language }: { readonly title: string; readonly language: string }) {
  return told({ text: title, language });
}

const PLACE = '\u{e000}';

/**
 * A sentence with a piece of the page in one of its places.
 * @param sentence gives the sentence, with what it is handed in that place
 */
export function sayAround(sentence: (place: string) => string, piece: unknown): TemplateResult {
  const [before = '', after = ''] = sentence(PLACE).split(PLACE);
  return html`${before}${piece}${after}`;
}
