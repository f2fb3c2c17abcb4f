import { SLOT } from '../script/layout.ts';
import type { CompiledBeat, CompiledReply, Script } from '../script/script.ts';
import { livenessOf, type Liveness } from './live.ts';
import { packingOf, WITHIN_BEAT, type Packing } from './packing.ts';
import { readsOf } from './reads.ts';
import { Way } from './way.ts';
import { writableFrom } from './written.ts';

/** What a sweep needs to know of a beat, the same for every variant. */
export interface Place {
  readonly beat: CompiledBeat;
  readonly packing: Packing;
  /** The slots that a move in it can write. */
  readonly writable: readonly number[];
  /** The same as a mark for each slot. */
  readonly writes: Uint8Array;
  /** Whether a state of this beat can lead to another one of it, so that their order matters. */
  readonly ranked: boolean;
  /** By reply: what its effects hang on. Null where it is not worth remembering them. */
  readonly hinges: readonly (Hinge | null)[];
  /** The ways to the beats that it can lead to; a way is made when it is first taken. */
  readonly ways: WayTo[];
}

export interface WayTo {
  readonly place: Place;
  readonly way: Way;
}

/** What the effects of a reply hang on: states that agree on it share them. */
export interface Hinge {
  /** The words of a packed state in which it stands, and the bits in each. */
  readonly words: Int32Array;
  readonly masks: Int32Array;
  /** Slots that can differ between such states and that the reply may write, or leave as they are. */
  readonly open: readonly number[];
}

/** The places of a script, each made when it is first reached. */
export class Places {
  readonly #script: Script;
  readonly #live: readonly Liveness[];
  readonly #within: boolean;
  readonly #made: (Place | undefined)[];

  /** With `within`, states within a beat are told apart too, and not only those that wait for a reply. */
  constructor(script: Script, within: boolean) {
    this.#script = script;
    this.#live = livenessOf(script);
    this.#within = within;
    this.#made = script.beats.map(() => undefined);
  }

  of(beat: number): Place {
    return (this.#made[beat] ??= this.#make(beat));
  }

  /** The number of the way from a place to a beat, among the ways of the place. */
  wayFrom(place: Place, beat: number): number {
    const known = place.ways.findIndex((each) => each.place.beat.index === beat);
    if (known >= 0) return known;
    const to = this.of(beat);
    return place.ways.push({ place: to, way: new Way(place.packing, to.packing) }) - 1;
  }

  #make(index: number): Place {
    const beat = this.#script.beats[index] as CompiledBeat;
    const live = this.#live[index] as Liveness;
    const writable = writableFrom(this.#script, beat);
    const packing = packingOf(this.#script, live, this.#within ? WITHIN_BEAT : []);
    return {
      beat,
      packing,
      writable,
      writes: marked(writable, this.#script.layout.size),
      ranked: this.#within || beat.hub || beat.replies.some(({ backchannel }) => backchannel),
      hinges: beat.replies.map((reply) =>
        this.#within ? null : this.#hinge(beat, reply, packing, writable),
      ),
      ways: [],
    };
  }

  #hinge(
    beat: CompiledBeat,
    reply: CompiledReply,
    { fields, words }: Packing,
    writable: readonly number[],
  ): Hinge | null {
    const read = readsOf(this.#script, beat, reply);
    const free = new Set(fields.map(({ slot }) => slot).filter((slot) => !read.has(slot)));
    if (free.size === 0) return null;
    const masks = new Int32Array(words);
    for (const { slot, word, shift, mask } of fields) {
      if (read.has(slot)) masks[word] = (masks[word] as number) | (mask << shift);
    }
    const some = [...masks.keys()].filter((word) => masks[word] !== 0);
    return {
      words: Int32Array.from(some),
      masks: Int32Array.from(some, (word) => masks[word] as number),
      open: writable.filter((slot) => slot !== SLOT.mood && free.has(slot)),
    };
  }
}

function marked(slots: readonly number[], size: number): Uint8Array {
  const marks = new Uint8Array(size);
  for (const slot of slots) marks[slot] = 1;
  return marks;
}

const PLACES = new WeakMap<Script, { readonly turns: Places; readonly within: Places }>();

/** The places of a script, made once for all of its variants. */
export function placesOf(script: Script, within: boolean): Places {
  const made = PLACES.get(script) ?? {
    turns: new Places(script, false),
    within: new Places(script, true),
  };
  PLACES.set(script, made);
  return within ? made.within : made.turns;
}
