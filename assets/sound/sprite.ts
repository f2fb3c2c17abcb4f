import { add, cut, join, lengthOf, silence, type Pcm } from './pcm.ts';

/** Where a clip stands in its file, in whole milliseconds, and whether it goes round. */
type Place = readonly [start: number, length: number, loop?: true];

export interface Sprite {
  readonly pcm: Pcm;
  readonly places: Readonly<Record<string, Place>>;
}

/**
 * Between clips, and at both ends of a file, in milliseconds. Some decoders leave in the few milliseconds that an
 * encoder puts before everything (AAC the most, 44 ms), which shifts all that follows.
 */
const GAP = 60;
/** What a clip is played on for beyond its end, so that such a shift does not cut it off. */
const TAIL = 50;
/** What stands on both sides of a loop: the loop itself, going on. So a shift changes nothing about it. */
const RUN_UP = 200;

export interface Clip {
  readonly name: string;
  readonly pcm: Pcm;
  /** `ring`: it is silent at its end and played again; `seamless`: its end goes on with its start. */
  readonly loop?: 'ring' | 'seamless';
}

/** Lays clips one after the other. */
export function layOut(clips: readonly Clip[]): Sprite {
  const parts: Pcm[] = [silence(GAP)];
  const places: Record<string, Place> = {};
  let at = GAP;
  const put = (pcm: Pcm) => {
    parts.push(pcm);
    at += lengthOf(pcm);
  };
  for (const { name, pcm, loop } of clips) {
    const length = Math.ceil(lengthOf(pcm));
    if (loop === 'seamless') put(cut(pcm, length - RUN_UP, RUN_UP));
    places[name] = loop === undefined ? [at, length + TAIL] : [at, length, true];
    const whole = silence(length);
    add(whole, pcm, 0);
    put(whole);
    if (loop === 'seamless') put(cut(pcm, 0, RUN_UP));
    put(silence(GAP));
  }
  return { pcm: join(...parts), places };
}
