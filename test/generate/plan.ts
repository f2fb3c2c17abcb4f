import { Chance } from './chance.ts';

/**
 * What a generated scenario is about, decided before its beats are written. The story falls into
 * chapters; what a chapter brings up is read within it alone, so that the state stays small.
 */
export interface Plan {
  readonly chance: Chance;
  readonly chapters: readonly Chapter[];
  readonly variants: number;
  readonly endings: readonly string[];
}

export interface Chapter {
  readonly number: number;
  /** The ids of its beats, in order; every path passes the first and the last. */
  readonly beats: readonly string[];
  readonly facts: readonly { readonly id: string; readonly values: readonly string[] }[];
  readonly promise: { readonly id: string; readonly setback: string | null } | null;
  readonly favour: string | null;
}

const ENDINGS = ['gladly', 'calmly', 'crossly', 'early'] as const;

/** At most as many facts, promises and favours as a scenario may have. */
const MOST_CHAPTERS = 10;
const MOST_PROMISES = 4;

/** Divides so many beats into chapters. */
export function makePlan(seed: number, beats: number): Plan {
  const chance = new Chance(seed);
  const count = Math.max(1, Math.min(MOST_CHAPTERS, Math.floor(beats / 5)));
  const chapters = Array.from({ length: count }, (_, number): Chapter => {
    const [from, to] = [Math.floor((number * beats) / count), Math.floor(((number + 1) * beats) / count)];
    const promising = number % Math.ceil(count / MOST_PROMISES) === 0;
    return {
      number,
      beats: Array.from({ length: to - from }, (_each, at) => `b${from + at}`),
      facts: ['need', 'mind'].slice(0, promising ? 1 : 2).map((what) => ({
        id: `${what}-${number}`,
        values: ['one', 'two', 'three'].slice(0, chance.int(2, 3)),
      })),
      promise: promising
        ? { id: `word-${number}`, setback: number === 0 && chance.percent(60) ? 'slip' : null }
        : null,
      favour: number === 0 || chance.percent(20) ? `favour-${number}` : null,
    };
  });
  return { chance, chapters, variants: chance.int(2, 3), endings: ENDINGS };
}
