import { isWithinAuthority, isWorseThan, judge } from '../rules/promises.ts';
import { isOpen, NONE, openCode, openOf, VAGUE } from '../script/promise-code.ts';
import type { CompiledQuote, CompiledReply, Script } from '../script/script.ts';
import { classNumber, isBearable, slipIsKnown, termsOf, variantOf } from './promises.ts';
import { get, moveMood, type Draft } from './shift.ts';
import { give, type Trace } from './trace.ts';

/** Making promises. Numbers and their sources: `core/rules`. */

/** Whether a reply's promise can be made as things stand: new ones once, a second number once. */
export function canPromise(script: Script, state: readonly number[], reply: CompiledReply): boolean {
  const { quote: terms, promise } = reply;
  const number = terms?.promise ?? promise?.promise;
  if (number === undefined) return true;
  const code = get(state, script.layout.promises + number);
  if (terms?.again !== true) return code === NONE;
  if (!isOpen(code)) return false;
  const { first, second } = openOf(code);
  return first !== VAGUE && second === 0;
}

/** Makes the promise of a reply, if it makes one. */
export function makePromise(
  script: Script,
  state: Draft,
  reply: CompiledReply,
  number: number,
  trace: Trace,
): void {
  if (reply.quote !== null) {
    if (reply.quote.again) requote(script, state, reply.quote, number, trace);
    else quote(script, state, reply.quote, number, trace);
  } else if (reply.promise !== null) {
    const { promise, amount, beyond } = reply.promise;
    const { promising } = script.rules;
    const slot = script.layout.promises + promise;
    if (amount === null) {
      give(script, trace, script.ruleTips['set-expectations'], promising.vague, 'rule');
      state[slot] = openCode(VAGUE, false, 0);
    } else {
      give(script, trace, script.ruleTips['set-expectations'], promising.specific, 'rule');
      state[slot] = openCode(classNumber(script, state, promise, amount), false, 0);
      weighAppeal(script, state, promise, amount, trace);
    }
    if (beyond || (amount !== null && !withinAuthority(script, promise, amount))) {
      give(script, trace, script.ruleTips['think-before-promising'], promising.beyond, 'rule');
    }
    promised(script, promise, amount, false, trace);
  }
}

function quote(script: Script, state: Draft, terms: CompiledQuote, number: number, trace: Trace): void {
  const { promise } = terms;
  const { promising } = script.rules;
  const tips = script.ruleTips;
  const judged = judge(termsOf(script, promise), terms.terms.signs, number);
  give(script, trace, tips['set-expectations'], promising.specific, 'rule');
  if (judged === 'reckless') give(script, trace, tips['under-promise'], promising.reckless, 'rule');
  if (judged === 'safe') give(script, trace, tips['under-promise'], promising.safe, 'rule');
  if (judged === 'padded') give(script, trace, tips['dont-sandbag'], promising.padded, 'rule');
  if (!withinAuthority(script, promise, number)) {
    give(script, trace, tips['think-before-promising'], promising.beyond, 'rule');
  }
  const first = classNumber(script, state, promise, number);
  state[script.layout.promises + promise] = openCode(first, judged === 'reckless', 0);
  weighAppeal(script, state, promise, number, trace);
  promised(script, promise, number, false, trace);
}

function requote(script: Script, state: Draft, terms: CompiledQuote, number: number, trace: Trace): void {
  const { promise } = terms;
  const { promising } = script.rules;
  const tips = script.ruleTips;
  const slot = script.layout.promises + promise;
  const { first, reckless } = openOf(get(state, slot));
  if (slipIsKnown(script, state, promise)) {
    give(script, trace, tips['manage-the-setback'], promising.resetInTime, 'rule');
  }
  const judged = judge(termsOf(script, promise), terms.terms.signs, number);
  if (judged === 'reckless') give(script, trace, tips['under-promise'], promising.reckless, 'rule');
  if (judged === 'padded') give(script, trace, tips['dont-sandbag'], promising.padded, 'rule');
  state[slot] = openCode(first, reckless, classNumber(script, state, promise, number) + 1);
  moveMood(script, state, promising.resetMood, trace);
  if (!isBearable(script, state, promise, number)) moveMood(script, state, promising.unbearable, trace);
  promised(script, promise, number, true, trace);
}

/** A number better than expected pleases now; one that they cannot live with may make them walk. */
function weighAppeal(script: Script, state: Draft, promise: number, number: number, trace: Trace): void {
  const expected = variantOf(script, state).expects[promise] ?? null;
  if (!isBearable(script, state, promise, number)) {
    moveMood(script, state, script.rules.promising.unbearable, trace);
  } else if (expected !== null && !isWorseThan(termsOf(script, promise), number, expected)) {
    moveMood(script, state, script.rules.promising.appealing, trace);
  }
}

function withinAuthority(script: Script, promise: number, number: number): boolean {
  return isWithinAuthority(termsOf(script, promise), number);
}

function promised(
  script: Script,
  promise: number,
  amount: number | null,
  again: boolean,
  trace: Trace,
): void {
  const { id } = script.promises[promise] as { id: string };
  trace.recorder?.moment({ type: 'promised', promise: id, amount, again });
}
