import {
  fitTo,
  languageOf,
  readTranslation,
  textsOfScenario,
  translatedTexts,
  type Scenario,
  type Translation,
} from '../../core/index.ts';
import { languageNow } from '../../ui/text/texts.ts';

/** The translations of a draft that can go along where it is handed on. */

export interface Along {
  readonly language: string;
  /** For the texts of the draft as it is now, and those alone. */
  readonly translation: Translation;
  /** Texts without words, with words of an earlier text, and with a wrong placeholder: shown as they are written. */
  readonly missing: number;
  readonly stale: number;
  readonly faulty: number;
}

/** What a draft has been translated into, as far as that fits the scenario that it is now. */
export function translationsAlong(
  scenario: Scenario,
  kept: Readonly<Record<string, string>> = {},
): readonly Along[] {
  const source = textsOfScenario(scenario);
  return Object.entries(kept).flatMap(([language, file]) => {
    const read = readTranslation(file, 'translation.json');
    if (!read.ok || language === languageOf(scenario)) return [];
    const translation = fitTo(scenario.id, source, { ...read.value, language });
    if (Object.keys(translation.texts).length === 0) return [];
    const texts = translatedTexts(source, translation);
    const count = (wanted: (typeof texts)[number]['state']) =>
      texts.filter(({ state }) => state === wanted).length;
    return [
      { language, translation, missing: count('missing'), stale: count('stale'), faulty: count('faulty') },
    ];
  });
}

/** The same as they are sent: files by language. */
export function filesOf(along: readonly Along[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    along.map(({ language, translation }) => [language, JSON.stringify(translation)]),
  );
}

/** What a language is called in that of the interface: "Deutsch", "Französisch". */
export function languageName(tag: string): string {
  return new Intl.DisplayNames(languageNow(), { type: 'language' }).of(tag) ?? tag;
}
