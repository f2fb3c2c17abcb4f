import { debrief, type Run, type Script } from '../../core/index.ts';
import type { Sources } from '../saving/load-script.ts';
import type { DebriefAnswer, DebriefRequest } from './worker.ts';

/** The last debrief that was asked for, so that the play page can ask ahead and the debrief page finds it done. */
let last: { readonly key: string; readonly answer: Promise<DebriefAnswer> } | null = null;

/** Works a debrief out in a worker, or on the page where there can be none. */
export function workOutDebrief(script: Script, sources: Sources, run: Run): Promise<DebriefAnswer> {
  const key = JSON.stringify(run);
  if (last?.key !== key) last = { key, answer: inWorker({ sources, run }).catch(() => debrief(script, run)) };
  return last.answer;
}

function inWorker(request: DebriefRequest): Promise<DebriefAnswer> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  const answer = new Promise<DebriefAnswer>((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<DebriefAnswer>) => resolve(data));
    worker.addEventListener('error', (event) => reject(new Error(event.message)));
  });
  worker.postMessage(request, []);
  return answer.finally(() => worker.terminate());
}
