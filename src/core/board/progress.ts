import { byPlayer, bySlot } from './attempts.ts';
import { masters, slotOf, type ScoredRun } from './scored.ts';

/** Personal bests and improvement: everybody is measured against themselves, within one variant. */

/** A run that beat everything that its player had reached in the same variant before. */
export interface PersonalBest {
  readonly player: string;
  readonly run: string;
  readonly scenario: string;
  readonly at: number;
  readonly percent: number;
  /** What it beat. */
  readonly before: number;
  readonly mastered: boolean;
}

/** The personal bests among `history` since `from`, latest first. The first run of a variant beats nothing. */
export function personalBests(history: readonly ScoredRun[], from: number | null): PersonalBest[] {
  const best = new Map<string, number>();
  const found: PersonalBest[] = [];
  for (const run of history) {
    if (run.overall === null) continue;
    const key = `${run.player}/${slotOf(run)}`;
    const before = best.get(key);
    if (before !== undefined && run.overall > before && run.at >= (from ?? -Infinity)) {
      const { player, id, scenario, at, overall } = run;
      found.push({ player, run: id, scenario, at, percent: overall, before, mastered: masters(run) });
    }
    best.set(key, Math.max(before ?? -1, run.overall));
  }
  return found.toReversed();
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
 * Who improved most: per variant, the latest run since `from` against the first one ever. Most first; those who gained
 * too little to speak of are left out.
 */
export function improvements(history: readonly ScoredRun[], from: number | null): Improvement[] {
  const found: Improvement[] = [];
  for (const [player, runs] of byPlayer(history)) {
    const again = [...bySlot(runs).values()].filter(
      (slot) => slot.length > 1 && (slot.at(-1)?.at ?? -Infinity) >= (from ?? -Infinity),
    );
    if (again.length === 0) continue;
    const first = Math.round(mean(again.map((slot) => slot[0]?.overall ?? 0)));
    const latest = Math.round(mean(again.map((slot) => slot.at(-1)?.overall ?? 0)));
    if (latest - first < LEAST_GAIN) continue;
    const count = again.reduce((sum, slot) => sum + slot.length, 0);
    found.push({ player, from: first, to: latest, gain: latest - first, runs: count });
  }
  return found.toSorted(
    (one, other) => other.gain - one.gain || other.runs - one.runs || (one.player < other.player ? -1 : 1),
  );
}

/** The mean of some numbers; NaN for none. */
export function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}
