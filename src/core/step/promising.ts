import { roundedShare } from '../rules/ladder.ts';
import { classByNumber, classOf, isWithinAuthority, isWorseThan, judge } from '../rules/promises.ts';
import { BAR_ZERO, FACT, SLOT } from '../script/layout.ts';
import { isOpen, NONE, openCode, openOf, overCode, VAGUE } from '../script/promise-code.ts';
import type {
  CompiledQuote,
  CompiledReply,
  CompiledSettlement,
  CompiledVariant,
  Script,
} from '../script/script.ts';
import { QUOTE_CLASSES, type Settled } from '../vocabulary.ts';
import { get, moveMood, moveTrust, type Draft } from './shift.ts';
import { give, type Trace } from './trace.ts';

/** Making and settling promises. Numbers and their sources: `core/rules`. */

const AT = QUOTE_CLASSES.indexOf('at');

const variantOf = (script: Script, state: readonly number[]): CompiledVariant =>
  script.variants[get(state, SLOT.variant)] as CompiledVariant;

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

/** Whether this customer can live with a number. */
export function isBearable(
  script: Script,
  state: readonly number[],
  promise: number,
  number: number,
): boolean {
  const bears = (script.variants[get(state, SLOT.variant)] as CompiledVariant).bears[promise] ?? null;
  return bears === null || !isWorseThan(termsOf(script, promise), number, bears);
}

/** Settles promises that fall due. One that was never made, or is settled already, is passed over. */
export function settleAll(
  script: Script,
  state: Draft,
  due: readonly CompiledSettlement[],
  trace: Trace,
): void {
  for (const { promise, as } of due) {
    const code = get(state, script.layout.promises + promise);
    if (isOpen(code)) settle(script, state, promise, as, trace);
  }
}

/**
 * The customer lets a promise go. Nothing is gained or lost by it: neither was the word kept nor broken,
 * and what they expect next stays as it was. One that is not open is passed over.
 */
export function release(script: Script, state: Draft, promise: number, trace: Trace): void {
  const slot = script.layout.promises + promise;
  if (!isOpen(get(state, slot))) return;
  state[slot] = overCode('released');
  trace.recorder?.moment({
    type: 'released',
    promise: (script.promises[promise] as { id: string }).id,
  });
}

/** Settles all that is open at the ending, so that leaving early escapes nothing. */
export function settleTheRest(script: Script, state: Draft, trace: Trace): void {
  const { delivers } = variantOf(script, state);
  for (let promise = 0; promise < script.promises.length; promise += 1) {
    if (!isOpen(get(state, script.layout.promises + promise))) continue;
    settle(script, state, promise, delivers[promise] === null ? 'broken' : null, trace);
  }
}

const CLASS_OF_SETTLED: Readonly<Record<Settled, number>> = { beaten: 3, kept: 2, late: 1, broken: 0 };
const SETTLED_OF_CLASS: readonly Settled[] = ['broken', 'late', 'kept', 'beaten', 'beaten'];

function settle(script: Script, state: Draft, promise: number, as: Settled | null, trace: Trace): void {
  const slot = script.layout.promises + promise;
  const open = openOf(get(state, slot));
  const variant = variantOf(script, state);
  const first = open.first === VAGUE ? (variant.vague[promise] as number) : open.first;
  const judged = as !== null ? CLASS_OF_SETTLED[as] : open.second > 0 ? open.second - 1 : first;
  const how = SETTLED_OF_CLASS[judged] as Settled;
  const felt = as === null ? first : CLASS_OF_SETTLED[as];
  scoreSettlement(script, state, promise, how, open, trace);
  feelSettlement(script, state, felt, open.second > 0, trace);
  trustSettlement(script, state, how, trace);
  state[slot] = overCode(how);
  trace.recorder?.moment({
    type: 'settled',
    promise: (script.promises[promise] as { id: string }).id,
    state: how,
    class: classByNumber(felt),
    delivered: as === null ? (variant.delivers[promise] ?? null) : null,
  });
}

/** Points: a word kept counts unless it was a gamble; a slip counts unless nobody could know. */
function scoreSettlement(
  script: Script,
  state: Draft,
  promise: number,
  how: Settled,
  open: { first: number; reckless: boolean; second: number },
  trace: Trace,
): void {
  const { settling, lossAversion } = script.rules;
  const tips = script.ruleTips;
  if (how === 'kept' || how === 'beaten') {
    const lucky = open.reckless && open.second === 0;
    if (!lucky) give(script, trace, tips['keep-your-word'], settling.keptWord, 'rule');
    const raised = get(state, SLOT.bar) - BAR_ZERO >= settling.normFrom;
    if (how === 'beaten' && raised) give(script, trace, tips['surprise-on-occasion'], settling.norm, 'rule');
    return;
  }
  const honest = !open.reckless && open.first !== VAGUE && open.second === 0;
  const hasSetback = (script.promises[promise] as { setback: number }).setback >= 0;
  if (honest && hasSetback && !slipIsKnown(script, state, promise)) return;
  give(script, trace, tips['keep-your-word'], roundedShare(settling.slipped[how], lossAversion), 'rule');
  if (honest && hasSetback) give(script, trace, tips['manage-the-setback'], settling.hidSlip, 'rule');
}

/** Mood: a miss hurts about twice as much as the same distance early pleases; expectation moves on. */
function feelSettlement(script: Script, state: Draft, felt: number, forewarned: boolean, trace: Trace): void {
  const { settling, lossAversion, expectationRate } = script.rules;
  const surprise = settling.surprise[classByNumber(felt)];
  const bar = get(state, SLOT.bar) - BAR_ZERO;
  if (felt >= AT) {
    const row = settling.gain.find(({ from }) => surprise - bar >= from);
    moveMood(script, state, row?.mood ?? 0, trace);
  } else {
    const loss = felt === AT - 1 ? settling.loss.under : settling.loss.farUnder;
    moveMood(script, state, -roundedShare(loss, forewarned ? 100 : lossAversion), trace);
  }
  const alpha = roundedShare(variantOf(script, state).alpha, expectationRate);
  state[SLOT.bar] = BAR_ZERO + bar + roundedShare(surprise - bar, alpha);
}

/** Trust: only settlements (and untruths found out) move it; after a second failure it rises no more. */
function trustSettlement(script: Script, state: Draft, how: Settled, trace: Trace): void {
  const { trust, failuresForGood } = script.rules.settling;
  const failed = how === 'late' || how === 'broken';
  if (failed) {
    state[SLOT.failures] = Math.min(3, get(state, SLOT.failures) + 1);
    moveTrust(state, how === 'late' ? trust.late : trust.broken, trace);
  } else if (get(state, SLOT.failures) < failuresForGood) {
    moveTrust(state, trust.kept, trace);
  }
}

function slipIsKnown(script: Script, state: Draft, promise: number): boolean {
  const { setback } = script.promises[promise] as { setback: number };
  return setback >= 0 && get(state, script.layout.facts + setback) >= FACT.known;
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

function withinAuthority(script: Script, promise: number, number: number): boolean {
  return isWithinAuthority(termsOf(script, promise), number);
}

function termsOf(script: Script, promise: number) {
  return (script.promises[promise] as Script['promises'][number]).terms;
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
