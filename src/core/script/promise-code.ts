/**
 * A promise as one small number: none; open, with its first class, whether it was reckless, and
 * its second class; or settled, with how.
 */

export const NONE = 0;
const OPEN_FROM = 1;
const SETTLED_FROM = 100;

/** The first "class" of a promise without time or amount. */
export const VAGUE = 5;
export interface OpenPromise {
  /** 0 to 4, or `VAGUE`. */
  readonly first: number;
  readonly reckless: boolean;
  /** 0 for none, else the class of the second number plus one. */
  readonly second: number;
}

/** How a promise can be settled, in the order of the numbers that stand for it. */
const SETTLED = ['beaten', 'kept', 'late', 'broken'] as const;
export type Settled = (typeof SETTLED)[number];

/** The code of an open promise, 1 to 72. */
export function openCode(first: number, reckless: boolean, second: number): number {
  return OPEN_FROM + first * 12 + (reckless ? 6 : 0) + second;
}

export const isOpen = (code: number): boolean => code >= OPEN_FROM && code < SETTLED_FROM;
export const isSettled = (code: number): boolean => code >= SETTLED_FROM;

/** What an open code stands for. */
export function openOf(code: number): OpenPromise {
  const rest = code - OPEN_FROM;
  return { first: Math.floor(rest / 12), reckless: rest % 12 >= 6, second: rest % 6 };
}

/** The code of a settled promise. */
export function settledCode(how: Settled): number {
  return SETTLED_FROM + SETTLED.indexOf(how);
}

/** How a settled code was settled. */
function settledOf(code: number): Settled {
  return SETTLED[code - SETTLED_FROM] ?? 'broken';
}

/** Every number that can stand for a promise, and those between: for tables by code. */
export const CODES: readonly number[] = Array.from(
  { length: SETTLED_FROM + SETTLED.length },
  (_, code) => code,
);

/** The state of the ledger that a code shows as. */
export function ledgerStateOf(code: number): 'none' | 'open' | Settled {
  if (code === NONE) return 'none';
  return isOpen(code) ? 'open' : settledOf(code);
}
