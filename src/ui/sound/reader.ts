import type { Mood } from '../../core/vocabulary.ts';
import type { Line } from './voice.ts';

/** Reading lines aloud by a voice of the device itself. */
export interface Reader {
  /** Whether there is a voice for this language. Browsers bring their voices a moment after the page. */
  readonly available: boolean;
  /** Reads a line, after those that are still being read. @param volume 0 to 1 */
  read(line: Line, volume: number): void;
  /** Falls silent, and forgets what was still to be read. */
  stop(): void;
  pause(): void;
  resume(): void;
}

/** The part of the browser's speech that is used, so that tests can bring one of their own. */
export interface Synthesis {
  getVoices(): readonly Pick<SpeechSynthesisVoice, 'lang' | 'localService' | 'default' | 'name'>[];
  speak(utterance: SpeechSynthesisUtterance): void;
  cancel(): void;
  pause(): void;
  resume(): void;
}

/** What browsers take: the pitch from 0 to 2, and a pace beyond which words cannot be told apart. */
const PITCH = { least: 0.3, most: 1.9 } as const;
const RATE = { least: 0.6, most: 1.6 } as const;

/** How mood moves a voice: angry people speak up and fast, worried ones slowly. */
const MANNERS: Record<Mood, { readonly pitch: number; readonly rate: number }> = {
  furious: { pitch: 1.15, rate: 1.15 },
  annoyed: { pitch: 1.05, rate: 1.05 },
  worried: { pitch: 1.05, rate: 0.95 },
  neutral: { pitch: 1, rate: 1 },
  pleased: { pitch: 1.05, rate: 1 },
  delighted: { pitch: 1.15, rate: 1.05 },
};

/**
 * @param language of what is read, such as `en`
 * @returns null where the browser cannot speak
 */
export function openReader(
  language: string,
  synthesis: Synthesis | undefined = 'speechSynthesis' in globalThis ? speechSynthesis : undefined,
  utteranceOf: (text: string) => SpeechSynthesisUtterance = (text) => new SpeechSynthesisUtterance(text),
): Reader | null {
  if (synthesis === undefined) return null;
  /** Some voices send the text to a service to be spoken there: only those of the device are used. */
  const own = () => synthesis.getVoices().filter((voice) => voice.localService && isOf(voice.lang, language));
  const choose = () => own().find((voice) => voice.default) ?? own()[0];
  return {
    get available() {
      return own().length > 0;
    },
    read({ text, pitch, pace, mood }, volume) {
      const voice = choose();
      if (voice === undefined) return;
      const manner = MANNERS[mood];
      const utterance = utteranceOf(text);
      utterance.voice = voice as SpeechSynthesisVoice;
      utterance.lang = voice.lang;
      utterance.pitch = within(PITCH, pitch * manner.pitch);
      utterance.rate = within(RATE, pace * manner.rate);
      utterance.volume = volume;
      synthesis.speak(utterance);
    },
    stop() {
      synthesis.cancel();
      // A queue that was paused stays so, and would swallow the next line.
      synthesis.resume();
    },
    pause: () => synthesis.pause(),
    resume: () => synthesis.resume(),
  };
}

/** Whether a voice's language, such as `en-GB` or `en_GB`, is the wanted one or a kind of it. */
function isOf(lang: string, language: string): boolean {
  const plain = lang.toLowerCase().replace('_', '-');
  return plain === language || plain.startsWith(`${language}-`);
}

const within = ({ least, most }: { readonly least: number; readonly most: number }, value: number) =>
  Math.min(most, Math.max(least, value));
