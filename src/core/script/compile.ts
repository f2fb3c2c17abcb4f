import type { Condition } from '../format/condition.ts';
import { hashScenario } from '../format/hash.ts';
import type { Beat, Line, Outcome, Past, Reply, Scenario, Settlement, Variant } from '../format/scenario.ts';
import type { Tips } from '../format/tips.ts';
import { classOf } from '../rules/promises.ts';
import { RULES, type Rules } from '../rules/rules.ts';
import { QUOTE_CLASSES, SKILLS } from '../vocabulary.ts';
import { compileCondition, partsOf, type Numbers } from './condition.ts';
import { BAR_ZERO, givenAt, layOut, SLOT, type Layout } from './layout.ts';
import { byStory } from './order.ts';
import {
  RULE_TIPS,
  type CompiledBeat,
  type CompiledExit,
  type CompiledLine,
  type CompiledOutcome,
  type CompiledQuote,
  type CompiledReply,
  type CompiledSettlement,
  type CompiledVariant,
  type RuleTips,
  type Script,
  type Test,
  type TipPoints,
  type Told,
} from './script.ts';
import { conditionsOf, exitsOf, outcomesOf } from './walk.ts';

/**
 * Compiles a scenario that was read without errors, for one of its pasts if it has any (left out: the stated one). The result feeds the machine, the walker and
 * the analysis alike. Names that do not resolve are a bug here: the check refuses them before.
 */
export function compile(scenario: Scenario, tips: Tips, rules: Rules = RULES, past?: string): Script {
  const stated = scenario.pasts?.find(({ id }) => id === (past ?? scenario.after?.stated));
  return new Compiler(scenario, tips, rules, stated ?? null).script();
}

class Compiler {
  readonly #scenario: Scenario;
  readonly #tips: Tips;
  readonly #rules: Rules;
  readonly #past: Past | null;
  readonly #variants: readonly Variant[];
  readonly #layout: Layout;
  readonly #numbers: Numbers;
  readonly #beatIds: readonly string[];
  readonly #targets: ReadonlyMap<string, number>;
  readonly #tipNumbers: ReadonlyMap<string, number>;
  readonly #promises: ReadonlyMap<string, number>;
  readonly #answers: (readonly CompiledLine[])[] = [[]];

