import { parentPort, workerData } from 'node:worker_threads';
import type { Question, Reply } from './tasks.ts';
import { WORK } from './work.ts';

/** The thread: one question after the other, each answered; which one it is at is written down for whoever watches. */

/** No answer waits for longer than this for those behind it, in milliseconds. */
const MOST_HELD = 5;

const progress = workerData as Int32Array;

function answer({ id, task, input }: Question): Reply {
  Atomics.store(progress, 0, id);
  try {
    return { id, ok: true, output: WORK[task](input as never) };
  } catch (error) {
    const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { id, ok: false, message };
  }
}

parentPort?.on('message', (questions: readonly Question[]) => {
  let replies: Reply[] = [];
  let held = performance.now();
  const send = (): void => {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
    parentPort?.postMessage(replies);
    replies = [];
    held = performance.now();
  };
  for (const question of questions) {
    replies.push(answer(question));
    if (performance.now() - held > MOST_HELD) send();
  }
  Atomics.store(progress, 0, 0);
  if (replies.length > 0) send();
});
