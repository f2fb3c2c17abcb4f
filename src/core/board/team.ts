import { SKILLS, type Skill } from '../vocabulary.ts';
import { byPlayer } from './attempts.ts';
import { mean } from './progress.ts';
import { masteredIn, type ScoredRun } from './scored.ts';
import type { Tally } from './tally.ts';
import { BANDS, surenessOf, type Band, type GoalKind, type Sureness } from './words.ts';

/** Figures of the whole team: skills, bands, and how far the goal is. */

export interface SkillBar {
  readonly skill: Skill;
  /** Whole percent; null where no run says anything about it. */
  readonly percent: number | null;
  /** Percentage points against the period before; null where one of the two says nothing. */
  readonly change: number | null;
  readonly runs: number;
  readonly sure: Sureness;
}

/**
 * A bar per skill: the mean over players of the mean of each one's latest runs, one per variant. So somebody who plays
 * twenty times weighs no more than somebody who plays once.
 */
export function skillBars(now: readonly Tally[], then: readonly Tally[]): SkillBar[] {
  return SKILLS.map((skill) => {
    const percent = levelAt(skill, now);
    const before = levelAt(skill, then);
    const runs = now.reduce((sum, tally) => sum + tally.skills[skill].runs, 0);
    const change = percent === null || before === null ? null : percent - before;
    return { skill, percent, change, runs, sure: surenessOf(runs) };
  });
}

function levelAt(skill: Skill, players: readonly Tally[]): number | null {
  const means = players.flatMap(({ skills }) => {
    const { sum, count } = skills[skill];
    return count === 0 ? [] : [sum / count];
  });
  return means.length === 0 ? null : Math.round(mean(means));
}

/** The band of somebody who mastered so many of the variants. */
export function bandOf(mastered: number, variants: number): Band {
  if (mastered === 0) return 'starting';
  if (mastered >= variants) return 'mastering';
  return 2 * mastered < variants ? 'growing' : 'steady';
}

/** The band after the one that so many mastered variants give, and how many more it takes; null in the last band. */
export function nextBand(
  mastered: number,
  variants: number,
): { readonly band: Band; readonly more: number } | null {
  for (let more = 1; mastered + more <= variants; more += 1) {
    const band = bandOf(mastered + more, variants);
    if (band !== bandOf(mastered, variants)) return { band, more };
  }
  return null;
}

/** Fewer players than this would be named by the bands. */
const BANDS_FROM = 3;

/**
 * How many players are in each band, by what they have mastered up to now; nobody is named in it.
 * @param mastered the variants that each of those who have ever finished a run has mastered
 * @returns null while fewer than three have played, for that would name them.
 */
export function bandCounts(
  mastered: readonly number[],
  variants: number,
): { readonly band: Band; readonly players: number }[] | null {
  if (mastered.length < BANDS_FROM) return null;
  const bands = mastered.map((count) => bandOf(count, variants));
  return BANDS.map((band) => ({ band, players: bands.filter((each) => each === band).length }));
}

/** How far a team is with its goal, from the finished runs of the goal's period. */
export function reachedOf(kind: GoalKind, runs: readonly ScoredRun[]): number {
  switch (kind) {
    case 'runs':
      return runs.length;
    case 'players':
      return byPlayer(runs).size;
    case 'variants':
      return [...byPlayer(runs).values()].reduce(
        (sum, own) => sum + masteredIn(own.filter(({ ranked }) => ranked)),
        0,
      );
  }
}

/** How far a goal is, in whole percent, at most 100; a goal that is not reached is never at 100. */
export const goalPercent = (reached: number, target: number): number =>
  Math.min(100, Math.floor((100 * reached) / target));
