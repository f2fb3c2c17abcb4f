import { Values } from '../../src/core/analysis/values.ts';
import type { State } from '../../src/core/script/layout.ts';
import type { CompiledVariant, Script } from '../../src/core/script/script.ts';
import { isEnded } from '../../src/core/step/entering.ts';
import { begin, hearOut, play } from '../../src/core/step/move.ts';
import { newTrace } from '../../src/core/step/trace.ts';

/** Early is: within so many decisions from the start. */
const EARLY = 3;

const BUDGET = 1_000_000;

/** One mistake, and what it leaves. */
export interface Mistake {
  /** The reply, as `beat/reply`. */
  readonly reply: string;
  /** The most points that a run can still come to with it. */
  readonly left: number;
}

/**
 * Every early reply to somebody who has done everything right so far, with what it leaves.
 * Replies that give a promise away are left out: those are meant to cost.
 */
export function earlyMistakes(script: Script, variant: CompiledVariant): Mistake[] {
  const values = new Values(script, variant, BUDGET);
  const mistakes: Mistake[] = [];
  const all = values.best(begin(script, variant.index, newTrace(null)));
  let state: State = heard(script, begin(script, variant.index, newTrace(null)));
  for (let decisions = 0; decisions < EARLY && !isEnded(script, state);) {
    const moves = values.moveValues(state);
    const best = moves.toSorted((a, b) => b.value - a.value)[0];
    if (best === undefined) break;
    const beat = script.beats.find(({ replies }) => replies.includes(best.move.reply))?.id ?? '';
    for (const { move, value } of moves) {
      if (move.reply.promise !== null || move.reply.quote !== null) continue;
      mistakes.push({ reply: `${beat}/${move.reply.reply.id}`, left: all - (best.value - value) });
    }
    const next = [...state];
    play(script, next, best.move, newTrace(null));
    state = heard(script, next);
    if (!best.move.reply.backchannel) decisions += 1;
  }
  return mistakes;
}

function heard(script: Script, state: number[]): State {
  if (!isEnded(script, state)) hearOut(script, state, newTrace(null));
  return state;
}
