import { expect, test } from 'vitest';
import { outcomesIn } from '../../src/core/script/walk.ts';
import { RULE_TIPS } from '../../src/core/script/script.ts';
import { readShipped, shippedIds, shippedTips } from './shipped.ts';

/** Tips that a rule gives points for; every tip of `RULE_TIPS` is broken by one. */
const FOLLOWED_BY_RULE = [
  'ask-dont-assume',
  'keep-asking',
  'say-it-back',
  'their-reasons',
  'set-expectations',
  'under-promise',
  'keep-your-word',
  'manage-the-setback',
];

test('every tip is exercised, both ways, by a reply of some scenario or by a rule', () => {
  const followed = new Set<string>(FOLLOWED_BY_RULE);
  const broken = new Set<string>(RULE_TIPS);
  for (const id of shippedIds()) {
    for (const [beat, of] of Object.entries(readShipped(id).beats)) {
      for (const { value } of outcomesIn(beat, of)) {
        for (const tip of Object.keys(value.follows ?? {})) followed.add(tip);
        for (const tip of Object.keys(value.breaks ?? {})) broken.add(tip);
      }
    }
  }
  const tips = Object.keys(shippedTips().tips);
  expect(tips.filter((tip) => !followed.has(tip))).toEqual([]);
  expect(tips.filter((tip) => !broken.has(tip))).toEqual([]);
});
