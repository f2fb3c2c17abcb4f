import { SLOT } from '../script/layout.ts';
import type { CompiledReply, CompiledVariant, Script } from '../script/script.ts';
import { isSpeaking } from '../step/entering.ts';
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
import { Effects, HEAD, noSway, setBackSway } from './effects.ts';
import { countBits } from './fields.ts';
import { LayerPool, type Layer } from './layer.ts';
import { movesOf, type ReplyMove } from './moves.ts';
import { placesOf, type Hinge, type Place, type Places, type WayTo } from './place.ts';
import { newSpan, SpanStore, type Span } from './spans.ts';
import { AS_IT_WAS } from './way.ts';

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

class Sweeper {
  readonly #script: Script;
  readonly #variant: CompiledVariant;
  readonly #budget: number;
  /** Whether it plays every event, or replies only, hearing every line out. */
  readonly #within: boolean;
  readonly #places: Places;
  readonly #layers: (Layer | undefined)[];
  readonly #pool = new LayerPool();
  readonly #endings = new Set<number>();
  readonly #endingSpans = new SpanStore();
  /** The state that is being worked through as it is packed, and one that it leads to. */
  readonly #here: Int32Array;
  readonly #key: Int32Array;
  /** Whether `#state` and `#draft` hold that state too. */
  #unpacked = false;
  readonly #trace: Trace;
  readonly #span = newSpan();
  /** The state that is being worked through. */
  #state: number[];
  /** What moves are played on: like the state but for what can be written, which is set back before each. */
  #draft: number[];
  /** The moves and the effects of the replies of the beat that is being worked through. */
  #moves: readonly (readonly ReplyMove[])[] = [];
  readonly #effects: Effects[] = [];
  readonly #sway = noSway();
  readonly #faces: Uint8Array;
  /** The replies that were given, by beat and reply. */
  readonly #given: readonly Uint8Array[];
  readonly #beats = new Set<number>();
  readonly #stuck = new Set<number>();
  #states = 0;

  constructor(script: Script, variant: CompiledVariant, options: SweepOptions) {
    this.#script = script;
    this.#variant = variant;
    this.#budget = options.budget;
    this.#within = options.events === 'all';
    this.#places = placesOf(script, this.#within);
    this.#layers = script.beats.map(() => undefined);
    this.#state = [...variant.start];
    this.#draft = [...variant.start];
    // No packing needs more words than there are slots.
    this.#here = new Int32Array(script.layout.size);
    this.#key = new Int32Array(script.layout.size);
    this.#faces = new Uint8Array(script.tipIds.length * 2);
    this.#trace = newTrace(null, this.#faces, this.#sway);
    this.#given = script.beats.map(({ replies }) => new Uint8Array(replies.length));
  }

