import { BAR_ZERO, SLOT, type Layout } from '../script/layout.ts';
import { isOpen, isSettled, NONE } from '../script/promise-code.ts';
import type { Script } from '../script/script.ts';
import type { Liveness } from './live.ts';

/** Any settled promise whose way of being settled no longer matters. */
const SOMEHOW_SETTLED = 100;

/** What says where in a beat a state stands, for tables that hold more than states waiting for a reply. */
export const WITHIN_BEAT: readonly number[] = [SLOT.line, SLOT.answer, SLOT.pending, SLOT.flags, SLOT.topics];

/** The packing of a beat's states: only what is still read, as few bits as it needs. */
export function packingOf(script: Script, live: Liveness, extra: readonly number[] = []): Packing {
  return new Packing(script, live, extra);
}

/** Where a slot stands in the packed words. */
interface Field {
  readonly slot: number;
  readonly word: number;
  readonly shift: number;
  readonly mask: number;
}

/** Packs the live slots of a state into 32-bit words, and unpacks them again. */
export class Packing {
  readonly words: number;
  /** All fields in the order of their words, one row each of slots, shifts and masks, and where those of a word end. */
  readonly #slots: Int32Array;
  readonly #shifts: Int32Array;
  readonly #masks: Int32Array;
  readonly #ends: Int32Array;
  /** The fields that are packed as they are, in the order of their words, and where those of a word end. */
  readonly #plainSlots: Int32Array;
  readonly #plainShifts: Int32Array;
  readonly #plainEnds: Int32Array;
  /** Promises of which only matters that they were settled, and not how. */
  readonly #blurred: readonly Field[];
  readonly #bar: Field | undefined;
  /** Slots of which some bits no longer matter, each with those that do. */
  readonly #masked: readonly { readonly field: Field; readonly bits: number }[];
  readonly #promises: number;
  /** Which promises can still be made. */
  readonly #makes: readonly boolean[];

  constructor(script: Script, live: Liveness, extra: readonly number[]) {
    const { layout } = script;
    const slots = [...new Set([...extra, ...live.slots])].filter((slot) => (layout.bits[slot] ?? 0) > 0);
    const fields = fieldsOf(layout, slots);
    this.#slots = Int32Array.from(fields, ({ slot }) => slot);
    this.#shifts = Int32Array.from(fields, ({ shift }) => shift);
    this.#masks = Int32Array.from(fields, ({ mask }) => mask);
    this.#ends = endsOf(fields);
    this.words = this.#ends.length;
    this.#promises = layout.promises;
    const isBlurred = ({ slot }: Field) =>
      slot >= layout.promises && slot < layout.favours && !live.outcomes.has(slot - layout.promises);
    this.#blurred = fields.filter(isBlurred);
    this.#bar = fields.find(({ slot }) => slot === SLOT.bar);
    this.#masked = fields.flatMap((field) => {
      const bits = live.masks.get(field.slot);
      return bits === undefined ? [] : [{ field, bits }];
    });
    this.#makes = script.promises.map((_, promise) => live.makes.has(promise));
    const plain = fields.filter(
      (field) => !isBlurred(field) && field !== this.#bar && !live.masks.has(field.slot),
    );
    this.#plainSlots = Int32Array.from(plain, ({ slot }) => slot);
    this.#plainShifts = Int32Array.from(plain, ({ shift }) => shift);
    this.#plainEnds = endsOf(plain, this.words);
  }

  pack(state: readonly number[], into: Int32Array): void {
    const slots = this.#plainSlots;
    const shifts = this.#plainShifts;
    const ends = this.#plainEnds;
    for (let word = 0, field = 0; word < ends.length; word += 1) {
      let packed = 0;
      for (; field < (ends[word] as number); field += 1) {
        packed |= (state[slots[field] as number] as number) << (shifts[field] as number);
      }
      into[word] = packed;
    }
    for (const field of this.#blurred) {
      const code = state[field.slot] as number;
      put(into, field, isSettled(code) ? SOMEHOW_SETTLED : code);
    }
    for (const { field, bits } of this.#masked) put(into, field, (state[field.slot] as number) & bits);
    if (this.#bar !== undefined) {
      put(into, this.#bar, this.#canStillSettle(state) ? (state[SLOT.bar] as number) : BAR_ZERO);
    }
  }

  /** Writes the live slots over `state`; the others keep what they hold. */
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

  /** Expectation is only ever read when a promise is settled. */
  #canStillSettle(state: readonly number[]): boolean {
    const makes = this.#makes;
    for (let promise = 0; promise < makes.length; promise += 1) {
      const code = state[this.#promises + promise] as number;
      if (isOpen(code) || (code === NONE && makes[promise] === true)) return true;
    }
    return false;
  }
}

function put(into: Int32Array, { word, shift }: Field, value: number): void {
  into[word] = (into[word] as number) | (value << shift);
}

/** Where the fields of each word end in a list of fields in the order of their words. */
function endsOf(fields: readonly Field[], words = 1 + (fields.at(-1)?.word ?? 0)): Int32Array {
  const ends = new Int32Array(words);
  for (const { word } of fields) for (let at = word; at < words; at += 1) ends[at] = (ends[at] as number) + 1;
  return ends;
}

function fieldsOf(layout: Layout, slots: readonly number[]): Field[] {
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
