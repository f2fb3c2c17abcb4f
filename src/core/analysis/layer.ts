import { SpanStore } from './spans.ts';
import { StateTable } from './table.ts';

/** The states of one beat with their spans, and the order in which they are worked through. */
export class Layer {
  readonly table: StateTable;
  readonly spans = new SpanStore();
  /** Numbers of states, by how far into the beat they are; unused where all are equally far. */
  readonly #ranks: (number[] | undefined)[] = [];

  constructor(words: number) {
    this.table = new StateTable(words);
  }

  /** Notes how far into the beat a new state is. */
  rank(number: number, rank: number): void {
    (this.#ranks[rank] ??= []).push(number);
  }

  /** The states by rank. Those that are added at a higher rank on the way come up in their turn. */
  get ranks(): readonly (readonly number[] | undefined)[] {
    return this.#ranks;
  }

  /** Makes it ready for another beat: a story has thousands of them. */
  reuse(words: number): void {
    this.table.reuse(words);
    this.#ranks.length = 0;
  }
}

/** Layers that are no longer needed, for the next beats. */
export class LayerPool {
  readonly #free: Layer[] = [];

  take(words: number): Layer {
    const layer = this.#free.pop();
    if (layer === undefined) return new Layer(words);
    layer.reuse(words);
    return layer;
  }

  giveBack(layer: Layer): void {
    this.#free.push(layer);
  }
}
