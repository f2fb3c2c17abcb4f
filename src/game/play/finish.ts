import { type Run, type Script, variantOfSeed, verify } from '../../core/index.ts';
import type { Store } from '../../ui/storage.ts';
import { placeOfLast, placeOfRun } from '../saving/places.ts';
import { keepResult } from '../saving/results.ts';
import { saveRun } from '../saving/saved-run.ts';

/** Files a finished run: it is the last one of its scenario now, its result is kept, and none is in progress. */
export function finishRun(store: Store, script: Script, id: string, run: Run): void {
  saveRun(store, placeOfLast(run.scenario), id, run);
  store.remove(placeOfRun(run.scenario));
  const scored = verify(script, run);
  if ('refused' in scored) return;
  const { ending } = scored.outcome;
  keepResult(store, run.scenario, {
    id,
    finished: new Date().toISOString(),
    mode: run.mode,
    tempo: run.tempo,
    seed: run.seed,
    variant: script.variants[variantOfSeed(script, run.seed)]?.variant.id ?? '',
    ending,
    verdict: script.scenario.endings[ending]?.customer ?? 'wavers',
    overall: scored.score.overall,
    skills: scored.score.skills,
  });
}
