import { type Mode, startConversation, type Script, type Tempo } from '../../core/index.ts';
import type { Store } from '../../ui/storage.ts';
import { placeOfRun } from './places.ts';
import { newRunId, newSeed, saveRun } from './saved-run.ts';

/** Begins a run: saves it with no events yet, for the play page to take up. `seed` null draws one. */
export function beginRun(
  store: Store,
  script: Script,
  start: { mode: Mode; tempo: Tempo; seed: number | null },
): void {
  const { mode, tempo } = start;
  const conversation = startConversation(script, { seed: start.seed ?? newSeed(), mode, tempo });
  saveRun(store, placeOfRun(script.scenario.id), newRunId(), conversation.run);
  conversation.stop();
}
