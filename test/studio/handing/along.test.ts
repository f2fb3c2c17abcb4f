import { describe, expect, test } from 'vitest';
import { fitTo, readTranslation, textsOfScenario, translatedTexts } from '../../../src/core/index.ts';
import { filesOf, translationsAlong } from '../../../src/studio/handing/along.ts';
import { smallScenario, smallSource } from '../../core/fixtures/small.ts';
import { scenarioFrom } from '../../core/support/scripts.ts';
import { shoutedTranslation } from '../../core/translation/support.ts';

/** What goes along with a draft that is handed on. */

const draft = scenarioFrom(smallSource());
const source = textsOfScenario(draft);
const kept = (change: object = {}) => JSON.stringify({ ...shoutedTranslation(draft), ...change });

describe('a translation that goes along', () => {
  test('is complete, or says how many texts are missing, out of date or faulty', () => {
    const whole = shoutedTranslation(draft, ['summary', 'brief']);
    const changed = { ...whole, sources: { ...whole.sources, title: '0'.repeat(12) } };
    const faulty = source.find(({ text }) => text.includes('{'))?.key ?? '';
    const wrong = { ...whole, texts: { ...whole.texts, [faulty]: 'nothing in braces' } };
    const counts = (file: object) =>
      translationsAlong(draft, { de: JSON.stringify(file) }).map(
        ({ language, missing, stale, faulty: bad }) => [language, missing, stale, bad],
      );
    expect(counts(shoutedTranslation(draft))).toEqual([['de', 0, 0, 0]]);
    expect(counts(whole)).toEqual([['de', 2, 0, 0]]);
    expect(counts(changed)).toEqual([['de', 2, 1, 0]]);
    expect(counts(wrong)).toEqual([['de', 2, 0, 1]]);
  });

  test('is of the scenario that the draft is now, whatever it was of before', () => {
    const renamed = scenarioFrom(JSON.stringify({ ...smallScenario(), id: 'renamed' }));
    const texts = { ...shoutedTranslation(draft).texts, 'beats/gone/label': 'Weg' };
    const [along] = translationsAlong(renamed, { de: kept({ texts }) });
    expect(along?.translation.of).toBe('renamed');
    expect(along?.translation.texts).toEqual(shoutedTranslation(draft).texts);
    const file = readTranslation(filesOf(along === undefined ? [] : [along])['de'] ?? '', 'de.json');
    expect(file.ok && file.value).toEqual(along?.translation);
  });

  test.each([
    ['none that was begun and has no words', kept({ texts: {}, sources: {} }), 'de'],
    ['none into its own language', kept({ language: 'en' }), 'en'],
    ['none with errors', '{"format":1}', 'de'],
  ])('there is %s', (_what, file, language) => {
    expect(translationsAlong(draft, { [language]: file })).toEqual([]);
  });
});

test('words that nobody knows the source of are out of date, and stay so', () => {
  const translation = { ...shoutedTranslation(draft), sources: {} };
  const states = translatedTexts(source, fitTo(draft.id, source, translation)).map(({ state }) => state);
  expect(new Set(states)).toEqual(new Set(['stale']));
});
