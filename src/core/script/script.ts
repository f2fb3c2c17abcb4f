import type {
  Beat,
  Ending,
  Line,
  Outcome,
  PromiseTerms,
  QuoteTerms,
  Reply,
  Scenario,
  Variant,
} from '../format/scenario.ts';
import type { Tips } from '../format/tips.ts';
import type { Cost, Rules } from '../rules/rules.ts';
import type { Telling } from '../translation/telling.ts';
import type { Settled } from '../vocabulary.ts';
import type { Given, Layout, State } from './layout.ts';

/** The compiled form of a scenario: names resolved to numbers, conditions to functions. */

/** What outcome conditions can read of the reply being given, besides the state. */
export interface Now {
  quote: number;
  bearable: boolean;
  rightly: boolean;
}

export type Test = (state: State, now: Now) => boolean;

export interface TipPoints {
  readonly tip: number;
  readonly points: number;
}

export interface CompiledLine {
  readonly line: Line;
  readonly when: Test | null;
  readonly tells: readonly number[];
}

/** The facts that lines tell when all are heard; null where a condition decides which are spoken. */
export type Told = readonly number[] | null;

export interface CompiledSettlement {
  readonly promise: number;
  readonly as: Settled | null;
}

/** Where an outcome leads: the first row whose test holds. A target of -1 stays in the beat. */
export interface CompiledExit {
  readonly when: Test | null;
  readonly target: number;
}

export interface CompiledOutcome {
  readonly outcome: Outcome;
  readonly when: Test | null;
  readonly follows: readonly TipPoints[];
  readonly breaks: readonly TipPoints[];
  readonly mood: number;
  readonly untruth: boolean;
  readonly settles: readonly CompiledSettlement[];
  /** The promise that the customer lets go; -1 for none. */
  readonly release: number;
  /** The number of its answer among those of the script; 0 for none. */
  readonly answer: number;
  readonly exits: readonly CompiledExit[];
}

export interface CompiledQuote {
  readonly promise: number;
  readonly terms: QuoteTerms;
  readonly again: boolean;
  readonly numbers: readonly number[];
}

export interface CompiledReply {
  readonly index: number;
  readonly reply: Reply;
  readonly when: Test | null;
  readonly backchannel: boolean;
  /** In a hub: the bit of this topic, else 0. */
  readonly topic: number;
  readonly asks: number;
  readonly relies: readonly { readonly fact: number; readonly is: readonly number[] }[];
  readonly reads: { readonly fact: number; readonly is: number; readonly from: readonly number[] } | null;
  readonly saysBack: readonly number[];
  readonly promise: {
    readonly promise: number;
    readonly amount: number | null;
    readonly beyond: boolean;
  } | null;
  readonly quote: CompiledQuote | null;
  readonly favour: number;
  /** Whether it asks, relies, reads or says back. */
  readonly listens: boolean;
  readonly excuse: Cost | null;
  readonly apology: boolean;
  readonly logic: boolean;
  /** Where it is remembered that it was given; null where nothing reads that. */
  readonly given: Given | null;
  readonly outcomes: readonly CompiledOutcome[];
}

export interface CompiledBeat {
  readonly id: string;
  readonly index: number;
  readonly beat: Beat;
  readonly hub: boolean;
  /** Minutes that pass on the way to it; null where no time jumps. */
  readonly jump: number | null;
  readonly tells: readonly number[];
  readonly stales: readonly number[];
  readonly settles: readonly CompiledSettlement[];
  readonly lines: readonly CompiledLine[];
  readonly told: Told;
  readonly sees: readonly { readonly sight: NonNullable<Beat['sees']>[number]; readonly when: Test | null }[];
  readonly replies: readonly CompiledReply[];
  readonly replyById: ReadonlyMap<string, CompiledReply>;
  readonly silence: CompiledOutcome | null;
}

export interface CompiledPromise {
  readonly id: string;
  readonly terms: PromiseTerms;
  /** The fact that makes it slip, or -1. */
  readonly setback: number;
}

export interface CompiledVariant {
  readonly index: number;
  readonly variant: Variant;
  /** The number of the true value of each fact. */
  readonly truth: readonly number[];
  /** What is delivered of each promise; null where only the trainee's acts decide. */
  readonly delivers: readonly (number | null)[];
  readonly expects: readonly (number | null)[];
  readonly bears: readonly (number | null)[];
  /** The class of each promise when it was vague: what is delivered against what is expected. */
  readonly vague: readonly number[];
  readonly alpha: number;
  readonly start: State;
}

export interface CompiledFact {
  readonly id: string;
  readonly values: readonly string[];
}

export interface Script {
  readonly scenario: Scenario;
  readonly hash: string;
  /** What the customer brings along; null for a first meeting. A script is compiled for one past. */
  readonly past: string | null;
  readonly tips: Tips;
  /** The languages that the texts are in. */
  readonly telling: Telling;
  readonly rules: Rules;
  readonly layout: Layout;
  readonly facts: readonly CompiledFact[];
  readonly promises: readonly CompiledPromise[];
  readonly favours: readonly string[];
  readonly variants: readonly CompiledVariant[];
  /** In an order in which every beat stands before those that it leads to. */
  readonly beats: readonly CompiledBeat[];
  readonly endings: readonly { readonly id: string; readonly ending: Ending }[];
  /** Numbers of beats, and of endings counted on from them. */
  readonly targets: ReadonlyMap<string, number>;
  readonly answers: readonly (readonly CompiledLine[])[];
  /** What each answer tells. */
  readonly answersTold: readonly Told[];
  readonly tipIds: readonly string[];
  readonly tipNumbers: ReadonlyMap<string, number>;
  /** The number of the skill of each tip, in the order of `SKILLS`. */
  readonly skillOf: readonly number[];
  /** The numbers of the tips that the rules score by themselves. */
  readonly ruleTips: RuleTips;
}

/** The tips behind the rules. */
export const RULE_TIPS = [
  'let-them-finish',
  'full-attention',
  'respect-their-time',
  'ask-dont-assume',
  'keep-asking',
  'say-it-back',
  'no-one-size',
  'their-reasons',
  'feeling-first',
  'no-excuses',
  'set-expectations',
  'think-before-promising',
  'under-promise',
  'dont-sandbag',
  'keep-your-word',
  'manage-the-setback',
  'surprise-on-occasion',
] as const;
export type RuleTip = (typeof RULE_TIPS)[number];
export type RuleTips = Readonly<Record<RuleTip, number>>;
