import type { GameEvent } from '../format/run.ts';
import type { Evidence, Moment, Refusal, RefusalCode } from '../play/moment.ts';
import { SLOT, type State } from '../script/layout.ts';
import type { CompiledBeat, CompiledReply, Script } from '../script/script.ts';
import { SKILLS } from '../vocabulary.ts';
import { isEnded, isSpeaking } from './entering.ts';
import { begin, canFallSilent, isOffered, LISTEN, play, SILENCE, type Move } from './move.ts';
import { newTrace, type Recorder, type Trace } from './trace.ts';

/** What one event brought: the new state, its evidence, and what happened, in order. */
export interface Step {
  readonly state: State;
  /** Points by skill, in the order of `SKILLS`. */
  readonly points: readonly number[];
  readonly evidence: readonly Evidence[];
  readonly moments: readonly Moment[];
}

/**
 * The one function that owns numbers and refusals, for the machine, replay and analysis alike.
 * Pure: the state is not changed. `at` is the position of the event in the run, for its evidence.
 */
export function step(script: Script, state: State, event: GameEvent, at = 0): Step | Refusal {
  const move = resolve(script, state, event);
  if ('refused' in move) return move;
  const beat = (script.beats[state[SLOT.beat] as number] as CompiledBeat).id;
  const record = recordTo(script, beat, at);
  const draft = [...state];
  play(script, draft, move, record.trace);
  return { state: draft, points: record.trace.points, evidence: record.evidence, moments: record.moments };
}

/** The start of a run in a variant, and what entering the first beat brought. */
export function startStep(script: Script, variant: number): Step {
  const record = recordTo(script, script.scenario.start, -1);
  const state = begin(script, variant, record.trace);
  return { state, points: record.trace.points, evidence: record.evidence, moments: record.moments };
}

function recordTo(script: Script, beat: string, at: number) {
  const evidence: Evidence[] = [];
  const moments: Moment[] = [];
  const recorder: Recorder = {
    evidence(tip, points, by) {
      const skill = SKILLS[script.skillOf[tip] as number] as Evidence['skill'];
      evidence.push({ tip: script.tipIds[tip] as string, skill, points, by, beat, at });
    },
    moment(moment) {
      moments.push(moment);
    },
  };
  return { trace: newTrace(recorder), evidence, moments };
}

/** Only for asking whether something is offered: conditions of offers read nothing of it. */
const ASKING: Trace = newTrace(null);

/** The replies that can be given in a state, in the author's order. */
export function offeredIn(script: Script, state: State): readonly CompiledReply[] {
  const beat = script.beats[state[SLOT.beat] as number];
  return beat === undefined ? [] : beat.replies.filter((reply) => isOffered(script, state, reply, ASKING));
}

/** Resolves an event to a move, or says why it is refused. */
export function resolve(script: Script, state: State, event: GameEvent): Move | Refusal {
  if (isEnded(script, state)) return refuse('ended', 'The run has ended.');
  switch (event.type) {
    case 'listen':
      return isSpeaking(script, state)
        ? LISTEN
        : refuse('not-speaking', 'Nobody is speaking: it is your turn.');
    case 'silence':
      if (isSpeaking(script, state)) return refuse('still-speaking', 'The customer is still speaking.');
      return canFallSilent(script, state) ? SILENCE : refuse('silence-spent', 'Silence happens once a beat.');
    case 'glance':
      return resolveGlance(script, state, event.temptation);
    case 'reply':
      return resolveReply(script, state, event);
  }
}

function resolveGlance(script: Script, state: State, temptation: string): Move | Refusal {
  if (!isSpeaking(script, state))
    return refuse('not-speaking', 'Nobody is speaking: looking costs nothing now.');
  const { beat } = script.beats[state[SLOT.beat] as number] as CompiledBeat;
  const known = beat.temptations?.some(({ id }) => id === temptation) === true;
  return known
    ? { kind: 'glance', temptation }
    : refuse('unknown-temptation', `There is no temptation "${temptation}" in this beat.`);
}

type ReplyEvent = Extract<GameEvent, { type: 'reply' }>;

function resolveReply(script: Script, state: State, event: ReplyEvent): Move | Refusal {
  const reply = (script.beats[state[SLOT.beat] as number] as CompiledBeat).replyById.get(event.reply);
  if (reply === undefined) return refuse('unknown-reply', `There is no reply "${event.reply}" in this beat.`);
  if (!isOffered(script, state, reply, ASKING))
    return refuse('not-offered', `"${event.reply}" is not offered now.`);
  const refusal = refuseQuote(reply, event.quote);
  if (refusal !== null) return refusal;
  const choices = resolveParticulars(script, reply, event.particulars);
  if ('refused' in choices) return choices;
  return { kind: 'reply', reply, quote: event.quote ?? 0, choices };
}

function refuseQuote(reply: CompiledReply, number: number | undefined): Refusal | null {
  if (reply.quote === null) {
    return number === undefined ? null : refuse('quote-unexpected', `"${reply.reply.id}" takes no number.`);
  }
  if (number === undefined) return refuse('quote-missing', `"${reply.reply.id}" needs a number.`);
  if (reply.quote.numbers.includes(number)) return null;
  const { from, to, step: by } = reply.quote.terms;
  return refuse('quote-outside', `${number} is not among ${from} to ${to} in steps of ${by}.`);
}

function resolveParticulars(
  script: Script,
  reply: CompiledReply,
  particulars: ReplyEvent['particulars'],
): readonly number[] | Refusal {
  const given = particulars ?? {};
  const expected = reply.saysBack.map((fact) => script.facts[fact] as Script['facts'][number]);
  const extra = Object.keys(given).find((key) => !expected.some(({ id }) => id === key));
  if (extra !== undefined)
    return refuse('particulars-unexpected', `"${reply.reply.id}" does not say "${extra}" back.`);
  const choices: number[] = [];
  for (const { id, values } of expected) {
    const value = Object.hasOwn(given, id) ? given[id] : undefined;
    if (value === undefined)
      return refuse('particulars-missing', `"${reply.reply.id}" needs "${id}" filled in.`);
    const choice = values.indexOf(value);
    if (choice < 0) return refuse('particulars-wrong', `"${value}" is not a value of "${id}".`);
    choices.push(choice);
  }
  return choices;
}

function refuse(refused: RefusalCode, message: string): Refusal {
  return { refused, message };
}
