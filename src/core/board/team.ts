import { SKILLS, type Skill } from '../vocabulary.ts';
import { byPlayer } from './attempts.ts';
import { mean } from './progress.ts';
import { masteredIn } from './ranking.ts';
import { slotOf, type ScoredRun } from './scored.ts';
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
export function skillBars(recent: readonly ScoredRun[], earlier: readonly ScoredRun[]): SkillBar[] {
  const now = latestOfEach(recent);
  const then = latestOfEach(earlier);
  return SKILLS.map((skill) => {
    const percent = levelAt(skill, now);
    const before = levelAt(skill, then);
    const runs = recent.filter((run) => run.skills[skill] !== null).length;
    const change = percent === null || before === null ? null : percent - before;
    return { skill, percent, change, runs, sure: surenessOf(runs) };
  });
}

/** For each player the latest run of each variant. */
function latestOfEach(runs: readonly ScoredRun[]): ScoredRun[][] {
  return [...byPlayer(runs).values()].map((own) => [
    ...new Map(own.map((run) => [slotOf(run), run])).values(),
  ]);
}

function levelAt(skill: Skill, players: readonly (readonly ScoredRun[])[]): number | null {
  const means = players.flatMap((runs) => {
    const percents = runs.flatMap((run) => run.skills[skill] ?? []);
    return percents.length === 0 ? [] : [mean(percents)];
  });
  return means.length === 0 ? null : Math.round(mean(means));
}

/** The band of somebody who mastered so many of the variants. */
export function bandOf(mastered: number, variants: number): Band {
  if (mastered === 0) return 'starting';
  if (mastered >= variants) return 'mastering';
  return 2 * mastered < variants ? 'growing' : 'steady';
}

/** Fewer players than this would be named by the bands. */
const BANDS_FROM = 3;

/**
 * How many players are in each band, by what they have mastered up to now; nobody is named in it.
 * Null while fewer than three have played, for that would name them.
 */
export function bandCounts(
  history: readonly ScoredRun[],
  variants: number,
): { readonly band: Band; readonly players: number }[] | null {
  const players = [...byPlayer(history).values()];
  if (players.length < BANDS_FROM) return null;
  const bands = players.map((runs) => bandOf(masteredIn(runs.filter(({ ranked }) => ranked)), variants));
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
