import type { Run } from '../../core/index.ts';
import type { Sources } from '../saving/load-script.ts';
import { workOut, type Answers, type Task } from './task.ts';

/** The last debrief that was asked for, so that the play page can ask ahead and the debrief page finds it done. */
let last: { readonly key: string; readonly answer: Promise<Answers['debrief']> } | null = null;

/** Works out the debrief of a finished run. */
export function weighRun(sources: Sources, run: Run): Promise<Answers['debrief']> {
  const key = JSON.stringify([run, sources.translations ?? null]);
  if (last?.key !== key) last = { key, answer: weigh({ type: 'debrief', sources, run }) };
  return last.answer;
}

/** Finds out which past an earlier run brings to a follow-up; null where it brings none. */
export function weighPast(task: Omit<Extract<Task, { type: 'past' }>, 'type'>): Promise<Answers['past']> {
  return weigh({ type: 'past', ...task });
}

/** Checks the earlier run that a run from a file carries; null where it brings the past that the run was played from. */
export function weighOpened(
  task: Omit<Extract<Task, { type: 'opened' }>, 'type'>,
): Promise<Answers['opened']> {
  return weigh({ type: 'opened', ...task });
}

/** In a worker, or on the page where there can be none. */
async function weigh<T extends Task['type']>(task: Extract<Task, { type: T }>): Promise<Answers[T]> {
  try {
    return await inWorker(task);
  } catch {
    return workOut(task);
  }
}

async function inWorker<T extends Task['type']>(task: Extract<Task, { type: T }>): Promise<Answers[T]> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  try {
    return await new Promise<Answers[T]>((resolve, reject) => {
      worker.addEventListener('message', ({ data }: MessageEvent<Answers[T]>) => resolve(data));
      worker.addEventListener('error', (event) => reject(new Error(event.message)));
      worker.postMessage(task, []);
    });
  } finally {
    worker.terminate();
  }
}
