import { FACT, SLOT } from '../script/layout.ts';
import type { CompiledBeat, CompiledLine, Script } from '../script/script.ts';
import { learn, queueOf } from './listening.ts';
import { settleAll, settleTheRest } from './settling.ts';
import { get, type Draft } from './shift.ts';
import type { Trace } from './trace.ts';

/** Entering beats and endings, and finding the next line that is to be spoken. */

/** Whether a state has ended; its ending is `beat` minus the number of beats. */
export function isEnded(script: Script, state: readonly number[]): boolean {
  return get(state, SLOT.beat) >= script.beats.length;
}

/** Whether a line is being spoken; otherwise it is the trainee's turn, unless the run has ended. */
export function isSpeaking(script: Script, state: readonly number[]): boolean {
  return !isEnded(script, state) && get(state, SLOT.line) < queueOf(script, state).length;
}

/** Enters a beat or an ending: time passes, promises fall due, the customer begins to speak. */
export function enter(script: Script, state: Draft, target: number, trace: Trace): void {
  state[SLOT.beat] = target;
  state[SLOT.line] = 0;
  state[SLOT.answer] = 0;
  state[SLOT.pending] = 0;
  state[SLOT.flags] = 0;
  state[SLOT.topics] = 0;
  const beat = script.beats[target];
  if (beat === undefined) {
    settleTheRest(script, state, trace);
    trace.recorder?.moment({
      type: 'ended',
      ending: (script.endings[target - script.beats.length] as { id: string }).id,
    });
    return;
  }
  passTime(script, state, beat, trace);
  trace.recorder?.moment({ type: 'entered', beat: beat.id });
  settleAll(script, state, beat.settles, trace);
  findLine(script, state, trace);
}

function passTime(script: Script, state: Draft, beat: CompiledBeat, trace: Trace): void {
  if (beat.jump === null) return;
  trace.recorder?.moment({ type: 'jumped', minutes: beat.jump, beat: beat.id });
  for (const fact of beat.stales) {
    const slot = script.layout.facts + fact;
    if (state[slot] === FACT.known) state[slot] = FACT.stale;
  }
  for (const fact of beat.tells) learn(script, state, fact, trace);
}

/**
 * Passes over lines whose condition does not hold as they are about to start, and moves on from an
 * answer that was heard out.
 */
export function findLine(script: Script, state: Draft, trace: Trace): void {
  const queue = queueOf(script, state);
  let line = get(state, SLOT.line);
  while (line < queue.length) {
    const { when } = queue[line] as CompiledLine;
    if (when === null || when(state, trace.now)) break;
    line += 1;
  }
  state[SLOT.line] = line;
  if (line === queue.length && get(state, SLOT.answer) > 0) moveOn(script, state, trace);
}

/** Goes where an answer leads, once it was heard out. */
export function moveOn(script: Script, state: Draft, trace: Trace): void {
  const pending = get(state, SLOT.pending);
  if (pending > 0) enter(script, state, pending - 1, trace);
  else holdTheFloor(script, state);
}

/** It is the trainee's turn in the beat where the conversation stands. */
export function holdTheFloor(script: Script, state: Draft): void {
  state[SLOT.answer] = 0;
  state[SLOT.pending] = 0;
  state[SLOT.line] = (script.beats[get(state, SLOT.beat)] as CompiledBeat).lines.length;
}
