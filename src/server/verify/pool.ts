import { Worker } from 'node:worker_threads';
import type { Question, Reply, TaskName, Tasks } from './tasks.ts';

/**
 * Threads that replay runs, so that no run holds up the server. What arrives together is sent together. A task that
 * computes for longer than it may ends its thread, which is replaced; waiting for a processor costs nobody anything.
 */

/** A task took longer than it may. */
export class TookTooLong extends Error {}

/** A task was waiting in a thread that was ended for another's sake. */
class Interrupted extends Error {}

/** How often a job is begun again in another thread. */
const AGAIN = 3;
/** So many questions are with a thread at once: the next are there before it is done, and few are lost with it. */
const MOST_SENT = 32;
/** How often a busy thread is looked at, in milliseconds. */
const LOOK_EVERY = 100;

export interface Thread {
  /** Names what the thread has already: texts and scripts. */
  readonly has: Set<string>;
  /** @param most milliseconds of computing, to about a tenth of a second */
  ask<T extends TaskName>(task: T, input: Tasks[T]['in'], most: number): Promise<Tasks[T]['out']>;
}

export interface Pool {
  /** Gives a job the thread that has the least to do. The job asks as often as it wants. */
  run<T>(job: (thread: Thread) => Promise<T>): Promise<T>;
  /** Gives a job to each thread that has nothing to do, one after the other; where one is ended, its job is left. */
  inIdle(job: (thread: Thread) => Promise<void>): Promise<void>;
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
    async inIdle(job) {
      for (const slot of slots) {
        if (closed || slot.busy > 0) continue;
        slot.busy += 1;
        try {
          await job(slot.thread());
        } catch (error) {
          if (!(error instanceof Interrupted)) throw error;
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
  // The thread writes down which question it is at.
  const progress = new Int32Array(new SharedArrayBuffer(4));
  const worker = new Worker(new URL('./thread.ts', import.meta.url), { execArgv: [], workerData: progress });
  const queue: Waiting[] = [];
  const sent = new Map<number, Waiting>();
  let next = 1;
  let isOver = false;
  let isSending = false;
  let timer: NodeJS.Timeout | undefined;

  /** Whoever was at work is told the error; the others are tried again. */
  const fail = (error: Error): void => {
    if (isOver) return;
    isOver = true;
    const culprit = sent.get(Atomics.load(progress, 0));
    ended();
    clearInterval(timer);
    for (const waiting of [...sent.values(), ...queue.splice(0)]) {
      waiting.reject(waiting === culprit ? error : new Interrupted('the thread was replaced'));
    }
    sent.clear();
    void worker.terminate();
  };
  const watch = watcher(
    worker,
    progress,
    (id) => sent.get(id)?.most ?? Infinity,
    () => fail(new TookTooLong('a task computed for longer than it may')),
  );
  const goOn = (): void => {
    isSending = false;
    const batch = isOver ? [] : queue.splice(0, MOST_SENT - sent.size);
    if (batch.length === 0) return;
    if (sent.size === 0) {
      timer = setInterval(watch, LOOK_EVERY);
      worker.ref();
    }
    for (const waiting of batch) sent.set(waiting.question.id, waiting);
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
    worker.postMessage(batch.map(({ question }) => question));
  };
  worker.on('message', (replies: readonly Reply[]) => {
    for (const reply of replies) {
      const waiting = sent.get(reply.id);
      sent.delete(reply.id);
      if (reply.ok) waiting?.resolve(reply.output as never);
      else waiting?.reject(new Error(reply.message));
    }
    if (sent.size === 0) {
      clearInterval(timer);
      worker.unref();
    }
    goOn();
  });
  worker.on('error', fail);
  worker.on('exit', () => fail(new Error('a thread ended')));

  // It holds the process while it works. After the listeners, which would hold it always.
  worker.unref();
  return {
    has: new Set(),
    ask: (task, input, most) =>
      new Promise((resolve, reject) => {
        if (isOver) return reject(new Interrupted('the thread was replaced'));
        const question = { id: next, task, input } as Question;
        next += 1;
        queue.push({ question, most, resolve, reject });
        if (isSending) return;
        isSending = true;
        setImmediate(goOn);
      }),
    end: () => worker.terminate(),
  };
}

/** Looks what a thread has computed since it was first seen at its question; more than it may is told. */
function watcher(
  worker: Worker,
  progress: Int32Array,
  mostFor: (id: number) => number,
  tooLong: () => void,
): () => void {
  let seen = { id: 0, computed: 0 };
  const look = async (): Promise<void> => {
    const id = Atomics.load(progress, 0);
    const { user, system } = await worker.cpuUsage();
    if (id === 0 || id !== Atomics.load(progress, 0)) return;
    const computed = (user + system) / 1000;
    if (id !== seen.id) seen = { id, computed };
    else if (computed - seen.computed > mostFor(id)) tooLong();
  };
  // A thread that has ended meanwhile has nothing to be looked at.
  return () => void look().catch(() => undefined);
}
