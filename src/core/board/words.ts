/** The closed vocabularies of boards: each is declared once here, and its type derived. */

/** The stretches of time that a board can show. */
export const PERIODS = ['week', 'month', 'all'] as const;
export type Period = (typeof PERIODS)[number];

/** How far somebody is with the variants of the scenarios, from first steps to all mastered. */
export const BANDS = ['starting', 'growing', 'steady', 'mastering'] as const;
export type Band = (typeof BANDS)[number];

/** How sure a figure is, from the number of runs behind it: 1 or 2, 3 to 9, from 10 on. */
export const SURENESS = ['low', 'fair', 'good'] as const;
export type Sureness = (typeof SURENESS)[number];

/** How sure a figure with so many runs behind it is. */
export function surenessOf(runs: number): Sureness {
  return runs < 3 ? 'low' : runs < 10 ? 'fair' : 'good';
}

/** How many of the team chose a reply; figures are never shown. */
export const SHARES = ['most', 'some', 'few', 'none'] as const;
export type Share = (typeof SHARES)[number];

/** The team's distribution at a decision is shown from this many runs on: fewer would point at people. */
export const DISTRIBUTION_FROM = 5;

/** One's own place is told from this many ranked players on: among fewer, the second may be the last. */
export const OWN_PLACE_FROM = 5;

/**
 * Percent from which a variant counts as mastered, if the customer stays; mastery learning puts the mark at 80 to 90
 * (Bloom 1968).
 */
export const MASTERED_FROM = 80;

/** What a team can work towards: variants mastered, added up over players; finished runs; players with a run. */
export const GOALS = ['variants', 'runs', 'players'] as const;
export type GoalKind = (typeof GOALS)[number];
