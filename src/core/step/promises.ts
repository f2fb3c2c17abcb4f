import { classOf, isWorseThan } from '../rules/promises.ts';
import { FACT, SLOT } from '../script/layout.ts';
import type { CompiledVariant, Script } from '../script/script.ts';
import { QUOTE_CLASSES } from '../vocabulary.ts';
import { get } from './shift.ts';

/** What making and settling a promise both ask: its terms, and how it stands with the customer being played. */

/** The class of a promise that comes out as it was made. */
export const AT = QUOTE_CLASSES.indexOf('at');

/** The variant that a state is in. */
export const variantOf = (script: Script, state: readonly number[]): CompiledVariant =>
  script.variants[get(state, SLOT.variant)] as CompiledVariant;

/** What a scenario says of a promise. */
export const termsOf = (script: Script, promise: number) =>
  (script.promises[promise] as Script['promises'][number]).terms;

/** Whether this customer can live with a number. */
export function isBearable(
  script: Script,
  state: readonly number[],
  promise: number,
  number: number,
): boolean {
  const bears = variantOf(script, state).bears[promise] ?? null;
  return bears === null || !isWorseThan(termsOf(script, promise), number, bears);
}

/** The class of a number against what the variant delivers; in the middle where nothing says what that is. */
export function classNumber(
  script: Script,
  state: readonly number[],
  promise: number,
  number: number,
): number {
  const delivered = variantOf(script, state).delivers[promise] ?? null;
  if (delivered === null) return AT;
  return QUOTE_CLASSES.indexOf(classOf(termsOf(script, promise), number, delivered));
}

/** Whether the trainee has learned that a promise will not come out as made. */
export function slipIsKnown(script: Script, state: readonly number[], promise: number): boolean {
  const { setback } = script.promises[promise] as { setback: number };
  return setback >= 0 && get(state, script.layout.facts + setback) >= FACT.known;
}
