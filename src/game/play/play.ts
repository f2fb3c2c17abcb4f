import './play.css';
import { refuseRun } from '../../core/replay/replay.ts';
import type { Page, Shell } from '../../ui/shell.ts';
import { showMissing } from '../brief/brief.ts';
import { loadScript } from '../saving/load-script.ts';
import { placeOfRun, wasFinished } from '../saving/places.ts';
import { loadRun } from '../saving/saved-run.ts';
import { takeUp } from './playthrough.ts';
import { openTable } from './table.ts';
import { showUnfit } from './unfit.ts';

/** The play page: takes up the run in progress of a scenario, or says why it can't be. */
export async function showPlay(shell: Shell, scenario: string): Promise<Page> {
  const saved = loadRun(shell.store, placeOfRun(scenario));
  if (saved === null) {
    // Reloading after the end finds none in progress; then the debrief is what is wanted.
    shell.go({ page: wasFinished(shell.store, scenario) ? 'debrief' : 'brief', scenario });
    return { title: '', destroy: () => undefined };
  }
  const loaded = await loadScript(scenario);
  if (!loaded.ok) return showMissing(shell, loaded.why);
  const { script } = loaded;
  if (saved === 'unreadable') return showUnfit(shell, script, 'unreadable', null);
  const refusal = refuseRun(script, saved.run);
  if (refusal !== null) return showUnfit(shell, script, refusal.refused === 'wrong-rules' ? 'rules' : 'scenario', saved.run);
  const playthrough = takeUp(script, { ...saved.run, tempo: shell.settings.now.tempo });
  if (playthrough === 'refused') return showUnfit(shell, script, 'scenario', saved.run);
  return openTable(shell, script, saved.id, playthrough);
}
