import { DIFFICULTIES, SKILLS, type Skill } from '../../core/vocabulary.ts';
import type { ScenarioCard } from '../../wire/cards.ts';
import { standingIn, type Played } from './mastery.ts';

/** What to play next, and why. Pure. */

export type Reason =
  /** Nothing was played yet: an easy one to begin with. */
  | { readonly kind: 'first' }
  | { readonly kind: 'untried'; readonly skill: Skill }
  | { readonly kind: 'weakest'; readonly skill: Skill; readonly percent: number; readonly days: number }
  /** Strong, but long ago. */
  | { readonly kind: 'refresh'; readonly skill: Skill; readonly percent: number; readonly days: number };

export interface Suggestion {
  readonly card: ScenarioCard;
  readonly reason: Reason;
}

const DAY = 24 * 60 * 60 * 1000;
/** What a skill that was never tested counts as: a little above the chance level, so that a known weakness comes first. */
const UNTRIED = 55;
/** A day without practice counts as a point lost, for a month: what is learnt and not used again fades (spacing). */
const FADES_FOR = 30;
/** From so many days on, the time since is the better reason than the percentage. */
const LONG_AGO = 14;

/**
 * The one scenario to play next: it trains the skill that is weakest, counting the days since it was practised, and
 * among those the one that was never played, or longest ago; the gentler of equals.
 * @param now in milliseconds since 1970
 */
export function suggest(
  cards: readonly ScenarioCard[],
  played: readonly Played[],
  now: number,
): Suggestion | null {
  const done = new Set(played.map(({ scenario }) => scenario));
  // A follow-up is for those who have met the customer.
  const open = cards.filter(({ after }) => after === null || done.has(after));
  const choice = open.length > 0 ? open : cards;
  if (played.length === 0) {
    const card = choice.toSorted((a, b) => stepOf(a) - stepOf(b) || a.minutes - b.minutes)[0];
    return card === undefined ? null : { card, reason: { kind: 'first' } };
  }
  const taught = SKILLS.filter((skill) => choice.some(({ skills }) => skills.includes(skill)));
  const wanted = taught
    .map((skill) => ({ skill, ...needIn(skill, played, now) }))
    .reduce<{ skill: Skill; need: number; reason: Reason } | null>(
      (most, each) => (most === null || each.need > most.need ? each : most),
      null,
    );
  const last = lastPlayed(played);
  const fits = choice.filter(({ skills }) => wanted === null || skills.includes(wanted.skill));
  const card = fits.toSorted(
    (a, b) => (last.get(a.id) ?? 0) - (last.get(b.id) ?? 0) || stepOf(a) - stepOf(b),
  )[0];
  return card === undefined ? null : { card, reason: wanted?.reason ?? { kind: 'first' } };
}

function needIn(skill: Skill, played: readonly Played[], now: number): { need: number; reason: Reason } {
  const standing = standingIn(skill, played);
  if (standing === null) return { need: 100 - UNTRIED, reason: { kind: 'untried', skill } };
  const { percent, practised } = standing;
  const days = Math.max(0, Math.floor((now - timeOf(practised)) / DAY));
  const kind = days >= LONG_AGO && percent >= UNTRIED ? 'refresh' : 'weakest';
  return { need: 100 - percent + Math.min(FADES_FOR, days), reason: { kind, skill, percent, days } };
}

function lastPlayed(played: readonly Played[]): Map<string, number> {
  const last = new Map<string, number>();
  for (const { scenario, result } of played) {
    last.set(scenario, Math.max(last.get(scenario) ?? 0, timeOf(result.finished)));
  }
  return last;
}

function timeOf(moment: string): number {
  const time = Date.parse(moment);
  return Number.isNaN(time) ? 0 : time;
}

/** Where a difficulty stands, gentle first; what is not known stands in the middle. */
function stepOf({ difficulty }: ScenarioCard): number {
  return difficulty === null ? 1 : DIFFICULTIES.indexOf(difficulty);
}
