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
  readonly recorder: Recorder | null;
}

/** A trace with no points yet. */
export function newTrace(recorder: Recorder | null): Trace {
  return { points: SKILLS.map(() => 0), now: { quote: 0, bearable: true, rightly: true }, recorder };
}

/** Sets a trace back, so that one can serve for many moves. */
export function clearTrace(trace: Trace): void {
  const { points, now } = trace;
  for (let skill = 0; skill < points.length; skill += 1) points[skill] = 0;
  now.quote = 0;
  now.bearable = true;
  now.rightly = true;
}

/** Adds evidence for or against a tip. Nothing is recorded for no points. */
export function give(script: Script, trace: Trace, tip: number, points: number, by: 'author' | 'rule'): void {
  if (points === 0) return;
  const skill = script.skillOf[tip] as number;
  trace.points[skill] = (trace.points[skill] as number) + points;
  trace.recorder?.evidence(tip, points, by);
}
