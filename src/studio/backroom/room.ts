import type { Answers, Response, Task } from './work.ts';

/** A worker of the studio, as the page sees it. */
export interface Room {
  /** Works a task out after those asked before; null where it was given up before it was done. */
  ask<T extends Task['type']>(
    task: Extract<Task, { type: T }>,
    report?: (progress: unknown) => void,
  ): Promise<Answers[T] | null>;
  /** Gives up all that is being worked out. */
  giveUp(): void;
  /** Whether something is being worked out. */
  readonly isBusy: boolean;
  close(): void;
}

interface Waiting {
  readonly resolve: (answer: never) => void;
  readonly reject: (error: Error) => void;
  readonly report: (progress: unknown) => void;
}

/** Opens a worker when it is first asked, and a new one after it was made to give up. */
export function openRoom(): Room {
  let worker: Worker | null = null;
  let count = 0;
  const waiting = new Map<number, Waiting>();

  const take = ({ data }: MessageEvent<Response>) => {
    const asked = waiting.get(data.id);
    if (asked === undefined) return;
    if ('progress' in data) return asked.report(data.progress);
    waiting.delete(data.id);
    if ('failed' in data) asked.reject(new Error(data.failed));
    else asked.resolve(data.answer as never);
  };
  const fail = (event: ErrorEvent) => {
    const all = [...waiting.values()];
    end();
    for (const { reject } of all) reject(new Error(event.message || 'the worker could not be started'));
  };
  const start = () => {
    const started = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    started.addEventListener('message', take);
    started.addEventListener('error', fail);
    return started;
  };
  const end = () => {
    worker?.terminate();
    worker = null;
    waiting.clear();
  };

  return {
    ask: (task, report = () => undefined) =>
      new Promise((resolve, reject) => {
        const id = (count += 1);
        waiting.set(id, { resolve, reject, report });
        worker ??= start();
        worker.postMessage({ id, task }, []);
      }),
    giveUp() {
      const all = [...waiting.values()];
      end();
      for (const { resolve } of all) resolve(null as never);
    },
    get isBusy() {
      return waiting.size > 0;
    },
    close: end,
  };
}
