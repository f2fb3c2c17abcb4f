import type { Cost } from '../rules/rules.ts';
import { FACT, SLOT } from '../script/layout.ts';
import type {
  CompiledBeat,
  CompiledLine,
  CompiledReply,
  CompiledVariant,
  Script,
  Told,
} from '../script/script.ts';
import { charge, get, moveMood, type Draft } from './shift.ts';
import { give, type Trace } from './trace.ts';

/** Hearing, missing, asking, assuming, reading and saying back. */

/** The lines being spoken: those of the answer, or else of the beat. */
export function queueOf(script: Script, state: readonly number[]): readonly CompiledLine[] {
  const answer = get(state, SLOT.answer);
  return answer > 0
    ? (script.answers[answer] as readonly CompiledLine[])
    : (script.beats[get(state, SLOT.beat)] as CompiledBeat).lines;
}

/** The facts that those lines tell when all are heard, if that is certain. */
export function toldBy(script: Script, state: readonly number[]): Told {
  const answer = get(state, SLOT.answer);
  return answer > 0
    ? (script.answersTold[answer] as Told)
    : (script.beats[get(state, SLOT.beat)] as CompiledBeat).told;
}

/** Marks the facts of a line that was heard to its end. */
export function hear(script: Script, state: Draft, line: CompiledLine, trace: Trace): void {
  const { tells } = line;
  for (let index = 0; index < tells.length; index += 1) learn(script, state, get(tells, index), trace);
}

/** Makes a fact known. */
export function learn(script: Script, state: Draft, fact: number, trace: Trace): void {
  const slot = script.layout.facts + fact;
  if (state[slot] !== FACT.known) trace.recorder?.moment({ type: 'heard', fact: factId(script, fact) });
  state[slot] = FACT.known;
}

/**
 * Marks the facts of a line that was cut off, or lost to a glance. What is known stays known; what
 * was stale is missed as well, or cutting in and asking again would pay.
 */
export function miss(script: Script, state: Draft, line: CompiledLine, trace: Trace): void {
  for (const fact of line.tells) {
    const slot = script.layout.facts + fact;
    if (state[slot] === FACT.known || state[slot] === FACT.missed) continue;
    state[slot] = FACT.missed;
    trace.recorder?.moment({ type: 'missed', fact: factId(script, fact) });
  }
}

/** Cutting in: the line being spoken and those after it stay unheard, with the facts in them. */
export function interrupt(script: Script, state: Draft, trace: Trace): void {
  const queue = queueOf(script, state);
  const from = get(state, SLOT.line);
  const { moodPerLine, moodAtMost, pointsAtMost } = script.rules.interrupting;
  const lost = queue
    .slice(from)
    .filter(({ when }, index) => index === 0 || when === null || when(state, trace.now));
  trace.recorder?.moment({
    type: 'interrupted',
    line: (queue[from] as CompiledLine).line.id,
    unheard: lost.length,
  });
  for (const line of lost) miss(script, state, line, trace);
  give(script, trace, script.ruleTips['let-them-finish'], -Math.min(pointsAtMost, lost.length), 'rule');
  moveMood(script, state, Math.max(moodAtMost, moodPerLine * lost.length), trace);
}

/**
 * Scores how a reply asks, relies, reads and says back. `choices` are the particulars filled in. The
 * trace is told whether the reply had it right, and whether its own tips may count.
 */
export function weighListening(
  script: Script,
  state: Draft,
  reply: CompiledReply,
  choices: readonly number[],
  trace: Trace,
): void {
  if (reply.asks >= 0) weighAsking(script, state, reply.asks, trace);
  for (const { fact, is } of reply.relies) weighAssumption(script, state, fact, is, trace);
  if (reply.reads !== null) weighReading(script, state, reply.reads, trace);
  if (reply.saysBack.length > 0) weighSayingBack(script, state, reply.saysBack, choices, trace);
}

