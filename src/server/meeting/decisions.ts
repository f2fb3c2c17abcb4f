import { RULES } from '../../core/index.ts';
import { addressOfRoute, DISTRIBUTION_FROM, type Decisions, type Meeting, type Share } from '../../wire.ts';
import { refuse, type Refused } from '../http/refusing.ts';
import { FOLDER, factsOf, type VersionRow } from '../scenarios/versions.ts';
import type { Studies } from '../statistics/studies.ts';
import type { StudiedBeat } from '../verify/tasks.ts';
import type { World } from '../world.ts';

/** The decisions that a team can talk about, and the way to one. */

type Decision = Decisions['decisions'][number];
export type Moment = NonNullable<Meeting['moment']>;

/** What is kept with a meeting: the moment, and how the team chose there. */
export interface Prepared {
  readonly moment: Moment;
  readonly distribution: Meeting['distribution'];
}

const MOST_DECISIONS = 12;
/** With fewer real runs at a scenario, a bot's tell what is hard in it. */
const FEWEST_RUNS = 3;

/** Where the team lost most, over all that it can play now; the first is the suggested one. */
export async function decisionsOf(world: World, studies: Studies, team: string): Promise<Decisions> {
  await world.folder.look();
  const found: {
    readonly decision: Omit<Decision, 'weight'>;
    readonly lost: number;
    readonly real: boolean;
  }[] = [];
  for (const version of await currentOf(world, team)) {
    const study = await studies.of(team, version, FEWEST_RUNS);
    const all = study.runs === 0 ? Math.max(1, study.percents.length) : study.runs;
    for (const [beat, studied] of Object.entries(study.beats)) {
      if (studied.replies.length < 2 || studied.lost <= 0) continue;
      const decision = {
        scenario: version.scenario,
        title: factsOf(version).title,
        language: factsOf(version).language ?? 'en',
        hash: version.hash,
        beat,
        label: studied.label,
        replies: [...studied.replies],
        runs: study.runs === 0 ? 0 : studied.runs,
        distribution: study.runs === 0 ? null : distributionOf(studied),
      };
      found.push({ decision, lost: studied.lost / all, real: study.runs > 0 });
    }
  }
  // What the team really lost comes before what a bot would lose.
  const sorted = found.toSorted((a, b) => Number(b.real) - Number(a.real) || b.lost - a.lost);
  const worst = Math.max(0, ...sorted.map(({ lost }) => lost));
  const decisions = sorted.slice(0, MOST_DECISIONS).map(({ decision, lost }) => ({
    ...decision,
    weight: worst === 0 ? 0 : Math.round((100 * lost) / worst),
  }));
  return { suggested: decisions[0] ?? null, decisions };
}

async function currentOf(world: World, team: string): Promise<readonly VersionRow[]> {
  const current = (await world.versions.all(team)).filter((row) => row.current === 1 && row.rankable === 1);
  const own = new Set(current.filter((row) => row.team !== FOLDER).map((row) => row.scenario));
  return current.filter((row) => row.team !== FOLDER || !own.has(row.scenario));
}

/** Most, some or few, and only from five runs on: fewer would tell who it was. */
function distributionOf(studied: StudiedBeat): Record<string, Share> | null {
  if (studied.runs < DISTRIBUTION_FROM) return null;
  const all = Object.values(studied.chosen).reduce((sum, each) => sum + each, 0);
  return Object.fromEntries(
    studied.replies.map(({ id }) => [id, shareOf((studied.chosen[id] ?? 0) / Math.max(1, all))]),
  );
}

const shareOf = (share: number): Share =>
  share === 0 ? 'none' : share >= 0.5 ? 'most' : share >= 0.15 ? 'some' : 'few';

/** Prepares a moment: the way there, which a bot plays, and how the team chose. */
export async function prepare(
  world: World,
  studies: Studies,
  team: string,
  pick: { readonly scenario: string; readonly hash: string; readonly beat: string },
): Promise<Prepared | Refused> {
  const version = await world.versions.byHash(team, pick.scenario, pick.hash);
  if (version === undefined) return refuse('unknown-version', 'This version was never published here.');
  const study = await studies.of(team, version, FEWEST_RUNS);
  const studied = study.beats[pick.beat];
  if (studied === undefined) return refuse('not-found', 'There is no such decision.');
  const facts = factsOf(version);
  const on = { rules: RULES.version, past: facts.stated };
  const way = await world.verifier.way(await world.versions.texts(version), on, pick.beat);
  if (way === null) return refuse('not-found', 'No way leads to this decision.');
  const params = { team, scenario: version.scenario, hash: version.hash };
  const moment: Moment = {
    scenario: version.scenario,
    title: facts.title,
    language: facts.language ?? 'en',
    hash: version.hash,
    rules: RULES.version,
    seed: way.seed,
    past: facts.stated === null ? null : { name: facts.stated, run: null },
    source: addressOfRoute('scenarioSource', params),
    tips: addressOfRoute('scenarioTips', params),
    events: [...way.events],
    beat: pick.beat,
    replies: [...way.replies],
    better: way.best ?? studied.better,
    // What was mostly broken there; where nothing was, what the strongest reply follows.
    tip: studied.tip ?? way.tip,
  };
  return { moment, distribution: study.runs === 0 ? null : distributionOf(studied) };
}
