import {
  choosePast,
  debrief,
  refusePast,
  verify,
  type Debrief,
  type ReplayRefusal,
  type Run,
} from '../../core/index.ts';
import { compileFor, compileSources, type Sources } from '../saving/load-script.ts';

/** What takes a second or two, and so is worked out beside the page: it weighs all that could have been said. */
export type Task =
  | { readonly type: 'debrief'; readonly sources: Sources; readonly run: Run }
  /** Which past an earlier run brings to a follow-up. */
  | {
      readonly type: 'past';
      readonly followUp: string;
      readonly sources: Sources;
      readonly earlierSources: Sources;
      readonly earlier: Run;
    }
  /** Whether a run of a follow-up was played from the past that the earlier run in it brings. */
  | {
      readonly type: 'opened';
      readonly sources: Sources;
      readonly run: Run;
      /** Those of the earlier scenario, with the earlier run; null where either cannot be had. */
      readonly earlier: { readonly sources: Sources; readonly run: Run } | null;
    };

export interface Answers {
  readonly debrief: Debrief | ReplayRefusal;
  /** The id of the past; null where the earlier run does not count, or brings none. */
  readonly past: string | null;
  /** Null where all is well. */
  readonly opened: ReplayRefusal | null;
}

/** Works a task out, here and now. */
export function workOut<T extends Task['type']>(task: Extract<Task, { type: T }>): Answers[T];
export function workOut(task: Task): Answers[Task['type']] {
  switch (task.type) {
    case 'debrief': {
      const script = compileFor(task.run, task.sources);
      if (script === null) throw new Error('sources that compiled on the page do not compile here');
      return debrief(script, task.run);
    }
    case 'past': {
      const followUp = compileSources(task.followUp, task.sources);
      const earlier = compileFor(task.earlier, task.earlierSources);
      if (followUp === null || earlier === null) return null;
      const verified = verify(earlier, task.earlier);
      return 'refused' in verified ? null : (choosePast(followUp.scenario, earlier, verified)?.id ?? null);
    }
    case 'opened': {
      const script = compileFor(task.run, task.sources);
      if (script === null) throw new Error('sources that compiled on the page do not compile here');
      const earlier = task.earlier === null ? null : compileFor(task.earlier.run, task.earlier.sources);
      return refusePast(script, task.run, earlier);
    }
  }
}
