import { assign, createActor } from 'xstate';
import { machineOf, type MachineContext, type Script } from '../../src/core/index.ts';
import { movesOf, type ReplyMove } from '../../src/core/analysis/moves.ts';
import { eventOf } from '../../src/core/bots/simulate.ts';
import { isEnded, isSpeaking } from '../../src/core/step/entering.ts';
import { begin, isOffered, LISTEN, play } from '../../src/core/step/move.ts';
import { clearTrace, newTrace } from '../../src/core/step/trace.ts';
import { step } from '../../src/core/index.ts';
import { SLOT } from '../../src/core/script/layout.ts';
import type { Contender } from './rounds.ts';
import { picker } from './rounds.ts';

/** The same conversation in Good Call, with all its rules: every line heard, every reply picked alike. */

/** One move for each reply of each beat: its first number, its first particulars. */
function firstMoves(script: Script): readonly (readonly ReplyMove[])[] {
  return script.beats.map((beat) =>
    beat.replies.map((reply) => movesOf(script, reply, script.variants)[0] as ReplyMove),
  );
}

/** The compiled walker that the analysis uses, points of every rule included. */
export function directWalker(script: Script, choices: number): Contender {
  const moves = firstMoves(script);
  const trace = newTrace(null);
  const pick = picker();
  let state = begin(script, 0, trace);
  return {
    name: 'direct walker',
    run: () => {
      for (let made = 0; made < choices;) {
        if (isEnded(script, state)) state = begin(script, 0, trace);
        else if (isSpeaking(script, state)) play(script, state, LISTEN, trace);
        else {
          const of = moves[state[SLOT.beat] as number] as readonly ReplyMove[];
          const first = pick(of.length);
          for (let tried = 0; tried < of.length; tried += 1) {
            const move = of[(first + tried) % of.length] as ReplyMove;
            if (move.reply.backchannel || !isOffered(script, state, move.reply, trace)) continue;
            clearTrace(trace);
            play(script, state, move, trace);
            made += 1;
            break;
          }
        }
      }
      return choices;
    },
  };
}

/** `step`, the pure function with evidence and moments written down, as replay uses it. */
export function stepWalker(script: Script, choices: number): Contender {
  const pick = picker();
  const events = firstMoves(script).map((of) => of.map((move) => eventOf(script, move)));
  const start = begin(script, 0, newTrace(null));
  let state: readonly number[] = start;
  return {
    name: 'step, recorded',
    run: () => {
      for (let made = 0; made < choices;) {
        if (isEnded(script, state)) state = start;
        else if (isSpeaking(script, state)) state = advanced(step(script, state, { type: 'listen' }), state);
        else {
          const next = someReply(script, state, events, pick);
          state = next;
          made += 1;
        }
      }
      return choices;
    },
  };
}

function someReply(
  script: Script,
  state: readonly number[],
  events: readonly (readonly ReturnType<typeof eventOf>[])[],
  pick: (count: number) => number,
): readonly number[] {
  const of = events[state[SLOT.beat] as number] ?? [];
  const replies = script.beats[state[SLOT.beat] as number]?.replies ?? [];
  const first = pick(of.length);
  for (let tried = 0; tried < of.length; tried += 1) {
    const index = (first + tried) % of.length;
    const event = of[index];
    if (event === undefined || replies[index]?.backchannel === true) continue;
    const taken = step(script, state, event);
    if (!('refused' in taken)) return taken.state;
  }
  return state;
}

function advanced(taken: ReturnType<typeof step>, state: readonly number[]): readonly number[] {
  return 'refused' in taken ? state : taken.state;
}

/** The XState actor with conversation, mood and ledger; only replies are counted as choices. */
export function machineWalker(script: Script, choices: number): Contender {
  const machine = machineOf(script);
  const moves = firstMoves(script);
  const asking = newTrace(null);
  const pick = picker();
  const started = () => createActor(machine, { input: { variant: 0 } }).start();
  let actor = started();
  return {
    name: 'XState machine',
    run: () => {
      for (let made = 0; made < choices;) {
        const { state } = actor.getSnapshot().context as MachineContext;
        if (isEnded(script, state)) {
          actor.stop();
          actor = started();
        } else if (isSpeaking(script, state)) actor.send({ type: 'listen' });
        else {
          const of = moves[state[SLOT.beat] as number] as readonly ReplyMove[];
          const first = pick(of.length);
          for (let tried = 0; tried < of.length; tried += 1) {
            const move = of[(first + tried) % of.length] as ReplyMove;
            if (move.reply.backchannel || !isOffered(script, state, move.reply, asking)) continue;
            actor.send(eventOf(script, move));
            made += 1;
            break;
          }
        }
      }
      return choices;
    },
  };
}

/**
 * XState alone: the same chart, with guards that say at once where to go and no more to remember than a count. Nothing
 * that plays this chart by its actor can be faster, so that it shows how much of the machine's time is our own.
 */
export function chartWalker(script: Script, choices: number): Contender {
  const beats = new Set(script.beats.map(({ id }) => id));
  const machine = machineOf(script).provide({
    guards: {
      staysSpeaking: () => false,
      staysAnswering: ({ event }: { event: { type: string } }) => event.type === 'listen',
      leadsTo: (_: unknown, { to }: { to: string }) => beats.has(to),
      isAnswering: () => true,
      startsIn: (_: unknown, { mood }: { mood: string }) => mood === 'neutral',
      moodBecomes: () => false,
      promiseBecomes: () => false,
    },
    actions: { take: assign(({ context }) => ({ taken: (context as MachineContext).taken + 1 })) },
  });
  const started = () => createActor(machine, { input: { variant: 0 } }).start();
  let actor = started();
  return {
    name: 'XState alone',
    run: () => {
      for (let made = 0; made < choices;) {
        const before = actor.getSnapshot();
        const { conversation } = before.value as { conversation: string | Record<string, string> };
        const speaking = typeof conversation === 'object' && Object.values(conversation)[0] === 'speaking';
        actor.send({ type: speaking ? 'listen' : 'reply' });
        if (actor.getSnapshot() === before) {
          // Only endings follow, which its guards refuse.
          actor.stop();
          actor = started();
        } else if (!speaking) made += 1;
      }
      return choices;
    },
  };
}
