import { MOOD_TOP } from '../vocabulary.ts';
import type { Sway } from '../step/trace.ts';
import type { Hinge } from './place.ts';
import { StateTable } from './table.ts';

/** Stands for a slot that a move left as it was. */
export const AS_IT_WAS = -1;

/** What a move does to every state that agrees on what it hangs on, up to the next turn. */
export interface Effect {
  /** By place in the list of slots that can be written: what it then holds, or `AS_IT_WAS`. */
  readonly values: readonly number[];
  /** How it moves the mood. */
  readonly sway: Sway;
  /** Points by skill. */
  readonly points: readonly number[];
}

/**
 * The effects of one reply in one beat and variant, by the part of the state that they hang on: most
 * states differ only in what a reply neither reads nor writes, and in mood. Played once for each such
 * part; empty where the reply is not offered.
 */
export class Effects {
  readonly #table = new StateTable(1);
  #hinge: Hinge | null = null;
  #key = new Int32Array(1);
  readonly #known: (readonly Effect[])[] = [];

  /** Forgets everything, for another reply. */
  reuse(hinge: Hinge): void {
    const { words } = hinge.fields;
    this.#hinge = hinge;
    this.#table.reuse(words);
    this.#known.length = 0;
    if (this.#key.length < words) this.#key = new Int32Array(words);
  }

  /** The number by which the effects in a state are kept. */
  numberOf(state: readonly number[]): number {
    (this.#hinge as Hinge).fields.pack(state, this.#key);
    return this.#table.add(this.#key);
  }

  /** The effects by their number; undefined where they were not worked out yet. */
  get known(): (readonly Effect[])[] {
    return this.#known;
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
  Object.assign(sway, noSway());
}
