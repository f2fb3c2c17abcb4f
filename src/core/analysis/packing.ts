import { BAR_ZERO, SLOT, type Layout } from '../script/layout.ts';
import { isOpen, isSettled, NONE } from '../script/promise-code.ts';
import type { Script } from '../script/script.ts';
import type { Liveness } from './live.ts';

/** Packs the live slots of a state into 32-bit words, and unpacks them again. */
export interface Packing {
  readonly words: number;
  pack(state: readonly number[], into: Int32Array): void;
  /** Writes the live slots over `state`; the others keep what they hold. */
  unpack(key: Int32Array, into: number[]): void;
}

/** Any settled promise whose way of being settled no longer matters. */
const SOMEHOW_SETTLED = 100;

/** The packing of a beat's states: only what is still read, as few bits as it needs. */
export function packingOf(script: Script, live: Liveness, extra: readonly number[] = []): Packing {
  const { layout } = script;
  const slots = [...new Set([...extra, ...live.slots])].filter((slot) => (layout.bits[slot] ?? 0) > 0);
  const fields = fieldsOf(layout, slots);
  const blurred = script.promises.flatMap((_, promise) =>
    live.outcomes.has(promise) ? [] : [layout.promises + promise],
  );
  const words = fields.reduce((most, { word }) => Math.max(most, word + 1), 1);
  const wordOf = Int32Array.from(fields, ({ word }) => word);
  const shiftOf = Int32Array.from(fields, ({ shift }) => shift);
  const maskOf = Int32Array.from(fields, ({ mask }) => mask);
  const slotOf = Int32Array.from(fields, ({ slot }) => slot);
  const isBlurred = Uint8Array.from(fields, ({ slot }) => (blurred.includes(slot) ? 1 : 0));
  const saidOf = Uint8Array.from(fields, ({ slot }) => (slot === SLOT.said ? 1 : 0));
  const barOf = Uint8Array.from(fields, ({ slot }) => (slot === SLOT.bar ? 1 : 0));
  const makes = script.promises.map((_, promise) => live.makes.has(promise));
  const count = fields.length;
  /** Expectation is only ever read when a promise is settled. */
  const canStillSettle = (state: readonly number[]): boolean => {
    for (let promise = 0; promise < makes.length; promise += 1) {
      const code = state[layout.promises + promise] as number;
      if (isOpen(code) || (code === NONE && makes[promise] === true)) return true;
    }
    return false;
  };
  return {
    words,
    pack(state, into) {
      for (let word = 0; word < words; word += 1) into[word] = 0;
      for (let field = 0; field < count; field += 1) {
        let value = state[slotOf[field] as number] as number;
        if (isBlurred[field] === 1 && isSettled(value)) value = SOMEHOW_SETTLED;
        else if (saidOf[field] === 1) value &= live.saidBack;
        else if (barOf[field] === 1 && !canStillSettle(state)) value = BAR_ZERO;
        const word = wordOf[field] as number;
        into[word] = (into[word] as number) | (value << (shiftOf[field] as number));
      }
    },
    unpack(key, into) {
      for (let field = 0; field < count; field += 1) {
        const word = key[wordOf[field] as number] as number;
        into[slotOf[field] as number] = (word >>> (shiftOf[field] as number)) & (maskOf[field] as number);
      }
    },
  };
}

interface Field {
  readonly slot: number;
  readonly word: number;
  readonly shift: number;
  readonly mask: number;
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

/** What says where in a beat a state stands, for tables that hold more than states waiting for a reply. */
export const WITHIN_BEAT: readonly number[] = [SLOT.line, SLOT.answer, SLOT.pending, SLOT.flags, SLOT.topics];
