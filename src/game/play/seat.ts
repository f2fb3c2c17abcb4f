import type { Moment, Script } from '../../core/index.ts';
import type { Store } from '../../ui/storage.ts';
import { browserClock } from '../director/clock.ts';
import type { Director } from '../director/contract.ts';
import { createDirector } from '../director/director.ts';
import { msPerChar } from '../director/pace.ts';
import type { Speech, Staging } from '../director/scene.ts';
import { placeOfRun } from '../saving/places.ts';
import { saveRun } from '../saving/saved-run.ts';
import { followRun } from '../team/streaming.ts';
import type { Playthrough } from './playthrough.ts';

/** Puts a director in charge of a playthrough, which is saved at every event. */
export function seat(options: {
  readonly store: Store;
  readonly script: Script;
  /** Of the run, on this device. */
  readonly id: string;
  readonly playthrough: Playthrough;
  /** Whether a voice of the device reads the lines. */
  readonly isAloud: () => boolean;
  readonly onChange: (staging: Staging, moments: readonly Moment[]) => void;
}): Director {
  const { store, script, id, playthrough, isAloud, onChange } = options;
  const { customer, channel, caller = 'customer' } = script.scenario;
  const speaksFirst = playthrough.view.line !== null;
  const begins = playthrough.run.events.length === 0;
  const place = placeOfRun(script.scenario.id);
  return createDirector({
    table: {
      get view() {
        return playthrough.view;
      },
      send(event) {
        const result = playthrough.send(event);
        if (!('refused' in result)) {
          const { run } = playthrough;
          saveRun(store, place, id, run);
          followRun(store, id, run);
        }
        return result;
      },
    },
    opening: playthrough.opening,
    heard: lastHeard(playthrough),
    clock: browserClock,
    // Where the trainee has something to do before, it is one of their replies that makes the call.
    call: begins && channel === 'phone' && (caller === 'customer' || speaksFirst) ? caller : null,
    tempo: playthrough.run.tempo,
    get msPerChar() {
      return msPerChar(customer.voice.pace, isAloud());
    },
    patience: customer.patience,
    jumpText: (beat) => playthrough.jumpText(beat),
    onChange,
  });
}

/** What the customer had said last when it was the trainee's turn: whoever comes back sees what they are to answer. */
export function lastHeard({
  view,
  passed,
  run: { events },
}: Pick<Playthrough, 'view' | 'passed' | 'run'>): Speech | null {
  if (view.line !== null || view.ending !== null) return null;
  const at = passed.findLastIndex(({ line }) => line !== null);
  const { beat, line } = passed[at] ?? view;
  if (line === null || beat !== view.beat || events[at]?.type !== 'listen') return null;
  return { line: line.id, text: line.text, how: 'complete', said: line.text.length };
}
