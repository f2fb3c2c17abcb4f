import { describe, expect, test } from 'vitest';
import {
  amountInWords,
  compile,
  debrief,
  hashScenario,
  languageOfText,
  startConversation,
  textsOfScenario,
  textsOfTips,
  translate,
  translateExactly,
  translateTips,
} from '../../../src/core/index.ts';
import { generateScenario } from '../../generate/scenario.ts';
import { smallScenario, smallSource } from '../fixtures/small.ts';
import { runOf, PLAYERS } from '../support/players.ts';
import { replayed } from '../support/runs.ts';
import { scenarioFrom, tips } from '../support/scripts.ts';
import { shouted, shoutedTranslation, toldScript } from './support.ts';

const small = scenarioFrom(smallSource());
const SCENARIOS = [
  small,
  ...[11, 12].map((seed) => scenarioFrom(JSON.stringify(generateScenario(seed, 12)))),
];

describe.each(SCENARIOS.map((scenario) => [scenario.id, scenario] as const))('%s', (_, scenario) => {
  const script = compile(scenario, tips);
  const told = toldScript(scenario, shoutedTranslation(scenario));

  test('every text has a key of its own', () => {
    const keys = textsOfScenario(scenario).map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.length).toBeGreaterThan(20);
  });

  test('translated, it has the same hash and other words', () => {
    expect(told.hash).toBe(script.hash);
    expect(hashScenario(told.scenario, told.tips)).toBe(script.hash);
    expect(told.scenario.title).toBe(shouted(scenario.title));
    expect(told.telling).toMatchObject({ language: 'de', source: 'en' });
    for (const { text } of textsOfScenario(scenario)) expect(told.telling.untranslated).not.toContain(text);
  });

  test.each(PLAYERS)('a run of the %s replays to the same score, regret and ledger', (player) => {
    for (const seed of [1, 2]) {
      const run = runOf(script, player, seed);
      expect(runOf(told, player, seed)).toEqual(run);
      expect(replayed(told, run)).toEqual(replayed(script, run));
    }
  });
});

test('what is said, noted and told afterwards is in the words of the translation', () => {
  const told = toldScript(small, shoutedTranslation(small));
  const { view } = startConversation(told, { seed: 1, mode: 'practice', tempo: 'untimed' });
  expect(view.line?.text).toBe(shouted('Evening. A table, please.'));
  const run = runOf(told, 'perfect', 1);
  const told1 = debrief(told, run);
  if ('refused' in told1) throw new Error(told1.message);
  expect(told1.ending.title).toMatch(/^¡.*!$/);
  for (const { coaching } of told1.moments) if (coaching !== null) expect(coaching).toMatch(/^¡.*!$/s);
});

describe('what has no translation', () => {
  const [first] = smallScenario().beats['door']?.lines ?? [];
  const key = `beats/door/lines/${first?.id}/say`;

  test('stays in the words of the source, and is known for it', () => {
    const { telling, scenario } = toldScript(small, shoutedTranslation(small, [key]));
    expect(scenario.beats['door']?.lines[0]?.say).toBe('Evening. A table, please.');
    expect(languageOfText(telling, 'Evening. A table, please.')).toBe('en');
    expect(languageOfText(telling, scenario.title)).toBe('de');
  });

  test('is known with its placeholders filled in, too', () => {
    const { telling } = toldScript(small, shoutedTranslation(small, ['beats/door/lines/hurry/say']));
    expect(languageOfText(telling, 'We have a hungry child.')).toBe('en');
    expect(languageOfText(telling, 'We have to go')).toBe('de');
  });

  test('is also what lost or invented a placeholder', () => {
    const translation = shoutedTranslation(small);
    const at = 'beats/door/lines/hurry/say';
    const broken = (text: string) =>
      toldScript(small, { ...translation, texts: { ...translation.texts, [at]: text } }).scenario.beats[
        'door'
      ]?.lines[1]?.say;
    expect(broken('Wir haben es eilig.')).toBe('We have {hurry}.');
    expect(broken('Wir haben {hurry} und {table}.')).toBe('We have {hurry}.');
    expect(broken('Wir haben {hurry}.')).toBe('Wir haben {hurry}.');
  });

  test('where only the tips are translated, the whole scenario is in its own language', () => {
    const source = textsOfTips(tips);
    const german = { format: 1, of: 'tips', language: 'de', texts: {}, sources: {} } as const;
    const [tip] = source;
    const translation = { ...german, texts: { [tip?.key ?? '']: 'Hallo' } };
    const { telling, scenario } = translate(small, tips, { scenario: null, tips: translation });
    expect(telling).toMatchObject({ language: 'de', amounts: 'en' });
    expect(languageOfText(telling, scenario.title)).toBe('en');
    expect(languageOfText(telling, 'Hallo')).toBe('de');
    expect(translateTips(tips, translation).telling.untranslated.size).toBeGreaterThan(50);
  });
});

test('documents keep their names', () => {
  expect(textsOfTips(tips).filter(({ key }) => key.startsWith('documents/'))).toEqual([]);
});

test.each([
  [25, 'minutes', 'de', '25 Minuten'],
  [1, 'hours', 'de', '1 Stunde'],
  [1, 'days', 'de', '1 Tag'],
  [1400, 'amount', 'de', '1.400'],
  [1, 'minutes', 'en', '1 minute'],
  [1400, 'amount', 'en', '1400'],
] as const)('%i %s in %s: %s', (number, unit, language, words) => {
  expect(amountInWords(number, unit, language)).toBe(words);
});

test('what was made for other words does not stand in for a version of its own', () => {
  const translation = shoutedTranslation(small);
  const [first] = Object.keys(small.endings);
  const other = structuredClone(small);
  const ending = other.endings[first ?? ''];
  if (ending === undefined) throw new Error('the small scenario has endings');
  ending.says = 'Said quite otherwise.';
  const lenient = translate(other, tips, { scenario: translation, tips: null });
  expect(lenient.scenario.endings[first ?? '']?.says).toBe(shouted(small.endings[first ?? '']?.says ?? ''));
  const { scenario, telling } = translateExactly(other, tips, { scenario: translation, tips: null });
  expect(scenario.endings[first ?? '']?.says).toBe(ending.says);
  expect(languageOfText(telling, ending.says)).toBe('en');
  expect(scenario.title).toBe(shouted(small.title));
  expect(languageOfText(telling, scenario.title)).toBe('de');
});
