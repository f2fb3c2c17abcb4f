import { replay, rulesOfVersion, RULES_VERSIONS, type ReplayRefusal, type Run } from '../../core/index.ts';
import { command } from '../command.ts';
import { loadRun, loadScript, tellFailure } from '../files.ts';
import type { Io } from '../io.ts';
import { prettyJson } from '../output/json.ts';
import { replayText } from '../output/replay-text.ts';

/** Replays a run to its score. */
export const replayCommand = command({
  name: 'replay',
  summary: 'replay a finished run to its score, evidence and ledger',
  files: ['FILE', 'RUN.json'],
  options: { tips: { value: 'TIPS.json', help: 'the tips that it is scored against' } },
  json: 'print {score, points, outcome, ledger, evidence, decisions}, or {refused, message}',
  details:
    'Scores are in percent of what the variant allows, points are points. A run is replayed by the rules that it was\nplayed under. One that does not fit the scenario is refused (exit 1).',
  run: async ({ files: [file = '', runFile = ''], options, json }, io) => {
    const loadedRun = loadRun(io, runFile);
    if (!loadedRun.ok) return tellFailure(io, json, loadedRun.failure);
    const { run } = loadedRun;
    const rules = rulesOfVersion(run.rules);
    const loaded = loadScript(io, file, options.tips, rules);
    if (!loaded.ok) return tellFailure(io, json, loaded.failure);
    const result = rules === undefined ? unknownRules(run) : replay(loaded.script, run);
    if ('refused' in result) return tellRefusal(io, json, result);
    io.out(json ? prettyJson(result) : replayText(io, loaded.script, run, result));
    return 0;
  },
});

function unknownRules({ rules }: Run): ReplayRefusal {
  const known = RULES_VERSIONS.map(({ version }) => version).join(', ');
  return { refused: 'wrong-rules', message: `There are no rules ${rules}; there are: ${known}.` };
}

function tellRefusal(io: Io, json: boolean, { refused, message, at }: ReplayRefusal): number {
  const where = at === undefined ? '' : `events[${at}]: `;
  return tellFailure(io, json, { exit: 1, refused, message: where + message, findings: [] });
}
