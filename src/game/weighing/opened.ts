import type { ReplayRefusal, Run, Script } from '../../core/index.ts';
import type { Store } from '../../ui/storage.ts';
import { loadScript, type Sources } from '../saving/load-script.ts';
import { earlierOf } from '../saving/saved-run.ts';
import { weighOpened } from './weigh.ts';

/**
 * Why the past of a follow-up's run that came in a file is not the one that the earlier run in it brings, as
 * `good-call replay` tells; null where it is, or where there is no past to ask about.
 */
export async function refuseOpened(
  store: Store,
  script: Script,
  sources: Sources,
  run: Run,
): Promise<ReplayRefusal | null> {
  const { after } = script.scenario;
  if (run.past === null || after === undefined) return null;
  const earlier = earlierOf(run);
  const loaded = earlier === undefined ? null : await loadScript(store, after.scenario, earlier);
  return weighOpened({
    sources,
    run,
    earlier: earlier !== undefined && loaded?.ok === true ? { sources: loaded.sources, run: earlier } : null,
  });
}
