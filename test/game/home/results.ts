import type { Mode, Skill } from '../../../src/core/index.ts';
import type { Played } from '../../../src/game/home/mastery.ts';

/** Noon on a day in January 2026. */
export const day = (number: number) => `2026-01-${String(number).padStart(2, '0')}T12:00:00.000Z`;

/** A finished run with these percentages; skills that are left out were not tested. */
export function played(
  scenario: string,
  on: number,
  skills: Partial<Record<Skill, number>>,
  more: { readonly mode?: Mode; readonly variant?: string } = {},
): Played {
  const { mode = 'scored', variant = 'one' } = more;
  const none = { promises: null, excuses: null, listening: null, care: null, relationship: null };
  return {
    scenario,
    result: {
      id: `${scenario}-${on}-${variant}`,
      finished: day(on),
      mode,
      tempo: 'live',
      seed: 1,
      variant,
      ending: 'end',
      verdict: 'stays',
      overall: 50,
      skills: { ...none, ...skills },
    },
  };
}
