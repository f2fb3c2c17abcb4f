import { uniformInt } from 'pure-rand/distribution/uniformInt';
import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';
import { Beliefs, type Belief } from '../analysis/beliefs.ts';
import type { ReplyMove } from '../analysis/moves.ts';
import { lookAlikes } from '../analysis/observation.ts';
import { beliefsOf } from '../analysis/tables.ts';
import { BUDGET } from '../analysis/sweep.ts';
import { ledgerTermsOf } from './terms.ts';
import { FACT, SLOT, type State } from '../script/layout.ts';
import type { CompiledReply, CompiledVariant, Script } from '../script/script.ts';
import { isSpeaking } from '../step/entering.ts';
import { begin, LISTEN, play, type Move } from '../step/move.ts';
import { offeredIn } from '../step/step.ts';
import { newTrace } from '../step/trace.ts';
import type { Tag } from '../vocabulary.ts';

/** Players with one idea each, for finding out what a scenario pays. All but one listen to the end. */
export const BOTS = [
  'random',
  'first',
  'middle',
  'longest',
  'apologetic',
  'pleaser',
  'bureaucrat',
  'expert',
  'blind-expert',
  'interrupter',
] as const;
export type BotName = (typeof BOTS)[number];

/** What a bot is asked at each of its turns: the state, and what it cannot tell apart from it. */
export interface Turn {
  readonly state: State;
  readonly belief: Belief;
  readonly random: RandomGenerator;
}

/** A bot decides on a move wherever a reply can be given. */
export interface Bot {
  readonly decide: (turn: Turn) => Move;
  /** Whether it waits until every line was heard. */
  readonly patient: boolean;
  /** Whether it asks what is still possible; for the others that is not worked out. */
  readonly thinks: boolean;
}

/** Makes a bot for a script. The expert's tables are worked out as it plays, and kept. */
export function makeBot(script: Script, name: BotName): Bot {
  const patient = name !== 'interrupter';
  const thinks = name === 'expert' || name === 'blind-expert';
  return { decide: mindOf(script, name), patient, thinks };
}

type Mind = Bot['decide'];

function mindOf(script: Script, name: BotName): Mind {
  switch (name) {
    case 'random':
    case 'interrupter':
      return ({ state, random }) => anyMove(script, pick(turnsOf(script, state), random), state, random);
    case 'first':
      return byOrder(script, (replies) => replies[0]);
    case 'middle':
      return byOrder(script, (replies) => replies[Math.floor(replies.length / 2)]);
    case 'longest':
      return byOrder(script, (replies) => best(replies, ({ reply }) => reply.say.length));
    case 'apologetic':
      return byTag(script, 'apology');
    case 'bureaucrat':
      return byTag(script, 'procedure');
    case 'pleaser':
      return pleaser(script);
    case 'expert':
      return expert(beliefsOf(script));
    case 'blind-expert':
      return expert(new Beliefs(script, { budget: BUDGET, consider: ({ reply }) => !isAsking(reply) }));
  }
}

function isAsking(reply: CompiledReply['reply']): boolean {
  return reply.asks !== undefined || reply.tags?.includes('asks') === true;
}

/** The replies that take the turn; backchannels do not. */
function turnsOf(script: Script, state: State): readonly CompiledReply[] {
  return offeredIn(script, state).filter(({ backchannel }) => !backchannel);
}

function byOrder(
  script: Script,
  choose: (replies: readonly CompiledReply[]) => CompiledReply | undefined,
): Mind {
  return ({ state, random }) => {
    const replies = turnsOf(script, state);
    return anyMove(script, choose(replies) ?? pick(replies, random), state, random);
  };
}

/** Takes replies with a tag where there are any, else any. */
function byTag(script: Script, tag: Tag): Mind {
  return ({ state, random }) => {
    const replies = turnsOf(script, state);
    const tagged = replies.filter(({ reply }) => reply.tags?.includes(tag) === true);
    return anyMove(script, pick(tagged.length > 0 ? tagged : replies, random), state, random);
  };
}

/** The warmest reply and the boldest promise, and it never asks. */
function pleaser(script: Script): Mind {
  return ({ state, random }) => {
    const replies = turnsOf(script, state);
    const telling = replies.filter(({ reply }) => !isAsking(reply));
    const among = telling.length > 0 ? telling : replies;
    const warmth = ({ reply, quote, promise }: CompiledReply) =>
      (reply.tags?.includes('warmth') === true ? 2 : 0) + (quote !== null || promise !== null ? 1 : 0);
    const most = Math.max(...among.map(warmth));
    const chosen = pick(
      among.filter((reply) => warmth(reply) === most),
      random,
    );
    const move = anyMove(script, chosen, state, random);
    return chosen.quote === null ? move : { ...move, quote: boldest(script, chosen) };
  };
}

/** The number that sounds best to the customer. */
function boldest(script: Script, { quote }: CompiledReply): number {
  const numbers = quote?.numbers ?? [];
  const less = quote !== null && ledgerTermsOf(script, quote.promise).better === 'less';
  return (less ? numbers[0] : numbers.at(-1)) ?? 0;
}

/** Best play for one who is not told the variant; of equals the author's first. */
function expert(beliefs: Beliefs): Mind {
  return ({ belief }) => (beliefs.ranked(belief)[0] as { move: ReplyMove }).move;
}

/** A move of a reply, with any number, and with the particulars as they were heard, else guessed. */
function anyMove(script: Script, reply: CompiledReply, state: State, random: RandomGenerator): ReplyMove {
  const variant = script.variants[state[SLOT.variant] as number] as CompiledVariant;
  const choices = reply.saysBack.map((fact) => {
    if (state[script.layout.facts + fact] === FACT.known) return variant.truth[fact] as number;
    return uniformInt(random, 0, (script.facts[fact] as Script['facts'][number]).values.length - 1);
  });
  return { kind: 'reply', reply, quote: pick(reply.quote?.numbers ?? [0], random), choices };
}

function pick<T>(among: readonly T[], random: RandomGenerator): T {
  return among[uniformInt(random, 0, among.length - 1)] as T;
}

function best<T>(among: readonly T[], measure: (item: T) => number): T | undefined {
  return among.reduce<T | undefined>(
    (leader, item) => (leader === undefined || measure(item) > measure(leader) ? item : leader),
    undefined,
  );
}

/** The belief at the start of a run in a variant: every variant that looks the same so far. */
export function startBelief(script: Script, state: State): Belief {
  const starts = script.variants.map(({ index }) => begin(script, index, newTrace(null)));
  return lookAlikes(script, state, starts);
}

/** What is still possible after a move, for one who saw what it led to. */
export function updateBelief(script: Script, belief: Belief, move: Move, actual: State): Belief {
  const next = belief.map((state) => {
    const draft = [...state];
    play(script, draft, move, newTrace(null));
    return draft;
  });
  return lookAlikes(script, actual, next);
}

/** What a bot does next: it listens, or takes its turn. */
export function nextMove(script: Script, bot: Bot, turn: Turn): Move {
  if (!isSpeaking(script, turn.state)) return bot.decide(turn);
  const canCutIn = !bot.patient && turnsOf(script, turn.state).length > 0;
  return canCutIn ? bot.decide(turn) : LISTEN;
}
