import type { Chance } from './chance.ts';
import { add, draw, fade, map, RATE, silence, type Pcm } from './pcm.ts';
import { sox } from './tools.ts';

/** Sounds of things, drawn from formulas and seeded noise. */

export const TAU = 2 * Math.PI;

/** Something is touched or struck: tones that start together and die away, the higher the sooner. */
export function tap(hertz: readonly number[], decayMs: number): Pcm {
  const lowest = Math.min(...hertz);
  const tone = (t: number): number =>
    hertz.reduce((sum, f, i) => {
      const decay = (decayMs / 1000) * (lowest / f) ** 0.5;
      return sum + (Math.sin(TAU * f * t) * Math.exp(-t / decay)) / (i + 1.5);
    }, 0);
  return fade(draw(decayMs * 6, tone), 0.4, 4);
}

/** White noise within a band around `hertz`. @param width as SoX reads it: `1.2o` is 1.2 octaves */
export function puff(chance: Chance, ms: number, hertz: number, width: string): Pcm {
  return sox(
    map(chance.noise(ms), (value) => value * 0.4),
    'bandpass',
    hertz,
    width,
  );
}

/** The warble of a desk telephone: two tones in turn, sixteen times a second, as through a small loudspeaker. */
export function warble(): Pcm {
  let phase = 0;
  const tone = draw(420, (t) => {
    phase += (TAU * (Math.floor(t * 32) % 2 === 0 ? 880 : 1108)) / RATE;
    return 0.3 * Math.sin(phase) + 0.1 * Math.sin(2 * phase) + 0.07 * Math.sin(3 * phase);
  });
  return sox(fade(tone, 12, 60), 'highpass', 500, 'lowpass', 3600, 'reverb', 18, 60, 25, 0);
}

/** A stroke over paper, as of a pencil: noise in uneven grains. */
export function stroke(chance: Chance, ms: number): Pcm {
  const grains = map(chance.noise(ms), (value) => value * 0.5 * (0.4 + 0.6 * chance.next() ** 2));
  return fade(sox(grains, 'highpass', 1500, 'bandpass', 3600, '1.4o'), ms * 0.16, ms * 0.35);
}

/** Metal, glass or china that is knocked: partials in no simple ratio, about `hertz`. */
export function clink(chance: Chance, hertz: number, decayMs: number): Pcm {
  const partials = [1, 1.51, 2.33, 3.07, 4.18].map((ratio) => hertz * ratio * chance.between(0.97, 1.03));
  return tap(
    partials.filter((f) => f < 11_000),
    decayMs,
  );
}

/** One key of a keyboard: it goes down, and comes up more quietly. */
function key(chance: Chance): Pcm {
  const whole = silence(130);
  const down = fade(puff(chance, 14, chance.between(2200, 3600), '1.5o'), 0.5, 11);
  add(whole, down, 0);
  add(whole, tap([chance.between(260, 420), chance.between(700, 900)], 5), 1, -9);
  add(whole, down, chance.between(60, 95), -9);
  return whole;
}

/** Somebody types for `ms` milliseconds, as people do: words, and pauses between them. */
export function typing(chance: Chance, ms: number): Pcm {
  const whole = silence(ms);
  const keys = [key(chance), key(chance), key(chance), key(chance)] as const;
  for (let at = 0; at < ms - 140;) {
    add(whole, chance.pick(keys), at, chance.between(-5, 0));
    at += chance.next() < 0.16 ? chance.between(240, 420) : chance.between(75, 165);
  }
  return whole;
}

/** A page is turned: paper bends, slides, and comes to rest. */
export function page(chance: Chance): Pcm {
  const whole = silence(700);
  add(whole, stroke(chance, 320), 0);
  add(whole, stroke(chance, 180), 260, 2);
  for (let at = 40; at < 480; at += chance.between(14, 50)) {
    add(whole, fade(puff(chance, 8, chance.between(2500, 5000), '1o'), 0.5, 6), at, chance.between(-10, -2));
  }
  return whole;
}
