import { describe, expect, test } from 'vitest';
import { analyse, type Script } from '../../src/core/index.ts';
import { reachedWithBroken } from './broken.ts';
import { earlyMistakes } from './recovery.ts';
import { shipped, shippedIds } from './shipped.ts';

/**
 * What a mistake costs, in percent of what the variant allows: one early slip leaves the good marks
 * within reach, and two broken words do not, nor does anybody stay who was given them.
 */
const LEFT_BY_A_SLIP = 80;
const LEFT_BY_TWO_BROKEN_WORDS = 80;

const SCRIPTS = shippedIds().flatMap((id) =>
  shipped(id).scripts.map((script) => ({
    name: script.past === null ? id : `${id}, ${script.past}`,
    script,
  })),
);

describe.each(SCRIPTS)('$name', ({ script }) => {
  test('one early mistake can be recovered from', () => {
    for (const { variant, percent } of scales(script)) {
      const mistakes = earlyMistakes(script, variant);
      expect(mistakes.length).toBeGreaterThan(6);
      for (const { reply, left } of mistakes) {
        expect.soft(percent(left), `${variant.variant.id}: ${reply}`).toBeGreaterThanOrEqual(LEFT_BY_A_SLIP);
      }
    }
  });

  test('two broken promises cannot be talked away', () => {
    for (const { variant, percent, most } of scales(script)) {
      const reached = reachedWithBroken(script, variant);
      // The walk that counts broken promises agrees with the analysis on what can be had at all.
      expect(Math.max(...reached.map((each) => each.most))).toBe(most);
      for (const { ending, broken, most: left } of reached.filter((each) => each.broken >= 2)) {
        const told = `${variant.variant.id}: ${ending} with ${broken} broken`;
        expect.soft(script.scenario.endings[ending]?.customer, told).not.toBe('stays');
        expect.soft(percent(left), told).toBeLessThanOrEqual(LEFT_BY_TWO_BROKEN_WORDS);
      }
    }
  });
});

const ANALYSED = new WeakMap<Script, ReturnType<typeof analyse>>();

/** Each variant with what it allows, and points in percent of that. */
function scales(script: Script) {
  const analysed = ANALYSED.get(script) ?? analyse(script);
  ANALYSED.set(script, analysed);
  if (!analysed.ok) throw new Error(analysed.message);
  return analysed.variants.map(({ overall: { least, most } }, index) => {
    const variant = script.variants[index];
    if (variant === undefined) throw new Error(`There is no variant ${index}.`);
    return {
      variant,
      most,
      percent: (points: number) => Math.round((100 * (points - least)) / (most - least)),
    };
  });
}
