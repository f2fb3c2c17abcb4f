import { languageNow } from '../../ui/text/texts.ts';
import { readScenarioCards, type CardWords } from '../../wire/cards.ts';
import { call } from '../call.ts';
import type { Words } from './told.ts';

/** The titles of scenarios in the reader's language. A server sends them as they are written. */

export interface Titles {
  /** @param language that the title is written in */
  of(scenario: string, title: string, language: string): Words;
  /** The same items, in whose titles and languages that is done, by title. */
  tell<T extends { readonly id: string; readonly title: string; readonly language: string }>(
    items: readonly T[],
  ): T[];
}

/** What a scenario is called as it is written, and in other languages. */
interface Named {
  readonly id: string;
  readonly title: string;
  readonly words: Readonly<Record<string, CardWords>>;
}

/**
 * Fetches what the scenarios that a team published, and those of the folder, are called in other languages; without it,
 * titles stay as they are.
 */
export async function fetchTitles(team: string): Promise<Titles> {
  const [published, folder] = await Promise.all([fetchPublished(team), fetchCards()]);
  const named = Map.groupBy([...published, ...folder], ({ id }) => id);
  const of = (scenario: string, title: string, language: string): Words => {
    // A version can be called otherwise: then this is no translation of it.
    const found = named
      .get(scenario)
      ?.find((each) => each.title === title && Object.hasOwn(each.words, languageNow()));
    const words = found?.words[languageNow()];
    return words === undefined ? { text: title, language } : { text: words.title, language: languageNow() };
  };
  return {
    of,
    tell: (items) =>
      items
        .map((item) => {
          const { text, language } = of(item.id, item.title, item.language);
          return { ...item, title: text, language };
        })
        .toSorted((one, other) => one.title.localeCompare(other.title, languageNow())),
  };
}

async function fetchPublished(team: string): Promise<readonly Named[]> {
  const answer = await call('published', { params: { team } });
  return answer.ok ? answer.value.scenarios : [];
}

async function fetchCards(): Promise<readonly Named[]> {
  try {
    const answer = await fetch('/scenarios/index.json');
    return answer.ok ? readScenarioCards(await answer.json()) : [];
  } catch {
    return [];
  }
}