  constructor(scenario: Scenario, tips: Tips, rules: Rules, past: Past | null) {
    this.#scenario = scenario;
    this.#tips = tips;
    this.#rules = rules;
    this.#past = past;
    this.#variants = scenario.variants.filter(({ id }) => past?.variants?.includes(id) ?? true);
    const facts = numbered(Object.keys(scenario.facts));
    this.#promises = numbered(Object.keys(scenario.promises));
    const favours = numbered(Object.keys(scenario.favours));
    const remembered = numbered(repliesRead(scenario));
    this.#layout = layOut({
      facts: facts.size,
      promises: this.#promises.size,
      favours: favours.size,
      given: remembered.size,
    });
    this.#beatIds = byStory(scenario);
    this.#targets = numbered([...this.#beatIds, ...Object.keys(scenario.endings)]);
    this.#tipNumbers = numbered([...new Set([...Object.keys(tips.tips), ...RULE_TIPS])]);
    const values = new Map(
      Object.entries(scenario.facts).map(([fact, { values: of }]) => [fact, numbered(Object.keys(of))]),
    );
    const value = (fact: string, id: string): number => found(values.get(fact), id);
    const variants = numbered(this.#variants.map(({ id }) => id));
    this.#numbers = {
      rules,
      layout: this.#layout,
      fact: (id) => found(facts, id),
      value,
      truth: this.#variants.map((variant) =>
        Object.keys(scenario.facts).map((fact) => value(fact, variant.facts[fact] ?? '')),
      ),
      // A variant that this past cannot bring is never the one being played.
      variant: (id) => variants.get(id) ?? -1,
      promise: (id) => found(this.#promises, id),
      favour: (id) => found(favours, id),
      given: (reply) => givenAt(this.#layout, found(remembered, reply)),
      past: past?.id ?? null,
    };
    this.#favours = favours;
    this.#remembered = remembered;
  }

  readonly #favours: ReadonlyMap<string, number>;
  readonly #remembered: ReadonlyMap<string, number>;

  script(): Script {
    const scenario = this.#scenario;
    const beats = this.#beatIds.map((id, index) => this.#beat(id, index, scenario.beats[id] as Beat));
    const tipIds = [...this.#tipNumbers.keys()];
    const script: Omit<Script, 'hash'> = {
      scenario,
      tips: this.#tips,
      rules: this.#rules,
      layout: this.#layout,
      facts: Object.entries(scenario.facts).map(([id, fact]) => ({ id, values: Object.keys(fact.values) })),
      promises: Object.entries(scenario.promises).map(([id, terms]) => ({
        id,
        terms,
        setback: terms.setback === undefined ? -1 : this.#numbers.fact(terms.setback),
      })),
      favours: Object.keys(scenario.favours),
      past: this.#past?.id ?? null,
      variants: this.#variants.map((variant, index) => this.#variant(variant, index)),
      beats,
      endings: Object.entries(scenario.endings).map(([id, ending]) => ({ id, ending })),
      targets: this.#targets,
      answers: this.#answers,
      answersTold: this.#answers.map(toldBy),
      tipIds,
      tipNumbers: this.#tipNumbers,
      skillOf: tipIds.map((tip) => SKILLS.indexOf(this.#tips.tips[tip]?.skill ?? 'care')),
      ruleTips: Object.fromEntries(
        RULE_TIPS.map((tip) => [tip, found(this.#tipNumbers, tip)]),
      ) as unknown as RuleTips,
    };
    return Object.assign(new LazyHash(() => hashScenario(scenario, this.#tips)), script);
  }

  #variant(variant: Variant, index: number): CompiledVariant {
    const { scenario, promises } = {
      scenario: this.#scenario,
      promises: Object.entries(this.#scenario.promises),
    };
    const start = new Array<number>(this.#layout.size).fill(0);
    start[SLOT.variant] = index;
    start[SLOT.mood] = this.#past?.mood ?? variant.mood ?? scenario.customer.mood;
    start[SLOT.trust] = this.#past?.trust ?? variant.trust ?? scenario.customer.trust;
    start[SLOT.bar] = BAR_ZERO + (this.#past?.spoiled ?? variant.spoiled);
    start[SLOT.latitude] = scenario.latitude ?? this.#favours.size;
    const figures = (of: Record<string, number>) => promises.map(([id]) => of[id] ?? null);
    return {
      index,
      variant,
      truth: this.#numbers.truth[index] ?? [],
      delivers: figures(variant.delivers),
      expects: figures(variant.expects),
      bears: figures(variant.bears),
      vague: promises.map(([id, terms]) => {
        const delivered = variant.delivers[id];
        const expected = variant.expects[id];
        const known = delivered !== undefined && expected !== undefined;
        return QUOTE_CLASSES.indexOf(known ? classOf(terms, expected, delivered) : 'under');
      }),
      alpha: variant.alpha,
      start,
    };
  }

  #beat(id: string, index: number, beat: Beat): CompiledBeat {
    const replies = beat.replies.map((reply, number) => this.#reply(id, beat, reply, number));
    const lines = beat.lines.map((line) => this.#line(line));
    return {
      id,
      index,
      beat,
      hub: beat.hub === true,
      jump: beat.jump?.minutes ?? null,
      tells: (beat.jump?.tells ?? []).map(this.#numbers.fact),
      stales: (beat.jump?.stales ?? []).map(this.#numbers.fact),
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
    const remembered = this.#remembered.get(`${beatId}/${reply.id}`);
    const backchannel = reply.backchannel === true;
    return {
      index,
      reply,
      when: this.#test(reply.when),
      backchannel,
      topic: beat.hub === true && !backchannel ? 1 << index : 0,
      asks: reply.asks === undefined ? -1 : this.#numbers.fact(reply.asks),
      relies: (reply.relies ?? []).map(({ fact, is }) => ({
        fact: this.#numbers.fact(fact),
        is: is.map((value) => this.#numbers.value(fact, value)),
      })),
      reads:
        reply.reads === undefined
          ? null
          : {
              fact: this.#numbers.fact(reply.reads.fact),
              is: this.#numbers.value(reply.reads.fact, reply.reads.is),
              from: reply.reads.from.map(this.#numbers.fact),
            },
      saysBack: (reply.saysBack ?? []).map(this.#numbers.fact),
      promise:
        reply.promise === undefined
          ? null
          : {
              promise: this.#numbers.promise(reply.promise.id),
              amount: reply.promise.amount ?? null,
              beyond: reply.promise.beyond === true,
            },
      quote: this.#quote(reply),
      favour: reply.favour === undefined ? -1 : this.#numbers.favour(reply.favour),
      listens: [reply.asks, reply.relies, reply.reads, reply.saysBack].some((part) => part !== undefined),
      excuse: reply.excuse === undefined ? null : this.#rules.excuse[reply.excuse],
      apology: reply.tags?.includes('apology') === true,
      logic: reply.tags?.includes('logic') === true,
      given: remembered === undefined ? null : givenAt(this.#layout, remembered),
      outcomes: outcomesOf(reply).map((outcome) => this.#outcome(beatId, beat, outcome, backchannel)),
    };
  }

  #quote(reply: Reply): CompiledQuote | null {
    if (reply.quote === undefined) return null;
    const { promise, from, to, step } = reply.quote;
    const numbers: number[] = [];
    for (let number = from; number <= to; number += step) numbers.push(number);
    return {
      promise: this.#numbers.promise(promise),
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
      mood: outcome.mood === undefined ? 0 : this.#rules.moodMove[outcome.mood],
      untruth: outcome.untruth === true,
      settles: this.#settlements(outcome.settles),
      release: outcome.release === undefined ? -1 : this.#numbers.promise(outcome.release),
      answer: answer.length === 0 ? 0 : this.#answers.push(answer) - 1,
      exits: exitsOf(beatId, beat, outcome, stays).map(({ when, to }): CompiledExit => ({
        when: this.#test(when),
        target: to === beatId ? -1 : found(this.#targets, to),
      })),
    };
  }

  #line(line: Line): CompiledLine {
    return { line, when: this.#test(line.when), tells: (line.tells ?? []).map(this.#numbers.fact) };
  }

  #test(condition: Condition | undefined): Test | null {
    return condition === undefined ? null : compileCondition(condition, this.#numbers);
  }

  #tipPoints(tips: Outcome['follows'], sign: 1 | -1): TipPoints[] {
    return Object.entries(tips ?? {}).map(([tip, strength]) => ({
      tip: found(this.#tipNumbers, tip),
      points: sign * this.#rules.strength[strength],
    }));
  }

  #settlements(settles: readonly Settlement[] | undefined): CompiledSettlement[] {
    return (settles ?? []).map((settlement) =>
      typeof settlement === 'string'
        ? { promise: found(this.#promises, settlement), as: null }
        : { promise: found(this.#promises, settlement.promise), as: settlement.as },
    );
  }
}

function toldBy(lines: readonly CompiledLine[]): Told {
  return lines.some(({ when }) => when !== null) ? null : lines.flatMap(({ tells }) => tells);
}

/**
 * Only saving and verifying ask for the hash, and it takes a third of the time of compiling. A getter
 * in the script's own literal would make the engine treat every look at any script as a slow one.
 */
class LazyHash {
  readonly #make: () => string;
  #made: string | undefined;

  constructor(make: () => string) {
    this.#make = make;
  }

  get hash(): string {
    return (this.#made ??= this.#make());
  }
}

/** The replies that some condition asks about, as `beat/reply`: the only ones worth remembering. */
function repliesRead(scenario: Scenario): string[] {
  const read = new Set<string>();
  for (const { condition } of conditionsOf(scenario)) {
    for (const part of partsOf(condition)) if ('replied' in part) read.add(part.replied);
  }
  return [...read];
}

function numbered(ids: readonly string[]): Map<string, number> {
  return new Map(ids.map((id, number) => [id, number]));
}

function found(numbers: ReadonlyMap<string, number> | undefined, id: string): number {
  const number = numbers?.get(id);
  if (number === undefined)
    throw new Error(`"${id}" does not resolve; a scenario is checked before it is compiled`);
  return number;
}
