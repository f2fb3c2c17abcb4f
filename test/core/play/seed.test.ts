import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shuffleOfSeed, startConversation, variantOfSeed } from '../../../src/core/index.ts';
import { small } from '../support/scripts.ts';

const SCRIPT = small();

/** Pinned: another algorithm would give old runs another variant, and another order of replies. */
test('the variant of a seed', () => {
  const seeds = [0, 1, 2, 3, 4, 5, 6, 7, 42, 1000, 65_535, 2 ** 31 - 1, 2 ** 31, 2 ** 32 - 1];
  expect(seeds.map((seed) => variantOfSeed(SCRIPT, seed)).join('')).toMatchInlineSnapshot(`"10101010110010"`);
});

test('the order of replies of a seed', () => {
  const orders = [0, 1, 2, 42, 2 ** 32 - 1].map((seed) => shuffleOfSeed(seed, 'door', 4).join(''));
  expect(orders.join(' ')).toMatchInlineSnapshot(`"3012 0123 1320 3210 0321"`);
  expect(
    ['bar', 'door', 'seated'].map((beat) => shuffleOfSeed(7, beat, 5).join('')).join(' '),
  ).toMatchInlineSnapshot(`"10342 32410 31402"`);
});

test('variants are drawn by their weights', () => {
  const script = small({ 'variants[child].weight': 3 });
  const drawn = Array.from({ length: 8000 }, (_, seed) => variantOfSeed(script, seed));
  const share = drawn.filter((variant) => variant === 1).length / drawn.length;
  expect(share).toBeGreaterThan(0.72);
  expect(share).toBeLessThan(0.78);
});

test('an order is a permutation, and hangs on seed and beat alone', () => {
  fc.assert(
    fc.property(fc.nat(0xffff_ffff), fc.string(), fc.nat(10), (seed, beat, count) => {
      const order = shuffleOfSeed(seed, beat, count);
      expect(order.toSorted((a, b) => a - b)).toEqual(Array.from({ length: count }, (_, index) => index));
      expect(shuffleOfSeed(seed, beat, count)).toEqual(order);
    }),
  );
});

test('no place is favoured', () => {
  const first = [0, 0, 0, 0];
  for (let seed = 0; seed < 4000; seed += 1) {
    const place = shuffleOfSeed(seed, 'door', 4)[0] ?? 0;
    first[place] = (first[place] ?? 0) + 1;
  }
  for (const count of first) expect(Math.abs(count - 1000)).toBeLessThan(120);
});

describe('in the view', () => {
  const ids = (seed: number) =>
    startConversation(SCRIPT, { seed, mode: 'practice', tempo: 'live' }).view.replies.map(({ id }) => id);

  test('replies come in the order of the seed', () => {
    const authored = SCRIPT.scenario.beats['door']?.replies.map(({ id }) => id) ?? [];
    for (const seed of [0, 1, 2, 42]) {
      expect(ids(seed)).toEqual(shuffleOfSeed(seed, 'door', 4).map((index) => authored[index]));
    }
  });

  test('what is not offered leaves the others in their order', () => {
    const script = small({ 'beats.door.replies[quote].when': { heard: 'slip' } });
    const shown = startConversation(script, { seed: 5, mode: 'practice', tempo: 'live' }).view.replies;
    expect(shown.map(({ id }) => id)).toEqual(ids(5).filter((id) => id !== 'quote'));
  });
});
