import { createActor, type Actor, type AnyStateMachine } from 'xstate';
import type { GameEvent, Run } from '../format/run.ts';
import { machineOf, type MachineContext } from '../machine/machine.ts';
import type { State } from '../script/layout.ts';
import type { Script } from '../script/script.ts';
import { resolve, startStep, type Step } from '../step/step.ts';
import { EMPTY_JOURNAL, noteMoments, type Journal } from './journal.ts';
import { look } from './look.ts';
import type { Evidence, Moment, Refusal } from './moment.ts';
import { runOf, type RunStart } from './run-of.ts';
import { variantOfSeed } from './seed.ts';
import type { View } from './view.ts';

/** A conversation that is being played. Saving it is saving its run. */
export interface Conversation {
  readonly view: View;
  /** The run so far, as JSON to save at every event. */
  readonly run: Run;
  /** What entering the first beat brought. */
  readonly opening: readonly Moment[];
  /** The evidence so far, for coaching in practice. */
  readonly evidence: readonly Evidence[];
  /** The number of saved events that were refused on resuming; 0 unless the save was damaged. */
  readonly dropped: number;
  /** Takes an event, or refuses it with a code; a refused event changes nothing. */
  send(event: GameEvent): { readonly moments: readonly Moment[] } | Refusal;
  /** A new conversation, replayed to the first `count` events of this one. */
  rewind(count: number): Conversation;
  stop(): void;
}

/**
 * Starts a conversation as an actor of the script's machine. The actor is made for the first event: until then the
 * conversation stands where `startStep` says, for the machine and here alike, and nobody waits for a machine to hear
 * the first line.
 */
export function startConversation(script: Script, start: RunStart): Conversation {
  const variant = variantOfSeed(script, start.seed);
  const opening = startStep(script, variant);
  let actor: Actor<AnyStateMachine> | null = null;
  const playing = () => (actor ??= createActor(machineOf(script), { input: { variant } }).start());
  const stepNow = (): Step =>
    actor === null ? opening : (actor.getSnapshot().context as MachineContext).last;
  const events: GameEvent[] = [];
  const evidence: Evidence[] = [...opening.evidence];
  let journal: Journal = noteMoments(EMPTY_JOURNAL, opening.moments);
  let seen: { readonly state: State; readonly view: View } | null = null;

  const conversation: Conversation = {
    get view() {
      const { state } = stepNow();
      if (seen?.state !== state) seen = { state, view: look(script, state, journal, start.seed) };
      return seen.view;
    },
    get run() {
      return runOf(script, start, events);
    },
    opening: opening.moments,
    evidence,
    dropped: 0,
    send(event) {
      const move = resolve(script, stepNow().state, event);
      if ('refused' in move) return move;
      playing().send(event);
      const { evidence: found, moments } = stepNow();
      events.push(event);
      evidence.push(...found);
      journal = noteMoments(journal, moments);
      return { moments };
    },
    rewind: (count) => startConversation(script, { ...start, events: events.slice(0, count) }),
    stop: () => void actor?.stop(),
  };
  const refusedAt = (start.events ?? []).findIndex((event) => 'refused' in conversation.send(event));
  return refusedAt < 0
    ? conversation
    : Object.assign(conversation, { dropped: (start.events?.length ?? 0) - refusedAt });
}
