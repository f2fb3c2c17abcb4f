import { loudnessOf } from './loudness.ts';
import { amplify, lengthOf, map, mix, peakOf, silence, type Pcm } from './pcm.ts';
import { sox } from './tools.ts';

/** Whether a cue is heard on what people play it on: the loudspeakers of laptops and phones give next to no bass. */

/** Below this such a loudspeaker falls away steeply, in hertz. */
const LEAST_HERTZ = 350;
/** By how much a cue may be quieter there, in decibels: it is still about as loud as the others. */
const MOST_LOST = 5;
/** How loud its overtones may be against the sound itself, in decibels: louder, and it is another sound. */
const LOUDEST = 0;

/** What the loudspeaker of a laptop leaves of a sound. */
const onSmallSpeaker = (pcm: Pcm): Pcm => sox(pcm, 'highpass', LEAST_HERTZ, 'highpass', LEAST_HERTZ);

/** How much quieter a sound is on such a loudspeaker, in decibels, at its loudest tenth of a second. */
const lostBy = (pcm: Pcm): number => loudnessOf(pcm, 100) - loudnessOf(onSmallSpeaker(pcm), 100);

/** The overtones of a low sound, as loud there as itself: from them the ear makes up what it is not given. */
function overtonesOf(pcm: Pcm): Pcm {
  const drive = 5 / peakOf(pcm);
  // Not the same up and down, or every other overtone were missing.
  const bent = map(pcm, (value) => Math.tanh(value * drive + 0.6) - Math.tanh(0.6));
  const padded = mix(silence(lengthOf(bent) + 20), bent);
  const high = sox(padded, 'highpass', 500, 'highpass', 500, 'lowpass', 2800);
  return amplify(high, loudnessOf(pcm, 100) - loudnessOf(onSmallSpeaker(high), 100));
}

/**
 * Lets a low sound be heard on a small loudspeaker: gives it as much of its own overtones as it takes.
 * @throws where no such measure is enough
 */
export function carried(pcm: Pcm): Pcm {
  if (lostBy(pcm) <= MOST_LOST) return pcm;
  const overtones = overtonesOf(pcm);
  for (let db = -15; db <= LOUDEST; db += 1) {
    const fuller = mix(pcm, amplify(overtones, db));
    if (lostBy(fuller) <= MOST_LOST) return fuller;
  }
  throw new Error('a cue can only be heard on large loudspeakers');
}
