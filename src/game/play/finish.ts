import type { Run, Script } from '../../core/index.ts';
import type { Store } from '../../ui/storage.ts';
import { fileDebrief } from '../debrief/file.ts';
import { weighRun } from '../weighing/weigh.ts';
import type { Sources } from '../saving/load-script.ts';
import { placeOfLast, placeOfRun } from '../saving/places.ts';
import { loadRun, saveRun } from '../saving/saved-run.ts';
import { sendRun } from '../team/sending.ts';
import { keepFinished } from '../team/shelves.ts';

/**
 * Files a finished run: it is the last one of its scenario now, and none is in progress. Its debrief is worked out
 * while the trainee reads how it ended, and its result kept; should the page be closed before, the debrief page will.
 */
export function finishRun(store: Store, script: Script, sources: Sources, id: string, run: Run): void {
  const place = placeOfLast(run.scenario);
  saveRun(store, place, id, run);
  store.remove(placeOfRun(run.scenario));
  if (run.mode === 'scored') {
    void keepFinished({ id, finished: new Date().toISOString(), run });
    void sendRun(store, id, run);
  }
  void weighRun(sources, run).then((debrief) => {
    const saved = loadRun(store, place);
    if ('refused' in debrief || saved === null || saved === 'unreadable' || saved.id !== id) return;
    fileDebrief(store, script, saved, debrief);
  });
}
