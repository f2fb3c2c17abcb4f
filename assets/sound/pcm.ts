/** Sound as numbers: one channel of floats at 48 kHz, from -1 to 1. */
export type Pcm = Float32Array;

/** Samples a second; the rate that Opus works at. */
export const RATE = 48_000;

/** The number of samples in `ms` milliseconds. */
export const samples = (ms: number): number => Math.round((ms * RATE) / 1000);

/** The length in milliseconds. */
export const lengthOf = (pcm: Pcm): number => (pcm.length * 1000) / RATE;

export const silence = (ms: number): Pcm => new Float32Array(samples(ms));

/** A factor from decibels. */
export const fromDb = (db: number): number => 10 ** (db / 20);

/** Each sample anew, from the old one, its place and its time in seconds. */
export function map(pcm: Pcm, change: (value: number, index: number, seconds: number) => number): Pcm {
  return pcm.map((value, index) => change(value, index, index / RATE));
}

export const amplify = (pcm: Pcm, db: number): Pcm => map(pcm, (value) => value * fromDb(db));

/** `ms` milliseconds from a formula of the time in seconds. */
export const draw = (ms: number, formula: (seconds: number) => number): Pcm =>
  map(silence(ms), (_value, _index, seconds) => formula(seconds));

export function join(...parts: readonly Pcm[]): Pcm {
  const whole = new Float32Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Adds a sound to another in place, `ms` after its start; what would stand beyond the end is cut off. */
export function add(to: Pcm, sound: Pcm, ms: number, db = 0): void {
  const start = samples(ms);
  const factor = fromDb(db);
  const end = Math.min(sound.length, to.length - start);
  for (let i = Math.max(0, -start); i < end; i += 1)
    to[start + i] = (to[start + i] ?? 0) + (sound[i] ?? 0) * factor;
}

/** Adds a sound to a loop in place: what would stand beyond the end comes in at the start. */
export function addRound(to: Pcm, sound: Pcm, ms: number, db = 0): void {
  const start = samples(ms);
  const factor = fromDb(db);
  for (let i = 0; i < sound.length; i += 1) {
    const at = (start + i) % to.length;
    to[at] = (to[at] ?? 0) + (sound[i] ?? 0) * factor;
  }
}

/** The sum of sounds that start together, as long as the longest. */
export function mix(...parts: readonly Pcm[]): Pcm {
  const whole = new Float32Array(Math.max(...parts.map((part) => part.length)));
  for (const part of parts) add(whole, part, 0);
  return whole;
}

/** Lets a sound come up and die away along a quarter of a sine, so that its ends do not click. */
export function fade(pcm: Pcm, inMs: number, outMs: number): Pcm {
  const up = samples(inMs);
  const down = samples(outMs);
  const bend = (part: number): number => Math.sin((Math.min(1, part) * Math.PI) / 2);
  return map(pcm, (value, i) => value * bend((i + 1) / up) * bend((pcm.length - i) / down));
}

/** The part from `ms` on, `length` milliseconds of it at most. */
export const cut = (pcm: Pcm, ms: number, length: number): Pcm =>
  pcm.slice(samples(ms), samples(ms) + samples(length));

/** What stands between the first and the last sample louder than `db`. */
export function trim(pcm: Pcm, db = -46): Pcm {
  const least = fromDb(db);
  const first = pcm.findIndex((value) => Math.abs(value) > least);
  const last = pcm.findLastIndex((value) => Math.abs(value) > least);
  return first < 0 ? new Float32Array(0) : pcm.slice(first, last + 1);
}

/**
 * Plays a sound faster or slower, and so higher or lower, moving from one number of semitones to another on the way.
 */
export function glide(pcm: Pcm, from: number, to = from): Pcm {
  const out: number[] = [];
  for (let at = 0; at < pcm.length - 1;) {
    const low = Math.floor(at);
    const part = at - low;
    out.push((pcm[low] ?? 0) * (1 - part) + (pcm[low + 1] ?? 0) * part);
    at += 2 ** ((from + ((to - from) * at) / pcm.length) / 12);
  }
  return Float32Array.from(out);
}

export const peakOf = (pcm: Pcm): number => pcm.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
