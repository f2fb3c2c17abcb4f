import type { Mood, QuoteClass, Settled, Skill } from '../vocabulary.ts';

/** A tip followed or broken at one moment of a run, with its points. */
export interface Evidence {
  readonly tip: string;
  readonly skill: Skill;
  /** Above zero: followed. Below: broken. */
  readonly points: number;
  /** Whether the author of the scenario said so, or a rule of the simulation found it. */
  readonly by: 'author' | 'rule';
  readonly beat: string;
  /** The position of the event in the run, from 0; entering the first beat is -1. */
  readonly at: number;
}

/** Something that happened because of one event, in the order in which a stage would show it. */
export type Moment =
  | { readonly type: 'interrupted'; readonly line: string; readonly unheard: number }
  | { readonly type: 'glanced'; readonly temptation: string; readonly line: string }
  | { readonly type: 'heard'; readonly fact: string }
  | { readonly type: 'missed'; readonly fact: string }
  | { readonly type: 'corrected'; readonly fact: string }
  | {
      readonly type: 'promised';
      readonly promise: string;
      readonly amount: number | null;
      readonly again: boolean;
    }
  | {
      readonly type: 'settled';
      readonly promise: string;
      readonly state: Settled;
      readonly class: QuoteClass;
      readonly delivered: number | null;
    }
  | { readonly type: 'released'; readonly promise: string }
  | { readonly type: 'favour'; readonly favour: string }
  | { readonly type: 'thought'; readonly thought: string }
  | { readonly type: 'minutes'; readonly minutes: number }
  | { readonly type: 'jumped'; readonly minutes: number; readonly beat: string }
  | { readonly type: 'mood'; readonly from: number; readonly to: number; readonly mood: Mood }
  | { readonly type: 'trust'; readonly from: number; readonly to: number }
  | { readonly type: 'entered'; readonly beat: string }
  | { readonly type: 'ended'; readonly ending: string };

/** Why an event was refused. A refused event changes nothing. */
export const REFUSALS = [
  'ended',
  'not-speaking',
  'still-speaking',
  'silence-spent',
  'unknown-reply',
  'not-offered',
  'quote-missing',
  'quote-outside',
  'quote-unexpected',
  'particulars-missing',
  'particulars-wrong',
  'particulars-unexpected',
  'unknown-temptation',
] as const;
export type RefusalCode = (typeof REFUSALS)[number];

export interface Refusal {
  readonly refused: RefusalCode;
  readonly message: string;
}
