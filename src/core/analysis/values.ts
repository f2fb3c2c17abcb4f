import { SLOT, type State } from '../script/layout.ts';
import type { CompiledBeat, CompiledVariant, Script } from '../script/script.ts';
import { isEnded } from '../step/entering.ts';
import { isOffered, play } from '../step/move.ts';
import { newTrace, type Trace } from '../step/trace.ts';
import { livenessOf, type Liveness } from './live.ts';
import { movesByBeat, type ReplyMove } from './moves.ts';
import { packingOf, type Packing } from './packing.ts';
import { listenToTheEnd } from './sweep.ts';
import { StateTable } from './table.ts';

/** Thrown inside the value tables when there is no room left; callers turn it into a value. */
export class OverBudget extends Error {
  readonly states: number;
  constructor(states: number) {
    super(`over the budget of ${states} states`);
    this.states = states;
  }
}

interface Layer {
  readonly packing: Packing;
  readonly table: StateTable;
  readonly values: number[];
}

/**
 * The most points that can still be had from a state of one variant, for one who knows the variant
 * and listens to every line from here on. Worked out on demand and remembered.
 */
export class Values {
  readonly #script: Script;
  readonly #variant: CompiledVariant;
  readonly #live: readonly Liveness[];
  readonly #layers = new Map<number, Layer>();
  readonly #moves: readonly (readonly (readonly ReplyMove[])[])[];
  readonly #budget: number;
  #states = 0;
  #spent = false;

  constructor(script: Script, variant: CompiledVariant, budget: number) {
    this.#script = script;
    this.#variant = variant;
    this.#live = livenessOf(script);
    this.#moves = movesByBeat(script, [variant]);
    this.#budget = budget;
  }

  /** The most points from a state on, what is heard on the way included. */
  best(state: State): number {
    if (this.#spent) throw new OverBudget(this.#budget);
    const trace = newTrace(null);
    const heard = [...state];
    listenToTheEnd(this.#script, heard, trace);
    return sum(trace) + this.#bestAtTurn(heard);
  }

  /** The value of each move at the trainee's turn: its points and the most that can follow. */
  moveValues(state: State): { readonly move: ReplyMove; readonly value: number }[] {
    const beat = this.#script.beats[state[SLOT.beat] as number] as CompiledBeat;
    const asking = newTrace(null);
    return beat.replies.flatMap((reply, index) => {
      if (!isOffered(this.#script, state, reply, asking)) return [];
      const moves = (this.#moves[beat.index] as readonly (readonly ReplyMove[])[])[
        index
      ] as readonly ReplyMove[];
      return moves.map((move) => {
        const trace = newTrace(null);
        const next = [...state];
        play(this.#script, next, move, trace);
        return { move, value: sum(trace) + this.best(next) };
      });
    });
  }

  /** Every state at the trainee's turn in a beat that was met on the way to a value. */
  *statesIn(beat: number): Generator<State> {
    const layer = this.#layers.get(beat);
    if (layer === undefined) return;
    const key = new Int32Array(layer.packing.words);
    for (let number = 0; number < layer.table.size; number += 1) {
      layer.table.read(number, key);
      const state = [...this.#variant.start];
      layer.packing.unpack(key, state);
      state[SLOT.beat] = beat;
      state[SLOT.line] = (this.#script.beats[beat] as CompiledBeat).lines.length;
      yield state;
    }
  }

  #bestAtTurn(state: number[]): number {
    if (isEnded(this.#script, state)) return 0;
    const layer = this.#layerOf(state[SLOT.beat] as number);
    const key = new Int32Array(layer.packing.words);
    layer.packing.pack(state, key);
    const known = layer.table.size;
    const number = layer.table.add(key);
    if (number < known) return layer.values[number] as number;
    this.#states += 1;
    if (this.#states > this.#budget) {
      this.#spent = true;
      throw new OverBudget(this.#budget);
    }
    let best = -Infinity;
    for (const { value } of this.moveValues(state)) if (value > best) best = value;
    layer.values[number] = best === -Infinity ? 0 : best;
    return layer.values[number];
  }

  #layerOf(beat: number): Layer {
    const made = this.#layers.get(beat);
    if (made !== undefined) return made;
    const packing = packingOf(this.#script, this.#live[beat] as Liveness);
    const layer = { packing, table: new StateTable(packing.words), values: [] };
    this.#layers.set(beat, layer);
    return layer;
  }
}

function sum(trace: Trace): number {
  return trace.points.reduce((total, points) => total + points, 0);
}
