/**
 * The state of a conversation is one short row of small integers, so that it can be copied,
 * compared and packed cheaply. This file says what stands where.
 */

/** The slots that every scenario has. */
export const SLOT = {
  variant: 0,
  /** The beat; numbers from the number of beats on are endings. */
  beat: 1,
  /** The line about to be heard, in the answer or else in the beat. */
  line: 2,
  /** The answer being spoken, 0 for the lines of the beat. */
  answer: 3,
  /** Where the conversation goes once the answer was heard, plus one; 0 for staying. */
  pending: 4,
  mood: 5,
  trust: 6,
  apologies: 7,
  /** Expectation above the quoted word, in tenths of a class, plus `BAR_ZERO`. */
  bar: 8,
  /** Bit 0: the backchannel of this beat was used; bit 1: its silence. */
  flags: 9,
  /** The topics of this hub that were taken, a bit each. */
  topics: 10,
  /** Favours left. */
  latitude: 11,
  /** The facts said back rightly, a bit each. */
  said: 12,
  /** Promises late or broken so far, at most three. */
  failures: 13,
} as const;

const FIXED = 14;

/** Expectation can lie up to two classes below the quoted word as well. */
export const BAR_ZERO = 20;

export const FLAG = { backchannel: 1, silence: 2 } as const;

/** What the trainee knows of a fact, as numbers in the order of `FACT_STATES`. */
export const FACT = { unknown: 0, missed: 1, known: 2, stale: 3 } as const;

/** Replies that are remembered stand so many to a slot, a bit each. */
const GIVEN_BITS = 16;

/** Where a remembered reply stands: its slot, and its bit there. */
export interface Given {
  readonly slot: number;
  readonly bit: number;
}

/** Where the remembered reply of a number stands. */
export function givenAt(layout: Layout, number: number): Given {
  return { slot: layout.given + Math.floor(number / GIVEN_BITS), bit: 1 << (number % GIVEN_BITS) };
}

/** Where the slots of a scenario's own facts, promises, favours and remembered replies begin. */
export interface Layout {
  readonly facts: number;
  readonly promises: number;
  readonly favours: number;
  readonly given: number;
  readonly size: number;
  /** The bits that each slot needs. */
  readonly bits: readonly number[];
}

/** A state: a row of integers in the order of the layout. Treat it as read-only. */
export type State = readonly number[];

/** Lays the slots out for so many facts, promises, favours and remembered replies. */
export function layOut(counts: { facts: number; promises: number; favours: number; given: number }): Layout {
  const facts = FIXED;
  const promises = facts + counts.facts;
  const favours = promises + counts.promises;
  const given = favours + counts.favours;
  const size = given + Math.ceil(counts.given / GIVEN_BITS);
  const bits = Array.from({ length: size }, (_, slot) => {
    if (slot >= given) return GIVEN_BITS;
    if (slot >= favours) return 1;
    if (slot >= promises) return 7;
    if (slot >= facts) return 2;
    return FIXED_BITS[slot] ?? 0;
  });
  bits[SLOT.said] = counts.facts;
  return { facts, promises, favours, given, size, bits };
}

const FIXED_BITS: readonly number[] = Object.entries({
  variant: 4,
  beat: 15,
  line: 4,
  answer: 17,
  pending: 16,
  mood: 5,
  trust: 4,
  apologies: 2,
  bar: 6,
  flags: 2,
  topics: 10,
  latitude: 4,
  said: 0,
  failures: 2,
} satisfies Record<keyof typeof SLOT, number>)
  .toSorted(([a], [b]) => SLOT[a as keyof typeof SLOT] - SLOT[b as keyof typeof SLOT])
  .map(([, bits]) => bits);
