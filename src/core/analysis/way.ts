import { SLOT } from '../script/layout.ts';
import { valueIn, type Field } from './fields.ts';
import type { Sway } from '../step/trace.ts';
import type { Packing } from './packing.ts';

/** Stands for a slot that a move left as it was. */
export const AS_IT_WAS = -1;

/** The width of an operation: the word it writes, the word it reads, the bits there, and how far left they move. */
const OPERATION = 4;
/** A row begins with how the mood is swayed: by how much, and how low and high it then is at the most. */
const SWAY = 3;

/**
 * From the packed states of one beat to those of another that it leads to: what neither a move nor the rules write
 * is carried over as whole runs of bits, without being unpacked.
 */
export class Way {
  /** The integers that a row takes. */
  readonly width: number;
  readonly #words: number;
  readonly #to: Packing;
  readonly #operations: Int32Array;
  /** Where the mood stands before and after; null where it is not carried over. */
  readonly #mood: { readonly from: Field; readonly to: Field } | null;
  /** Marks the fields, in their order, whose slots are packed before as well. */
  readonly #carried: Uint8Array;

  constructor(from: Packing, to: Packing) {
    const before = new Map(from.fields.map((field) => [field.slot, field]));
    const runs: number[][] = [];
    for (const { slot, word, shift, mask } of to.fields) {
      const source = before.get(slot);
      if (source === undefined) continue;
      if (slot === SLOT.mood) continue;
      const bits = (mask & source.mask) << source.shift;
      const by = shift - source.shift;
      const run = runs.find((each) => each[0] === word && each[1] === source.word && each[3] === by);
      if (run === undefined) runs.push([word, source.word, bits, by]);
      else run[2] = (run[2] as number) | bits;
    }
    this.#words = to.words;
    this.width = SWAY + to.words * 2;
    this.#to = to;
    this.#operations = Int32Array.from(runs.flat());
    this.#carried = Uint8Array.from(to.fields, ({ slot }) => (before.has(slot) ? 1 : 0));
    const mood = { from: before.get(SLOT.mood), to: to.fields.find(({ slot }) => slot === SLOT.mood) };
    this.#mood = mood.from === undefined || mood.to === undefined ? null : { from: mood.from, to: mood.to };
  }

  /**
   * Writes the row that `carry` needs for a move: how it sways the mood, the bits that stay as they were, and the bits
   * that it sets. `state` is what the move left, with `AS_IT_WAS` in the slots that it hangs on and did not write;
   * `writable` marks the slots that a move can write.
   */
  describe(
    state: readonly number[],
    writable: Uint8Array,
    { by, lowest, highest }: Sway,
    rows: Int32Array,
    at: number,
  ): void {
    rows.fill(0, at, at + this.width);
    rows[at] = by;
    rows[at + 1] = lowest;
    rows[at + 2] = highest;
    const marks = this.#carried;
    const fields = this.#to.fields;
    for (let index = 0; index < fields.length; index += 1) {
      const { slot, word, shift, mask } = fields[index] as Field;
      const carried = marks[index] === 1;
      if (carried && slot === SLOT.mood) continue;
      const value = state[slot] as number;
      const stays = carried && (value === AS_IT_WAS || writable[slot] === 0);
      const row = at + SWAY + (stays ? word : this.#words + word);
      rows[row] = (rows[row] as number) | ((stays ? mask : value & mask) << shift);
    }
  }

  /** Writes into `into` where a move leads from a packed state; its row begins in `rows` at a place. */
  carry(from: Int32Array, rows: Int32Array, at: number, into: Int32Array): void {
    const operations = this.#operations;
    const words = this.#words;
    for (let word = 0; word < words; word += 1) into[word] = 0;
    for (let run = 0; run < operations.length; run += OPERATION) {
      const word = operations[run] as number;
      const bits = (from[operations[run + 1] as number] as number) & (operations[run + 2] as number);
      const by = operations[run + 3] as number;
      into[word] = (into[word] as number) | (by < 0 ? bits >>> -by : bits << by);
    }
    const stays = at + SWAY;
    for (let word = 0; word < words; word += 1) {
      into[word] =
        ((into[word] as number) & (rows[stays + word] as number)) | (rows[stays + words + word] as number);
    }
    const mood = this.#mood;
    if (mood !== null) {
      const { word, shift } = mood.to;
      const moved = valueIn(from, mood.from) + (rows[at] as number);
      const [lowest, highest] = [rows[at + 1] as number, rows[at + 2] as number];
      into[word] =
        (into[word] as number) | ((moved < lowest ? lowest : moved > highest ? highest : moved) << shift);
    }
    this.#to.forget(into);
  }
}