  run(): Sweep {
    const start = begin(this.#script, this.#variant.index, this.#trace);
    this.#arrive(start, newSpan());
    let done = 0;
    for (let beat = 0; beat < this.#script.beats.length && this.#states <= this.#budget; beat += 1) {
      const layer = this.#layers[beat];
      if (layer !== undefined) {
        this.#workThrough(this.#places.of(beat), layer);
        // What lies behind in the story is never needed again.
        this.#layers[beat] = undefined;
        this.#pool.giveBack(layer);
      }
      if (this.#states <= this.#budget) done += 1;
    }
    return {
      variant: this.#variant.index,
      states: this.#states,
      complete: this.#states <= this.#budget,
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

  #workThrough(place: Place, layer: Layer): void {
    const { beat, hinges } = place;
    this.#beats.add(beat.index);
    const state = [...this.#variant.start];
    state[SLOT.beat] = beat.index;
    if (!this.#within) state[SLOT.line] = beat.lines.length;
    this.#state = state;
    this.#draft = [...state];
    this.#moves = beat.replies.map((reply) => movesOf(this.#script, reply, [this.#variant]));
    hinges.forEach((hinge, reply) => {
      if (hinge !== null) (this.#effects[reply] ??= new Effects()).reuse(hinge);
    });
    if (!place.ranked) {
      for (let number = 0; number < layer.table.size; number += 1) this.#visit(place, layer, number);
      return;
    }
    // Within a beat every event leads to a higher rank, so that spans are final when they are used.
    for (let rank = 0; rank < layer.ranks.length; rank += 1) {
      const numbers = layer.ranks[rank] ?? [];
      for (let at = 0; at < numbers.length; at += 1) this.#visit(place, layer, numbers[at] as number);
    }
  }

  #visit(place: Place, layer: Layer, number: number): void {
    if (this.#states > this.#budget) return;
    layer.table.read(number, this.#here);
    layer.spans.read(number, this.#span);
    this.#unpacked = false;
    if (this.#within) this.#unpack(place);
    const { replies } = place.beat;
    let offered = false;
    for (let index = 0; index < replies.length; index += 1) {
      const reply = replies[index] as CompiledReply;
      const given =
        place.hinges[index] === null ? this.#giveAnew(place, reply) : this.#giveAsKnown(place, reply);
      offered ||= given && !reply.backchannel;
    }
    const speaking = this.#within && isSpeaking(this.#script, this.#state);
    if (!offered && !speaking) this.#stuck.add(place.beat.index);
    if (this.#within) this.#followOthers(place, speaking);
  }

  /** Most states never need it: what is known of a reply's effects is carried over as packed words. */
  #unpack({ packing }: Place): void {
    if (this.#unpacked) return;
    this.#unpacked = true;
    packing.unpack(this.#here, this.#state);
    packing.unpack(this.#here, this.#draft);
  }

  /** Plays every move of a reply; false if it is not offered. */
  #giveAnew(place: Place, reply: CompiledReply): boolean {
    this.#unpack(place);
    if (!isOffered(this.#script, this.#state, reply, this.#trace)) return false;
    this.#markGiven(place, reply);
    const moves = this.#moves[reply.index] as readonly ReplyMove[];
    for (let move = 0; move < moves.length; move += 1) this.#follow(place, moves[move] as ReplyMove);
    return true;
  }

  /** The same by what is known of the reply's effects; they are worked out where they are not. */
  #giveAsKnown(place: Place, reply: CompiledReply): boolean {
    const memory = this.#effects[reply.index] as Effects;
    const number = memory.numberOf(this.#here);
    if (!memory.isKnown(number)) this.#learn(place, reply, memory, number);
    if (!memory.isOffered(number)) return false;
    const { rows } = memory;
    const { length } = this.#moves[reply.index] as readonly ReplyMove[];
    for (let move = 0, at = memory.beginOf(number); move < length; move += 1)
      at = this.#take(place, rows, at);
    return true;
  }

  /** Finds out what the moves of a reply do to every state like this one. */
  #learn(place: Place, reply: CompiledReply, memory: Effects, number: number): void {
    this.#unpack(place);
    const offered = isOffered(this.#script, this.#state, reply, this.#trace);
    memory.begin(number, offered);
    if (!offered) return;
    this.#markGiven(place, reply);
    const { open } = place.hinges[reply.index] as Hinge;
    for (const move of this.#moves[reply.index] as readonly ReplyMove[]) {
      this.#setBack(place);
      for (const slot of open) this.#draft[slot] = AS_IT_WAS;
      setBackSway(this.#sway);
      clearTrace(this.#trace);
      play(this.#script, this.#draft, move, this.#trace);
      hearOut(this.#script, this.#draft, this.#trace);
      this.#writeDown(place, memory);
    }
  }

  /** Writes down the effect of the move that was played on the draft. */
  #writeDown(place: Place, memory: Effects): void {
    const { points } = this.#trace;
    const beat = this.#draft[SLOT.beat] as number;
    const ending = beat - this.#script.beats.length;
    const number = ending < 0 ? this.#places.wayFrom(place, beat) : -1 - ending;
    const way = ending < 0 ? (place.ways[number] as WayTo).way : null;
    const at = memory.add(HEAD + (way?.width ?? 0));
    const { rows } = memory;
    rows[at] = number;
    for (let skill = 0; skill < points.length; skill += 1) rows[at + 1 + skill] = points[skill] as number;
    way?.describe(this.#draft, place.writes, this.#sway, rows, at + HEAD);
  }

  /** Notes where an effect leads from the state that is worked through; gives where the next effect begins. */
  #take(place: Place, rows: Int32Array, at: number): number {
    const number = rows[at] as number;
    if (number < 0) {
      this.#noteEnding(-1 - number, this.#span, rows, at + 1);
      return at + HEAD;
    }
    const { way, place: to } = place.ways[number] as WayTo;
    way.carry(this.#here, rows, at + HEAD, this.#key);
    this.#notePacked(to, rows, at + 1);
    return at + HEAD + way.width;
  }

  /** Notes the packed state that an effect led to, with its points. */
  #notePacked(to: Place, rows: Int32Array, points: number): void {
    const layer = this.#layerOf(to);
    const known = layer.table.size;
    const number = layer.table.add(this.#key);
    if (number < known) return layer.spans.widen(number, this.#span, rows, points);
    layer.spans.set(number, this.#span, rows, points);
    this.#states += 1;
    if (to.ranked) layer.rank(number, to.packing.rankOf(this.#key));
  }

  #layerOf({ beat, packing }: Place): Layer {
    return (this.#layers[beat.index] ??= this.#pool.take(packing.words));
  }

  #markGiven({ beat }: Place, reply: CompiledReply): void {
    (this.#given[beat.index] as Uint8Array)[reply.index] = 1;
  }

  /** All that can happen besides replies. */
  #followOthers(place: Place, speaking: boolean): void {
    if (speaking) {
      this.#follow(place, LISTEN);
      if ((place.beat.beat.temptations?.length ?? 0) > 0) this.#follow(place, GLANCE);
    } else if (canFallSilent(this.#script, this.#state)) this.#follow(place, SILENCE);
  }

  #follow(place: Place, move: Move): void {
    this.#setBack(place);
    clearTrace(this.#trace);
    play(this.#script, this.#draft, move, this.#trace);
    this.#arrive(this.#draft, this.#span);
  }

  /** Makes the draft the state again. */
  #setBack({ writable }: Place): void {
    const state = this.#state;
    const draft = this.#draft;
    for (let index = 0; index < writable.length; index += 1) {
      const slot = writable[index] as number;
      draft[slot] = state[slot] as number;
    }
  }

  #arrive(state: number[], before: Int32Array): void {
    if (!this.#within) hearOut(this.#script, state, this.#trace);
    this.#note(state, before, this.#trace.points);
  }

  /** Notes a state that was reached with some points on top of a span. */
  #note(state: readonly number[], before: Int32Array, points: readonly number[]): void {
    const beat = state[SLOT.beat] as number;
    const ending = beat - this.#script.beats.length;
    if (ending >= 0) return this.#noteEnding(ending, before, points);
    const place = this.#places.of(beat);
    const layer = this.#layerOf(place);
    place.packing.pack(state, this.#key);
    const known = layer.table.size;
    const number = layer.table.add(this.#key);
    if (number < known) return layer.spans.widen(number, before, points);
    layer.spans.set(number, before, points);
    this.#states += 1;
    if (place.ranked)
      layer.rank(number, this.#within ? rankOf(this.#script, state) : place.packing.rankOf(this.#key));
  }

  #noteEnding(ending: number, before: Int32Array, points: ArrayLike<number>, first = 0): void {
    if (this.#endings.has(ending)) return this.#endingSpans.widen(ending, before, points, first);
    this.#endingSpans.set(ending, before, points, first);
    this.#endings.add(ending);
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
  return countBits(state[SLOT.topics] as number) * 256 + countBits(state[SLOT.flags] as number) * 64 + within;
}

/** More than the lines of a beat (12) and of an answer (6). */
const TURN = 16;
const AFTER_TURN = 32;
