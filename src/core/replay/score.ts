import type { Range } from '../analysis/analyse.ts';
import { SKILLS, type Skill } from '../vocabulary.ts';

/** Percentages of what the variant allows; null where it allows nothing else. */
export interface Score {
  readonly overall: number | null;
  readonly skills: Readonly<Record<Skill, number | null>>;
}

export interface Points {
  readonly overall: number;
  readonly skills: Readonly<Record<Skill, number>>;
}

/** Where `points` stands between least and most, in whole percent, rounded half away from zero, never below 0. */
export function percentOf(points: number, { least, most }: Range): number | null {
  if (least === most) return null;
  const share = (100 * (points - least)) / (most - least);
  return Math.max(0, Math.min(100, Math.floor(share + 0.5)));
}

/** Turns points into a score, once, at the end. */
export function scoreOf(
  points: Points,
  ranges: { overall: Range; skills: Readonly<Record<Skill, Range>> },
): Score {
  return {
    overall: percentOf(points.overall, ranges.overall),
    skills: bySkill((skill) => percentOf(points.skills[skill], ranges.skills[skill])),
  };
}

/** A record with a value for every skill. */
export function bySkill<T>(value: (skill: Skill, index: number) => T): Record<Skill, T> {
  return Object.fromEntries(SKILLS.map((skill, index) => [skill, value(skill, index)])) as Record<Skill, T>;
}
