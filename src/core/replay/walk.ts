import type { GameEvent } from '../format/run.ts';
import { EMPTY_JOURNAL, noteMoments, type Journal } from '../play/journal.ts';
import type { Evidence, Moment, RefusalCode } from '../play/moment.ts';
import type { State } from '../script/layout.ts';
import type { Script } from '../script/script.ts';
import { startStep, step } from '../step/step.ts';

/** Why a run was refused. */
const REPLAY_REFUSALS = [
  'wrong-scenario',
  'wrong-hash',
  'wrong-rules',
  'unfinished',
  'over-budget',
  'past',
] as const;
export type ReplayRefusalCode = (typeof REPLAY_REFUSALS)[number] | RefusalCode;

export interface ReplayRefusal {
  readonly refused: ReplayRefusalCode;
  readonly message: string;
  /** The position of the event that could not be, if it was one. */
  readonly at?: number;
}

/** The states of a run, one before each event and one at the end. */
export interface Walk {
  readonly states: readonly State[];
  readonly moments: readonly (readonly Moment[])[];
  readonly opening: readonly Moment[];
  readonly evidence: readonly Evidence[];
  readonly journal: Journal;
}

/** Plays events from the start of a variant; the first impossible one refuses the run. */
export function walk(script: Script, variant: number, events: readonly GameEvent[]): Walk | ReplayRefusal {
  const start = startStep(script, variant);
  const states: State[] = [start.state];
  const moments: (readonly Moment[])[] = [];
  const evidence: Evidence[] = [...start.evidence];
  let journal = noteMoments(EMPTY_JOURNAL, start.moments);
  for (const [at, event] of events.entries()) {
    const taken = step(script, states[at] as State, event, at);
    if ('refused' in taken) return { ...taken, at };
    states.push(taken.state);
    moments.push(taken.moments);
    evidence.push(...taken.evidence);
    journal = noteMoments(journal, taken.moments);
  }
  return { states, moments, opening: start.moments, evidence, journal };
}
