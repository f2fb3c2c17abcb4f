import { workOut, type Task } from './task.ts';

addEventListener('message', ({ data }: MessageEvent<Task>) => {
  postMessage(workOut(data));
});
