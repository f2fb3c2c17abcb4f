import { FLAG, SLOT } from '../script/layout.ts';
import type {
  CompiledBeat,
  CompiledExit,
  CompiledLine,
  CompiledOutcome,
  CompiledReply,
  Script,
  Test,
  TipPoints,
} from '../script/script.ts';
import { enter, findLine, holdTheFloor, isEnded, isSpeaking, moveOn } from './entering.ts';
import { hear, interrupt, learn, miss, queueOf, toldBy, weighListening } from './listening.ts';
import { isBearable } from './promises.ts';
import { canPromise, makePromise } from './promising.ts';
import { release, settleAll } from './settling.ts';
import { charge, get, moveMood, moveTrust, type Draft } from './shift.ts';
import { forgetReply, give, type Trace } from './trace.ts';

/** An event in numbers: what the analysis plays, and what events are resolved to. */
export type Move =
  | { readonly kind: 'listen' }
  | { readonly kind: 'silence' }
  | { readonly kind: 'glance'; readonly temptation: string }
  | {
      readonly kind: 'reply';
      readonly reply: CompiledReply;
      readonly quote: number;
      readonly choices: readonly number[];
    };

export const LISTEN: Move = { kind: 'listen' };
export const SILENCE: Move = { kind: 'silence' };
/** A glance at anything: all cost the same. */
export const GLANCE: Move = { kind: 'glance', temptation: '' };

/** Begins a run in a variant: its start state, in the first beat. */
export function begin(script: Script, variant: number, trace: Trace): number[] {
  const state = [...(script.variants[variant] as { start: readonly number[] }).start];
  enter(script, state, script.targets.get(script.scenario.start) as number, trace);
  return state;
}

/** Whether a reply can be given in this state. */
export function isOffered(
  script: Script,
  state: readonly number[],
  reply: CompiledReply,
  trace: Trace,
): boolean {
  if (get(state, SLOT.pending) > 0) return false;
  if (reply.backchannel && (get(state, SLOT.flags) & FLAG.backchannel) !== 0) return false;
  if ((get(state, SLOT.topics) & reply.topic) !== 0) return false;
  if (reply.favour >= 0) {
    if (get(state, SLOT.latitude) === 0 || state[script.layout.favours + reply.favour] === 1) return false;
  }
  return canPromise(script, state, reply) && (reply.when === null || reply.when(state, trace.now));
}

/** Whether patience can still run out here: at the trainee's turn, once a beat. */
export function canFallSilent(script: Script, state: readonly number[]): boolean {
  return (
    !isEnded(script, state) && !isSpeaking(script, state) && (get(state, SLOT.flags) & FLAG.silence) === 0
  );
}

/** Plays a possible move on a draft. Which moves are possible, `step` decides. */
export function play(script: Script, state: Draft, move: Move, trace: Trace): void {
  forgetReply(trace);
  switch (move.kind) {
    case 'listen':
      return listen(script, state, trace);
    case 'glance':
      return glance(script, state, move.temptation, trace);
    case 'silence':
      return fallSilent(script, state, trace);
    case 'reply':
      return giveReply(script, state, move, trace);
  }
}

function listen(script: Script, state: Draft, trace: Trace): void {
  hear(script, state, queueOf(script, state)[get(state, SLOT.line)] as CompiledLine, trace);
  state[SLOT.line] = get(state, SLOT.line) + 1;
  findLine(script, state, trace);
}

/** Hears every line out until it is the trainee's turn or the run has ended: all that `listen` would do. */
export function hearOut(script: Script, state: Draft, trace: Trace): void {
  while (!isEnded(script, state)) {
    const queue = queueOf(script, state);
    if (get(state, SLOT.line) >= queue.length) return;
    const told = get(state, SLOT.line) === 0 ? toldBy(script, state) : null;
    if (told === null) hearTheRest(script, state, queue, trace);
    else for (let index = 0; index < told.length; index += 1) learn(script, state, get(told, index), trace);
    state[SLOT.line] = queue.length;
    if (get(state, SLOT.answer) === 0) return;
    moveOn(script, state, trace);
  }
}

/** Hears the line being spoken, and of those after it the ones whose condition holds when they start. */
function hearTheRest(script: Script, state: Draft, queue: readonly CompiledLine[], trace: Trace): void {
  const first = get(state, SLOT.line);
  for (let line = first; line < queue.length; line += 1) {
    const next = queue[line] as CompiledLine;
    if (line === first || next.when === null || next.when(state, trace.now)) hear(script, state, next, trace);
  }
}

function glance(script: Script, state: Draft, temptation: string, trace: Trace): void {
  const lost = queueOf(script, state)[get(state, SLOT.line)] as CompiledLine;
  trace.recorder?.moment({ type: 'glanced', temptation, line: lost.line.id });
  miss(script, state, lost, trace);
  charge(script, state, script.ruleTips['full-attention'], script.rules.glance, trace);
  state[SLOT.line] = get(state, SLOT.line) + 1;
  findLine(script, state, trace);
}

