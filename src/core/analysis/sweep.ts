import { SLOT } from '../script/layout.ts';
import type { CompiledBeat, CompiledReply, CompiledVariant, Script } from '../script/script.ts';
import { isEnded, isSpeaking } from '../step/entering.ts';
import {
  begin,
  canFallSilent,
  GLANCE,
  hearOut,
  isOffered,
  LISTEN,
  play,
  SILENCE,
  type Move,
} from '../step/move.ts';
import { clearTrace, faceOf, newTrace, type Trace } from '../step/trace.ts';
import { livenessOf, type Liveness } from './live.ts';
import { movesByBeat, type ReplyMove } from './moves.ts';
import { packingOf, WITHIN_BEAT, type Packing } from './packing.ts';
import { newSpan, SpanStore, type Span } from './spans.ts';
import { StateTable } from './table.ts';

/** Which events a sweep plays: the range of a score is over full listening and all replies. */
export type Events = 'replies' | 'all';

export interface SweepOptions {
  readonly events: Events;
  /** The greatest number of states; a sweep that passes it stops and says how far it came. */
  readonly budget: number;
}

/** Budget of states per variant. */
export const BUDGET = 1_000_000;

export interface Sweep {
  readonly variant: number;
  readonly states: number;
  /** False where the budget was passed: then the figures are of what was reached, and no range. */
  readonly complete: boolean;
  /** How many of the beats, in the order of the story, were worked through. */
  readonly beatsDone: number;
  /** Least and most points at every ending that was reached, by number: overall, then by skill. */
  readonly endings: ReadonlyMap<number, Span>;
  readonly beats: ReadonlySet<number>;
  /** Replies that were given, as `beat/reply`. */
  readonly replies: ReadonlySet<string>;
  readonly followed: ReadonlySet<number>;
  readonly broken: ReadonlySet<number>;
  /** Beats in which a state was reached where nothing is offered. */
  readonly stuck: ReadonlySet<number>;
}

/**
 * Works through every state that a variant can reach, beat by beat in the order of the story, with
 * the least and the most points that lead to each. Exact: never by listing paths.
 */
export function sweep(script: Script, variant: CompiledVariant, options: SweepOptions): Sweep {
  return new Sweeper(script, variant, options).run();
}

/** Lists of states of one beat that wait to be worked through, by how far into the beat they are. */
interface Layer {
  readonly table: StateTable;
  readonly spans: SpanStore;
  readonly ranks: number[][];
}

class Sweeper {
  readonly #script: Script;
  readonly #variant: CompiledVariant;
  readonly #options: SweepOptions;
  readonly #live: readonly Liveness[];
  readonly #packings: (Packing | undefined)[];
  readonly #layers: (Layer | undefined)[];
  readonly #endings = new Set<number>();
  readonly #endingSpans = new SpanStore();
  readonly #moves: readonly (readonly (readonly ReplyMove[])[])[];
  readonly #key: Int32Array;
  readonly #trace: Trace;
  readonly #span = newSpan();
  readonly #draft: number[];
  readonly #faces: Uint8Array;
  /** The replies that were given, by beat and reply. */
  readonly #given: readonly Uint8Array[];
  readonly #beats = new Set<number>();
  readonly #stuck = new Set<number>();
  #states = 0;

  constructor(script: Script, variant: CompiledVariant, options: SweepOptions) {
    this.#script = script;
    this.#variant = variant;
    this.#options = options;
    this.#live = livenessOf(script);
    this.#packings = script.beats.map(() => undefined);
    this.#layers = script.beats.map(() => undefined);
    this.#moves = movesByBeat(script, [variant]);
    this.#draft = [...variant.start];
    // No packing needs more words than there are slots.
    this.#key = new Int32Array(script.layout.size);
    this.#faces = new Uint8Array(script.tipIds.length * 2);
    this.#trace = newTrace(null, this.#faces);
    this.#given = script.beats.map(({ replies }) => new Uint8Array(replies.length));
  }

