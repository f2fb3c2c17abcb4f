import { debrief, type Debrief, type ReplayRefusal, type Run } from '../../core/index.ts';
import { compileSources, type Sources } from '../saving/load-script.ts';

/** Works a debrief out beside the page: it weighs every choice of the run against all that could have followed. */

export interface DebriefRequest {
  readonly sources: Sources;
  readonly run: Run;
}

export type DebriefAnswer = Debrief | ReplayRefusal;

addEventListener('message', ({ data }: MessageEvent<DebriefRequest>) => {
  const script = compileSources(data.run.scenario, data.sources);
  if (script === null) throw new Error('sources that compiled on the page do not compile here');
  const answer: DebriefAnswer = debrief(script, data.run);
  postMessage(answer);
});
