import type { Debrief, Script } from '../../core/index.ts';
import type { Store } from '../../ui/storage.ts';
import { isSharedId } from '../../ui/sharing/shelf.ts';
import { keepExamples, type Example } from '../saving/examples.ts';
import { keepResult } from '../saving/results.ts';
import type { SavedRun } from '../saving/saved-run.ts';
import { resultOf } from './result.ts';

/** Keeps what comes of a finished run: its result, and an example of each tip that it followed or broke. */
export function fileDebrief(store: Store, script: Script, saved: SavedRun, debrief: Debrief): void {
  keepResult(store, script.scenario.id, resultOf(saved, debrief));
  // What somebody shared may say anything: it is no example of one's own work.
  if (!isSharedId(script.scenario.id)) keepExamples(store, saved.id, examplesOf(script, saved.id, debrief));
}

/** One example for each tip and moment, its evidence summed; what fell between decisions names its beat. */
function examplesOf({ scenario }: Script, run: string, { replay, moments }: Debrief): Example[] {
  const examples = new Map<string, Example>();
  for (const { tip, at, beat, points } of replay.evidence) {
    const key = `${at} ${tip}`;
    const moment = moments.find((each) => each.at === at);
    const before = examples.get(key)?.points ?? 0;
    examples.set(key, {
      run,
      at,
      tip,
      scenario: scenario.title,
      decision: moment?.label ?? scenario.beats[beat]?.label ?? beat,
      said: moment?.said ?? '',
      points: before + points,
    });
  }
  return [...examples.values()].filter(({ points }) => points !== 0);
}
