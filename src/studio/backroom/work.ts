import type { Finding } from '../../core/index.ts';
import type { CompleteTask, Completion, ExplainTask, Explanation } from './language.ts';
import type { Compared, CompareTask, Knowledge, KnowProgress, KnowTask } from '../know/knowledge.ts';
import type { Folded } from '../graph/layers/fold.ts';
import type { LayoutTask } from '../graph/layout.ts';
import type { Overlay, OverlayTask } from '../graph/overlay.ts';
import type { CheckTask } from './tasks.ts';

/** All that workers of the studio do. */
export type Task = CheckTask | CompareTask | CompleteTask | ExplainTask | KnowTask | LayoutTask | OverlayTask;

export interface Answers {
  readonly check: readonly Finding[];
  readonly complete: readonly Completion[];
  readonly explain: Explanation | null;
  readonly know: Knowledge | null;
  readonly compare: Compared | null;
  readonly layout: Folded;
  readonly overlay: Overlay | null;
}

export interface Request {
  readonly id: number;
  readonly task: Task;
}

/** What comes back: how far it came, the answer, or why there is none. */
export type Response =
  | { readonly id: number; readonly progress: unknown }
  | { readonly id: number; readonly answer: Answers[Task['type']] }
  | { readonly id: number; readonly failed: string };

/** Works a task out. What each takes is loaded only where it is asked: a worker that lays a graph out starts at once. */
export async function work(
  task: Task,
  report: (progress: KnowProgress) => void,
): Promise<Answers[Task['type']]> {
  switch (task.type) {
    case 'check':
      return (await import('./tasks.ts')).check(task);
    case 'know':
      return (await import('../know/knowledge.ts')).know(task, report);
    case 'compare':
      return (await import('../know/knowledge.ts')).compare(task);
    case 'layout':
      return (await import('../graph/folded.ts')).layOutFolded(task);
    case 'overlay':
      return (await import('../graph/overlay.ts')).overlay(task);
    case 'complete':
      return (await import('./language.ts')).complete(task);
    case 'explain':
      return (await import('./language.ts')).explain(task);
  }
}
