import { SKILLS, type Skill } from '../../core/vocabulary.ts';
import { BANDS, MASTERED_FROM, type Band } from '../../core/board/words.ts';
import type { Result } from '../saving/results.ts';

/** How far somebody has come in a skill, from the runs that they finished. Pure. */

export interface Standing {
  readonly band: Band;
  /** Percent: the mean of the runs that count. */
  readonly percent: number;
  /** When it was practised last, as an ISO date and time. */
  readonly practised: string;
}

/**
 * A single run of a steady player wavers by about ten points (the bots' standard deviation), the mean of three by six:
 * less than the distance between two bands.
 */
const RUNS = 3;
/**
 * Whoever takes any reply at all reaches 40 to 50 % of a skill in the shipped scenarios, so below this nothing is shown
 * but chance.
 */
const GROWING_FROM = 50;
/** Halfway from chance to mastery. */
const STEADY_FROM = 65;
/** Mastery shows with more than one customer: one can be learnt by heart. */
const CUSTOMERS = 2;

/** A finished run, and the scenario that it was a run of. */
export interface Played {
  readonly scenario: string;
  readonly result: Result;
}

/**
 * Where somebody stands in a skill: the mean of the last three scored runs that tested it, or of practice where there
 * is no scored one. Practice alone, with its ways back and its coaching, never shows mastery.
 * @param played in any order
 * @returns null where no run has tested it
 */
export function standingIn(skill: Skill, played: readonly Played[]): Standing | null {
  const tested = played
    .filter(({ result }) => result.skills[skill] !== null)
    .toSorted((a, b) => (a.result.finished < b.result.finished ? -1 : 1));
  const practised = tested.at(-1)?.result.finished;
  if (practised === undefined) return null;
  const scored = tested.filter(({ result }) => result.mode === 'scored');
  const counted = (scored.length > 0 ? scored : tested).slice(-RUNS);
  const percent = Math.round(
    counted.reduce((sum, { result }) => sum + (result.skills[skill] ?? 0), 0) / counted.length,
  );
  const customers = new Set(counted.map(({ scenario, result }) => `${scenario}/${result.variant}`));
  const masters = scored.length > 0 && customers.size >= CUSTOMERS;
  return { band: bandOf(percent, masters), percent, practised };
}

/** @param masters whether these runs may show mastery at all */
function bandOf(percent: number, masters: boolean): Band {
  if (percent >= MASTERED_FROM && masters) return 'mastering';
  if (percent >= STEADY_FROM) return 'steady';
  return percent >= GROWING_FROM ? 'growing' : 'starting';
}

/** The number of a band, from 1, for showing it as so many of `BANDS`. */
export function stepOf(band: Band): number {
  return BANDS.indexOf(band) + 1;
}

/** The skills of a scenario with where somebody stands in each; all skills where it names none. */
export function standingsIn(
  skills: readonly Skill[],
  played: readonly Played[],
): { readonly skill: Skill; readonly standing: Standing | null }[] {
  return (skills.length > 0 ? skills : SKILLS).map((skill) => ({
    skill,
    standing: standingIn(skill, played),
  }));
}
