import { languageNow } from '../../ui/text/texts.ts';
import { readScenarioCards, type ScenarioCard } from '../../wire/cards.ts';
import type { Words } from './told.ts';

/** The titles of scenarios in the reader's language. A server sends them as they are written. */

export interface Titles {
  /** @param language that the title is written in */
  of(scenario: string, title: string, language: string): Words;
  /** The same items, in whose titles and languages that is done. */
  tell<T extends { readonly id: string; readonly title: string; readonly language: string }>(
    items: readonly T[],
  ): T[];
}

/** Fetches what the scenarios of the folder are called in other languages; without it, titles stay as they are. */
export async function fetchTitles(): Promise<Titles> {
  const cards = new Map((await fetchCards()).map((card) => [card.id, card]));
  const of = (scenario: string, title: string, language: string): Words => {
    const card = cards.get(scenario);
    const words =
      card !== undefined && Object.hasOwn(card.words, languageNow()) ? card.words[languageNow()] : null;
    // A team's own version can be called otherwise: then this is no translation of it.
    return words != null && card?.title === title
      ? { text: words.title, language: languageNow() }
      : { text: title, language };
  };
  return {
    of,
    tell: (items) =>
      items.map((item) => {
        const { text, language } = of(item.id, item.title, item.language);
        return { ...item, title: text, language };
      }),
  };
}

async function fetchCards(): Promise<readonly ScenarioCard[]> {
  try {
    const answer = await fetch('/scenarios/index.json');
    return answer.ok ? readScenarioCards(await answer.json()) : [];
  } catch {
    return [];
  }
}
