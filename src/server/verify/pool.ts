import { Worker } from 'node:worker_threads';
import type { Question, Reply, TaskName, Tasks } from './tasks.ts';

/** Threads that replay runs, so that no run holds up the server; one that takes too long is ended and replaced. */

/** A task took longer than it may. */
export class TookTooLong extends Error {}

/** A task was waiting in a thread that was ended for another's sake. */
class Interrupted extends Error {}

/** How often a job is begun again in another thread. */
const AGAIN = 3;

export interface Thread {
  /** Names what the thread has already: texts and scripts. */
  readonly has: Set<string>;
  ask<T extends TaskName>(task: T, input: Tasks[T]['in'], most: number): Promise<Tasks[T]['out']>;
}

export interface Pool {
  /** Gives a job the thread that has the least to do. The job asks as often as it wants. */
  run<T>(job: (thread: Thread) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

export function makePool(threads: number): Pool {
  const slots = Array.from({ length: threads }, () => makeSlot());
  let closed = false;
  return {
    async run(job) {
      for (let begun = 1; ; begun += 1) {
        if (closed) throw new Error('the threads were ended');
        const slot = slots.reduce((best, each) => (each.busy < best.busy ? each : best));
        slot.busy += 1;
        try {
          return await job(slot.thread());
        } catch (error) {
          if (!(error instanceof Interrupted) || begun === AGAIN) throw error;
        } finally {
          slot.busy -= 1;
        }
      }
    },
    async close() {
      closed = true;
      await Promise.all(slots.map((slot) => slot.close()));
    },
  };
}

interface Waiting {
  readonly question: Question;
  readonly most: number;
  readonly resolve: (output: never) => void;
  readonly reject: (error: Error) => void;
}

/** One place for a thread; the thread in it can be another one later. */
function makeSlot() {
  let thread: (Thread & { end(): Promise<unknown> }) | null = null;
  return {
    busy: 0,
    thread(): Thread {
      thread ??= startThread(() => (thread = null));
      return thread;
    },
    close: async () => void (await thread?.end()),
  };
}

function startThread(ended: () => void): Thread & { end(): Promise<unknown> } {
  const worker = new Worker(new URL('./thread.ts', import.meta.url), { execArgv: [] });
  const queue: Waiting[] = [];
  let current: Waiting | null = null;
  let timer: NodeJS.Timeout | undefined;
  let next = 1;
  let isOver = false;

  const fail = (error: Error): void => {
    if (isOver) return;
    ended();
    clearTimeout(timer);
    current?.reject(error);
    current = null;
    isOver = true;
    for (const { reject } of queue.splice(0)) reject(new Interrupted('the thread was replaced'));
    void worker.terminate();
  };
  const goOn = (): void => {
    if (current !== null) return;
    current = queue.shift() ?? null;
    if (current === null) return;
    const { question, most } = current;
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
    worker.postMessage(question);
    timer = setTimeout(() => fail(new TookTooLong(`${question.task} took more than ${most} ms`)), most);
  };
  worker.on('message', (reply: Reply) => {
    if (current?.question.id !== reply.id) return;
    clearTimeout(timer);
    const { resolve, reject } = current;
    current = null;
    if (reply.ok) resolve(reply.output as never);
    else reject(new Error(reply.message));
    goOn();
  });
  worker.on('error', fail);
  worker.on('exit', () => fail(new Error('a thread ended')));

  // After the listeners, which would hold the process again.
  worker.unref();
  return {
    has: new Set(),
    ask: (task, input, most) =>
      new Promise((resolve, reject) => {
        if (isOver) return reject(new Interrupted('the thread was replaced'));
        const question = { id: next, task, input } as Question;
        next += 1;
        queue.push({ question, most, resolve, reject });
        goOn();
      }),
    end: () => worker.terminate(),
  };
}
