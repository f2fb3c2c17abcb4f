import type { Setting } from '../../src/core/vocabulary.ts';
import { chanceOf, type Chance } from './chance.ts';
import { level } from './loudness.ts';
import { add, addRound, amplify, fade, lengthOf, map, mix, peakOf, silence, trim, type Pcm } from './pcm.ts';
import { murmur } from './murmur.ts';
import { clink, page, puff, TAU, tap, typing, warble } from './things.ts';
import { sox, soxRound } from './tools.ts';

/** How long a loop is, in milliseconds: an even number of seconds, for the tick and tock of the clock on the wall. */
const LOOP = 12_000;

/** How loud a loop is over all of it, and what happens in it now and then at its loudest, in LUFS. */
const LOOP_LUFS = -24;
const EVENT_LUFS = -25;
/** What clicks may not stand out by more than this, however short they are. */
const EVENT_PEAK = 0.28;

export interface Place {
  /** Ends where it begins: played again and again it has no seam. */
  readonly loop: Pcm;
  /** What happens now and then, so that nobody hears where the loop comes round. */
  readonly events: readonly Pcm[];
}

/** The room itself: air that moves. @param hertz above which there is little */
function air(seed: number, hertz: number): Pcm {
  const noise = map(chanceOf(seed).noise(LOOP), (value) => value * 0.5);
  return even(soxRound(noise, 'lowpass', '-1', hertz, 'lowpass', hertz * 3, 'highpass', 45));
}

/** Brings a layer to one loudness, so that those of a place can be weighed against each other. */
const even = (pcm: Pcm): Pcm => level(pcm, -30, lengthOf(pcm));

/** Things that happen at random all through a loop, `gap` milliseconds apart on average. */
function scattered(seed: number, gap: number, make: (chance: Chance) => Pcm, spread = 12): Pcm {
  const chance = chanceOf(seed);
  const loop = silence(LOOP);
  // Not from the very start on: a seam is best hidden where little happens.
  for (let at = gap / 2; at < LOOP; at += gap * chance.between(0.35, 1.65)) {
    addRound(loop, make(chance), at, chance.between(-spread, 0));
  }
  return loop;
}

/** Layers of one loop, each with its decibels. */
const layered = (...layers: readonly (readonly [layer: Pcm, db: number])[]): Pcm =>
  mix(...layers.map(([layer, db]) => amplify(layer, db)));

function callCentre(): Place {
  const chance = chanceOf(101);
  const talk = soxRound(
    murmur(102, 10, LOOP, 0.6),
    'highpass',
    160,
    'lowpass',
    1500,
    'lowpass',
    2600,
    'reverb',
    40,
    50,
    45,
    0,
  );
  const desks = scattered(103, 1500, (own) => fade(typing(own, own.between(700, 1900)), 60, 200), 8);
  const keys = soxRound(desks, 'lowpass', 4200, 'reverb', 25, 60, 40, 0);
  return {
    loop: layered([air(104, 220), -1], [even(talk), 0], [even(keys), -9]),
    events: [
      distant(join2(warble(), 620), 1600, 55),
      distant(typing(chance, 1500), 3800, 30),
      distant(page(chance), 4200, 35),
      distant(mix(tap([140, 210, 330], 40), late(tap([900, 1500], 10), 130)), 2500, 40),
    ],
  };
}

function insuranceOffice(): Place {
  const chance = chanceOf(201);
  const wall = soxRound(murmur(202, 4, LOOP, 0.5), 'lowpass', 520, 'lowpass', 700, 'reverb', 30, 60, 40, 0);
  const street = soxRound(
    map(chanceOf(203).noise(LOOP), (value) => value * 0.5),
    'lowpass',
    '-1',
    130,
    'lowpass',
    420,
  );
  // Two cars, long and slow: the traffic swells and goes, in step with the loop.
  const passing = map(
    street,
    (value, _i, t) =>
      value *
      (1 + 0.5 * Math.sin((TAU * 2 * t * 1000) / LOOP) + 0.3 * Math.sin((TAU * 3 * t * 1000) / LOOP + 1)),
  );
  const clock = silence(LOOP);
  for (let second = 0; second * 1000 < LOOP; second += 1) {
    addRound(clock, tap(second % 2 === 0 ? [2300, 3700] : [1950, 3150], 7), second * 1000 + 500);
  }
  const hand = soxRound(clock, 'lowpass', 4000, 'reverb', 30, 50, 45, 0);
  return {
    loop: layered([air(204, 180), 0], [even(passing), -3], [even(wall), -5], [even(hand), -13]),
    events: [
      distant(page(chance), 5000, 25),
      distant(typing(chance, 1700), 3600, 25),
      distant(mix(tap([95, 150, 240], 45), late(tap([700, 1180], 12), 18)), 2600, 30),
      distant(printer(chance), 2800, 30),
    ],
  };
}

