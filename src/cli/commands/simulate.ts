import { BOTS, simulate, SKILLS, type Simulation, prettyJson } from '../../core/index.ts';
import { command, oneOf, wholeNumber } from '../command.ts';
import { SCRIPT_OPTIONS } from '../script-options.ts';
import { loadScript, tellFailure } from '../files.ts';
import type { Io } from '../io.ts';
import { boldOn } from '../output/style.ts';
import { count, table } from '../output/table.ts';

const RUNS = { from: 1, to: 1_000_000, fallback: 200 };
const SEED = { from: 0, to: 0xffff_ffff, fallback: 1 };

/** Lets bots play. */
export const simulateCommand = command({
  name: 'simulate',
  summary: 'let a bot play many runs, to see what one idea is worth',
  files: ['FILE'],
  options: {
    bot: { value: 'NAME', needed: true, help: `${BOTS.join(', ')}, or all of them: all` },
    runs: { value: 'N', help: `how many runs; ${RUNS.fallback} unless told` },
    seed: { value: 'S', help: `run i has the seed S + i; ${SEED.fallback} unless told` },
    ...SCRIPT_OPTIONS,
  },
  json: 'print {bot, runs, mean, sd, p10, p50, p90, skills, endings}, or an array of that for all; in percent',
  run: async ({ files: [file = ''], options, json }, io) => {
    const bot = oneOf('bot', options.bot, [...BOTS, 'all'] as const);
    if (typeof bot !== 'string') return bot;
    const runs = wholeNumber('runs', options.runs, RUNS);
    if (typeof runs !== 'number') return runs;
    const seed = wholeNumber('seed', options.seed, SEED);
    if (typeof seed !== 'number') return seed;
    const loaded = loadScript(io, file, options);
    if (!loaded.ok) return tellFailure(io, json, loaded.failure);
    const results: Simulation[] = [];
    for (const name of bot === 'all' ? BOTS : [bot]) {
      const result = simulate(loaded.script, name, runs, seed);
      if ('refused' in result) return tellFailure(io, json, { exit: 1, findings: [], ...result });
      results.push(result);
    }
    if (json) io.out(prettyJson((bot === 'all' ? results : results[0]) ?? []));
    else io.out(asText(io, loaded.script.scenario.title, results, seed));
    return 0;
  },
});

function asText(io: Io, title: string, results: readonly Simulation[], seed: number): string {
  const bold = boldOn(io);
  const [first] = results;
  const endings = Object.keys(first?.endings ?? {});
  const runs = count(first?.runs ?? 0, 'run');
  return [
    `${bold(title)}: ${runs} each, seeds from ${seed}`,
    '',
    bold('Score in percent'),
    table(
      [
        ['bot', 'mean', 'sd', 'p10', 'p50', 'p90', ...SKILLS],
        ...results.map(({ bot, mean, sd, p10, p50, p90, skills }) => [
          bot,
          mean.toFixed(1),
          sd.toFixed(1),
          ...[p10, p50, p90].map(String),
          ...SKILLS.map((skill) => skills[skill]?.toFixed(1) ?? '-'),
        ]),
      ],
      [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
    ),
    '',
    bold('Endings, share of runs in percent'),
    table(
      [
        ['ending', ...results.map(({ bot }) => bot)],
        ...endings.map((ending) => [
          ending,
          ...results.map((result) => (100 * (result.endings[ending] ?? 0)).toFixed(1)),
        ]),
      ],
      results.map((_, index) => index + 1),
    ),
  ].join('\n');
}
