import { byPlayer } from './attempts.ts';
import { slotOf, type ScoredRun } from './scored.ts';

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
}

/** The personal bests among `history` since `from`, latest first. The first run of a variant beats nothing. */
export function personalBests(history: readonly ScoredRun[], from: number): PersonalBest[] {
  const best = new Map<string, number>();
  const found: PersonalBest[] = [];
  for (const run of history) {
    if (run.overall === null) continue;
    const key = `${run.player}/${slotOf(run)}`;
    const before = best.get(key);
    if (before !== undefined && run.overall > before && run.at >= from) {
      const { player, id, scenario, at, overall } = run;
      found.push({ player, run: id, scenario, at, percent: overall, before });
    }
    best.set(key, Math.max(before ?? -1, run.overall));
  }
  return found.toReversed();
}

export interface Improvement {
  readonly player: string;
  /** Percentage points, the mean over the variants played again. */
  readonly gain: number;
  /** How many variants stand behind it. */
  readonly variants: number;
  /** How many runs. */
  readonly runs: number;
}

/** Less than this is within what chance does to a single run, and is not called an improvement. */
const LEAST_GAIN = 5;

/**
 * Who improved most: per variant, the latest run since `from` against the first one ever. Most first; those who gained
 * too little to speak of are left out.
 */
export function improvements(history: readonly ScoredRun[], from: number): Improvement[] {
  const found: Improvement[] = [];
  for (const [player, runs] of byPlayer(history)) {
    const gains: number[] = [];
    let count = 0;
    for (const again of bySlot(runs).values()) {
      const [first] = again;
      const latest = again.at(-1);
      if (first === undefined || latest === undefined || first === latest || latest.at < from) continue;
      gains.push((latest.overall ?? 0) - (first.overall ?? 0));
      count += again.length;
    }
    if (gains.length === 0) continue;
    const gain = Math.round(gains.reduce((sum, each) => sum + each, 0) / gains.length);
    if (gain >= LEAST_GAIN) found.push({ player, gain, variants: gains.length, runs: count });
  }
  return found.toSorted(
    (one, other) => other.gain - one.gain || other.runs - one.runs || (one.player < other.player ? -1 : 1),
  );
}

function bySlot(runs: readonly ScoredRun[]): Map<string, ScoredRun[]> {
  const slots = new Map<string, ScoredRun[]>();
  for (const run of runs) {
    if (run.overall === null) continue;
    const slot = slotOf(run);
    const there = slots.get(slot);
    if (there === undefined) slots.set(slot, [run]);
    else there.push(run);
  }
  return slots;
}
