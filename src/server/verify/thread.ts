import { parentPort } from 'node:worker_threads';
import type { Question, Reply } from './tasks.ts';
import { WORK } from './work.ts';

/** The thread: one task after the other, each answered. */
parentPort?.on('message', ({ id, task, input }: Question) => {
  let reply: Reply;
  try {
    reply = { id, ok: true, output: WORK[task](input as never) };
  } catch (error) {
    reply = {
      id,
      ok: false,
      message: error instanceof Error ? (error.stack ?? error.message) : String(error),
    };
  }
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  parentPort?.postMessage(reply);
});
