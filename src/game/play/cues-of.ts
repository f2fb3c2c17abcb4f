import type { Moment } from '../../core/index.ts';
import type { Cue } from '../../ui/sound/vocabulary.ts';

/** The cues of what happened at once, each a single time, however many facts were heard. */
export function cuesOf(moments: readonly Moment[]): ReadonlySet<Cue> {
  const cues = new Set<Cue>();
  for (const moment of moments) {
    if (moment.type === 'heard') cues.add('fact');
    else if (moment.type === 'promised') cues.add('promised');
    else if (moment.type === 'settled') cues.add(moment.state);
  }
  return cues;
}
