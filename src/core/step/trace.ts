import type { Moment } from '../play/moment.ts';
import type { Now, Script } from '../script/script.ts';
import { SKILLS } from '../vocabulary.ts';

/** Writes down what happens in detail; the analysis does without. */
export interface Recorder {
  evidence(tip: number, points: number, by: 'author' | 'rule'): void;
  moment(moment: Moment): void;
}

/** What playing a move yields beside the new state: points per skill, and the record if one is kept. */
export interface Trace {
  readonly points: number[];
  readonly now: Now;
  /** Whether the tips that the reply being given follows may count. */
  earns: boolean;
  readonly recorder: Recorder | null;
  /** The faces of the tips that were met, if that is asked: see `faceOf`. */
  readonly faces: Uint8Array | null;
}

/** A trace with no points yet. */
export function newTrace(recorder: Recorder | null, faces: Uint8Array | null = null): Trace {
  const now = { quote: 0, bearable: true, rightly: true };
  return { points: SKILLS.map(() => 0), now, earns: true, recorder, faces };
}

/** The number of one of the two faces of a tip. */
export function faceOf(tip: number, followed: boolean): number {
  return tip * 2 + (followed ? 1 : 0);
}

/** Sets the points of a trace back, so that one can serve for many moves. */
export function clearTrace({ points }: Trace): void {
  for (let skill = 0; skill < points.length; skill += 1) points[skill] = 0;
}

/** Forgets what outcomes could read of the reply before. */
export function forgetReply(trace: Trace): void {
  const { now } = trace;
  now.quote = 0;
  now.bearable = true;
  now.rightly = true;
  trace.earns = true;
}

/** Adds evidence for or against a tip. Nothing is recorded for no points. */
export function give(script: Script, trace: Trace, tip: number, points: number, by: 'author' | 'rule'): void {
  if (points === 0) return;
  const skill = script.skillOf[tip] as number;
  trace.points[skill] = (trace.points[skill] as number) + points;
  if (trace.faces !== null) trace.faces[faceOf(tip, points > 0)] = 1;
  trace.recorder?.evidence(tip, points, by);
}
