import type { Layout } from '../script/layout.ts';

/** Where a slot stands in packed words. */
export interface Field {
  readonly slot: number;
  readonly word: number;
  readonly shift: number;
  /** The bits of the value that are kept. */
  readonly mask: number;
}

/**
 * A place for each of some slots in 32-bit words, as few as their bits need; no slot is split. Of slots that
 * hold a bit for each of several things, `masks` says which bits are kept.
 */
export function fieldsOf(
  layout: Layout,
  slots: readonly number[],
  masks: ReadonlyMap<number, number> = new Map(),
): Field[] {
  const fields: Field[] = [];
  let word = 0;
  let shift = 0;
  for (const slot of slots) {
    const bits = layout.bits[slot] as number;
    if (shift + bits > 32) {
      word += 1;
      shift = 0;
    }
    const whole = bits >= 31 ? 0x7fffffff : (1 << bits) - 1;
    fields.push({ slot, word, shift, mask: whole & (masks.get(slot) ?? whole) });
    shift += bits;
  }
  return fields;
}

/** What a field holds in packed words. */
export function valueIn(words: Int32Array, { word, shift, mask }: Field): number {
  return ((words[word] as number) >>> shift) & mask;
}

/** Writes a value into a field of packed words. */
export function putIn(words: Int32Array, { word, shift, mask }: Field, value: number): void {
  words[word] = ((words[word] as number) & ~(mask << shift)) | ((value & mask) << shift);
}

export function countBits(value: number): number {
  let count = 0;
  for (let rest = value; rest !== 0; rest &= rest - 1) count += 1;
  return count;
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

  constructor(fields: readonly Field[]) {
    const words = 1 + (fields.at(-1)?.word ?? 0);
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
    const masks = this.#masks;
    const ends = this.#ends;
    for (let word = 0, field = 0; word < ends.length; word += 1) {
      let packed = 0;
      for (; field < (ends[word] as number); field += 1) {
        const value = (state[slots[field] as number] as number) & (masks[field] as number);
        packed |= value << (shifts[field] as number);
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
