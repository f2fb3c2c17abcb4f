import { SKILLS } from '../vocabulary.ts';

/** Least and most of overall and of each skill, two integers each, in one row. */
const SPAN = 1 + SKILLS.length;
const ROW = SPAN * 2;

/** Least and most, overall first and then by skill in the order of `SKILLS`. */
export interface Span {
  readonly least: readonly number[];
  readonly most: readonly number[];
}

/** A row of zeros: the span before anything has happened. */
export function newSpan(): Int32Array {
  return new Int32Array(ROW);
}

/** The spans of the states of one table, by their numbers. */
export class SpanStore {
  #rows = new Int32Array(ROW * 64);

  /** The first way to a state: a span before it, and points on top, by skill, the first of which stands at `first`. */
  set(number: number, before: Int32Array, points: ArrayLike<number>, first = 0): void {
    const base = number * ROW;
    while (base + ROW > this.#rows.length) this.#grow();
    const rows = this.#rows;
    let total = 0;
    for (let skill = 0; skill < SKILLS.length; skill += 1) {
      const gained = points[first + skill] as number;
      const at = 2 + skill * 2;
      rows[base + at] = (before[at] as number) + gained;
      rows[base + at + 1] = (before[at + 1] as number) + gained;
      total += gained;
    }
    rows[base] = (before[0] as number) + total;
    rows[base + 1] = (before[1] as number) + total;
  }

  /** Widens the span of a state by another way to it. */
  widen(number: number, before: Int32Array, points: ArrayLike<number>, first = 0): void {
    const base = number * ROW;
    const rows = this.#rows;
    let total = 0;
    for (let skill = 0; skill < SKILLS.length; skill += 1) {
      const gained = points[first + skill] as number;
      const at = 2 + skill * 2;
      widenAt(rows, base + at, (before[at] as number) + gained, (before[at + 1] as number) + gained);
      total += gained;
    }
    widenAt(rows, base, (before[0] as number) + total, (before[1] as number) + total);
  }

  /** Copies the span of a state into `into`. */
  read(number: number, into: Int32Array): void {
    const base = number * ROW;
    for (let index = 0; index < ROW; index += 1) into[index] = this.#rows[base + index] as number;
  }

  /** The span of a state as two lists. */
  spanOf(number: number): Span {
    const row = this.#rows.subarray(number * ROW, (number + 1) * ROW);
    return {
      least: [...row].filter((_, index) => index % 2 === 0),
      most: [...row].filter((_, index) => index % 2 === 1),
    };
  }

  #grow(): void {
    const rows = new Int32Array(this.#rows.length * 2);
    rows.set(this.#rows);
    this.#rows = rows;
  }
}

function widenAt(rows: Int32Array, at: number, least: number, most: number): void {
  if (least < (rows[at] as number)) rows[at] = least;
  if (most > (rows[at + 1] as number)) rows[at + 1] = most;
}
