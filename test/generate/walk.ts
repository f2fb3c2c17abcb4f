import { createActor, type AnyActor } from 'xstate';
import {
  machineOf,
  moodOf,
  startStep,
  step,
  type GameEvent,
  type MachineContext,
  type Script,
  type State,
} from '../../src/core/index.ts';
import { SLOT } from '../../src/core/script/layout.ts';
import { ledgerStateOf } from '../../src/core/script/promise-code.ts';
import { candidatesIn } from '../core/support/candidates.ts';
import type { Chance } from './chance.ts';

/** Random walks, for holding the machine and the direct walker against each other. */

/** An event that may or may not be possible where a conversation stands; one in ten surely is not. */
export function randomEvent(chance: Chance, script: Script, beat: string): GameEvent {
  if (chance.percent(40)) return { type: 'listen' };
  if (chance.percent(10)) return impossibleEvent(chance, script);
  return chance.pick(candidatesIn(script.scenario, beat));
}

function impossibleEvent(chance: Chance, script: Script): GameEvent {
  const beat = chance.pick(script.beats);
  const { id } = chance.pick(beat.beat.replies);
  return chance.pick<GameEvent>([
    { type: 'reply', reply: 'nobody-wrote-this' },
    { type: 'reply', reply: id, quote: 1_000_003 },
    { type: 'reply', reply: id, particulars: { nothing: 'at-all' } },
    { type: 'glance', temptation: 'nothing-there' },
  ]);
}

/** The beat or ending that a state stands in. */
function placeOf(script: Script, state: State): { beat: string; ending: string | null } {
  const number = state[SLOT.beat] as number;
  const beat = script.beats[number];
  if (beat !== undefined) return { beat: beat.id, ending: null };
  return { beat: script.scenario.start, ending: script.endings[number - script.beats.length]?.id ?? '?' };
}

/** What the regions of the machine should show of a state: mood and ledger, in the machine's own form. */
function mirrored(script: Script, state: State): { mood: string; ledger: Record<string, string> } {
  return {
    mood: moodOf(script.rules, state[SLOT.mood] as number),
    ledger: Object.fromEntries(
      script.promises.map(({ id }, at) => [id, ledgerStateOf(state[script.layout.promises + at] as number)]),
    ),
  };
}

export interface Walked {
  readonly events: number;
  readonly refused: number;
  /** What differed, in words; null where machine and walker agree. */
  readonly difference: string | null;
}

/** Walks a script at random with machine and direct walker side by side, a few events past the ending. */
export function walkBoth(script: Script, variant: number, chance: Chance, most: number): Walked {
  const actor = createActor(machineOf(script), { input: { variant } });
  actor.start();
  let { state } = startStep(script, variant);
  let [events, refused, taken, afterEnd] = [0, 0, 0, 0];
  let difference = compare(script, actor, state, taken);
  while (difference === null && events < most && afterEnd < 3) {
    const { beat, ending } = placeOf(script, state);
    if (ending !== null) afterEnd += 1;
    const event = randomEvent(chance, script, beat);
    const result = step(script, state, event, taken);
    events += 1;
    if ('refused' in result) refused += 1;
    else {
      state = result.state;
      taken += 1;
    }
    actor.send(event);
    difference = compare(script, actor, state, taken);
    if (difference !== null) difference += ` after ${JSON.stringify(event)}`;
  }
  actor.stop();
  return { events, refused, difference };
}

function compare(script: Script, actor: AnyActor, state: State, taken: number): string | null {
  const snapshot = actor.getSnapshot() as {
    status: string;
    context: MachineContext;
    value: { conversation: unknown; mood: string; ledger: Record<string, string> };
  };
  const { context, value } = snapshot;
  if (snapshot.status !== 'active') return `the machine is ${snapshot.status}`;
  if (context.taken !== taken) return `the machine took ${context.taken} events, the walker ${taken}`;
  if (context.state.join() !== state.join()) return `states: ${context.state.join()} and ${state.join()}`;
  const { mood, ledger } = mirrored(script, state);
  if (value.mood !== mood) return `mood: ${value.mood} instead of ${mood}`;
  const wrong = Object.keys(ledger).find((promise) => value.ledger[promise] !== ledger[promise]);
  if (wrong !== undefined) return `${wrong}: ${value.ledger[wrong]} instead of ${ledger[wrong]}`;
  const place = JSON.stringify(value.conversation);
  const expected = JSON.stringify(conversationValue(script, state));
  return place === expected ? null : `conversation: ${place} instead of ${expected}`;
}

function conversationValue(script: Script, state: State): unknown {
  const { beat, ending } = placeOf(script, state);
  if (ending !== null) return ending;
  const answer = state[SLOT.answer] as number;
  const queue = answer > 0 ? script.answers[answer] : script.beats[state[SLOT.beat] as number]?.lines;
  return { [beat]: (state[SLOT.line] as number) < (queue?.length ?? 0) ? 'speaking' : 'answering' };
}
