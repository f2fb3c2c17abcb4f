import { BAR_ZERO, SLOT } from '../script/layout.ts';
import { isOpen, isOver, NONE } from '../script/promise-code.ts';
import type { Script } from '../script/script.ts';
import { Fields, fieldsOf, type Field } from './fields.ts';
import type { Liveness } from './live.ts';

/** Any promise that is over where it no longer matters how. */
const SOMEHOW_OVER = 100;

/** What says where in a beat a state stands, for tables that hold more than states waiting for a reply. */
export const WITHIN_BEAT: readonly number[] = [SLOT.line, SLOT.answer, SLOT.pending, SLOT.flags, SLOT.topics];

/** The packing of a beat's states: only what is still read, as few bits as it needs. */
export function packingOf(script: Script, live: Liveness, extra: readonly number[] = []): Packing {
  return new Packing(script, live, extra);
}

/** Packs the live slots of a state into 32-bit words, and unpacks them again. */
export class Packing {
  readonly words: number;
  readonly #all: Fields;
  /** The fields that are packed as they are. */
  readonly #plain: Fields;
  /** Promises of which only matters that they are over, and not how. */
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
    this.#all = new Fields(fields);
    this.words = this.#all.words;
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
    this.#plain = new Fields(plain, this.words);
  }

  pack(state: readonly number[], into: Int32Array): void {
    this.#plain.pack(state, into);
    const blurred = this.#blurred;
    for (let index = 0; index < blurred.length; index += 1) {
      const field = blurred[index] as Field;
      const code = state[field.slot] as number;
      put(into, field, isOver(code) ? SOMEHOW_OVER : code);
    }
    const masked = this.#masked;
    for (let index = 0; index < masked.length; index += 1) {
      const { field, bits } = masked[index] as { field: Field; bits: number };
      put(into, field, (state[field.slot] as number) & bits);
    }
    if (this.#bar !== undefined) {
      put(into, this.#bar, this.#canStillSettle(state) ? (state[SLOT.bar] as number) : BAR_ZERO);
    }
  }

  /** Writes the live slots over `state`; the others keep what they hold. */
  unpack(key: Int32Array, into: number[]): void {
    this.#all.unpack(key, into);
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
