import { masters, slotOf, type ScoredRun } from './scored.ts';
import type { PlayedAgain } from './tally.ts';

/** Personal bests and improvement: everybody is measured against themselves, within one variant. */

/** What somebody reached in a variant, and beat all of their earlier runs with. */
export interface PersonalBest {
  readonly player: string;
  readonly scenario: string;
  readonly at: number;
  readonly percent: number;
  /** What it beat. */
  readonly before: number;
  readonly mastered: boolean;
}

/**
 * The personal bests that stand, one a variant, where they were reached since `from`; latest first. The first run of a
 * variant beats nothing.
 */
export function personalBests(history: readonly ScoredRun[], from: number | null): PersonalBest[] {
  const best = new Map<string, number>();
  const found = new Map<string, PersonalBest>();
  for (const run of history) {
    if (run.overall === null) continue;
    const key = `${run.player}/${slotOf(run)}`;
    const before = best.get(key);
    if (before !== undefined && run.overall > before) {
      const { player, scenario, at, overall } = run;
      found.delete(key);
      found.set(key, { player, scenario, at, percent: overall, before, mastered: masters(run) });
    }
    best.set(key, Math.max(before ?? -1, run.overall));
  }
  return [...found.values()].filter(({ at }) => at >= (from ?? -Infinity)).toReversed();
}

export interface Improvement {
  readonly player: string;
  /** Percent, means over the variants that were played again: at the first run ever, and at the latest. */
  readonly from: number;
  readonly to: number;
  /** Percentage points. */
  readonly gain: number;
  /** How many runs stand behind it. */
  readonly runs: number;
}

/** Less than this is within what chance does to a single run, and is not called an improvement. */
const LEAST_GAIN = 5;

/**
 * Who improved most: per variant, the latest run against the first one ever. Most first; those who gained too little to
 * speak of are left out.
 */
export function improvements(again: readonly PlayedAgain[]): Improvement[] {
  return again
    .map(({ player, runs, variants, ...sums }) => {
      const [from, to] = [Math.round(sums.from / variants), Math.round(sums.to / variants)];
      return { player, from, to, gain: to - from, runs };
    })
    .filter(({ gain }) => gain >= LEAST_GAIN)
    .toSorted(
      (one, other) => other.gain - one.gain || other.runs - one.runs || (one.player < other.player ? -1 : 1),
    );
}

/** The mean of some numbers; NaN for none. */
export function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}
