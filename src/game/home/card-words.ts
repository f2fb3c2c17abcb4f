import { nothing } from 'lit-html';
import { languageNow } from '../../ui/text/texts.ts';
import { cardIn, type ScenarioCard } from '../../wire/cards.ts';

/** What a card says in the language of the interface, and for `lang` its language where that is another one. */
export function cardWords(card: ScenarioCard) {
  const { title, summary, language } = cardIn(card, languageNow());
  return { title, summary, lang: language === languageNow() ? nothing : language };
}
