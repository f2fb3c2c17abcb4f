import type { Channel } from '../../src/core/vocabulary.ts';
import { REGISTERS, SYLLABLES, TONES } from '../../src/ui/sound/vocabulary.ts';
import type { Register, Syllable, Tone } from '../../src/ui/sound/vocabulary.ts';
import { chanceOf } from './chance.ts';
import { level } from './loudness.ts';
import { cut, draw, fade, glide, join, lengthOf, map, mix, peakOf, RATE, trim, type Pcm } from './pcm.ts';
import { sox, speak, type Speaker } from './tools.ts';

/**
 * The syllables in eSpeak's phonemes. The vowels are those of English "pat, pet, pit, pot, put", in which no word
 * ends, so that whatever follows whatever, no word comes of it.
 */
const PHONEMES: Record<Syllable, string> = {
  a1: "b'a",
  a2: "l'a",
  e1: "d'E",
  e2: "m'E",
  i1: "b'I",
  i2: "n'I",
  o1: "g'0",
  o2: "l'0",
  u1: "w'U",
  u2: "m'U",
};

/** Who speaks in each register, and at how many hertz the syllables are brought to. */
const SPEAKERS: Record<Register, Speaker & { readonly hertz: number }> = {
  low: { voice: 'en+m3', pitch: 70, speed: 150, hertz: 115 },
  middle: { voice: 'en+f4', pitch: 50, speed: 150, hertz: 165 },
  high: { voice: 'en+f5', pitch: 62, speed: 150, hertz: 215 },
};

/** How long a syllable lasts, in milliseconds: angry people are short with you. */
const LENGTHS: Record<Tone, number> = { plain: 170, rough: 145, soft: 200 };

/** How loud a syllable is, in LUFS over its whole length. */
const LUFS = -20;

export type VoiceClip = `${Register}-${Tone}-${Syllable}`;

/** Every syllable in every register and tone, as heard by someone who sits there or is on the telephone. */
export function makeVoices(): Record<Channel, ReadonlyMap<VoiceClip, Pcm>> {
  const present = new Map<VoiceClip, Pcm>();
  const phone = new Map<VoiceClip, Pcm>();
  for (const register of REGISTERS) {
    for (const syllable of SYLLABLES) {
      const spoken = utter(register, syllable);
      for (const tone of TONES) {
        const heard = toned(spoken, tone, SPEAKERS[register].hertz);
        present.set(`${register}-${tone}-${syllable}`, even(heard));
        phone.set(`${register}-${tone}-${syllable}`, even(throughPhone(heard)));
      }
    }
  }
  return { 'in-person': present, phone };
}

const even = (pcm: Pcm): Pcm => level(pcm, LUFS, lengthOf(pcm));

/** One syllable at the pitch of its register, from shortly before its vowel on: eSpeak hums long on an m or an l. */
function utter(register: Register, syllable: Syllable): Pcm {
  const speaker = SPEAKERS[register];
  const spoken = trim(speak(`[[${PHONEMES[syllable]}]]`, speaker), -36);
  const loud = follow(spoken, 0.998);
  const vowel = (loud.findIndex((value) => value > 0.55) * 1000) / RATE;
  const short = cut(spoken, Math.max(0, vowel - 40), 600);
  return glide(short, 12 * Math.log2(speaker.hertz / pitchOf(short, speaker.hertz)));
}

/**
 * The pitch of a voice in hertz, a while after its start: the delay after which its wave looks most like itself.
 * @param about what it roughly is; an octave off is a usual mistake
 */
function pitchOf(pcm: Pcm, about: number): number {
  const wave = cut(pcm, 50, 70);
  let [best, period] = [-Infinity, RATE / about];
  for (let delay = Math.round(RATE / about / 1.35); delay < (RATE / about) * 1.35; delay += 1) {
    let sum = 0;
    let power = 0;
    for (let i = 0; i + delay < wave.length; i += 1) {
      sum += (wave[i] ?? 0) * (wave[i + delay] ?? 0);
      power += (wave[i] ?? 0) ** 2 + (wave[i + delay] ?? 0) ** 2;
    }
    if (sum / power > best) [best, period] = [sum / power, delay];
  }
  return RATE / period;
}

function toned(spoken: Pcm, tone: Tone, hertz: number): Pcm {
  const length = LENGTHS[tone];
  switch (tone) {
    case 'plain':
      return fade(cut(sox(glide(spoken, 0.5, -0.5), 'lowpass', 6500), 0, length), 4, 45);
    case 'rough':
      return fade(cut(growl(glide(spoken, 1.5, -1.5), hertz), 0, length), 2, 30);
    case 'soft':
      return fade(cut(breathe(glide(spoken, -0.7, 1.5)), 0, length), 22, 70);
  }
}

/** A pressed, hoarse voice: every other beat of the vocal cords is weaker, and the rest is driven hard. */
function growl(pcm: Pcm, hertz: number): Pcm {
  const loud = level(pcm, -12, lengthOf(pcm));
  const hoarse = map(loud, (value, _i, t) =>
    Math.tanh(3 * value * (1 - 0.45 * (0.5 - 0.5 * Math.cos(Math.PI * hertz * t)))),
  );
  return sox(
    map(hoarse, (value) => value * 0.35),
    'equalizer',
    2600,
    '1.2q',
    5,
    'lowpass',
    7000,
  );
}

/** A smiling, easy voice: rounder, with breath in it. */
function breathe(pcm: Pcm): Pcm {
  const round = sox(
    map(pcm, (value) => value * 0.7),
    'lowpass',
    '-1',
    1900,
    'lowpass',
    4200,
  );
  const noise = map(chanceOf(41).noise(lengthOf(round)), (value) => value * 0.12);
  const breath = sox(noise, 'bandpass', 2400, '1.5o', 'lowpass', 5000);
  const loud = follow(round, 0.9995);
  return mix(
    round,
    map(breath, (value, i) => value * (loud[i] ?? 0)),
  );
}

/** How loud a sound is around each of its samples, from 0 to 1. @param hold what is left of it a sample later */
function follow(pcm: Pcm, hold: number): Pcm {
  let held = 0;
  const followed = map(pcm, (value) => (held = Math.max(Math.abs(value), held * hold)));
  const most = peakOf(followed);
  return map(followed, (value) => value / most);
}

/** What a telephone line leaves of a voice: 300 to 3,400 Hz. */
function throughPhone(pcm: Pcm): Pcm {
  const padded = join(
    pcm,
    draw(10, () => 0),
  );
  const narrow = sox(
    map(padded, (value) => value * 0.5),
    'highpass',
    350,
    'highpass',
    350,
    'lowpass',
    3100,
    'lowpass',
    3100,
  );
  return fade(
    cut(
      map(narrow, (value) => Math.tanh(2.2 * value) / 2.2),
      0,
      lengthOf(pcm),
    ),
    2,
    20,
  );
}
