import { fileURLToPath } from 'node:url';
import type { Cue } from '../../src/ui/sound/vocabulary.ts';
import { carried } from './carrying.ts';
import { chanceOf } from './chance.ts';
import { level } from './loudness.ts';
import { add, fade, glide, lengthOf, map, mix, silence, trim, type Pcm } from './pcm.ts';
import { puff, stroke, tap, warble } from './things.ts';
import { decode, sox } from './tools.ts';

/** A cue of the UI SFX library, `organic` pack: wood, water, breath and small stones. */
const found = (name: string): Pcm =>
  trim(decode(fileURLToPath(new URL(`sources/uisfx/${name}.ogg`, import.meta.url))), -60);

/** Sounds one after the other, or over each other. */
function laid(ms: number, ...parts: readonly (readonly [at: number, sound: Pcm, db?: number])[]): Pcm {
  const whole = silence(ms);
  for (const [at, sound, db] of parts) add(whole, sound, at, db);
  return whole;
}

/** Two bursts and a long pause: the cadence of British telephones. As long as it goes on it is played in a loop. */
const ring = (): Pcm => laid(3000, [0, warble()], [620, warble()]);

/** The handset comes off its rest: a click, the weight of it, and the line opening. */
const pickUp = (): Pcm =>
  laid(
    420,
    [0, tap([1900, 3100], 5), -8],
    [6, tap([150, 230], 22)],
    [70, tap([1400, 2600], 6), -10],
    [90, fade(puff(chanceOf(11), 300, 1500, '1.2o'), 40, 240), -14],
  );

/** It goes back: heavier, and nothing after. */
const hangUp = (): Pcm =>
  laid(360, [0, tap([110, 175, 260], 34)], [4, tap([1200, 2300], 7), -6], [95, tap([900, 1700], 9), -9]);

/** A pencil writes something down: two strokes over paper. */
function scribble(): Pcm {
  const chance = chanceOf(21);
  return laid(330, [0, stroke(chance, 110)], [150, stroke(chance, 150), 1.5]);
}

/** A clock, twice: it waits. */
function ticks(): Pcm {
  const tick = tap([1750, 2870, 4200], 11);
  const tock = tap([1310, 2150, 3300], 13);
  return laid(820, [0, tick], [230, tock, -1], [460, tick], [690, tock, -1]);
}

/** Hands that race round a clock, in a rush of air. */
function hands(): Pcm {
  const whole = silence(1500);
  let [at, gap] = [40, 150];
  for (let i = 0; at < 1280; i += 1) {
    const part = at / 1280;
    add(whole, tap(i % 2 === 0 ? [1750, 2870] : [1480, 2440], 9), at, -4 - 12 * Math.abs(part - 0.45));
    gap = part < 0.5 ? Math.max(46, gap * 0.82) : gap * 1.16;
    at += gap;
  }
  const air = sox(
    fade(
      map(chanceOf(31).noise(1450), (value) => value * 0.35),
      700,
      700,
    ),
    'bandpass',
    900,
    '1.6o',
  );
  return mix(
    whole,
    map(air, (value) => value * 0.5),
  );
}

/** Three equal notes that go down and come back: nothing is settled. */
function undecided(): Pcm {
  const note = found('select');
  const low = glide(note, -3);
  return laid(480 + lengthOf(note), [0, note], [220, low], [480, note, -2]);
}

/** How each cue comes about, and how loud its loudest tenth of a second is to be, in LUFS. */
const RECIPES: Record<Cue, readonly [make: () => Pcm, lufs: number]> = {
  ring: [ring, -18],
  'pick-up': [pickUp, -23],
  'hang-up': [hangUp, -22],
  reply: [() => found('press'), -24],
  'cut-in': [() => found('blocked'), -19],
  fact: [scribble, -25],
  promised: [() => found('drop'), -20],
  kept: [() => found('check'), -20],
  beaten: [() => found('bonus'), -19],
  late: [() => found('warning'), -20],
  broken: [() => found('error'), -19],
  'patience-low': [ticks, -25],
  'time-passing': [hands, -24],
  stays: [() => found('achievement'), -18],
  wavers: [undecided, -19],
  leaves: [() => found('disconnect'), -19],
};

/** Every cue, levelled, and none of them lost on a small loudspeaker. */
export function makeCues(): ReadonlyMap<Cue, Pcm> {
  const all = new Map<Cue, Pcm>();
  for (const [cue, [make, lufs]] of Object.entries(RECIPES) as [Cue, (typeof RECIPES)[Cue]][]) {
    const made = make();
    const ready = cue === 'ring' ? made : fade(trim(carried(made), -60), 1, 12);
    all.set(cue, level(ready, lufs, 100));
  }
  return all;
}
