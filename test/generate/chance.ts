import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';

/** Chance that a seed repeats: the same draws on any machine. */
export class Chance {
  readonly #random: RandomGenerator;

  constructor(seed: number) {
    this.#random = xoroshiro128plus(seed | 0);
  }

  /** A whole number from `from` to `to`, both included. */
  int(from: number, to: number): number {
    return uniformInt(this.#random, from, to);
  }

  /** True in so many of a hundred draws. */
  percent(share: number): boolean {
    return this.int(1, 100) <= share;
  }

  /** One of a list that is not empty. */
  pick<T>(from: readonly T[]): T {
    return from[this.int(0, from.length - 1)] as T;
  }

  /** So many different ones of a list, in its order; fewer if it has no more. */
  some<T>(from: readonly T[], count: number): T[] {
    const left = from.map((_, index) => index);
    const chosen: number[] = [];
    while (chosen.length < count && left.length > 0) {
      chosen.push(...left.splice(this.int(0, left.length - 1), 1));
    }
    return chosen.toSorted((a, b) => a - b).map((index) => from[index] as T);
  }
}
