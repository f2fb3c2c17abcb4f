import { chanceOf, type Chance } from './chance.ts';
import { level } from './loudness.ts';
import { addRound, lengthOf, silence, trim, type Pcm } from './pcm.ts';
import { speak } from './tools.ts';

const VOICES = ['it+m3', 'it+f2', 'eo+m7', 'eo+f5', 'fi+m1', 'fi+f4', 'it+m6', 'eo+f3'] as const;
const ONSETS = ['b', 'd', 'g', 'l', 'm', 'n', 'r', 's', 't', 'v', 'p', 'k', 'f', ''] as const;
const VOWELS = ['a', 'e', 'i', 'o', 'u', 'a', 'e', 'o'] as const;

/** A sentence in no language. */
function gibberish(chance: Chance): string {
  const word = (): string =>
    Array.from(
      { length: 1 + Math.floor(chance.next() * 3) },
      () => chance.pick(ONSETS) + chance.pick(VOWELS),
    ).join('');
  const words = Array.from({ length: 3 + Math.floor(chance.next() * 7) }, word).join(' ');
  return `${words}${chance.pick(['.', '.', ',', '?'])}`;
}

/**
 * A loop of people talking at once in no language, each with pauses in which the others would answer.
 * @param share of the time that each of them talks
 */
export function murmur(seed: number, people: number, ms: number, share: number): Pcm {
  const chance = chanceOf(seed);
  const loop = silence(ms);
  for (let person = 0; person < people; person += 1) {
    const speaker = {
      voice: VOICES[person % VOICES.length] ?? VOICES[0],
      pitch: Math.round(chance.between(30, 62)),
      speed: Math.round(chance.between(135, 185)),
    };
    const distance = chance.between(-7, 0);
    const start = chance.between(0, ms);
    for (let at = 0; at < ms * 0.94;) {
      const said = trim(speak(gibberish(chance), speaker), -50);
      const length = lengthOf(said);
      if (at + length > ms) break;
      addRound(loop, level(said, -30, length), start + at, distance);
      at += length + length * (1 / share - 1) * chance.between(0.6, 1.4);
    }
  }
  return loop;
}
