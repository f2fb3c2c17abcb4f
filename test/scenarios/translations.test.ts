import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../../src/cli/bootstrap.mjs';
import {
  compile,
  compileTold,
  readScenario,
  readTips,
  readTranslation,
  textsOfScenario,
  textsOfTips,
  translate,
  translationFindings,
  type Scenario,
  type Tips,
} from '../../src/core/index.ts';
import { PLAYERS, runOf } from '../core/support/players.ts';
import { replayed } from '../core/support/runs.ts';

/** Every translation that ships is whole, current, and plays like its source. */

const read = (...path: string[]) => readFileSync(join(root, ...path), 'utf8');
const valueOf = <T>(reading: { readonly ok: true; readonly value: T } | { readonly ok: false }): T => {
  if (!reading.ok) throw new Error('a shipped file has errors');
  return reading.value;
};
const tips: Tips = valueOf(readTips(read('scenarios', 'tips.json'), 'tips.json'));

const LOCALES = join('scenarios', 'locales');
const SHIPPED = [
  ...readdirSync(join(root, LOCALES)).flatMap((language) =>
    readdirSync(join(root, LOCALES, language)).map((name) => ({
      file: join(LOCALES, language, name),
      language,
      of: name.replace(/\.json$/, ''),
      source: join('scenarios', name.replace(/\.json$/, '.scenario.json')),
    })),
  ),
  ...readdirSync(join(root, 'src', 'game', 'first-call', 'locales')).map((name) => ({
    file: join('src', 'game', 'first-call', 'locales', name),
    language: name.replace(/\.json$/, ''),
    of: 'first-call',
    source: join('src', 'game', 'first-call', 'first-call.scenario.json'),
  })),
];

const scenarioOf = (source: string): Scenario =>
  valueOf(readScenario(read(source), source.replace(/^.*[\\/]/, ''), tips));

test('German ships for the tips, the first call and a scenario at least', () => {
  const german = SHIPPED.filter(({ language }) => language === 'de').map(({ of }) => of);
  expect(german).toEqual(expect.arrayContaining(['tips', 'first-call', 'restaurant-wait']));
});

describe.each(SHIPPED)('$file', ({ file, language, of, source }) => {
  const texts = () => (of === 'tips' ? textsOfTips(tips) : textsOfScenario(scenarioOf(source)));

  test('has every text, none out of date, no placeholder lost and no card too long', () => {
    const { translation, findings } = translationFindings(read(file), file, of, texts());
    expect(findings.map(({ code, message }) => `${code} ${message}`)).toEqual([]);
    expect(translation?.language).toBe(language);
  });

  test('has no white space at its ends, and none doubled', () => {
    const { texts: words } = valueOf(readTranslation(read(file), file));
    for (const [key, text] of Object.entries(words)) expect(text, key).not.toMatch(/^\s|\s$| {2}/);
  });
});

describe.each(SHIPPED.filter(({ of }) => of !== 'tips'))('$of in $language', ({ file, source }) => {
  test('has the hash of its source, and the runs of every player replay alike', () => {
    const scenario = scenarioOf(source);
    const script = compile(scenario, tips);
    const translation = valueOf(readTranslation(read(file), file));
    const told = compileTold(translate(scenario, tips, { scenario: translation, tips: null }));
    expect(told.hash).toBe(script.hash);
    for (const player of PLAYERS) {
      const run = runOf(script, player, 3);
      expect(replayed(told, run)).toEqual(replayed(script, run));
    }
  }, 120_000);
});
