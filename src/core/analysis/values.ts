import { SLOT, type State } from '../script/layout.ts';
import type { CompiledBeat, CompiledVariant, Script } from '../script/script.ts';
import { isEnded } from '../step/entering.ts';
import { hearOut, isOffered, play } from '../step/move.ts';
import { clearTrace, newTrace, type Trace } from '../step/trace.ts';
import { livenessOf, type Liveness } from './live.ts';
import { movesByBeat, type ReplyMove } from './moves.ts';
import { packingOf, type Packing } from './packing.ts';
import { solve, type Branch, type Game } from './solve.ts';
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
  readonly key: Int32Array;
  readonly table: StateTable;
  /** By the numbers of the table; undefined while a state is still being worked on. */
  readonly values: (number | undefined)[];
}

/** A state at the trainee's turn, with its place in the tables; no layer at an ending. */
interface Turn {
  readonly state: readonly number[];
  readonly layer: Layer | null;
  readonly number: number;
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
  readonly #sense: 1 | -1;
  readonly #trace: Trace = newTrace(null);
  #states = 0;

  /** @param sense -1 turns the points round, so that the best is the least */
  constructor(script: Script, variant: CompiledVariant, budget: number, sense: 1 | -1 = 1) {
    this.#script = script;
    this.#variant = variant;
    this.#live = livenessOf(script);
    this.#moves = movesByBeat(script, [variant]);
    this.#budget = budget;
    this.#sense = sense;
  }

  /** The most points from a state on, what is heard on the way included. */
  best(state: State): number {
    clearTrace(this.#trace);
    const { points, next } = this.#hearOut([...state]);
    return points + solve(this.#game, next[0] as Turn);
  }

  /** The value of each move at the trainee's turn: its points and the most that can follow. */
  moveValues(state: State): { readonly move: ReplyMove; readonly value: number }[] {
    return this.#movesAt(state).map((move) => {
      const { points, next } = this.#after(state, move);
      return { move, value: points + solve(this.#game, next[0] as Turn) };
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

  readonly #game: Game<Turn> = {
    known: ({ layer, number }) => (layer === null ? 0 : layer.values[number]),
    branches: ({ state }) => this.#movesAt(state).map((move) => this.#after(state, move)),
    keep: ({ layer, number }, value) => {
      if (layer !== null) layer.values[number] = value;
    },
  };

  #movesAt(state: State): ReplyMove[] {
    const { index, replies } = this.#script.beats[state[SLOT.beat] as number] as CompiledBeat;
    clearTrace(this.#trace);
    return replies.flatMap((reply) =>
      isOffered(this.#script, state, reply, this.#trace) ? (this.#moves[index]?.[reply.index] ?? []) : [],
    );
  }

  #after(state: State, move: ReplyMove): Branch<Turn> {
    const after = [...state];
    clearTrace(this.#trace);
    play(this.#script, after, move, this.#trace);
    return this.#hearOut(after);
  }

  /** Listens to the end; the points are those in the trace by then. */
  #hearOut(state: number[]): Branch<Turn> {
    hearOut(this.#script, state, this.#trace);
    return { points: sum(this.#trace) * this.#sense, next: [this.#turnAt(state)] };
  }

  #turnAt(state: readonly number[]): Turn {
    if (isEnded(this.#script, state)) return { state, layer: null, number: 0 };
    const layer = this.#layerOf(state[SLOT.beat] as number);
    layer.packing.pack(state, layer.key);
    const before = layer.table.size;
    const number = layer.table.add(layer.key);
    if (number === before) this.#states += 1;
    if (this.#states > this.#budget) throw new OverBudget(this.#budget);
    return { state, layer, number };
  }

  #layerOf(beat: number): Layer {
    const made = this.#layers.get(beat);
    if (made !== undefined) return made;
    const packing = packingOf(this.#script, this.#live[beat] as Liveness);
    const key = new Int32Array(packing.words);
    const layer = { packing, key, table: new StateTable(packing.words), values: [] };
    this.#layers.set(beat, layer);
    return layer;
  }
}

function sum(trace: Trace): number {
  return trace.points.reduce((total, points) => total + points, 0);
}
