import { MOOD_TOP, MOODS, TRUST_TOP, type Mood } from '../vocabulary.ts';
import type { Rules } from './rules.ts';

/** The mood that a step of the ladder (0 to 20) shows as. */
export function moodOf(rules: Rules, step: number): Mood {
  let shown: Mood = 'furious';
  for (const mood of MOODS) if (step >= rules.moodFrom[mood]) shown = mood;
  return shown;
}

/** The lowest and the highest step of a mood. */
export function stepsOf(rules: Rules, mood: Mood): { lowest: number; highest: number } {
  const above = MOODS[MOODS.indexOf(mood) + 1];
  return {
    lowest: rules.moodFrom[mood],
    highest: above === undefined ? MOOD_TOP : rules.moodFrom[above] - 1,
  };
}

/** Keeps a mood on its ladder. */
export function clampMood(step: number): number {
  return step < 0 ? 0 : step > MOOD_TOP ? MOOD_TOP : step;
}

/** Keeps trust on its ladder. */
export function clampTrust(step: number): number {
  return step < 0 ? 0 : step > TRUST_TOP ? TRUST_TOP : step;
}

/** Divides and rounds half away from zero, on integers. */
export function roundedShare(whole: number, percent: number): number {
  const product = whole * percent;
  return product >= 0 ? Math.floor((product + 50) / 100) : -Math.floor((-product + 50) / 100);
}
