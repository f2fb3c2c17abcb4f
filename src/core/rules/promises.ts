import { QUOTE_CLASSES, type QuoteClass } from '../vocabulary.ts';
import type { PromiseTerms, QuoteTerms } from '../format/scenario.ts';

/** How a quote stands to the signs in view, which is all that it is judged by when it is made. */
export type QuoteJudgement = 'reckless' | 'fair' | 'safe' | 'padded';

/** Turns a figure so that a greater one is always the easier one to deliver. */
const ease = (terms: Pick<PromiseTerms, 'better'>, figure: number): number =>
  terms.better === 'less' ? figure : -figure;

/** From beyond this distance a miss counts as broken, and an early delivery as far early. */
function farOf(terms: PromiseTerms): number {
  return terms.far ?? Math.max(1, 3 * terms.tolerance);
}

/**
 * The class of a quote against what this variant delivers: the five that a settlement can tell
 * apart. Both figures are in the unit of the promise.
 */
export function classOf(terms: PromiseTerms, quoted: number, delivered: number): QuoteClass {
  const spare = ease(terms, quoted) - ease(terms, delivered);
  const distance = Math.abs(spare);
  if (distance <= terms.tolerance) return 'at';
  const far = distance > farOf(terms);
  if (spare < 0) return far ? 'far-under' : 'under';
  return far ? 'far-over' : 'over';
}

/** A class by its number, 0 (far under) to 4 (far over). */
export function classByNumber(number: number): QuoteClass {
  return QUOTE_CLASSES[number] ?? 'at';
}

/** Judges a quote by the signs in view alone. */
export function judge(terms: PromiseTerms, signs: QuoteTerms['signs'], quoted: number): QuoteJudgement {
  const figure = ease(terms, quoted);
  if (figure <= ease(terms, signs.best)) return 'reckless';
  if (figure >= ease(terms, signs.padded)) return 'padded';
  return figure >= ease(terms, signs.safe) ? 'safe' : 'fair';
}

/** Whether a number is the trainee's to promise. */
export function isWithinAuthority(terms: PromiseTerms, amount: number): boolean {
  const { atLeast = -Infinity, atMost = Infinity } = terms.authority ?? {};
  return amount >= atLeast && amount <= atMost;
}

/** Whether a number is worse for the customer than a bound (what they expect, or can bear). */
export function isWorseThan(terms: PromiseTerms, amount: number, bound: number): boolean {
  return ease(terms, amount) > ease(terms, bound);
}
