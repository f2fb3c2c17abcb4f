import type { CompiledBeat, Script } from '../script/script.ts';
import { livenessOf, type Liveness } from './live.ts';
import { packingOf, WITHIN_BEAT, type Packing } from './packing.ts';
import { writableFrom } from './written.ts';

/** What a sweep needs to know of a beat, the same for every variant. */
export interface Place {
  readonly beat: CompiledBeat;
  readonly packing: Packing;
  /** The slots that a move in it can write. */
  readonly writable: readonly number[];
  /** Whether a state of this beat can lead to another one of it, so that their order matters. */
  readonly ranked: boolean;
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
    return {
      beat,
      packing: packingOf(this.#script, live, this.#within ? WITHIN_BEAT : []),
      writable: writableFrom(this.#script, beat),
      ranked: this.#within || beat.hub || beat.replies.some(({ backchannel }) => backchannel),
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
