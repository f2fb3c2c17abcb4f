import type { Moment } from '../play/moment.ts';
import type { Now, Script } from '../script/script.ts';
import { SKILLS } from '../vocabulary.ts';

/** Writes down what happens in detail; the analysis does without. */
export interface Recorder {
  evidence(tip: number, points: number, by: 'author' | 'rule'): void;
  moment(moment: Moment): void;
}

/**
 * All moves of the mood in one: `by` steps, but no lower than `lowest` and no higher than `highest`.
 * Moves within a ladder, one after another, always come to this.
 */
export interface Sway {
  by: number;
  lowest: number;
  highest: number;
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
  /** How the mood was moved, whatever it was before, if that is asked. */
  readonly sway: Sway | null;
}

/** A trace with no points yet. */
export function newTrace(
  recorder: Recorder | null,
  faces: Uint8Array | null = null,
  sway: Sway | null = null,
): Trace {
  const now = { quote: 0, bearable: true, rightly: true };
  return { points: SKILLS.map(() => 0), now, earns: true, recorder, faces, sway };
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
