import {
  compile,
  makeBot,
  playRun,
  RULES,
  runOf,
  verify,
  type BotName,
  type Run,
  type Script,
} from '../../src/core/index.ts';
import { tauB } from './kendall.ts';

/**
 * The figures of the rules that are taken from research, in hundredths: the usual ones, and the ends
 * of what is reported. Loss aversion from 1.3 to 2.25; expectations at half and at two and a half of
 * the rate of a variant, which for the usual 0.2 is 0.1 and 0.5.
 */
const FIGURES = [
  { lossAversion: 200, expectationRate: 100 },
  { lossAversion: 130, expectationRate: 50 },
  { lossAversion: 130, expectationRate: 250 },
  { lossAversion: 225, expectationRate: 50 },
  { lossAversion: 225, expectationRate: 250 },
] as const;

/** How the order of the same runs under two sets of figures agrees. */
export interface Agreement {
  readonly between: string;
  /** Kendall's tau-b of the runs by percent. */
  readonly tau: number;
  /** The runs that could be played under both. */
  readonly runs: number;
}

/** A fixed set of 200 runs, good and bad. */
export function fixedRuns(script: Script): Run[] {
  return [
    ...runsOf(script, 'random', 140),
    ...runsOf(script, 'expert', 20),
    ...runsOf(script, 'pleaser', 40),
  ];
}

/** How the order of these runs agrees between every two sets of figures. */
export function agreements(script: Script, runs: readonly Run[]): Agreement[] {
  const percents = FIGURES.map((figures) => percentsUnder(script, runs, figures));
  return FIGURES.flatMap((a, first) =>
    FIGURES.slice(first + 1).map((b, after) => {
      const both = (percents[first] ?? []).flatMap((percent, run) => {
        const other = percents[first + 1 + after]?.[run] ?? null;
        return percent === null || other === null ? [] : [[percent, other] as const];
      });
      const tau = tauB(
        both.map(([percent]) => percent),
        both.map(([, other]) => other),
      );
      return { between: `${JSON.stringify(a)} and ${JSON.stringify(b)}`, tau, runs: both.length };
    }),
  );
}

function runsOf(script: Script, name: BotName, count: number): Run[] {
  const bot = makeBot(script, name);
  return Array.from({ length: count }, (_, seed) =>
    runOf(script, { seed, mode: 'scored', tempo: 'untimed' }, playRun(script, bot, seed).events),
  );
}

/** The percent of runs under changed rules; null where a run could not have been played under them. */
function percentsUnder(script: Script, runs: readonly Run[], figures: (typeof FIGURES)[number]) {
  const tips = script.tips;
  const changed = compile(script.scenario, tips, { ...RULES, ...figures }, script.past ?? undefined);
  return runs.map((run) => {
    const replayed = verify(changed, run);
    return 'refused' in replayed ? null : replayed.score.overall;
  });
}
