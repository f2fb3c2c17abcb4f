import { BAR_ZERO, SLOT } from '../script/layout.ts';
import { isOpen, isOver, NONE } from '../script/promise-code.ts';
import type { Script } from '../script/script.ts';
import { countBits, Fields, fieldsOf, putIn, valueIn, type Field } from './fields.ts';
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
  /** Where each slot stands that is packed. */
  readonly fields: readonly Field[];
  readonly #fields: Fields;
  /** Promises of which only matters that they are over, and not how. */
  readonly #blurred: readonly Field[];
  readonly #bar: Field | undefined;
  readonly #topics: Field | undefined;
  readonly #flags: Field | undefined;
  /** The promises that can have been made by now, each with whether it can still be made. */
  readonly #promises: readonly { readonly field: Field; readonly makes: boolean }[];
  /** Whether a promise that was certainly not made yet can still be made. */
  readonly #awaits: boolean;

  constructor(script: Script, live: Liveness, extra: readonly number[]) {
    const { layout } = script;
    const slots = [...new Set([...extra, ...live.slots])].filter((slot) => (layout.bits[slot] ?? 0) > 0);
    this.fields = fieldsOf(layout, slots, live.masks);
    this.#fields = new Fields(this.fields);
    this.words = this.#fields.words;
    const promises = script.promises.map((_, promise) => ({
      field: this.#fieldOf(layout.promises + promise),
      makes: live.makes.has(promise),
      blurred: !live.outcomes.has(promise),
    }));
    this.#blurred = promises.flatMap(({ field, blurred }) => (blurred && field !== undefined ? [field] : []));
    this.#promises = promises.flatMap(({ field, makes }) => (field === undefined ? [] : [{ field, makes }]));
    this.#awaits = promises.some(({ field, makes }) => makes && field === undefined);
    this.#bar = this.#fieldOf(SLOT.bar);
    this.#topics = this.#fieldOf(SLOT.topics);
    this.#flags = this.#fieldOf(SLOT.flags);
  }

  #fieldOf(slot: number): Field | undefined {
    return this.fields.find((field) => field.slot === slot);
  }

  pack(state: readonly number[], into: Int32Array): void {
    this.#fields.pack(state, into);
    this.forget(into);
  }

  /** Drops from packed words what no longer matters: how promises came out, and expectation once none is left. */
  forget(words: Int32Array): void {
    const blurred = this.#blurred;
    for (let index = 0; index < blurred.length; index += 1) {
      const field = blurred[index] as Field;
      if (isOver(valueIn(words, field))) putIn(words, field, SOMEHOW_OVER);
    }
    if (this.#bar !== undefined && !this.#canStillSettle(words)) putIn(words, this.#bar, BAR_ZERO);
  }

  /** How far into its beat a packed state is that waits for a reply: topics taken, then backchannel. */
  rankOf(words: Int32Array): number {
    const topics = this.#topics === undefined ? 0 : countBits(valueIn(words, this.#topics));
    return topics * 4 + (this.#flags === undefined ? 0 : countBits(valueIn(words, this.#flags)));
  }

  /** Writes the live slots over `state`; the others keep what they hold. */
  unpack(key: Int32Array, into: number[]): void {
    this.#fields.unpack(key, into);
  }

  /** Expectation is only ever read when a promise is settled. */
  #canStillSettle(words: Int32Array): boolean {
    if (this.#awaits) return true;
    const promises = this.#promises;
    for (let index = 0; index < promises.length; index += 1) {
      const { field, makes } = promises[index] as { field: Field; makes: boolean };
      const code = valueIn(words, field);
      if (isOpen(code) || (code === NONE && makes)) return true;
    }
    return false;
  }
}
