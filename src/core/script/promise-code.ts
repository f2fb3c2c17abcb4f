import { SETTLEMENTS, type PromiseState } from '../vocabulary.ts';

/**
 * A promise as one small number: none; open, with its first class, whether it was reckless, and
 * its second class; or over: settled, with how, or released.
 */

export const NONE = 0;
const OPEN_FROM = 1;
const OVER_FROM = 100;

/** The first "class" of a promise without time or amount. */
export const VAGUE = 5;
export interface OpenPromise {
  /** 0 to 4, or `VAGUE`. */
  readonly first: number;
  readonly reckless: boolean;
  /** 0 for none, else the class of the second number plus one. */
  readonly second: number;
}

/** How a promise can be over, in the order of the numbers that stand for it. */
const OVER = [...SETTLEMENTS, 'released'] as const;

/** The code of an open promise, 1 to 72. */
export function openCode(first: number, reckless: boolean, second: number): number {
  return OPEN_FROM + first * 12 + (reckless ? 6 : 0) + second;
}

export const isOpen = (code: number): boolean => code >= OPEN_FROM && code < OVER_FROM;
/** Whether it is settled or released: neither open nor to be made again. */
export const isOver = (code: number): boolean => code >= OVER_FROM;

/** What an open code stands for. */
export function openOf(code: number): OpenPromise {
  const rest = code - OPEN_FROM;
  return { first: Math.floor(rest / 12), reckless: rest % 12 >= 6, second: rest % 6 };
}

/** The code of a promise that is over: settled, or released by the customer. */
export function overCode(how: (typeof OVER)[number]): number {
  return OVER_FROM + OVER.indexOf(how);
}

/** Every number that can stand for a promise, and those between: for tables by code. */
export const CODES: readonly number[] = Array.from({ length: OVER_FROM + OVER.length }, (_, code) => code);

/** The state of the ledger that a code shows as. */
export function ledgerStateOf(code: number): PromiseState {
  if (code === NONE) return 'none';
  return isOpen(code) ? 'open' : (OVER[code - OVER_FROM] ?? 'broken');
}
