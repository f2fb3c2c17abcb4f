import {
  compileTold,
  makeTranslation,
  textsOfScenario,
  translate,
  type Scenario,
  type Script,
  type Translation,
} from '../../../src/core/index.ts';
import { tips } from '../support/scripts.ts';

/** Words that are surely not those of the source, its placeholders whole. */
export const shouted = (text: string): string =>
  `¡${text.replaceAll(/\{[^}]*\}|[^{]+/g, (part) => (part.startsWith('{') ? part : part.toUpperCase()))}!`;

/** A translation of every text of a scenario but some. */
export function shoutedTranslation(scenario: Scenario, without: readonly string[] = []): Translation {
  const source = textsOfScenario(scenario);
  const words = source.flatMap(({ key, text }) =>
    without.includes(key) ? [] : [[key, shouted(text)] as const],
  );
  return makeTranslation(scenario.id, 'de', source, new Map(words));
}

export function toldScript(scenario: Scenario, translation: Translation): Script {
  return compileTold(translate(scenario, tips, { scenario: translation, tips: null }));
}
