import type { Debrief, Run, Script } from '../../core/index.ts';
import type { Result } from '../saving/results.ts';
import type { DebriefActions } from './play-again.ts';

/** All that the debrief page shows. */
export interface DebriefModel {
  readonly script: Script;
  readonly run: Run;
  readonly debrief: Debrief;
  /** The best of the earlier runs of this scenario, and the last one. */
  readonly best: Result | null;
  readonly last: Result | null;
  /** Every result of this scenario that is kept, this run's included; empty for a run opened from a file. */
  readonly results: readonly Result[];
  /** Whether it was opened from a file. */
  readonly opened: boolean;
  /** Whether it was the trainee's first scored attempt at this variant. */
  readonly isFirstAttempt: boolean;
  readonly actions: DebriefActions;
}
