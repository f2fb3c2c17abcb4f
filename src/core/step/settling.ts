import { roundedShare } from '../rules/ladder.ts';
import { classByNumber } from '../rules/promises.ts';
import { BAR_ZERO, SLOT } from '../script/layout.ts';
import { isOpen, openOf, overCode, VAGUE } from '../script/promise-code.ts';
import type { CompiledSettlement, Script } from '../script/script.ts';
import type { Settled } from '../vocabulary.ts';
import { AT, slipIsKnown, variantOf } from './promises.ts';
import { get, moveMood, moveTrust, type Draft } from './shift.ts';
import { give, type Trace } from './trace.ts';

/** Settling promises, and letting them go. Numbers and their sources: `core/rules`. */

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
