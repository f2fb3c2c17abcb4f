import type { Scenario } from '../../src/core/index.ts';
import type { Condition } from '../../src/core/format/condition.ts';
import { RULES } from '../../src/core/index.ts';
import { stepsOf } from '../../src/core/rules/ladder.ts';
import { partsOf } from '../../src/core/script/condition.ts';
import { conditionsOf, exitsOf, outcomesOf } from '../../src/core/script/walk.ts';

/**
 * A scenario as other dialogue engines can tell it: lines with their conditions, facts heard, replies
 * with theirs, a mood and trust that move, points, promises given and settled, and where it all
 * leads. The rest of the rules (assumptions, regret, classes of quotes) is left out for them.
 */
export interface Story {
  readonly start: string;
  readonly variables: Readonly<Record<string, number | string>>;
  readonly beats: Readonly<Record<string, StoryBeat>>;
  readonly endings: readonly string[];
}

export interface StoryBeat {
  readonly opening: readonly Statement[];
  readonly choices: readonly Choice[];
}

export interface Choice {
  readonly say: string;
  /** Each topic of a hub can be chosen once. */
  readonly once: boolean;
  readonly when: Expression | null;
  readonly does: readonly Statement[];
}

export type Statement =
  | { readonly kind: 'say'; readonly text: string }
  | { readonly kind: 'set'; readonly name: string; readonly to: Expression }
  | {
      readonly kind: 'if';
      readonly when: Expression;
      readonly does: readonly Statement[];
      readonly otherwise: readonly Statement[];
    }
  /** To a beat from its first line on, or to the trainee's turn in it. */
  | { readonly kind: 'go'; readonly to: string; readonly turn: boolean };

export type Expression =
  | { readonly kind: 'variable'; readonly name: string }
  | { readonly kind: 'value'; readonly value: number | string }
  | {
      readonly kind: 'both';
      readonly operator: 'and' | 'or' | 'plus' | 'equals' | 'atLeast';
      readonly left: Expression;
      readonly right: Expression;
    }
  | { readonly kind: 'not'; readonly of: Expression };

const variable = (name: string): Expression => ({ kind: 'variable', name });
const value = (of: number | string): Expression => ({ kind: 'value', value: of });
const both = (
  operator: Extract<Expression, { kind: 'both' }>['operator'],
  left: Expression,
  right: Expression,
): Expression => ({ kind: 'both', operator, left, right });
const equals = (name: string, to: number | string) => both('equals', variable(name), value(to));
const atLeast = (name: string, bound: number) => both('atLeast', variable(name), value(bound));
const not = (of: Expression): Expression => ({ kind: 'not', of });
const set = (name: string, to: Expression): Statement => ({ kind: 'set', name, to });
const add = (name: string, points: number) => set(name, both('plus', variable(name), value(points)));
const when = (
  test: Expression,
  does: readonly Statement[],
  otherwise: readonly Statement[] = [],
): Statement => ({
  kind: 'if',
  when: test,
  does,
  otherwise,
});
/** Folds a list with `and` or `or`. */
const join = (operator: 'and' | 'or', parts: readonly Expression[]): Expression =>
  parts.reduce((left, right) => both(operator, left, right));

const word = (id: string) => id.replaceAll(/[-/]/g, '_');
const known = (fact: string) => `known_${word(fact)}`;
const truth = (fact: string) => `truth_${word(fact)}`;
const given = (reply: string) => `given_${word(reply)}`;
const ledger = (promise: string) => `ledger_${word(promise)}`;
const quoted = (promise: string) => `quoted_${word(promise)}`;
const spent = (favour: string) => `spent_${word(favour)}`;

const KNOWN = 2;
const STALE = 3;
const MOVES = RULES.moodMove;

/** Tells a scenario in one of its variants. */
export function storyOf(scenario: Scenario, variantNumber = 0): Story {
  const variant = scenario.variants[variantNumber] as Scenario['variants'][number];
  const teller = new Teller(scenario, variant);
  return {
    start: scenario.start,
    beats: Object.fromEntries(Object.keys(scenario.beats).map((id) => [id, teller.beat(id)])),
    variables: teller.variables,
    endings: Object.keys(scenario.endings),
  };
}

