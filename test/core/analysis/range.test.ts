import { describe, expect, test } from 'vitest';
import { analyse, type Script } from '../../../src/core/index.ts';
import { generateScenario } from '../../generate/scenario.ts';
import { enumerate, type Enumeration } from '../support/brute.ts';
import { RELEASING } from '../fixtures/releasing.ts';
import type { Edits } from '../support/edit.ts';
import { scriptFrom, small } from '../support/scripts.ts';

/** The analysis against a slow enumerator that plays every run there is. */
function expectSame(script: Script, events: 'replies' | 'all'): Enumeration[] {
  const analysis = analyse(script, { events });
  if (!analysis.ok) throw new Error(analysis.message);
  const found = script.variants.map((_, variant) => enumerate(script, variant, events));
  found.forEach((enumerated, variant) => {
    const analysed = analysis.variants[variant];
    expect(analysed?.overall).toEqual(enumerated.overall);
    expect(analysed?.skills).toEqual(enumerated.skills);
    const endings = script.endings.map(({ id }) => {
      const extremes = enumerated.endings.get(id);
      return extremes === undefined ? { id, reachable: false } : { id, reachable: true, ...extremes };
    });
    expect(analysed?.endings).toEqual(endings);
  });
  const never = (all: readonly string[], pick: (each: Enumeration) => ReadonlySet<string>) =>
    all.filter((id) => !found.some((each) => pick(each).has(id)));
  expect(analysis.unreachable).toEqual({
    beats: never(
      script.beats.map(({ id }) => id),
      ({ beats }) => beats,
    ),
    replies: never(
      script.beats.flatMap((beat) => beat.replies.map(({ reply }) => `${beat.id}/${reply.id}`)),
      ({ replies }) => replies,
    ),
    endings: never(
      script.endings.map(({ id }) => id),
      ({ endings }) => new Set(endings.keys()),
    ),
  });
  const tips = (pick: (each: Enumeration) => ReadonlySet<string>) =>
    [...new Set(found.flatMap((each) => [...pick(each)]))].toSorted();
  expect(analysis.tips).toEqual({
    followed: tips(({ followed }) => followed),
    broken: tips(({ broken }) => broken),
  });
  return found;
}

const tiny = (seed: number, beats: number) => scriptFrom(JSON.stringify(generateScenario(seed, beats)));

/** The small scenario with fewer ways through, so that all of its runs can be played. */
const trimmed = (edits: Edits = {}) =>
  small({
    ...edits,
    'beats.door.replies[quote].quote': {
      promise: 'table',
      from: 10,
      to: 50,
      step: 10,
      signs: { best: 15, safe: 25, padded: 40 },
    },
    'beats.twenty-minutes.replies[update].quote.step': 20,
  });

describe('least and most are those of all runs', () => {
  test('of the small scenario', () => {
    const runs = expectSame(trimmed(), 'replies').map((found) => found.runs);
    expect(Math.min(...runs)).toBeGreaterThan(10_000);
  });

  test('of the small scenario where promises can be let go', () => {
    expectSame(trimmed(RELEASING), 'replies');
  });

  test.each(Array.from({ length: 24 }, (_, seed) => [seed, 4 + (seed % 3)]))(
    'of generated scenario %i with %i beats',
    (seed, beats) => {
      const found = expectSame(tiny(seed, beats), 'replies');
      expect(Math.min(...found.map(({ runs }) => runs))).toBeGreaterThan(1);
    },
  );
});

describe('with cutting in, glances and silence as well', () => {
  test.each(Array.from({ length: 16 }, (_, seed) => [seed + 100, 3]))(
    'generated scenario %i with %i beats',
    (seed, beats) => {
      expectSame(tiny(seed, beats), 'all');
    },
  );
});

test('the most over all events is the most over replies, for whoever listens loses nothing', () => {
  const ranges = (events: 'replies' | 'all') => {
    const analysis = analyse(small(), { events });
    if (!analysis.ok) throw new Error(analysis.message);
    return analysis.variants.map(({ overall }) => overall);
  };
  const [replies, all] = [ranges('replies'), ranges('all')];
  expect(all.map(({ most }) => most)).toEqual(replies.map(({ most }) => most));
  all.forEach(({ least }, variant) => expect(least).toBeLessThan(replies[variant]?.least ?? -Infinity));
});