function weighAsking(script: Script, state: Draft, fact: number, trace: Trace): void {
  const { asking } = script.rules;
  const tips = script.ruleTips;
  switch (get(state, script.layout.facts + fact)) {
    case FACT.unknown:
      return give(script, trace, tips['ask-dont-assume'], asking.unknown, 'rule');
    case FACT.stale:
      return give(script, trace, tips['keep-asking'], asking.stale, 'rule');
    case FACT.known:
      return charge(script, state, tips['say-it-back'], asking.known, trace);
    default:
    // Missed: asking gives the fact and earns nothing, or cutting in and asking later would pay.
  }
}

function weighAssumption(
  script: Script,
  state: Draft,
  fact: number,
  is: readonly number[],
  trace: Trace,
): void {
  const { assuming } = script.rules;
  const tips = script.ruleTips;
  const right = is.includes(truthOf(script, state, fact));
  if (!right) trace.now.rightly = false;
  const known = get(state, script.layout.facts + fact);
  if (known === FACT.known) {
    if (!right) charge(script, state, tips['no-one-size'], assuming.unheeded, trace);
    return;
  }
  trace.earns = false;
  if (known === FACT.stale) charge(script, state, tips['keep-asking'], assuming.stale, trace);
  else chargeAssumption(script, state, fact, right ? assuming.lucky : assuming.wrong, right, trace);
}

/** A wrong assumption is set right by the customer, at a price. */
function chargeAssumption(
  script: Script,
  state: Draft,
  fact: number,
  cost: Cost,
  right: boolean,
  trace: Trace,
): void {
  charge(script, state, script.ruleTips['ask-dont-assume'], cost, trace);
  if (right) return;
  trace.recorder?.moment({ type: 'corrected', fact: factId(script, fact) });
  state[script.layout.facts + fact] = FACT.known;
}

function weighReading(
  script: Script,
  state: Draft,
  reads: NonNullable<CompiledReply['reads']>,
  trace: Trace,
): void {
  const { reading, assuming } = script.rules;
  const tips = script.ruleTips;
  const right = truthOf(script, state, reads.fact) === reads.is;
  if (!right) trace.now.rightly = false;
  const grounded = [reads.fact, ...reads.from].some(
    (fact) => get(state, script.layout.facts + fact) === FACT.known,
  );
  if (grounded && right) return give(script, trace, tips['their-reasons'], reading.right, 'rule');
  trace.earns = false;
  if (grounded) return charge(script, state, tips['their-reasons'], reading.wrong, trace);
  if (!right)
    charge(script, state, tips['ask-dont-assume'], { ...assuming.wrong, mood: reading.wrong.mood }, trace);
}

function weighSayingBack(
  script: Script,
  state: Draft,
  facts: readonly number[],
  choices: readonly number[],
  trace: Trace,
): void {
  const { sayingBack } = script.rules;
  const tip = script.ruleTips['say-it-back'];
  if (!facts.every((fact, index) => choices[index] === truthOf(script, state, fact))) {
    trace.now.rightly = false;
    trace.earns = false;
    return charge(script, state, tip, sayingBack.wrong, trace);
  }
  const known = facts.every((fact) => get(state, script.layout.facts + fact) === FACT.known);
  if (!known) {
    trace.earns = false;
    return;
  }
  const bits = facts.reduce((sum, fact) => sum | (1 << fact), 0);
  if ((get(state, SLOT.said) & bits) === bits) return;
  state[SLOT.said] = get(state, SLOT.said) | bits;
  charge(script, state, tip, sayingBack.right, trace);
}

/** The number of the true value of a fact in the variant that is being played. */
function truthOf(script: Script, state: readonly number[], fact: number): number {
  return (script.variants[get(state, SLOT.variant)] as CompiledVariant).truth[fact] as number;
}

function factId(script: Script, fact: number): string {
  return (script.facts[fact] as { id: string }).id;
}