type Beat = Scenario['beats'][string];
type Reply = Beat['replies'][number];
type Outcome = ReturnType<typeof outcomesOf>[number];

class Teller {
  readonly variables: Record<string, number | string> = { mood: 10, trust: 4, points: 0 };
  readonly #scenario: Scenario;
  readonly #variant: Scenario['variants'][number];

  constructor(scenario: Scenario, variant: Scenario['variants'][number]) {
    this.#scenario = scenario;
    this.#variant = variant;
    this.variables['variant'] = variant.id;
    this.variables['latitude'] = scenario.latitude ?? 0;
    for (const fact of Object.keys(scenario.facts)) {
      this.variables[known(fact)] = 0;
      this.variables[truth(fact)] = variant.facts[fact] ?? '';
    }
    for (const promise of Object.keys(scenario.promises)) {
      this.variables[ledger(promise)] = 'none';
      this.variables[quoted(promise)] = 0;
    }
    for (const favour of Object.keys(scenario.favours)) this.variables[spent(favour)] = 0;
    for (const { condition } of conditionsOf(scenario)) {
      for (const part of partsOf(condition)) if ('replied' in part) this.variables[given(part.replied)] = 0;
    }
  }

  beat(id: string): StoryBeat {
    const beat = this.#scenario.beats[id] as Beat;
    return {
      opening: [
        ...(beat.jump?.stales ?? []).map((fact) =>
          when(equals(known(fact), KNOWN), [set(known(fact), value(STALE))]),
        ),
        ...(beat.settles ?? []).flatMap((due) => this.#settle(typeof due === 'string' ? due : due.promise)),
        ...beat.lines.flatMap((line) => this.#line(line)),
      ],
      choices: beat.replies
        .filter(({ backchannel }) => backchannel !== true)
        .map((reply) => this.#choice(id, beat, reply)),
    };
  }

  #line({ say, when: condition, tells = [] }: Beat['lines'][number]): Statement[] {
    const does: Statement[] = [
      { kind: 'say', text: plain(say) },
      ...tells.map((fact) => set(known(fact), value(KNOWN))),
    ];
    return condition === undefined ? does : [when(this.#test(condition), does)];
  }

  #choice(id: string, beat: Beat, reply: Reply): Choice {
    const offered = [
      ...(reply.when === undefined ? [] : [this.#test(reply.when)]),
      ...(reply.favour === undefined ? [] : [equals(spent(reply.favour), 0), atLeast('latitude', 1)]),
    ];
    const promise = reply.quote?.promise ?? reply.promise?.id;
    const amount = reply.quote?.from ?? reply.promise?.amount ?? 60;
    const remembered = given(`${id}/${reply.id}`);
    return {
      say: plain(reply.say),
      once: beat.hub === true,
      when: offered.length === 0 ? null : join('and', offered),
      does: [
        ...(Object.hasOwn(this.variables, remembered) ? [set(remembered, value(1))] : []),
        ...(reply.favour === undefined ? [] : [set(spent(reply.favour), value(1)), add('latitude', -1)]),
        ...(reply.asks === undefined ? [] : [when(equals(known(reply.asks), 0), [add('points', 2)])]),
        ...(reply.excuse === undefined ? [] : [add('points', -2), ...this.#moveMood(-1)]),
        ...(promise === undefined
          ? []
          : [set(ledger(promise), value('open')), set(quoted(promise), value(amount))]),
        ...this.#outcomes(id, beat, outcomesOf(reply)),
      ],
    };
  }

  /** The first outcome whose condition holds. */
  #outcomes(id: string, beat: Beat, [first, ...rest]: readonly Outcome[]): Statement[] {
    if (first === undefined) return [];
    const does = this.#outcome(id, beat, first);
    if (first.when === undefined) return does;
    return [when(this.#test(first.when), does, this.#outcomes(id, beat, rest))];
  }

  #outcome(id: string, beat: Beat, outcome: Outcome): Statement[] {
    const weigh = (tips: Outcome['follows'], sign: number) =>
      Object.values(tips ?? {}).map((strength) => add('points', sign * RULES.strength[strength]));
    return [
      ...weigh(outcome.follows, 1),
      ...weigh(outcome.breaks, -1),
      ...(outcome.mood === undefined ? [] : this.#moveMood(MOVES[outcome.mood])),
      ...(outcome.answer ?? []).flatMap((line) => this.#line(line)),
      ...this.#exits(id, exitsOf(id, beat, outcome, false)),
    ];
  }

  #exits(id: string, [first, ...rest]: ReturnType<typeof exitsOf>): Statement[] {
    if (first === undefined) return [];
    const go: Statement = { kind: 'go', to: first.to, turn: first.to === id };
    return first.when === undefined ? [go] : [when(this.#test(first.when), [go], this.#exits(id, rest))];
  }

  #moveMood(steps: number): Statement[] {
    return [
      add('mood', steps),
      steps < 0
        ? when(not(atLeast('mood', 0)), [set('mood', value(0))])
        : when(atLeast('mood', 21), [set('mood', value(20))]),
    ];
  }

  #settle(promise: string): Statement[] {
    const delivered = this.#variant.delivers[promise] ?? 0;
    const kept = [
      set(ledger(promise), value('kept')),
      add('points', 2),
      add('trust', 1),
      ...this.#moveMood(1),
    ];
    const late = [
      set(ledger(promise), value('late')),
      add('points', -2),
      add('trust', -1),
      ...this.#moveMood(-4),
    ];
    return [when(equals(ledger(promise), 'open'), [when(atLeast(quoted(promise), delivered), kept, late)])];
  }

  #test(condition: Condition): Expression {
    if ('all' in condition)
      return join(
        'and',
        condition.all.map((part) => this.#test(part)),
      );
    if ('any' in condition)
      return join(
        'or',
        condition.any.map((part) => this.#test(part)),
      );
    if ('not' in condition) return not(this.#test(condition.not));
    if ('truth' in condition) return oneOf(truth(condition.truth), condition.is);
    if ('variant' in condition) return oneOf('variant', condition.variant);
    if ('heard' in condition) {
      const heard = equals(known(condition.heard), KNOWN);
      return condition.is === undefined
        ? heard
        : both('and', heard, oneOf(truth(condition.heard), condition.is));
    }
    if ('unheard' in condition) return not(atLeast(known(condition.unheard), KNOWN));
    if ('stale' in condition) return equals(known(condition.stale), STALE);
    if ('mood' in condition) return within('mood', moodBounds(condition.mood));
    if ('trust' in condition) return within('trust', condition.trust);
    if ('promise' in condition) return oneOf(ledger(condition.promise), condition.is);
    if ('replied' in condition) return equals(given(condition.replied), 1);
    // What the engines are not told of (quotes, right or wrong) holds.
    return value(1);
  }
}

function oneOf(name: string, values: readonly string[]): Expression {
  return join(
    'or',
    values.map((each) => equals(name, each)),
  );
}

interface Bounds {
  readonly atLeast?: number | undefined;
  readonly atMost?: number | undefined;
}

function within(name: string, { atLeast: least, atMost: most }: Bounds): Expression {
  const parts = [
    ...(least === undefined ? [] : [atLeast(name, least)]),
    ...(most === undefined ? [] : [not(atLeast(name, most + 1))]),
  ];
  return join('and', parts);
}

function moodBounds(mood: Extract<Condition, { mood: unknown }>['mood']): Bounds {
  return {
    atLeast: mood.atLeast === undefined ? undefined : stepsOf(RULES, mood.atLeast).lowest,
    atMost: mood.atMost === undefined ? undefined : stepsOf(RULES, mood.atMost).highest,
  };
}

/** Braces mean something in ink and Yarn. */
function plain(text: string): string {
  return text.replaceAll(/[{}]/g, '');
}
