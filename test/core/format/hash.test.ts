import { describe, expect, test } from 'vitest';
import { compile, hashScenario, readScenario, type Tips } from '../../../src/core/index.ts';
import { smallScenario, smallSource } from '../fixtures/small.ts';
import { edited, put, type Edits } from '../support/edit.ts';
import { scenarioFrom, small, tips } from '../support/scripts.ts';

const hashOf = (source: string, of: Tips = tips) => hashScenario(scenarioFrom(source), of);
const HASH = hashOf(smallSource());

test('a hash is 64 hex digits, and the one that runs carry', () => {
  expect(HASH).toMatch(/^[0-9a-f]{64}$/);
  expect(small().hash).toBe(HASH);
});

test('it is pinned: another would split every board', () => {
  expect(HASH).toMatchInlineSnapshot(`"08c59068a9359577bddc82fe58dceb73080a771d4170b112eb57396803dde967"`);
});

describe('what does not change play does not change it', () => {
  test.each([
    ['line ends', smallSource().replaceAll('\n', '\r\n')],
    ['white space', JSON.stringify(smallScenario())],
    ['a byte order mark', `\uFEFF${smallSource()}`],
    ['where the schema is', edited({ $schema: '../public/scenario.schema.json' })],
    ['escapes', smallSource().replaceAll('"theatre"', '"\\u0074heatre"')],
    ['a figure written another way', smallSource().replaceAll('"weight": 1,', '"weight": 1.0,')],
    ['a default that is spelt out', edited({ 'variants[theatre].spoiled': 0 })],
  ])('%s', (_, source) => {
    expect(hashOf(source)).toBe(HASH);
  });

  test('the order of keys', () => {
    const turned = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(turned);
      if (typeof value !== 'object' || value === null) return value;
      return Object.fromEntries(
        Object.entries(value)
          .toReversed()
          .map(([key, inner]) => [key, turned(inner)]),
      );
    };
    expect(hashOf(JSON.stringify(turned(smallScenario())))).toBe(HASH);
  });
});

/** Every leaf of the small scenario, by its path, with what stands there. */
function leaves(value: unknown, path = ''): { path: string; value: string | number | boolean }[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => leaves(item, `${path}[${index}]`));
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([key, inner]) =>
      leaves(inner, path === '' ? key : `${path}.${key}`),
    );
  }
  return [{ path, value: value as string | number | boolean }];
}

/** The texts of a scenario, by the ends of their paths: all that people read and no rule does. */
const TEXT =
  /(?:^(?:title|summary|brief|clock\.day|customer\.name)|\.(?:label|say|spoken|says|thought|coaching|shows|title|text)|^facts\.[a-z]+\.values\.[a-z]+)$/;

const LEAVES = leaves(smallScenario());
const TEXTS = LEAVES.filter(({ path }) => TEXT.test(path));
const OTHERS = LEAVES.filter(({ path }) => !TEXT.test(path));

test('a corrected spelling of any text does not change it', () => {
  expect(TEXTS.length).toBeGreaterThan(60);
  const all = Object.fromEntries(TEXTS.map(({ path, value }) => [path, `${String(value)}!`]));
  expect(hashOf(edited(all))).toBe(HASH);
});

test('texts that may be left out do not change it', () => {
  const more: Edits = {
    'clock.day': undefined,
    'beats.door.label': 'At the door',
    'beats.door.replies[soon].spoken': 'It should not be long at all!',
    'beats.door.replies[soon].thought': 'Soon is no time.',
    'variants[theatre].label': 'They have tickets',
  };
  expect(hashOf(edited(more))).toBe(HASH);
});

test('any other leaf that is changed changes it', () => {
  expect(OTHERS.length).toBeGreaterThan(150);
  const unseen = OTHERS.filter(({ path, value }) => {
    const changed =
      typeof value === 'number' ? value + 1 : typeof value === 'boolean' ? undefined : `${value}x`;
    const scenario = structuredClone(scenarioFrom(smallSource()));
    put(scenario, path, changed);
    // What no longer reads as a scenario is hashed all the same: the hash does not hang on the check.
    return hashScenario(scenario, tips) === HASH;
  });
  expect(unseen.map(({ path }) => path)).toEqual([]);
});

test.each<[string, Edits]>([
  ['a value more that could be filled in', { 'facts.party.values.six': 'six' }],
  [
    'a fact more',
    {
      'facts.more': { label: 'More', values: { a: 'a' } },
      'variants[0].facts.more': 'a',
      'variants[1].facts.more': 'a',
    },
  ],
  ['a reply less', { 'beats.bar.replies[3]': undefined }],
  [
    'two replies changed over',
    {
      'beats.door.replies[2]': smallScenario().beats['door']?.replies[3],
      'beats.door.replies[3]': smallScenario().beats['door']?.replies[2],
    },
  ],
  ['a condition more', { 'beats.door.lines[0].when': { unheard: 'slip' } }],
  ['a temptation less', { 'beats.door.temptations': undefined }],
  ['a favour less', { 'favours.dessert': undefined }],
  ['an ending more', { 'endings.more': smallScenario().endings['sour'] }],
])('%s changes it', (_, edits) => {
  expect(hashOf(edited(edits))).not.toBe(HASH);
});

describe('of the tips', () => {
  const changed = (id: string, skill: string) => {
    const copy = structuredClone(tips) as Tips & { tips: Record<string, { skill: string }> };
    (copy.tips[id] as { skill: string }).skill = skill;
    return copy;
  };

  test('the skill of a tip that the scenario or a rule scores changes it', () => {
    expect(hashOf(smallSource(), changed('appreciate', 'excuses'))).not.toBe(HASH);
    expect(hashOf(smallSource(), changed('keep-your-word', 'care'))).not.toBe(HASH);
  });

  test('other tips, and words about tips, do not', () => {
    expect(hashOf(smallSource(), changed('smile', 'excuses'))).toBe(HASH);
    const reworded = structuredClone(tips);
    for (const tip of Object.values(reworded.tips)) tip.follow = 'In other words.';
    expect(hashOf(smallSource(), reworded)).toBe(HASH);
  });
});

test('compiling does not change the scenario, nor its hash', () => {
  const reading = readScenario(smallSource(), 'a', tips);
  if (!reading.ok) throw new Error('the small scenario reads');
  const before = JSON.stringify(reading.value);
  compile(reading.value, tips);
  expect(JSON.stringify(reading.value)).toBe(before);
});
