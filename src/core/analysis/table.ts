/** The least room of a table, a power of two, and the most that is worth wiping to use it again. */
const SMALLEST = 16;
const WORTH_WIPING = 1 << 14;

/**
 * A table of states as packed integers: open addressing over typed arrays, because a million
 * objects in a map would cost ten times the time and memory.
 */
export class StateTable {
  #words: number;
  #keys: Int32Array;
  #index: Int32Array;
  #mask: number;
  #size = 0;

  constructor(words: number, capacity = 64) {
    this.#words = words;
    let slots = SMALLEST;
    while (slots < capacity * 2) slots *= 2;
    this.#keys = new Int32Array((slots / 2) * words);
    this.#index = new Int32Array(slots);
    this.#mask = slots - 1;
  }

  /** Empties the table for states of so many words. Its arrays stay, if wiping them takes no time. */
  reuse(words: number): void {
    this.#words = words;
    this.#size = 0;
    if (this.#index.length > WORTH_WIPING) this.#index = new Int32Array(SMALLEST);
    else this.#index.fill(0);
    this.#mask = this.#index.length - 1;
    const capacity = this.#index.length / 2;
    if (this.#keys.length < capacity * words) this.#keys = new Int32Array(capacity * words);
  }

  /** How many states the table holds. */
  get size(): number {
    return this.#size;
  }

  /** The number of the packed state `key`, counted from 0 in order of arrival; adds it if new. */
  add(key: Int32Array): number {
    if (this.#size * 2 > this.#mask) this.#grow();
    let slot = this.#hash(key, 0) & this.#mask;
    for (;;) {
      const found = (this.#index[slot] as number) - 1;
      if (found < 0) break;
      if (this.#equals(found, key)) return found;
      slot = (slot + 1) & this.#mask;
    }
    const words = this.#words;
    const base = this.#size * words;
    for (let word = 0; word < words; word += 1) this.#keys[base + word] = key[word] as number;
    this.#size += 1;
    this.#index[slot] = this.#size;
    return this.#size - 1;
  }

  /** The number of a packed state, or -1. */
  find(key: Int32Array): number {
    let slot = this.#hash(key, 0) & this.#mask;
    for (;;) {
      const found = (this.#index[slot] as number) - 1;
      if (found < 0 || this.#equals(found, key)) return found;
      slot = (slot + 1) & this.#mask;
    }
  }

  /** Copies the packed state of a number into `into`. */
  read(number: number, into: Int32Array): void {
    const base = number * this.#words;
    for (let word = 0; word < this.#words; word += 1) into[word] = this.#keys[base + word] as number;
  }

  #equals(number: number, key: Int32Array): boolean {
    const base = number * this.#words;
    for (let word = 0; word < this.#words; word += 1) {
      if (this.#keys[base + word] !== key[word]) return false;
    }
    return true;
  }

  #hash(key: Int32Array, base: number): number {
    let hash = 0x9e3779b9;
    for (let word = 0; word < this.#words; word += 1) {
      hash = Math.imul(hash ^ (key[base + word] as number), 0x85ebca6b);
      hash ^= hash >>> 15;
    }
    return Math.imul(hash, 0xc2b2ae35) >>> 3;
  }

  #grow(): void {
    const slots = (this.#mask + 1) * 2;
    const keys = new Int32Array((slots / 2) * this.#words);
    keys.set(this.#keys.subarray(0, this.#size * this.#words));
    this.#keys = keys;
    this.#index = new Int32Array(slots);
    this.#mask = slots - 1;
    for (let number = 0; number < this.#size; number += 1) {
      let slot = this.#hash(keys, number * this.#words) & this.#mask;
      while (this.#index[slot] !== 0) slot = (slot + 1) & this.#mask;
      this.#index[slot] = number + 1;
    }
  }
}
