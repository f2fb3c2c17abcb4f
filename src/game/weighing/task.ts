import { choosePast, debrief, verify, type Debrief, type ReplayRefusal, type Run } from '../../core/index.ts';
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
    };

export interface Answers {
  readonly debrief: Debrief | ReplayRefusal;
  /** The id of the past; null where the earlier run does not count, or brings none. */
  readonly past: string | null;
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
  }
}
