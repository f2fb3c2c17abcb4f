import { SLOT, type State } from '../script/layout.ts';
import type { CompiledBeat, CompiledReply, CompiledVariant, Script } from '../script/script.ts';
import { isEnded } from '../step/entering.ts';
import { isOffered, play, type Move } from '../step/move.ts';
import { clearTrace, newTrace, type Trace } from '../step/trace.ts';
import { livenessOf, type Liveness } from './live.ts';
import { movesOf, type ReplyMove } from './moves.ts';
import { listenObserving, observe } from './observation.ts';
import { packingOf, type Packing } from './packing.ts';
import { solve, type Branch, type Game } from './solve.ts';
import { OverBudget, type Values } from './values.ts';

/**
 * What a trainee could know: the states of the variants that are still possible given what was
 * seen, all reached by the same events. Values are sums over these variants, each times its weight,
 * so they stay whole numbers; divide by `weightOf` for points.
 */
export type Belief = readonly State[];

/** The joint weight of the variants of a belief. */
export function weightOf(script: Script, belief: Belief): number {
  return belief.reduce((weight, state) => weight + variantOf(script, state).variant.weight, 0);
}

/** Options of the best play: which replies may be considered. */
export interface BeliefOptions {
  readonly budget: number;
  readonly consider?: (reply: CompiledReply) => boolean;
  /** The tables for one who knows the variant: they take over once only one is left. */
  readonly values?: (variant: CompiledVariant) => Values;
}

/** A belief at the trainee's turn (or at the ending), with the key that it is remembered by. */
interface Turn {
  readonly belief: Belief;
  readonly key: string;
}

/** Best play for one who knows no more than the trainee, worked out on demand and remembered. */
export class Beliefs {
  readonly #script: Script;
  readonly #live: readonly Liveness[];
  readonly #packings = new Map<number, Packing>();
  readonly #values = new Map<string, number>();
  readonly #moves = new Map<string, readonly ReplyMove[]>();
  readonly #options: BeliefOptions;
  readonly #trace: Trace = newTrace(null);

  constructor(script: Script, options: BeliefOptions) {
    this.#script = script;
    this.#live = livenessOf(script);
    this.#options = options;
  }

  /** The most that can still be had on average, by weight, whatever is heard from here on. */
  best(belief: Belief): number {
    return this.#worth(this.#hearOut(belief));
  }

  /** The value of an event for a belief: its points and the most that can follow, by weight. */
  valueOf(belief: Belief, move: Move): number {
    return this.#worth(this.#after(belief, move));
  }

  /** The moves at the trainee's turn with their values, best first; equals in the author's order. */
  ranked(belief: Belief): { readonly move: ReplyMove; readonly value: number }[] {
    const considered = this.#movesAt(belief).map((move) => ({ move, value: this.valueOf(belief, move) }));
    return considered.toSorted((a, b) => b.value - a.value);
  }

  readonly #game: Game<Turn> = {
    known: ({ belief, key }) => this.#valueAlone(belief) ?? this.#values.get(key),
    branches: ({ belief }) => {
      if (this.#values.size >= this.#options.budget) throw new OverBudget(this.#options.budget);
      return this.#movesAt(belief).map((move) => this.#after(belief, move));
    },
    keep: ({ key }, value) => void this.#values.set(key, value),
  };

  #worth({ points, next }: Branch<Turn>): number {
    return next.reduce((value, turn) => value + solve(this.#game, turn), points);
  }

  /** The value at an ending, or where only one variant is left and the tables of those who know it serve. */
  #valueAlone(belief: Belief): number | undefined {
    const [only, another] = belief;
    if (only === undefined || isEnded(this.#script, only)) return 0;
    const { consider, values } = this.#options;
    if (another !== undefined || consider !== undefined || values === undefined) return undefined;
    const variant = variantOf(this.#script, only);
    return variant.variant.weight * values(variant).best(only);
  }

  #movesAt(belief: Belief): ReplyMove[] {
    const first = belief[0] as State;
    const beat = this.#script.beats[first[SLOT.beat] as number] as CompiledBeat;
    clearTrace(this.#trace);
    const offered = beat.replies.filter((reply) => isOffered(this.#script, first, reply, this.#trace));
    const consider = this.#options.consider;
    const chosen = consider === undefined ? offered : offered.filter(consider);
    const replies = chosen.some(({ backchannel }) => !backchannel) ? chosen : offered;
    return replies.flatMap((reply) => this.#movesOf(beat, reply, belief));
  }

  #movesOf(beat: CompiledBeat, reply: CompiledReply, belief: Belief): readonly ReplyMove[] {
    const variants = belief.map((state) => variantOf(this.#script, state));
    const key = `${beat.index}/${reply.index}/${variants.map(({ index }) => index).join()}`;
    let moves = this.#moves.get(key);
    if (moves === undefined) {
      moves = movesOf(this.#script, reply, variants);
      this.#moves.set(key, moves);
    }
    return moves;
  }

  /** What an event brings, and the beliefs at the turns that follow once all was heard. */
  #after(belief: Belief, move: Move): Branch<Turn> {
    let points = 0;
    const after = belief.map((state) => {
      const draft = [...state];
      clearTrace(this.#trace);
      play(this.#script, draft, move, this.#trace);
      points += sum(this.#trace) * variantOf(this.#script, state).variant.weight;
      return draft;
    });
    const heard = partition(after, (state) => observe(this.#script, state)).map((cell) =>
      this.#hearOut(cell),
    );
    return {
      points: heard.reduce((total, cell) => total + cell.points, points),
      next: heard.flatMap(({ next }) => next),
    };
  }

  /** Hears every line out; what differs on the way tells variants apart. */
  #hearOut(belief: Belief): Branch<Turn> {
    let points = 0;
    const cells = new Map<string, State[]>();
    for (const state of belief) {
      const draft = [...state];
      clearTrace(this.#trace);
      const seen = listenObserving(this.#script, draft, this.#trace);
      points += sum(this.#trace) * variantOf(this.#script, state).variant.weight;
      const cell = cells.get(seen);
      if (cell === undefined) cells.set(seen, [draft]);
      else cell.push(draft);
    }
    return { points, next: [...cells.values()].map((cell) => ({ belief: cell, key: this.#keyOf(cell) })) };
  }

  #keyOf(belief: Belief): string {
    const beat = (belief[0] as State)[SLOT.beat] as number;
    const live = this.#live[beat];
    if (live === undefined) return 'ended';
    let packing = this.#packings.get(beat);
    if (packing === undefined) {
      // Even where no rule reads the mood any more, its face can tell variants apart.
      packing = packingOf(this.#script, live, [SLOT.mood]);
      this.#packings.set(beat, packing);
    }
    const word = new Int32Array(packing.words);
    let key = `${beat}`;
    for (const state of belief) {
      packing.pack(state, word);
      key += `/${state[SLOT.variant]}:${word.join()}`;
    }
    return key;
  }
}

/** Sorts the states of a belief into those that look the same. */
function partition(belief: Belief, seen: (state: State) => string): State[][] {
  const cells = new Map<string, State[]>();
  for (const state of belief) {
    const look = seen(state);
    const cell = cells.get(look);
    if (cell === undefined) cells.set(look, [state]);
    else cell.push(state);
  }
  return [...cells.values()];
}

function variantOf(script: Script, state: State): CompiledVariant {
  return script.variants[state[SLOT.variant] as number] as CompiledVariant;
}

function sum(trace: Trace): number {
  let total = 0;
  for (const points of trace.points) total += points;
  return total;
}