function restaurant(): Place {
  const chance = chanceOf(301);
  const talk = soxRound(
    murmur(302, 16, LOOP, 0.65),
    'highpass',
    150,
    'lowpass',
    2200,
    'lowpass',
    3800,
    'reverb',
    50,
    40,
    60,
    0,
  );
  const cutlery = scattered(303, 420, (own) => clink(own, own.between(2300, 4200), own.between(18, 60)), 16);
  const china = scattered(304, 900, (own) => clink(own, own.between(900, 1700), own.between(14, 40)), 12);
  const tables = soxRound(mix(cutlery, china), 'lowpass', 7000, 'reverb', 45, 40, 55, 0);
  return {
    loop: layered([air(305, 320), -7], [even(talk), 0], [even(tables), -8]),
    events: [
      distant(mix(clink(chance, 2750, 190), late(clink(chance, 3120, 170), 40)), 8000, 45),
      distant(plates(chance), 5500, 45),
      distant(chair(chance), 2400, 45),
      distant(mix(tap([2093, 4190, 6270], 260), late(amplify(tap([2093, 4190], 260), -3), 280)), 7000, 50),
    ],
  };
}

const late = (sound: Pcm, ms: number): Pcm => {
  const whole = silence(ms + lengthOf(sound));
  add(whole, sound, ms);
  return whole;
};

/** A sound, and again `ms` after its start. */
const join2 = (sound: Pcm, ms: number): Pcm => mix(sound, late(sound, ms));

/** Plates are put on a pile. */
function plates(chance: Chance): Pcm {
  const whole = silence(900);
  for (let at = 0; at < 620; at += chance.between(110, 200)) {
    add(whole, clink(chance, chance.between(850, 1500), chance.between(30, 60)), at, chance.between(-6, 0));
  }
  return whole;
}

/** A chair is pushed back: its feet stick and slip. */
function chair(chance: Chance): Pcm {
  const slide = puff(chance, 520, 420, '1.2o');
  let phase = 0;
  const stuck = map(slide, (value, _i, t) => {
    phase += (TAU * (70 + 60 * t)) / 48_000;
    return value * (0.35 + 0.65 * Math.max(0, Math.sin(phase)));
  });
  return fade(stuck, 60, 160);
}

/** A printer takes a sheet and runs along it. */
function printer(chance: Chance): Pcm {
  const whole = silence(1900);
  add(whole, tap([180, 420, 760], 24), 0);
  for (let at = 160; at < 1600; at += 330) {
    const run = map(
      puff(chance, 260, 1100, '1.1o'),
      (value, _i, t) => value * (0.6 + 0.4 * Math.sin(TAU * 34 * t)),
    );
    add(whole, fade(run, 40, 60), at, -3);
  }
  add(whole, tap([240, 520], 18), 1640, -3);
  return whole;
}

/** Puts a sound some way off: what is high is lost, and the room answers. */
function distant(sound: Pcm, hertz: number, room: number): Pcm {
  const padded = mix(silence(lengthOf(sound) + 700), amplify(sound, -8));
  const far = trim(sox(padded, 'lowpass', hertz, 'reverb', room, 50, 55, 0), -62);
  const done = level(fade(far, 3, 160), EVENT_LUFS, 100);
  const peak = peakOf(done);
  return peak > EVENT_PEAK ? amplify(done, 20 * Math.log10(EVENT_PEAK / peak)) : done;
}

const PLACES: Record<Setting, () => Place> = {
  'call-centre': callCentre,
  'insurance-office': insuranceOffice,
  restaurant,
};

/** What a setting sounds like. */
export function makePlace(setting: Setting): Place {
  const { loop, events } = PLACES[setting]();
  return { loop: level(loop, LOOP_LUFS, LOOP), events };
}
