import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { Script } from '../script/script.ts';

/**
 * What follows from the seed of a run, by a pinned algorithm: xoroshiro128+ and pure-rand's uniform
 * integers. Changing anything here would give old runs another variant.
 */

/** The number of the variant that a seed draws, by weight. */
export function variantOfSeed(script: Script, seed: number): number {
  const weights = script.variants.map(({ variant }) => variant.weight);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let drawn = uniformInt(xoroshiro128plus(seed | 0), 0, total - 1);
  for (const [index, weight] of weights.entries()) {
    if (drawn < weight) return index;
    drawn -= weight;
  }
  return 0;
}

/**
 * The order in which a beat's replies are shown: a permutation of their numbers. It hangs on the
 * seed and the beat's id alone, so that the way there does not matter.
 */
export function shuffleOfSeed(seed: number, beat: string, count: number): number[] {
  const random = xoroshiro128plus((seed ^ fnv1a(beat)) | 0);
  const order = Array.from({ length: count }, (_, index) => index);
  for (let last = count - 1; last > 0; last -= 1) {
    const other = uniformInt(random, 0, last);
    [order[last], order[other]] = [order[other] as number, order[last] as number];
  }
  return order;
}

/** The 32-bit FNV-1a hash of a string's UTF-16 units. */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}
