import { assign, setup, type AnyStateMachine } from 'xstate';
import type { GameEvent } from '../format/run.ts';
import { moodOf } from '../rules/ladder.ts';
import { SLOT, type State } from '../script/layout.ts';
import { ledgerStateOf } from '../script/promise-code.ts';
import type { Script } from '../script/script.ts';
import { isEnded, isSpeaking } from '../step/entering.ts';
import { startStep, step, type Step } from '../step/step.ts';
import { EVENTS, MOODS, PROMISE_STATES, type Mood, type PromiseState } from '../vocabulary.ts';
import { conversationStates } from './conversation-states.ts';

/** What the machine remembers: the state of the conversation, and what the last event brought. */
export interface MachineContext {
  readonly state: State;
  /** The number of events taken so far. */
  readonly taken: number;
  readonly last: Step;
}

export interface MachineInput {
  /** The number of the variant that is played. */
  readonly variant: number;
}

/** The parameters of the guards, all of which ask what the event would lead to. */
export interface GuardParams {
  staysSpeaking: { beat: string };
  staysAnswering: { beat: string };
  leadsTo: { to: string };
  isAnswering: undefined;
  startsIn: { mood: Mood };
  moodBecomes: { mood: Mood };
  promiseBecomes: { promise: string; state: PromiseState };
}

const MACHINES = new WeakMap<Script, AnyStateMachine>();

/**
 * The XState machine of a script, with three parallel regions: the conversation, a state per beat;
 * the mood; and the ledger, a region per promise. `step` owns the numbers and the refusals; the
 * machine owns the shape: every region asks, by guards, what an event will bring, so that all follow it in one
 * step. Guards and actions have names, so that it exports as JSON.
 */
export function machineOf(script: Script): AnyStateMachine {
  const made = MACHINES.get(script) ?? makeMachine(script);
  MACHINES.set(script, made);
  return made;
}

function makeMachine(script: Script): AnyStateMachine {
  const foresee = foresight(script);
  const promiseSlots = new Map(script.promises.map(({ id }, index) => [id, script.layout.promises + index]));
  const beatOf = (state: State) => state[SLOT.beat] as number;
  const machine = setup({
    types: {
      context: {} as MachineContext,
      events: {} as GameEvent,
      input: {} as MachineInput,
    },
    guards: {
      staysSpeaking: ({ context, event }, { beat }: GuardParams['staysSpeaking']) => {
        const next = foresee(context, event)?.state;
        return next !== undefined && beatOf(next) === script.targets.get(beat) && isSpeaking(script, next);
      },
      staysAnswering: ({ context, event }, { beat }: GuardParams['staysAnswering']) => {
        const next = foresee(context, event)?.state;
        if (next === undefined || beatOf(next) !== script.targets.get(beat)) return false;
        return !isEnded(script, next) && !isSpeaking(script, next);
      },
      leadsTo: ({ context, event }, { to }: GuardParams['leadsTo']) => {
        const next = foresee(context, event)?.state;
        return next !== undefined && beatOf(next) === script.targets.get(to);
      },
      isAnswering: ({ context }) => !isSpeaking(script, context.state),
      startsIn: ({ context }, { mood }: GuardParams['startsIn']) => moodIn(script, context.state) === mood,
      moodBecomes: ({ context, event }, { mood }: GuardParams['moodBecomes']) => {
        const next = foresee(context, event)?.state;
        return next !== undefined && moodIn(script, next) === mood;
      },
      promiseBecomes: ({ context, event }, { promise, state }: GuardParams['promiseBecomes']) => {
        const next = foresee(context, event)?.state;
        return (
          next !== undefined && ledgerStateOf(next[promiseSlots.get(promise) as number] as number) === state
        );
      },
    },
    actions: {
      take: assign(({ context, event }) => {
        const last = foresee(context, event);
        return last === null ? {} : { state: last.state, taken: context.taken + 1, last };
      }),
    },
  }).createMachine({
    id: script.scenario.id,
    type: 'parallel',
    context: ({ input }: { input: MachineInput }) => {
      const last = startStep(script, input.variant);
      return { state: last.state, taken: 0, last };
    },
    states: {
      conversation: conversationStates(script),
      mood: moodStates(),
      ledger: {
        type: 'parallel',
        states: Object.fromEntries(script.promises.map(({ id }) => [id, promiseStates(id)])),
      },
    },
  } as never);
  return machine as unknown as AnyStateMachine;
}

/** The step that an event would be; asked many times for one event, worked out once. */
function foresight(script: Script) {
  let context: MachineContext | null = null;
  let event: { type: string } | null = null;
  let foreseen: Step | null = null;
  return (ofContext: MachineContext, ofEvent: GameEvent | { type: string }): Step | null => {
    if (context !== ofContext || event !== ofEvent) {
      const result = isGameEvent(ofEvent) ? step(script, ofContext.state, ofEvent, ofContext.taken) : null;
      foreseen = result === null || 'refused' in result ? null : result;
      [context, event] = [ofContext, ofEvent];
    }
    return foreseen;
  };
}

/** XState starts a machine with an event of its own, and tells by events which of its states are done. */
function isGameEvent(event: GameEvent | { type: string }): event is GameEvent {
  return (EVENTS as readonly string[]).includes(event.type);
}

function moodIn(script: Script, state: State): Mood {
  return moodOf(script.rules, state[SLOT.mood] as number);
}

function moodStates() {
  const arriving = MOODS.map((mood) => ({ target: mood, guard: { type: 'startsIn', params: { mood } } }));
  const states = MOODS.map((from) => {
    const others = MOODS.filter((mood) => mood !== from);
    const leaving = others.map((mood) => ({
      target: mood,
      guard: { type: 'moodBecomes', params: { mood } },
    }));
    return [from, { on: { '*': leaving } }] as const;
  });
  return { initial: 'arriving', states: { arriving: { always: arriving }, ...Object.fromEntries(states) } };
}

function promiseStates(promise: string) {
  const states = PROMISE_STATES.map((from) => {
    const others = isFinal(from) ? [] : PROMISE_STATES.filter((state) => state !== from && state !== 'none');
    const leaving = others.map((state) => ({
      target: state,
      guard: { type: 'promiseBecomes', params: { promise, state } },
    }));
    return [from, others.length === 0 ? {} : { on: { '*': leaving } }] as const;
  });
  return { initial: 'none', states: Object.fromEntries(states) };
}

/** A settled promise stays settled. */
function isFinal(state: PromiseState): boolean {
  return state !== 'none' && state !== 'open';
}
