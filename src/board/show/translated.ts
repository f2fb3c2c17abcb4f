import { hashOfText } from '../../core/index.ts';
import { fetchFitting, readTranslationText } from '../../game/replay.ts';
import { fetchTold, type VersionPlace } from './fitting.ts';
import type { Words } from './told.ts';

/** Single texts of a scenario in the reader's language, where only they are at hand and not the whole file. */

export interface Translated {
  /**
   * @param key of the text, as translations have it
   * @param text as it is written: a translation stands in only if it was made from these very words
   */
  words(key: string, text: string): Words;
}

/**
 * The words of a version that the team plays.
 * @param language that the scenario is written in
 */
export async function fetchTranslated(place: VersionPlace, language: string): Promise<Translated> {
  return translatedBy((await fetchTold(place)).scenario, language);
}

/** The same for whoever is no member and gets what the folder has. */
export async function fetchFromFolder(scenario: string, language: string): Promise<Translated> {
  return translatedBy((await fetchFitting(scenario)).scenario, language);
}

function translatedBy(file: string | null, language: string): Translated {
  const translation = readTranslationText(file);
  const texts = new Map(Object.entries(translation?.texts ?? {}));
  const sources = new Map(Object.entries(translation?.sources ?? {}));
  return {
    words(key, text) {
      const translated = texts.get(key);
      return translation === null || translated === undefined || sources.get(key) !== hashOfText(text)
        ? { text, language }
        : { text: translated, language: translation.language };
    },
  };
}

/** The key of a reply's card. */
export const cardKey = (beat: string, reply: string) => `beats/${beat}/replies/${reply}/say`;
