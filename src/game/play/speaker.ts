import type { Script } from '../../core/index.ts';
import type { Sound } from '../../ui/sound/sound.ts';
import type { Speaking } from '../../ui/sound/voice.ts';
import { isSpoken, type Speech, type Staging } from '../director/scene.ts';

/** The customer's voice, in step with the line on the screen. */
interface Speaker {
  follow(staging: Staging): void;
  destroy(): void;
}

/** How often the voice catches up with the line, in milliseconds: several times within a syllable. */
const CATCH_UP = 40;

/**
 * @param said characters of the line said so far
 * @param isSilent whether somebody else speaks the lines
 */
export function createSpeaker(
  sound: Pick<Sound, 'speak'>,
  voice: Script['scenario']['customer']['voice'],
  said: () => number,
  isSilent: () => boolean = () => false,
): Speaker {
  let spoken: Speech | null = null;
  let speaking: Speaking | null = null;
  let beat: ReturnType<typeof setInterval> | null = null;

  const rest = () => {
    if (beat !== null) clearInterval(beat);
    beat = null;
  };

  return {
    follow(staging) {
      const { speech, view } = staging;
      if (speech === spoken) return;
      spoken = speech;
      rest();
      if (speech !== null && isSpoken(staging)) {
        if (isSilent()) return;
        const { pitch, pace } = voice;
        speaking = sound.speak({ text: speech.text, pitch, pace, mood: view.mood });
        beat = setInterval(() => speaking?.reach(said()), CATCH_UP);
        // What was completed by its own time or by the trainee dies away by itself.
      } else if (speech?.how === 'cut' || speech?.how === 'lost') speaking?.stop();
    },
    destroy: rest,
  };
}
