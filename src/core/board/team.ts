import { SKILLS, type Skill } from '../vocabulary.ts';
import { byPlayer } from './attempts.ts';
import { MASTERED } from './ranking.ts';
import { slotOf, type ScoredRun } from './scored.ts';

/** Figures of the whole team: skills, bands, and how far the goal is. */

/** How much a figure rests on: three runs tell little, ten tell something. */
export const CERTAINTIES = ['few', 'some', 'many'] as const;
export type Certainty = (typeof CERTAINTIES)[number];

/** How sure a figure is, by the number of runs behind it. */
export function certaintyOf(runs: number): Certainty {
  return runs < 5 ? 'few' : runs < 20 ? 'some' : 'many';
}

export interface SkillBar {
  readonly skill: Skill;
  /** Whole percent; null where no run says anything about it. */
  readonly percent: number | null;
  readonly runs: number;
  readonly players: number;
}

/**
 * A bar per skill: the mean over players of the mean of each one's latest runs, one per variant. So somebody who plays
 * twenty times weighs no more than somebody who plays once.
 */
export function skillBars(recent: readonly ScoredRun[]): SkillBar[] {
  const players = [...byPlayer(recent).values()].map(latestPerVariant);
  return SKILLS.map((skill) => {
    const means = players.flatMap((runs) => {
      const percents = runs.flatMap((run) => run.skills[skill] ?? []);
      return percents.length === 0 ? [] : [mean(percents)];
    });
    return {
      skill,
      percent: means.length === 0 ? null : Math.round(mean(means)),
      runs: recent.filter((run) => run.skills[skill] !== null).length,
      players: means.length,
    };
  });
}

/** Where somebody stands in learning. */
export const BANDS = ['learning', 'steady', 'mastering'] as const;
export type Band = (typeof BANDS)[number];

/** Percent from which a call is steady: the customer is served, with something left to learn. */
const STEADY = 60;

/** The band of a mean percentage. */
export function bandOf(percent: number): Band {
  return percent >= MASTERED ? 'mastering' : percent >= STEADY ? 'steady' : 'learning';
}

/** How many players are in each band, by the mean of their latest runs, one per variant. Nobody is named in it. */
export function bandCounts(recent: readonly ScoredRun[]): Record<Band, number> {
  const counts = { learning: 0, steady: 0, mastering: 0 };
  for (const runs of byPlayer(recent).values()) {
    const level = levelOf(runs);
    if (level !== null) counts[bandOf(level)] += 1;
  }
  return counts;
}

/** The mean of somebody's latest runs, one per variant, in whole percent; null where there are none. */
export function levelOf(runs: readonly ScoredRun[]): number | null {
  const percents = latestPerVariant(runs).flatMap(({ overall }) => overall ?? []);
  return percents.length === 0 ? null : Math.round(mean(percents));
}

function latestPerVariant(runs: readonly ScoredRun[]): ScoredRun[] {
  return [...new Map(runs.map((run) => [slotOf(run), run])).values()];
}

/** What a team can set out to do. */
export const GOALS = ['calls', 'mastered', 'skill'] as const;

export type Goal =
  /** So many finished calls together. */
  | { readonly kind: 'calls'; readonly target: number }
  /** So many variants mastered together, whoever did and at whichever attempt. */
  | { readonly kind: 'mastered'; readonly target: number }
  /** A skill at so many percent. */
  | { readonly kind: 'skill'; readonly skill: Skill; readonly target: number };

export interface GoalProgress {
  readonly goal: Goal;
  readonly reached: number;
  readonly done: boolean;
}

/** How far a team is with its goal. */
export function goalProgress(goal: Goal, recent: readonly ScoredRun[]): GoalProgress {
  const reached = reachedOf(goal, recent);
  return { goal, reached, done: reached >= goal.target };
}

function reachedOf(goal: Goal, recent: readonly ScoredRun[]): number {
  switch (goal.kind) {
    case 'calls':
      return recent.length;
    case 'mastered':
      return new Set(
        recent
          .filter(({ overall }) => (overall ?? 0) >= MASTERED)
          .map((run) => `${run.player}/${slotOf(run)}`),
      ).size;
    case 'skill':
      return skillBars(recent).find(({ skill }) => skill === goal.skill)?.percent ?? 0;
  }
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}
