import { dirname, join } from 'node:path';
import {
  readRun,
  refusePast,
  replay,
  type ReplayRefusal,
  type Run,
  type Script,
  prettyJson,
} from '../../core/index.ts';
import { command } from '../command.ts';
import { loadRun, loadScript, tellFailure } from '../files.ts';
import type { Io } from '../io.ts';
import { replayText } from '../output/replay-text.ts';

/** Replays a run to its score. */
export const replayCommand = command({
  name: 'replay',
  summary: 'replay a finished run to its score, evidence and ledger',
  files: ['FILE', 'RUN.json'],
  options: { tips: { value: 'TIPS.json', help: 'the tips that it is scored against' } },
  json: 'print {score, points, outcome, ledger, evidence, decisions}, or {refused, message}',
  details: `Scores are in percent of what the variant allows, points are points. A run is replayed by the rules that it was
played under; a follow-up's earlier run too, on the scenario beside this one. What does not fit is refused (exit 1).`,
  run: async ({ files: [file = '', runFile = ''], options: { tips }, json }, io) => {
    const loadedRun = loadRun(io, runFile);
    if (!loadedRun.ok) return tellFailure(io, json, loadedRun.failure);
    const { run } = loadedRun;
    const loaded = loadScript(io, file, { tips, run });
    if (!loaded.ok) return tellFailure(io, json, loaded.failure);
    const { script } = loaded;
    const result = refuseEarlier(io, { script, run, file, tips }) ?? replay(script, run);
    if ('refused' in result) return tellRefusal(io, json, result);
    io.out(json ? prettyJson(result) : replayText(io, script, run, result));
    return 0;
  },
});

interface Replaying {
  readonly script: Script;
  readonly run: Run;
  readonly file: string;
  readonly tips: string | undefined;
}

/** Why the past of a follow-up is not the one that its earlier run brings; null where it is, or is not the question. */
function refuseEarlier(io: Io, { script, run, file, tips }: Replaying): ReplayRefusal | null {
  const { after } = script.scenario;
  if (script.past === null || run.past === null || after === undefined) return null;
  const earlier = readRun(JSON.stringify(run.past.run), 'past.run');
  const beside = join(dirname(file), `${after.scenario}.scenario.json`);
  const loaded = earlier.ok ? loadScript(io, beside, { tips, run: earlier.value }) : null;
  return refusePast(script, run, loaded?.ok === true ? loaded.script : null);
}

function tellRefusal(io: Io, json: boolean, { refused, message, at }: ReplayRefusal): number {
  const where = at === undefined ? '' : `events[${at}]: `;
  return tellFailure(io, json, { exit: 1, refused, message: where + message, findings: [] });
}
