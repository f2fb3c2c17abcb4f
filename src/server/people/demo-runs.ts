import { RULES, type BotName, type Run } from '../../core/index.ts';
import type { Answer, VerifiedRun } from '../../wire.ts';
import { isRefused } from '../http/refusing.ts';
import { FOLDER, type VersionRow } from '../scenarios/versions.ts';
import type { World } from '../world.ts';

/**
 * The runs of demo teams: bots play them, for some seconds, and they then serve every demo team until the scenarios
 * change. How far that has come is told, for whoever waits.
 */

/** Who plays in which week: the team learns. */
const BOTS_BY_WEEK: readonly (readonly BotName[])[] = [
  ['random', 'bureaucrat', 'first'],
  ['random', 'pleaser', 'middle'],
  ['apologetic', 'middle', 'blind-expert'],
  ['longest', 'blind-expert', 'expert'],
];
export const WEEKS = BOTS_BY_WEEK.length;
/**
 * Whose first run at a scenario takes about a second: the very first makes the scenario ready, and the good bots think it
 * through. All other runs take no time.
 */
const THINKERS = ['first', 'blind-expert', 'expert'] as const satisfies readonly BotName[];
const SCENARIOS = 2;
const SEEDS = 4;

/** A run that a bot has played, verified, to be given to somebody made up. */
export interface Played {
  readonly version: VersionRow;
  readonly run: Run;
  readonly verified: VerifiedRun;
}

type Progress = Answer<'demoProgress'>;

export interface DemoRuns {
  /** The runs by week; played at the first call, and again once the scenarios have changed. */
  played(): Promise<readonly (readonly Played[])[]>;
  /** How far they are played, in steps of about the same length. */
  progress(): Progress;
}

export function makeDemoRuns(world: World): DemoRuns {
  let recorded: { readonly stamp: string; readonly weeks: Promise<readonly (readonly Played[])[]> } | null =
    null;
  // Reading the folder is the first step.
  const steps = 1 + SCENARIOS * THINKERS.length;
  let progress: Progress = { done: 0, steps };

  const record = (versions: readonly VersionRow[]): Promise<readonly (readonly Played[])[]> => {
    progress = { done: 1, steps: 1 + versions.length * THINKERS.length };
    return playAll(world, versions, () => (progress = { ...progress, done: progress.done + 1 }));
  };

  return {
    async played() {
      await world.folder.look();
      const versions = (await world.versions.all(FOLDER))
        .filter((row) => row.current === 1 && row.rankable === 1 && !row.facts.includes('"pasts":["'))
        .slice(0, SCENARIOS);
      const stamp = versions.map(({ id, source }) => id + source).join();
      if (recorded?.stamp !== stamp) {
        const weeks = record(versions);
        recorded = { stamp, weeks };
        weeks.catch(() => {
          recorded = null;
          progress = { done: 0, steps };
        });
      }
      return recorded.weeks;
    },
    progress: () => progress,
  };
}

async function playAll(
  world: World,
  versions: readonly VersionRow[],
  stepped: () => void,
): Promise<Played[][]> {
  for (const version of versions) {
    for (const bot of THINKERS) {
      await play(world, version, bot, 0);
      stepped();
    }
  }
  const weeks: Played[][] = [];
  for (const [week, bots] of BOTS_BY_WEEK.entries()) {
    const played: Played[] = [];
    for (const version of versions) {
      for (const [at, bot] of bots.entries()) {
        for (let seed = 1; seed <= SEEDS; seed += 1) {
          const one = await play(world, version, bot, 1000 * week + 10 * at + seed);
          if (one !== null) played.push(one);
        }
      }
    }
    weeks.push(played);
  }
  return weeks;
}

/** Lets a bot play once, and verifies what it played like any other run; null where that was refused. */
async function play(world: World, version: VersionRow, bot: BotName, seed: number): Promise<Played | null> {
  const texts = await world.versions.texts(version);
  const { run, verified } = await world.verifier.play(texts, { rules: RULES.version, past: null }, bot, seed);
  return isRefused(verified) ? null : { version, run, verified };
}
