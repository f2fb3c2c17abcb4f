import { clampMood, clampTrust, moodOf } from '../rules/ladder.ts';
import type { Cost } from '../rules/rules.ts';
import { SLOT } from '../script/layout.ts';
import type { Script } from '../script/script.ts';
import { give, type Sway, type Trace } from './trace.ts';

/** A state that is being worked on. */
export type Draft = number[];

/** Reads a slot; rows always have the length of their layout. */
export function get(state: readonly number[], slot: number): number {
  return state[slot] as number;
}

/** Moves the mood by whole steps, within its ladder. */
export function moveMood(script: Script, state: Draft, steps: number, trace: Trace): void {
  if (steps === 0) return;
  const from = get(state, SLOT.mood);
  const to = clampMood(from + steps);
  state[SLOT.mood] = to;
  if (trace.sway !== null) addSway(trace.sway, steps);
  if (from !== to) trace.recorder?.moment({ type: 'mood', from, to, mood: moodOf(script.rules, to) });
}

function addSway(sway: Sway, steps: number): void {
  sway.by += steps;
  sway.lowest = clampMood(sway.lowest + steps);
  sway.highest = clampMood(sway.highest + steps);
}

/** Moves trust by whole steps, within its ladder. */
export function moveTrust(state: Draft, steps: number, trace: Trace): void {
  if (steps === 0) return;
  const from = get(state, SLOT.trust);
  const to = clampTrust(from + steps);
  state[SLOT.trust] = to;
  if (from !== to) trace.recorder?.moment({ type: 'trust', from, to });
}

/** Takes (or gives) what a rule says, on behalf of a tip. */
export function charge(script: Script, state: Draft, tip: number, cost: Cost, trace: Trace): void {
  give(script, trace, tip, cost.points, 'rule');
  moveMood(script, state, cost.mood, trace);
}
