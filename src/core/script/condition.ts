import type { Condition } from '../format/condition.ts';
import { stepsOf } from '../rules/ladder.ts';
import type { Rules } from '../rules/rules.ts';
import { MOOD_TOP, TRUST_TOP } from '../vocabulary.ts';
import { FACT, SLOT, type Given, type Layout } from './layout.ts';
import { CODES, isOpen, isOver, ledgerStateOf, openOf, VAGUE } from './promise-code.ts';
import type { Test } from './script.ts';

/** The numbers that conditions are compiled against. Every name in them was checked before. */
export interface Numbers {
  readonly rules: Rules;
  readonly layout: Layout;
  readonly fact: (id: string) => number;
  readonly value: (fact: string, id: string) => number;
  readonly truth: readonly (readonly number[])[];
  readonly variant: (id: string) => number;
  readonly promise: (id: string) => number;
  readonly favour: (id: string) => number;
  readonly given: (reply: string) => Given;
  /** The past that is played; a script is compiled for one. */
  readonly past: string | null;
}

/** Compiles a condition into a test of a state. */
export function compileCondition(condition: Condition, n: Numbers): Test {
  if ('all' in condition) {
    return condition.all.map((part) => compileCondition(part, n)).reduceRight(bothOf, ALWAYS);
  }
  if ('any' in condition) {
    return condition.any.map((part) => compileCondition(part, n)).reduceRight(eitherOf, NEVER);
  }
  if ('not' in condition) {
    const test = compileCondition(condition.not, n);
    return (s, now) => !test(s, now);
  }
  if ('quote' in condition) {
    const { atLeast = -Infinity, atMost = Infinity } = condition.quote;
    return (_, now) => now.quote >= atLeast && now.quote <= atMost;
  }
  if ('bearable' in condition) return (_, now) => now.bearable === condition.bearable;
  if ('rightly' in condition) return (_, now) => now.rightly === condition.rightly;
  return compileOfState(condition, n);
}

const ALWAYS: Test = () => true;
const NEVER: Test = () => false;

function bothOf(rest: Test, test: Test): Test {
  return rest === ALWAYS ? test : (s, now) => test(s, now) && rest(s, now);
}

function eitherOf(rest: Test, test: Test): Test {
  return rest === NEVER ? test : (s, now) => test(s, now) || rest(s, now);
}

type Composite = 'all' | 'any' | 'not' | 'quote' | 'bearable' | 'rightly';
type OfState<C> =
  C extends Partial<Record<Composite, unknown>> ? (keyof C & Composite extends never ? C : never) : C;

function compileOfState(condition: OfState<Condition>, n: Numbers): Test {
  if ('truth' in condition) return truthTest(condition.truth, condition.is, n);
  if ('variant' in condition) {
    const among = condition.variant.map(n.variant);
    const holds = n.truth.map((_, variant) => among.includes(variant));
    return (s) => holds[at(s, SLOT.variant)] === true;
  }
  if ('heard' in condition) {
    const slot = n.layout.facts + n.fact(condition.heard);
    if (condition.is === undefined) return (s) => s[slot] === FACT.known;
    const truth = truthTest(condition.heard, condition.is, n);
    return (s, now) => s[slot] === FACT.known && truth(s, now);
  }
  if ('unheard' in condition) {
    const slot = n.layout.facts + n.fact(condition.unheard);
    return (s) => at(s, slot) < FACT.known;
  }
  if ('stale' in condition) {
    const slot = n.layout.facts + n.fact(condition.stale);
    return (s) => s[slot] === FACT.stale;
  }
  if ('mood' in condition) {
    const { atLeast, atMost } = condition.mood;
    const lowest = atLeast === undefined ? 0 : stepsOf(n.rules, atLeast).lowest;
    const highest = atMost === undefined ? MOOD_TOP : stepsOf(n.rules, atMost).highest;
    return (s) => at(s, SLOT.mood) >= lowest && at(s, SLOT.mood) <= highest;
  }
  if ('trust' in condition) {
    const { atLeast = 0, atMost = TRUST_TOP } = condition.trust;
    return (s) => at(s, SLOT.trust) >= atLeast && at(s, SLOT.trust) <= atMost;
  }
  if ('promise' in condition) {
    const slot = n.layout.promises + n.promise(condition.promise);
    const among: readonly string[] = condition.is;
    const holds = CODES.map((code) => among.includes(ledgerStateOf(code)));
    return (s) => holds[at(s, slot)] === true;
  }
  if ('worded' in condition) {
    const slot = n.layout.promises + n.promise(condition.worded);
    const among: readonly string[] = condition.as;
    const holds = CODES.map((code) => among.includes(wordingOf(code)));
    return (s) => holds[at(s, slot)] === true;
  }
  if ('favour' in condition) {
    const slot = n.layout.favours + n.favour(condition.favour);
    const left = condition.is === 'left';
    return (s) => (s[slot] === 0 && at(s, SLOT.latitude) > 0) === left;
  }
  if ('past' in condition) {
    const holds = n.past !== null && condition.past.includes(n.past);
    return () => holds;
  }
  const { slot, bit } = n.given(condition.replied);
  return (s) => (at(s, slot) & bit) !== 0;
}

/** Reads a slot; rows always have the length of their layout. */
function at(state: readonly number[], slot: number): number {
  return state[slot] as number;
}

function truthTest(fact: string, is: readonly string[], n: Numbers): Test {
  const values = is.map((value) => n.value(fact, value));
  const number = n.fact(fact);
  const holds = n.truth.map((truth) => values.includes(at(truth, number)));
  return (s) => holds[at(s, SLOT.variant)] === true;
}

function wordingOf(code: number): string {
  if (!isOpen(code)) return isOver(code) ? 'over' : 'none';
  const { first, second } = openOf(code);
  if (second > 0) return 'requoted';
  return first === VAGUE ? 'vague' : 'quoted';
}

/** Every simple condition in a condition, for finding what it reads. */
export function partsOf(condition: Condition): readonly OfSimple[] {
  if ('all' in condition) return condition.all.flatMap(partsOf);
  if ('any' in condition) return condition.any.flatMap(partsOf);
  if ('not' in condition) return partsOf(condition.not);
  return [condition];
}

export type OfSimple = Exclude<Condition, { all: Condition[] } | { any: Condition[] } | { not: Condition }>;

const HIDDEN = ['truth', 'variant', 'trust', 'quote', 'bearable', 'rightly'] as const;

/** The hidden things that a condition reads, which what is offered may not depend on. */
export function hiddenIn(condition: Condition): string[] {
  return partsOf(condition).flatMap((part) => HIDDEN.filter((key) => key in part));
}
