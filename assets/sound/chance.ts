import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { map, silence, type Pcm } from './pcm.ts';

/** Chance that comes out the same at every build. */
export interface Chance {
  /** From 0 to below 1. */
  next(): number;
  between(least: number, most: number): number;
  pick<T>(from: readonly [T, ...T[]]): T;
  /** White noise from -1 to 1. */
  noise(ms: number): Pcm;
}

const STEPS = 2 ** 24;

export function chanceOf(seed: number): Chance {
  const generator = xoroshiro128plus(seed);
  const next = (): number => uniformInt(generator, 0, STEPS - 1) / STEPS;
  return {
    next,
    between: (least, most) => least + next() * (most - least),
    pick: (from) => from[Math.floor(next() * from.length)] ?? from[0],
    noise: (ms) => map(silence(ms), () => next() * 2 - 1),
  };
}
