import type { Run } from '../../core/index.ts';
import type { Sources } from '../saving/load-script.ts';
import { makeReplay, type Replayed } from './task.ts';

export interface Question {
  readonly number: number;
  readonly run: Run;
  readonly sources: Sources;
}

export interface Reply {
  readonly number: number;
  readonly replayed: Replayed;
}

const replay = makeReplay();

addEventListener('message', ({ data }: MessageEvent<Question>) => {
  const reply: Reply = { number: data.number, replayed: replay(data.run, data.sources) };
  postMessage(reply);
});
