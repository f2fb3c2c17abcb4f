import type { Layout } from '../script/layout.ts';

/** Where a slot stands in packed words. */
export interface Field {
  readonly slot: number;
  readonly word: number;
  readonly shift: number;
  readonly mask: number;
}

/** A place for each of some slots in 32-bit words, as few as their bits need; no slot is split. */
export function fieldsOf(layout: Layout, slots: readonly number[]): Field[] {
  const fields: Field[] = [];
  let word = 0;
  let shift = 0;
  for (const slot of slots) {
    const bits = layout.bits[slot] as number;
    if (shift + bits > 32) {
      word += 1;
      shift = 0;
    }
    fields.push({ slot, word, shift, mask: bits >= 31 ? 0x7fffffff : (1 << bits) - 1 });
    shift += bits;
  }
  return fields;
}

/**
 * Fields in the order of their words, as rows of integers: one for all slots, one for all shifts and
 * so on. A sweep goes over them millions of times, and rows are what the engine does that fastest on.
 */
export class Fields {
  readonly words: number;
  readonly #slots: Int32Array;
  readonly #shifts: Int32Array;
  readonly #masks: Int32Array;
  /** Where the fields of each word end. */
  readonly #ends: Int32Array;

  constructor(fields: readonly Field[], words = 1 + (fields.at(-1)?.word ?? 0)) {
    this.words = words;
    this.#slots = Int32Array.from(fields, ({ slot }) => slot);
    this.#shifts = Int32Array.from(fields, ({ shift }) => shift);
    this.#masks = Int32Array.from(fields, ({ mask }) => mask);
    this.#ends = new Int32Array(words);
    for (const { word } of fields) {
      for (let at = word; at < words; at += 1) this.#ends[at] = (this.#ends[at] as number) + 1;
    }
  }

  /** Writes the packed words of these slots, and nothing else, into `into`. */
  pack(state: readonly number[], into: Int32Array): void {
    const slots = this.#slots;
    const shifts = this.#shifts;
    const ends = this.#ends;
    for (let word = 0, field = 0; word < ends.length; word += 1) {
      let packed = 0;
      for (; field < (ends[word] as number); field += 1) {
        packed |= (state[slots[field] as number] as number) << (shifts[field] as number);
      }
      into[word] = packed;
    }
  }

  /** Writes these slots over `into`; the others keep what they hold. */
  unpack(key: Int32Array, into: number[]): void {
    const slots = this.#slots;
    const shifts = this.#shifts;
    const masks = this.#masks;
    const ends = this.#ends;
    for (let word = 0, field = 0; word < ends.length; word += 1) {
      const packed = key[word] as number;
      for (; field < (ends[word] as number); field += 1) {
        into[slots[field] as number] = (packed >>> (shifts[field] as number)) & (masks[field] as number);
      }
    }
  }
}
