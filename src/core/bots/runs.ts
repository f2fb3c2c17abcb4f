import { BUDGET } from '../analysis/sweep.ts';
import { OverBudget, Values } from '../analysis/values.ts';
import type { GameEvent, Run } from '../format/run.ts';
import { runOf } from '../play/run-of.ts';
import { variantOfSeed } from '../play/seed.ts';
import type { CompiledVariant, Script } from '../script/script.ts';
import { isEnded, isSpeaking } from '../step/entering.ts';
import { begin, LISTEN, play, type Move } from '../step/move.ts';
import { newTrace } from '../step/trace.ts';
import { makeBot, type BotName } from './bots.ts';
import { eventOf, playRun } from './simulate.ts';

/** Runs to look at: of a bot, and the best and the worst that a variant allows. */

/** How such a run begins, but for its seed. */
const START = { mode: 'practice', tempo: 'live' } as const;

/** A run of a bot, to be replayed like anybody's. */
export function runOfBot(script: Script, bot: BotName, seed: number): Run {
  return runOf(script, { seed, ...START }, playRun(script, makeBot(script, bot), seed).events);
}

/** Seeds tried until one draws the variant; a variant of little weight comes rarely. */
const SEEDS = 10_000;

/**
 * The run that gets the most, or the least, out of a variant: every line heard, every reply chosen by one who knows
 * the variant. Null where there is no such variant, or where it takes more states than the analysis goes through.
 */
export function extremeRun(script: Script, variant: string, extreme: 'most' | 'least'): Run | null {
  const of = script.variants.find((each) => each.variant.id === variant);
  if (of === undefined) return null;
  const seed = Array.from({ length: SEEDS }, (_, each) => each).find(
    (each) => variantOfSeed(script, each) === of.index,
  );
  if (seed === undefined) return null;
  try {
    return runOf(script, { seed, ...START }, eventsTowards(script, of, extreme === 'most' ? 1 : -1));
  } catch (error) {
    if (error instanceof OverBudget) return null;
    throw error;
  }
}

function eventsTowards(script: Script, variant: CompiledVariant, sense: 1 | -1): GameEvent[] {
  const values = new Values(script, variant, BUDGET, sense);
  const trace = newTrace(null);
  const state = begin(script, variant.index, trace);
  const events: GameEvent[] = [];
  while (!isEnded(script, state)) {
    const move: Move = isSpeaking(script, state) ? LISTEN : bestOf(values.moveValues(state));
    events.push(eventOf(script, move));
    play(script, state, move, trace);
  }
  return events;
}

function bestOf(moves: readonly { readonly move: Move; readonly value: number }[]): Move {
  const [first, ...rest] = moves;
  if (first === undefined) throw new Error('no reply is offered in a beat that has not ended');
  return rest.reduce((best, each) => (each.value > best.value ? each : best), first).move;
}
