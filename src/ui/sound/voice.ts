import type { Mood } from '../../core/vocabulary.ts';
import type { Sounding } from './bank.ts';
import { syllablesOf, type Beat } from './syllables.ts';
import type { Register, Tone } from './vocabulary.ts';

/** Who speaks a line, and how. */
export interface Line {
  readonly text: string;
  /** Of the customer's voice; 1 is the middle, 0.5 an octave lower. */
  readonly pitch: number;
  /** 1 is the middle. */
  readonly pace: number;
  readonly mood: Mood;
}

/** A line that is being spoken. */
export interface Speaking {
  /** So many characters of the text stand on the screen now: what is said on the way is heard. */
  reach(said: number): void;
  /** Falls silent at once; what is reached later is heard again, if anything is. */
  hush(): void;
  /** Breaks off for good. */
  stop(): void;
}

interface Manner {
  readonly tone: Tone;
  /** Semitones above the voice's own pitch. */
  readonly lift: number;
  /** Semitones that the melody goes up and down. */
  readonly swing: number;
  readonly gain: number;
  /** How quick the syllables may follow each other, against the calm. */
  readonly haste: number;
}

/** How each mood speaks: anger loud, high and short, worry flat, delight in leaps. */
const MANNERS: Record<Mood, Manner> = {
  furious: { tone: 'rough', lift: 2.5, swing: 2.2, gain: 1, haste: 1.2 },
  annoyed: { tone: 'rough', lift: 0.7, swing: 1.3, gain: 0.85, haste: 1.05 },
  worried: { tone: 'plain', lift: 1, swing: 0.7, gain: 0.7, haste: 0.9 },
  neutral: { tone: 'plain', lift: 0, swing: 1.3, gain: 0.8, haste: 1 },
  pleased: { tone: 'soft', lift: 0.5, swing: 1.9, gain: 0.8, haste: 1 },
  delighted: { tone: 'soft', lift: 2, swing: 3, gain: 0.9, haste: 1.1 },
};

/** What the recordings were brought to, against the middle of 165 Hz. */
const CENTRES: Record<Register, number> = { low: 115 / 165, middle: 1, high: 215 / 165 };

/** The least time between two syllables at middling pace, in milliseconds; talk has four to six of them a second. */
const LEAST_GAP = 115;
/** How fast a syllable makes way for the next. */
const MAKE_WAY = 35;
/** More characters than this at once were not spoken, but skipped. */
const LEAP = 14;

/**
 * Speaks a line in babble, one syllable at a time, as the text comes on.
 * @param play sounds a clip of the voices; null where it can't be heard now
 */
export function speakLine(
  line: Line,
  play: (clip: string, gain: number, rate: number) => Sounding | null,
  now: () => number,
): Speaking {
  const manner = MANNERS[line.mood];
  const register = registerOf(line.pitch);
  const beats = syllablesOf(line.text);
  const gap = LEAST_GAP / (line.pace * manner.haste);
  let next = 0;
  let reached = 0;
  let since = -Infinity;
  let last: Sounding | null = null;
  let stopped = false;

  const utter = (beat: Beat) => {
    const semitones = manner.lift + manner.swing * beat.height + beat.bend;
    const rate = (line.pitch / CENTRES[register]) * 2 ** (semitones / 12);
    last?.end(MAKE_WAY);
    last = play(`${register}-${manner.tone}-${beat.syllable}`, manner.gain * (beat.strong ? 1 : 0.85), rate);
    if (last !== null) since = now();
  };

  return {
    reach(said) {
      if (stopped) return;
      let latest: Beat | null = null;
      for (let beat = beats[next]; beat !== undefined && beat.at < said; beat = beats[next]) {
        latest = beat;
        next += 1;
      }
      const leapt = said - reached > LEAP;
      reached = said;
      if (latest !== null && !leapt && now() - since >= gap) utter(latest);
    },
    hush() {
      last?.end(MAKE_WAY);
    },
    stop() {
      stopped = true;
      last?.end(MAKE_WAY);
    },
  };
}

/** The recording that has to be moved least. */
function registerOf(pitch: number): Register {
  const distance = (register: Register) => Math.abs(Math.log(pitch / CENTRES[register]));
  return (['low', 'middle', 'high'] as const).toSorted((a, b) => distance(a) - distance(b))[0] ?? 'middle';
}
