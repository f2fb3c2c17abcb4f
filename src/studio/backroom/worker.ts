import { work, type Request } from './work.ts';

/** Tasks run one after the other: the page asks a worker of its own for what may take long, and ends it when it may not. */
let last: Promise<void> = Promise.resolve();

addEventListener('message', ({ data }: MessageEvent<Request>) => {
  last = last.then(async () => {
    try {
      const answer = await work(data.task, (progress) => postMessage({ id: data.id, progress }));
      postMessage({ id: data.id, answer });
    } catch (error) {
      postMessage({ id: data.id, failed: error instanceof Error ? error.message : String(error) });
    }
  });
});
