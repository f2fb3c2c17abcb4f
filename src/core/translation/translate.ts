import type { Scenario } from '../format/scenario.ts';
import type { Tips } from '../format/tips.ts';
import type { Translation } from '../format/translation.ts';
import { madeFrom, translatedTexts, type TranslatedText } from './state.ts';
import { languageOf, tellingOf, type Telling, type ToldScenario } from './telling.ts';
import { textsOfScenario, textsOfTips, tipsWithTexts, withTexts } from './texts.ts';

/** A scenario in other words. */

/**
 * The scenario and its tips in the words of their translations. A text without one, or whose translation lost or
 * invented a placeholder, stays as it is, and `telling` says which those are. The hash is that of the source.
 */
export function translate(
  scenario: Scenario,
  tips: Tips,
  translations: { readonly scenario: Translation | null; readonly tips: Translation | null },
): ToldScenario {
  const language = (translations.scenario ?? translations.tips)?.language;
  if (language === undefined) return { scenario, tips, telling: tellingOf(scenario) };
  const source = languageOf(scenario);
  const ofScenario = translatedTexts(textsOfScenario(scenario), translations.scenario);
  const ofTips = translatedTexts(textsOfTips(tips), translations.tips);
  const [words, tipWords] = [usable(ofScenario), usable(ofTips)];
  const left = (texts: readonly TranslatedText[], used: ReadonlyMap<string, string>) =>
    texts.flatMap(({ key, text }) => (used.has(key) ? [] : [text]));
  return {
    scenario: withTexts(scenario, (key, text) => words.get(key) ?? text),
    tips: tipsWithTexts(tips, (key, text) => tipWords.get(key) ?? text),
    telling: {
      language,
      source,
      amounts: translations.scenario?.language ?? source,
      untranslated: new Set([...left(ofScenario, words), ...left(ofTips, tipWords)]),
    },
  };
}

/**
 * The same where the translations may have been made for another version: only what was made from the very words of this
 * one stands in for them.
 */
export function translateExactly(
  scenario: Scenario,
  tips: Tips,
  translations: { readonly scenario: Translation | null; readonly tips: Translation | null },
): ToldScenario {
  return translate(scenario, tips, {
    scenario: translations.scenario && madeFrom(textsOfScenario(scenario), translations.scenario),
    tips: translations.tips && madeFrom(textsOfTips(tips), translations.tips),
  });
}

/** The tips in the words of their translation, as far as it goes. They are written in English. */
export function translateTips(
  tips: Tips,
  translation: Translation | null,
): { readonly tips: Tips; readonly telling: Telling } {
  if (translation === null) return { tips, telling: tellingOf({}) };
  const texts = translatedTexts(textsOfTips(tips), translation);
  const words = usable(texts);
  const left = texts.flatMap(({ key, text }) => (words.has(key) ? [] : [text]));
  return {
    tips: tipsWithTexts(tips, (key, text) => words.get(key) ?? text),
    telling: { ...tellingOf({}), language: translation.language, untranslated: new Set(left) },
  };
}

/** The words that may stand in for the source, by key. */
function usable(texts: readonly TranslatedText[]): ReadonlyMap<string, string> {
  return new Map(
    texts.flatMap(({ key, translation, state }) =>
      translation === null || state === 'faulty' ? [] : [[key, translation] as const],
    ),
  );
}
