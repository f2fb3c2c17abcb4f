import { readTranslation, type Translation } from '../../core/index.ts';
import { languageNow } from '../../ui/text/texts.ts';
import { fetchText } from './fetch-text.ts';

/** Fetches translations into the language that the interface speaks. Where one can't be had, the source stands in. */

/** Translations as they are written, for a worker to read on its own side; null where there is none. */
export interface TranslationTexts {
  readonly scenario: string | null;
  readonly tips: string | null;
  /** They may have been made for another version: only what was made from the very words of this one stands in. */
  readonly exact?: true;
}

/** @param scenario its id; null for the tips alone */
export async function fetchTranslations(scenario: string | null): Promise<TranslationTexts> {
  const language = languageNow();
  const has = await translatedInto(language);
  const fetched = async (of: string | null) => {
    if (of === null || !has.includes(of)) return null;
    const text = await fetchText(`locales/${language}/${of}.json`);
    return text.ok ? text.text : null;
  };
  const [ofScenario, ofTips] = await Promise.all([fetched(scenario), fetched('tips')]);
  return { scenario: ofScenario, tips: ofTips };
}

/** The same for a text that is not known to be the one in the folder: a team's own version, or an older one. */
export async function fetchFitting(scenario: string | null): Promise<TranslationTexts> {
  return { ...(await fetchTranslations(scenario)), exact: true };
}

/** Reads a translation; null where there is none, or where it has errors. */
export function readTranslationText(text: string | null | undefined): Translation | null {
  if (text === null || text === undefined) return null;
  const read = readTranslation(text, 'translation.json');
  return read.ok ? read.value : null;
}

/** What has a translation into a language, by the list that says so: asking for each would be answered by errors. */
async function translatedInto(language: string): Promise<readonly string[]> {
  const index = await fetchText('locales/index.json');
  if (!index.ok) return [];
  try {
    const data: unknown = JSON.parse(index.text);
    const found = typeof data === 'object' && data !== null ? Object.entries(data) : [];
    const ids: unknown = found.find(([each]) => each === language)?.[1];
    return Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : [];
  } catch {
    return [];
  }
}
