import type { Condition } from '../format/condition.ts';
import type { Beat, Line, Outcome, Reply, Settlement } from '../format/scenario.ts';
import { compileCondition } from './condition.ts';
import { found, type Numbering } from './numbering.ts';
import type {
  CompiledBeat,
  CompiledExit,
  CompiledLine,
  CompiledOutcome,
  CompiledQuote,
  CompiledReply,
  CompiledSettlement,
  Test,
  TipPoints,
  Told,
} from './script.ts';
import { exitsOf, outcomesOf } from './walk.ts';

/** Compiles beats, one by one, and gathers the answers that their replies get. */
export class BeatCompiler {
  /** What customers answer to replies, by number; the first is to say nothing. */
  readonly answers: (readonly CompiledLine[])[] = [[]];
  readonly #names: Numbering;

  constructor(names: Numbering) {
    this.#names = names;
  }

  /** One beat with all that hangs on it. */
  beat(id: string, index: number, beat: Beat): CompiledBeat {
    const replies = beat.replies.map((reply, number) => this.#reply(id, beat, reply, number));
    const lines = beat.lines.map((line) => this.#line(line));
    return {
      id,
      index,
      beat,
      hub: beat.hub === true,
      jump: beat.jump?.minutes ?? null,
      tells: (beat.jump?.tells ?? []).map(this.#names.fact),
      stales: (beat.jump?.stales ?? []).map(this.#names.fact),
      settles: this.#settlements(beat.settles),
      lines,
      told: toldBy(lines),
      sees: (beat.sees ?? []).map((sight) => ({ sight, when: this.#test(sight.when) })),
      replies,
      replyById: new Map(replies.map((reply) => [reply.reply.id, reply])),
      silence: beat.silence === undefined ? null : this.#outcome(id, beat, beat.silence, true),
    };
  }

  #reply(beatId: string, beat: Beat, reply: Reply, index: number): CompiledReply {
    const backchannel = reply.backchannel === true;
    return {
      index,
      reply,
      when: this.#test(reply.when),
      backchannel,
      topic: beat.hub === true && !backchannel ? 1 << index : 0,
      asks: reply.asks === undefined ? -1 : this.#names.fact(reply.asks),
      relies: (reply.relies ?? []).map(({ fact, is }) => ({
        fact: this.#names.fact(fact),
        is: is.map((value) => this.#names.value(fact, value)),
      })),
      reads:
        reply.reads === undefined
          ? null
          : {
              fact: this.#names.fact(reply.reads.fact),
              is: this.#names.value(reply.reads.fact, reply.reads.is),
              from: reply.reads.from.map(this.#names.fact),
            },
      saysBack: (reply.saysBack ?? []).map(this.#names.fact),
      promise:
        reply.promise === undefined
          ? null
          : {
              promise: this.#names.promise(reply.promise.id),
              amount: reply.promise.amount ?? null,
              beyond: reply.promise.beyond === true,
            },
      quote: this.#quote(reply),
      favour: reply.favour === undefined ? -1 : this.#names.favour(reply.favour),
      listens: [reply.asks, reply.relies, reply.reads, reply.saysBack].some((part) => part !== undefined),
      excuse: reply.excuse === undefined ? null : this.#names.rules.excuse[reply.excuse],
      apology: reply.tags?.includes('apology') === true,
      logic: reply.tags?.includes('logic') === true,
      given: this.#names.remembered(`${beatId}/${reply.id}`),
      outcomes: outcomesOf(reply).map((outcome) => this.#outcome(beatId, beat, outcome, backchannel)),
    };
  }

  #quote(reply: Reply): CompiledQuote | null {
    if (reply.quote === undefined) return null;
    const { promise, from, to, step } = reply.quote;
    const numbers: number[] = [];
    for (let number = from; number <= to; number += step) numbers.push(number);
    return {
      promise: this.#names.promise(promise),
      terms: reply.quote,
      again: reply.quote.again === true,
      numbers,
    };
  }

  #outcome(beatId: string, beat: Beat, outcome: Outcome, stays: boolean): CompiledOutcome {
    const answer = (outcome.answer ?? []).map((line) => this.#line(line));
    return {
      outcome,
      when: this.#test(outcome.when),
      follows: this.#tipPoints(outcome.follows, 1),
      breaks: this.#tipPoints(outcome.breaks, -1),
      mood: outcome.mood === undefined ? 0 : this.#names.rules.moodMove[outcome.mood],
      untruth: outcome.untruth === true,
      settles: this.#settlements(outcome.settles),
      release: outcome.release === undefined ? -1 : this.#names.promise(outcome.release),
      answer: answer.length === 0 ? 0 : this.answers.push(answer) - 1,
      exits: exitsOf(beatId, beat, outcome, stays).map(({ when, to }): CompiledExit => ({
        when: this.#test(when),
        target: to === beatId ? -1 : found(this.#names.targets, to),
      })),
    };
  }

  #line(line: Line): CompiledLine {
    return { line, when: this.#test(line.when), tells: (line.tells ?? []).map(this.#names.fact) };
  }

  #test(condition: Condition | undefined): Test | null {
    return condition === undefined ? null : compileCondition(condition, this.#names);
  }

  #tipPoints(tips: Outcome['follows'], sign: 1 | -1): TipPoints[] {
    return Object.entries(tips ?? {}).map(([tip, strength]) => ({
      tip: found(this.#names.tips, tip),
      points: sign * this.#names.rules.strength[strength],
    }));
  }

  #settlements(settles: readonly Settlement[] | undefined): CompiledSettlement[] {
    return (settles ?? []).map((settlement) =>
      typeof settlement === 'string'
        ? { promise: this.#names.promise(settlement), as: null }
        : { promise: this.#names.promise(settlement.promise), as: settlement.as },
    );
  }
}

/** The facts that these lines tell, where they are said whatever the state. */
export function toldBy(lines: readonly CompiledLine[]): Told {
  return lines.some(({ when }) => when !== null) ? null : lines.flatMap(({ tells }) => tells);
}
