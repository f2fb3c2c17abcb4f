import './play.css';
import type { Run, Script } from '../../core/index.ts';
import type { Page, Shell } from '../../ui/shell.ts';
import { showMissing } from '../brief/brief.ts';
import { loadScript } from '../saving/load-script.ts';
import { placeOfRun, wasFinished } from '../saving/places.ts';
import { loadRun } from '../saving/saved-run.ts';
import { finishRun } from './finish.ts';
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
  const loaded = await loadScript(shell.store, scenario, saved === 'unreadable' ? undefined : saved.run);
  if (!loaded.ok) return showMissing(shell, loaded.why);
  const { script } = loaded;
  if (saved === 'unreadable') return showUnfit(shell, script, 'unreadable', null);
  const misfit = misfitOf(script, saved.run);
  if (misfit !== null) return showUnfit(shell, script, misfit, saved.run);
  const playthrough = takeUp(script, { ...saved.run, tempo: shell.settings.now.tempo });
  if (playthrough === 'refused') return showUnfit(shell, script, 'scenario', saved.run);
  const { store } = shell;
  return openTable(shell, {
    script,
    id: saved.id,
    first: playthrough,
    route: { page: 'play', scenario },
    finish: (run) => finishRun(store, script, loaded.sources, saved.id, run),
    afterwards: () => shell.go({ page: 'debrief', scenario }),
    restart: () => {
      store.remove(placeOfRun(scenario));
      shell.go({ page: 'brief', scenario });
    },
    guide: null,
  });
}

/** Why a kept run can't be continued on this script; null where it can. */
function misfitOf(script: Script, run: Run): 'scenario' | 'rules' | null {
  if (run.hash !== script.hash || run.scenario !== script.scenario.id) return 'scenario';
  if ((run.past?.name ?? null) !== script.past) return 'scenario';
  return run.rules === script.rules.version ? null : 'rules';
}