function fallSilent(script: Script, state: Draft, trace: Trace): void {
  const beat = beatOf(script, state);
  state[SLOT.flags] = get(state, SLOT.flags) | FLAG.silence;
  charge(script, state, script.ruleTips['respect-their-time'], { ...script.rules.silence, mood: 0 }, trace);
  if (beat.silence === null) moveMood(script, state, script.rules.silence.mood, trace);
  else follow(script, state, beat.silence, trace);
}

function giveReply(script: Script, state: Draft, move: Extract<Move, { kind: 'reply' }>, trace: Trace): void {
  const { reply: given, quote, choices } = move;
  if (!given.backchannel && isSpeaking(script, state)) interrupt(script, state, trace);
  if (given.given !== null) state[given.given.slot] = get(state, given.given.slot) | given.given.bit;
  if (trace.recorder !== null && given.reply.minutes !== undefined)
    trace.recorder.moment({ type: 'minutes', minutes: given.reply.minutes });
  if (given.listens) weighListening(script, state, given, choices, trace);
  if (given.logic && get(state, SLOT.mood) < script.rules.moodFrom.annoyed) {
    trace.earns = false;
    charge(script, state, script.ruleTips['feeling-first'], script.rules.logicWhileFurious, trace);
  }
  if (given.excuse !== null) charge(script, state, script.ruleTips['no-excuses'], given.excuse, trace);
  if (given.apology) apologise(script, state, trace);
  if (given.favour >= 0) doFavour(script, state, given.favour, trace);
  trace.now.quote = quote;
  trace.now.bearable = given.quote === null || isBearable(script, state, given.quote.promise, quote);
  makePromise(script, state, given, quote, trace);
  if (given.backchannel) {
    state[SLOT.flags] = get(state, SLOT.flags) | FLAG.backchannel;
    takeEffects(script, state, outcomeOf(given, state, trace), trace);
    return;
  }
  state[SLOT.topics] = get(state, SLOT.topics) | given.topic;
  follow(script, state, outcomeOf(given, state, trace), trace);
}

function apologise(script: Script, state: Draft, trace: Trace): void {
  const before = get(state, SLOT.apologies);
  const { apology } = script.rules;
  moveMood(script, state, apology[before === 0 ? 0 : before === 1 ? 1 : 2], trace);
  state[SLOT.apologies] = Math.min(2, before + 1);
}

function doFavour(script: Script, state: Draft, favour: number, trace: Trace): void {
  state[script.layout.favours + favour] = 1;
  state[SLOT.latitude] = get(state, SLOT.latitude) - 1;
  trace.recorder?.moment({ type: 'favour', favour: script.favours[favour] as string });
}

function outcomeOf(given: CompiledReply, state: Draft, trace: Trace): CompiledOutcome {
  const outcome = firstHolding(given.outcomes, state, trace);
  if (outcome === undefined)
    throw new Error(`no outcome of "${given.reply.id}" holds; the last one has no condition`);
  return outcome;
}

/** The first row whose condition holds. */
function firstHolding<Row extends { readonly when: Test | null }>(
  rows: readonly Row[],
  state: Draft,
  trace: Trace,
): Row | undefined {
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index] as Row;
    if (row.when === null || row.when(state, trace.now)) return row;
  }
  return undefined;
}

/** Takes the effects of an outcome and goes where it leads, by way of the customer's answer. */
function follow(script: Script, state: Draft, outcome: CompiledOutcome, trace: Trace): void {
  takeEffects(script, state, outcome, trace);
  const exit = firstHolding(outcome.exits, state, trace) as CompiledExit;
  if (outcome.answer > 0) {
    state[SLOT.answer] = outcome.answer;
    state[SLOT.line] = 0;
    state[SLOT.pending] = exit.target + 1;
    findLine(script, state, trace);
  } else if (exit.target < 0) holdTheFloor(script, state);
  else enter(script, state, exit.target, trace);
}

function takeEffects(script: Script, state: Draft, outcome: CompiledOutcome, trace: Trace): void {
  if (trace.recorder !== null && outcome.outcome.thought !== undefined) {
    trace.recorder.moment({ type: 'thought', thought: outcome.outcome.thought });
  }
  if (trace.earns) giveAll(script, outcome.follows, trace);
  giveAll(script, outcome.breaks, trace);
  moveMood(script, state, outcome.mood, trace);
  if (outcome.untruth) {
    moveTrust(state, script.rules.untruth.trust, trace);
    moveMood(script, state, script.rules.untruth.mood, trace);
  }
  settleAll(script, state, outcome.settles, trace);
  if (outcome.release >= 0) release(script, state, outcome.release, trace);
}

function giveAll(script: Script, all: readonly TipPoints[], trace: Trace): void {
  for (let index = 0; index < all.length; index += 1) {
    const { tip, points } = all[index] as TipPoints;
    give(script, trace, tip, points, 'author');
  }
}

function beatOf(script: Script, state: readonly number[]): CompiledBeat {
  return script.beats[get(state, SLOT.beat)] as CompiledBeat;
}
