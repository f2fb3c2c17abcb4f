import { startConversation, type Mode, type Run, type Script, type Tempo } from '../../core/index.ts';
import type { Store } from '../../ui/storage.ts';
import { noteAttempt } from './attempts.ts';
import { placeOfRun } from './places.ts';
import { newRunId, newSeed, saveRun } from './saved-run.ts';

export interface NewRun {
  readonly mode: Mode;
  readonly tempo: Tempo;
  /** Null draws one. */
  readonly seed: number | null;
  /** The earlier run that brought the past for which the script was compiled. */
  readonly earlier?: Run | undefined;
}

/**
 * Begins a run: saves it with no events yet, for the play page to take up.
 * @returns the id of the run on this device
 */
export function beginRun(store: Store, script: Script, { mode, tempo, seed, earlier }: NewRun): string {
  const conversation = startConversation(script, {
    seed: seed ?? newSeed(),
    mode,
    tempo,
    ...(earlier === undefined ? {} : { earlier }),
  });
  const id = newRunId();
  saveRun(store, placeOfRun(script.scenario.id), id, conversation.run);
  noteAttempt(store, script, id, conversation.run);
  conversation.stop();
  return id;
}
