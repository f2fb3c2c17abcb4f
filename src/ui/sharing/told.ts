import {
  hashOfText,
  makeTranslation,
  textsOfScenario,
  translatedTexts,
  type Scenario,
  type Translation,
} from '../../core/index.ts';

/**
 * Translations in a link, as short as they go: the words in the order of the scenario's texts, without keys and without
 * what they were made from, since the very words that they were made from come with them.
 */

/** A scenario's texts in another language. */
export interface ToldText {
  readonly language: string;
  /** Twelve hex digits of the keys, so that words never get to other places than their own. */
  readonly keys: string;
  /** 0 where there are no words, or those of an earlier text. */
  readonly texts: readonly (string | 0)[];
}

const keysOf = (scenario: Scenario) =>
  hashOfText(
    textsOfScenario(scenario)
      .map(({ key }) => key)
      .join('\n'),
  );

/** What a link carries of a translation. */
export function toldText(scenario: Scenario, translation: Translation): ToldText {
  const texts = translatedTexts(textsOfScenario(scenario), translation).map(
    ({ translation: words, state }) => (state === 'current' && words !== null ? words : 0),
  );
  return { language: translation.language, keys: keysOf(scenario), texts };
}

/** The translations that came by a link, as files by language; one that belongs to other texts is left out. */
export function filesOfTold(scenario: Scenario, told: readonly ToldText[]): Readonly<Record<string, string>> {
  const source = textsOfScenario(scenario);
  const fitting = told.filter(
    ({ keys, texts }) => keys === keysOf(scenario) && texts.length === source.length,
  );
  return Object.fromEntries(
    fitting.map(({ language, texts }) => {
      const words = source.flatMap(({ key }, index) => {
        const text = texts[index];
        return typeof text === 'string' ? [[key, text] as const] : [];
      });
      return [language, JSON.stringify(makeTranslation(scenario.id, language, source, new Map(words)))];
    }),
  );
}
