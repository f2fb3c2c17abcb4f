/** The game's one entry for the board: replaying runs and reading scenarios. Nothing of the stage comes with it. */

export { openReplayer, type ReplayAnswer, type Replayer } from './replaying/replayer.ts';
export type { ReplayedRun } from './replaying/task.ts';
export { compileSources } from './saving/load-script.ts';
export { fetchFitting, readTranslationText } from './saving/translations.ts';
export { countWaiting, forgetWaiting, sendWaiting } from './team/sending.ts';
export { finishedRuns } from './team/shelves.ts';