  run(): Sweep {
    const start = begin(this.#script, this.#variant.index, this.#trace);
    this.#arrive(start, newSpan());
    let done = 0;
    for (let beat = 0; beat < this.#script.beats.length && this.#states <= this.#options.budget; beat += 1) {
      const layer = this.#layers[beat];
      if (layer !== undefined) this.#workThrough(beat, layer);
      // What lies behind in the story is never needed again.
      this.#layers[beat] = undefined;
      if (this.#states <= this.#options.budget) done += 1;
    }
    return {
      variant: this.#variant.index,
      states: this.#states,
      complete: this.#states <= this.#options.budget,
      beatsDone: done,
      endings: new Map([...this.#endings].map((ending) => [ending, this.#endingSpans.spanOf(ending)])),
      beats: this.#beats,
      replies: this.#givenReplies(),
      followed: this.#tipsMet(true),
      broken: this.#tipsMet(false),
      stuck: this.#stuck,
    };
  }

  #givenReplies(): Set<string> {
    const given = this.#script.beats.flatMap(({ id, index, replies }) =>
      replies
        .filter((reply) => this.#given[index]?.[reply.index] === 1)
        .map(({ reply }) => `${id}/${reply.id}`),
    );
    return new Set(given);
  }

  #tipsMet(followed: boolean): Set<number> {
    const met = this.#script.tipIds.flatMap((_, tip) =>
      this.#faces[faceOf(tip, followed)] === 1 ? [tip] : [],
    );
    return new Set(met);
  }

  #workThrough(beat: number, layer: Layer): void {
    this.#beats.add(beat);
    const packing = this.#packingOf(beat);
    const state = [...this.#variant.start];
    // Within a beat every event leads to a higher rank, so that spans are final when they are used.
    for (let rank = 0; rank < layer.ranks.length; rank += 1) {
      for (const number of layer.ranks[rank] ?? []) {
        if (this.#states > this.#options.budget) return;
        layer.table.read(number, this.#key);
        packing.unpack(this.#key, state);
        state[SLOT.beat] = beat;
        if (this.#options.events === 'replies') state[SLOT.line] = this.#lines(beat);
        layer.spans.read(number, this.#span);
        this.#expand(beat, state);
      }
    }
  }

  #expand(beat: number, state: readonly number[]): void {
    const { replies } = this.#script.beats[beat] as CompiledBeat;
    const moves = this.#moves[beat] as readonly (readonly ReplyMove[])[];
    const given = this.#given[beat] as Uint8Array;
    const speaking = isSpeaking(this.#script, state);
    let offered = false;
    for (let index = 0; index < replies.length; index += 1) {
      const reply = replies[index] as CompiledReply;
      if (!isOffered(this.#script, state, reply, this.#trace)) continue;
      offered ||= !reply.backchannel;
      given[index] = 1;
      for (const move of moves[index] as readonly ReplyMove[]) this.#follow(state, move);
    }
    if (!offered && !speaking) this.#stuck.add(beat);
    if (this.#options.events === 'replies') return;
    if (speaking) {
      this.#follow(state, LISTEN);
      if ((this.#script.beats[beat]?.beat.temptations?.length ?? 0) > 0) this.#follow(state, GLANCE);
    } else if (canFallSilent(this.#script, state)) this.#follow(state, SILENCE);
  }

  #follow(state: readonly number[], move: Move): void {
    const draft = this.#draft;
    for (let slot = 0; slot < state.length; slot += 1) draft[slot] = state[slot] as number;
    const trace = this.#trace;
    clearTrace(trace);
    play(this.#script, draft, move, trace);
    this.#arrive(draft, this.#span);
  }

  /** Notes a state that was reached with the points in the trace on top of a span. */
  #arrive(state: number[], before: Int32Array): void {
    if (this.#options.events === 'replies') hearOut(this.#script, state, this.#trace);
    const points = this.#trace.points;
    const beat = state[SLOT.beat] as number;
    if (isEnded(this.#script, state)) {
      const ending = beat - this.#script.beats.length;
      this.#endingSpans.widen(ending, !this.#endings.has(ending), before, points);
      this.#endings.add(ending);
      return;
    }
    const packing = this.#packingOf(beat);
    const layer = (this.#layers[beat] ??= {
      table: new StateTable(packing.words),
      spans: new SpanStore(),
      ranks: [],
    });
    packing.pack(state, this.#key);
    const known = layer.table.size;
    const number = layer.table.add(this.#key);
    if (number === known) {
      this.#states += 1;
      const rank = rankOf(this.#script, state);
      (layer.ranks[rank] ??= []).push(number);
    }
    layer.spans.widen(number, number === known, before, points);
  }

  #packingOf(beat: number): Packing {
    const extra = this.#options.events === 'all' ? WITHIN_BEAT : [];
    return (this.#packings[beat] ??= packingOf(this.#script, this.#live[beat] as Liveness, extra));
  }

  #lines(beat: number): number {
    return (this.#script.beats[beat] as CompiledBeat).lines.length;
  }
}

/**
 * How far into its beat a state is: topics taken, then silence and backchannel, then lines. An
 * answer that leads back comes before the turn that follows it, one that leads on comes after it.
 */
function rankOf(script: Script, state: readonly number[]): number {
  const line = state[SLOT.line] as number;
  const waiting = !isSpeaking(script, state);
  const within = (state[SLOT.pending] as number) > 0 ? AFTER_TURN + line : waiting ? TURN : line;
  return bits(state[SLOT.topics] as number) * 256 + bits(state[SLOT.flags] as number) * 64 + within;
}

/** More than the lines of a beat (12) and of an answer (6). */
const TURN = 16;
const AFTER_TURN = 32;

function bits(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
