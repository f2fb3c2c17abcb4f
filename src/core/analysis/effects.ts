import { MOOD_TOP, SKILLS } from '../vocabulary.ts';
import type { Sway } from '../step/trace.ts';
import type { Hinge } from './place.ts';
import { StateTable } from './table.ts';

/** What an effect begins with: by which way it leads on (below 0: to which ending), and its points by skill. */
export const HEAD = 1 + SKILLS.length;

const UNKNOWN = 0;
const NOT_OFFERED = 1;
const FIRST = 2;

/**
 * The effects of one reply in one beat and variant, by the part of the state that they hang on: most
 * states differ only in what a reply neither reads nor writes, and in mood. Played once for each such
 * part; empty where the reply is not offered. An effect is a row of integers, since there are a great many.
 */
export class Effects {
  readonly #table = new StateTable(1);
  #hinge: Hinge | null = null;
  #key = new Int32Array(1);
  /** Where the effects of a part of the state begin, by the number of the part. */
  #begins = new Int32Array(64);
  #rows = new Int32Array(1024);
  #used = FIRST;
  /** The number that was asked for last; -1 where none was. */
  #latest = -1;

  /** Forgets everything, for another reply. */
  reuse(hinge: Hinge): void {
    const { words } = hinge;
    this.#hinge = hinge;
    this.#table.reuse(words.length);
    this.#begins.fill(UNKNOWN);
    this.#used = FIRST;
    this.#latest = -1;
    if (this.#key.length < words.length) this.#key = new Int32Array(words.length);
  }

  /** The number of the part of a packed state that the effects hang on; often that of the state before. */
  numberOf(state: Int32Array): number {
    const { words, masks } = this.#hinge as Hinge;
    const key = this.#key;
    let same = this.#latest >= 0;
    for (let index = 0; index < words.length; index += 1) {
      const word = (state[words[index] as number] as number) & (masks[index] as number);
      if (word !== key[index]) same = false;
      key[index] = word;
    }
    return same ? this.#latest : (this.#latest = this.#table.add(key));
  }

  /** Whether it is known what the reply does to such a state. */
  isKnown(number: number): boolean {
    return number < this.#begins.length && this.#begins[number] !== UNKNOWN;
  }

  isOffered(number: number): boolean {
    return this.#begins[number] !== NOT_OFFERED;
  }

  /** Where the first effect on such a state begins in the rows; the others follow it. */
  beginOf(number: number): number {
    return this.#begins[number] as number;
  }

  get rows(): Int32Array {
    return this.#rows;
  }

  /** From here on effects are added for such states. */
  begin(number: number, offered: boolean): void {
    if (number >= this.#begins.length) {
      const begins = new Int32Array(Math.max(number + 1, this.#begins.length * 2));
      begins.set(this.#begins);
      this.#begins = begins;
    }
    this.#begins[number] = offered ? this.#used : NOT_OFFERED;
  }

  /** Makes room for one more effect of so many integers, and gives where it begins in the rows. */
  add(width: number): number {
    const begin = this.#used;
    this.#used = begin + width;
    if (this.#used > this.#rows.length) {
      const rows = new Int32Array(Math.max(this.#used, this.#rows.length * 2));
      rows.set(this.#rows);
      this.#rows = rows;
    }
    return begin;
  }
}

/** The mood after it was swayed. */
export function swayed({ by, lowest, highest }: Sway, mood: number): number {
  const moved = mood + by;
  return moved < lowest ? lowest : moved > highest ? highest : moved;
}

/** The sway that moves nothing. */
export function noSway(): Sway {
  return { by: 0, lowest: 0, highest: MOOD_TOP };
}

export function setBackSway(sway: Sway): void {
  sway.by = 0;
  sway.lowest = 0;
  sway.highest = MOOD_TOP;
}
