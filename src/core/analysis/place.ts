import { SLOT } from '../script/layout.ts';
import type { CompiledBeat, CompiledReply, Script } from '../script/script.ts';
import { Fields, fieldsOf } from './fields.ts';
import { livenessOf, type Liveness } from './live.ts';
import { packingOf, WITHIN_BEAT, type Packing } from './packing.ts';
import { readsOf } from './reads.ts';
import { writableFrom } from './written.ts';

/** What a sweep needs to know of a beat, the same for every variant. */
export interface Place {
  readonly beat: CompiledBeat;
  readonly packing: Packing;
  /** The slots that a move in it can write. */
  readonly writable: readonly number[];
  /** Whether a state of this beat can lead to another one of it, so that their order matters. */
  readonly ranked: boolean;
  /** By reply: what its effects hang on. Null where it is not worth remembering them. */
  readonly hinges: readonly (Hinge | null)[];
}

/** What the effects of a reply hang on: states that agree on it share them. */
export interface Hinge {
  readonly fields: Fields;
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

  #make(index: number): Place {
    const beat = this.#script.beats[index] as CompiledBeat;
    const live = this.#live[index] as Liveness;
    const writable = writableFrom(this.#script, beat);
    return {
      beat,
      packing: packingOf(this.#script, live, this.#within ? WITHIN_BEAT : []),
      writable,
      ranked: this.#within || beat.hub || beat.replies.some(({ backchannel }) => backchannel),
      hinges: beat.replies.map((reply) =>
        this.#within ? null : this.#hinge(beat, reply, live.slots, writable),
      ),
    };
  }

  #hinge(
    beat: CompiledBeat,
    reply: CompiledReply,
    live: readonly number[],
    writable: readonly number[],
  ): Hinge | null {
    const read = readsOf(this.#script, beat, reply);
    const slots = live.filter((slot) => read.has(slot));
    if (slots.length === live.length) return null;
    return {
      fields: new Fields(fieldsOf(this.#script.layout, slots)),
      open: writable.filter((slot) => slot !== SLOT.mood && live.includes(slot) && !read.has(slot)),
    };
  }
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
