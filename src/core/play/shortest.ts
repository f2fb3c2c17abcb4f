import type { GameEvent } from '../format/run.ts';
import { movesOf, type ReplyMove } from '../analysis/moves.ts';
import { eventOf } from '../bots/simulate.ts';
import { SLOT, type State } from '../script/layout.ts';
import type { CompiledVariant, Script } from '../script/script.ts';
import { isEnded, isSpeaking } from '../step/entering.ts';
import { begin, LISTEN, play } from '../step/move.ts';
import { offeredIn } from '../step/step.ts';
import { newTrace } from '../step/trace.ts';

/** The most states that are looked at on the way; a scenario that can be ranked has few more per beat. */
const MOST = 200_000;

interface Reached {
  readonly state: State;
  readonly from: Reached | null;
  readonly move: ReplyMove | null;
}

/**
 * The events of a way into a beat with as few replies as can be, listening to every line, in a variant (by id; null
 * for the first one). Null where none was found: the beat may be reached by cutting in or by silence alone.
 */
export function shortestPath(script: Script, variant: string | null, beat: string): GameEvent[] | null {
  const target = script.beats.find(({ id }) => id === beat)?.index;
  const chosen = script.variants.find(({ variant: { id } }) => id === variant) ?? script.variants[0];
  if (target === undefined || chosen === undefined) return null;
  let front: Reached[] = [{ state: begin(script, chosen.index, newTrace(null)), from: null, move: null }];
  const seen = new Set<string>();
  while (front.length > 0) {
    const next: Reached[] = [];
    for (const reached of front) {
      if (reached.state[SLOT.beat] === target) return eventsOf(script, chosen, reached);
      for (const move of movesFrom(script, chosen, reached.state)) {
        const state = played(script, reached.state, move);
        const key = state.join();
        if (seen.has(key)) continue;
        if (seen.size >= MOST) return null;
        seen.add(key);
        next.push({ state, from: reached, move });
      }
    }
    front = next;
  }
  return null;
}

function movesFrom(script: Script, variant: CompiledVariant, state: State): readonly ReplyMove[] {
  const heard = heardOut(script, state);
  if (isEnded(script, heard)) return [];
  const replies = offeredIn(script, heard).filter(({ backchannel }) => !backchannel);
  return replies.flatMap((reply) => movesOf(script, reply, [variant]));
}

/** The state after listening to the end and then saying something; the customer's answer is still to be heard. */
function played(script: Script, state: State, move: ReplyMove): State {
  const next = [...heardOut(script, state)];
  play(script, next, move, newTrace(null));
  return throughAnswer(script, next);
}

/** An answer is heard to its end where it leads into another beat: only then is that beat entered. */
function throughAnswer(script: Script, state: number[]): State {
  while (isSpeaking(script, state) && (state[SLOT.answer] as number) > 0)
    play(script, state, LISTEN, newTrace(null));
  return state;
}

function heardOut(script: Script, state: State): State {
  const next = [...state];
  while (isSpeaking(script, next)) play(script, next, LISTEN, newTrace(null));
  return next;
}

function eventsOf(script: Script, variant: CompiledVariant, reached: Reached): GameEvent[] {
  const moves: ReplyMove[] = [];
  for (let at: Reached | null = reached; at?.move != null; at = at.from) moves.unshift(at.move);
  const state = begin(script, variant.index, newTrace(null));
  const events: GameEvent[] = [];
  const listen = (isOn: () => boolean) => {
    while (isSpeaking(script, state) && isOn()) {
      play(script, state, LISTEN, newTrace(null));
      events.push({ type: 'listen' });
    }
  };
  for (const move of moves) {
    listen(() => true);
    play(script, state, move, newTrace(null));
    events.push(eventOf(script, move));
    listen(() => (state[SLOT.answer] as number) > 0);
  }
  return events;
}
