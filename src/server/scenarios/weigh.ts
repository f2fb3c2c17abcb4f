import { difficultyOf, SKILLS, type Difficulty, type Script, type Skill } from '../../core/index.ts';

/** What a card says of a scenario beyond its own words. */
export interface Weighed {
  readonly difficulty: Difficulty | null;
  readonly skills: readonly Skill[];
}

/** How hard a scenario is, and on which skills. It takes some tens of milliseconds. */
export function weigh(script: Script): Weighed {
  const { scenario, tips } = script;
  const taught = new Set(scenario.teaches.map((tip) => tips.tips[tip]?.skill));
  return { difficulty: difficultyOf(script), skills: SKILLS.filter((skill) => taught.has(skill)) };
}
