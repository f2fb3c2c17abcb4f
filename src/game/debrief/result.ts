import type { Debrief } from '../../core/index.ts';
import type { Result } from '../saving/results.ts';
import type { SavedRun } from '../saving/saved-run.ts';

/** What is kept of a finished run for the home page and for comparing. */
export function resultOf({ id, saved, run }: SavedRun, { replay, variant, ending }: Debrief): Result {
  return {
    id,
    finished: saved,
    mode: run.mode,
    tempo: run.tempo,
    seed: run.seed,
    variant: variant.id,
    ending: ending.id,
    verdict: ending.verdict,
    overall: replay.score.overall,
    skills: replay.score.skills,
  };
}
