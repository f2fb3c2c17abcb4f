import type { Script } from '../../core/index.ts';
import type { SettingsBox } from '../../ui/settings.ts';
import type { Reader } from '../../ui/sound/reader.ts';
import { isSpoken, type Speech, type Staging } from '../director/scene.ts';

/** Reading the customer's lines aloud, where the trainee wants that and the device has a voice for it. */
export interface ReadingAloud {
  /** Whether lines are read just now; then there is no babble. */
  readonly reads: boolean;
  follow(staging: Staging): void;
  destroy(): void;
}

/** How often it is looked how far the line has come, in milliseconds. */
const LOOK = 100;
/** From this share of a line on it counts as having come to its end by itself. */
const NEARLY = 0.85;

export function createReadingAloud(options: {
  readonly reader: Reader | null;
  readonly settings: SettingsBox;
  readonly voice: Script['scenario']['customer']['voice'];
  /** Characters of the line said so far. */
  readonly said: () => number;
}): ReadingAloud {
  const { reader, settings, voice, said } = options;
  let speech: Speech | null = null;
  let words: string | null = null;
  let held = false;
  /** How far the line had come when it was last looked at. */
  let reached = 0;
  let look: ReturnType<typeof setInterval> | undefined;

  const reads = () => {
    const { readAloud, muted, volumeVoice } = settings.now;
    return readAloud && !muted && volumeVoice > 0 && reader?.available === true;
  };
  const stop = () => {
    clearInterval(look);
    reader?.stop();
  };
  const unwatch = settings.watch(() => {
    if (speech !== null && !reads()) stop();
  });

  const begin = (now: Speech, staging: Staging) => {
    const { pitch, pace } = voice;
    reader?.read({ text: now.text, pitch, pace, mood: staging.view.mood }, settings.now.volumeVoice);
    reached = 0;
    clearInterval(look);
    look = setInterval(() => (reached = said()), LOOK);
  };
  const end = (now: Speech) => {
    clearInterval(look);
    // Where it came to its end by itself, the voice may take a little longer.
    if (now.how !== 'complete' || reached < now.text.length * NEARLY) stop();
  };

  return {
    get reads() {
      return reads();
    },
    follow(staging) {
      const now = staging.speech;
      // The trainee speaks: the customer stops.
      if (staging.words !== words && staging.words !== null && speech !== null) stop();
      words = staging.words;
      if (now !== speech) {
        const old = speech;
        speech = now;
        if (now !== null && isSpoken(staging)) {
          if (reads()) begin(now, staging);
        } else if (now !== null && old?.line === now.line) end(now);
      }
      const holds = [...staging.holds].some((hold) => hold !== 'picking');
      if (holds !== held && reads()) {
        if (holds) reader?.pause();
        else reader?.resume();
      }
      held = holds;
    },
    destroy() {
      unwatch();
      stop();
    },
  };
}
