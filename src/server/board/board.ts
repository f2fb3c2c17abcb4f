import { sql } from 'kysely';
import {
  bandOf,
  figuresOf,
  ownPlaceOf,
  rank,
  type BoardFigures,
  type BoardParts,
  type Standing,
} from '../../core/index.ts';
import type { Board, Player, ReadQuery } from '../../wire.ts';
import type { Member, TeamRow } from '../http/member.ts';
import { isRefused, refuse, type Refused } from '../http/refusing.ts';
import { isoOf, playerOf, settingsOf, teamOf } from '../people/rows.ts';
import { periodBefore, periodKey, periodStart } from '../runs/periods.ts';
import { factsOf, FOLDER, variantsOf, type VersionRow } from '../scenarios/versions.ts';
import type { World } from '../world.ts';
import { goalOf } from './goal.ts';
import { bestsSince, everSince, talliesIn, type Scope } from './table.ts';

/**
 * The board. What is the same for everybody is worked out once for each state of the team and kept until the next update;
 * one's own place is added for whoever asks.
 */

type Query = ReadQuery<'board'>;

interface Shared {
  readonly board: Omit<Board, 'own'>;
  /** Everybody who is ranked, best first. */
  readonly standings: readonly Standing[];
  readonly variants: number;
}

/** More than are shown. */
const PERSONAL_BESTS = 200;
const KEPT = 200;

export type BoardOf = (member: Member, query: Query) => Promise<Board | Refused>;

export function makeBoard(world: World): BoardOf {
  const kept = new Map<string, { readonly state: string; readonly shared: Promise<Shared | Refused> }>();
  return async ({ team, player }, query) => {
    const event = await newestOf(world, team.id);
    const { timeZone } = settingsOf(team);
    const day = periodKey('week', world.now(), timeZone) + periodKey('month', world.now(), timeZone);
    const key = [team.id, query.scenario, query.hash, query.past, query.period].join(' ');
    void world.folder.look();
    const current = (await world.versions.all(team.id)).filter((row) => row.current === 1);
    const versions = current.map(({ id, source }) => id + source).join(' ');
    const state = `${event} ${day} ${team.settings} ${team.name} ${versions}`;
    let found = kept.get(key);
    if (found?.state !== state) {
      found = { state, shared: work(world, team, query, event) };
      const [oldest] = kept.keys();
      if (kept.size >= KEPT && oldest !== undefined) kept.delete(oldest);
      kept.set(key, found);
      found.shared.catch(() => kept.delete(key));
    }
    const shared = await found.shared;
    if (isRefused(shared)) return shared;
    const own = shared.standings.find((each) => each.player === player?.id);
    return { ...shared.board, own: own === undefined ? null : ownOf(own, shared) };
  };
}

function ownOf(own: Standing, { standings, variants }: Shared): Board['own'] {
  const { player, ...standing } = own;
  const place = ownPlaceOf(standings, player);
  return { ...standing, place, of: standings.length, band: bandOf(standing.mastered, variants), variants };
}

async function newestOf({ store }: World, team: string): Promise<number> {
  const row = await store.read
    .selectFrom('feed')
    .select('id')
    .where('team', '=', team)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.id ?? 0;
}

/** What can be chosen, one version of each scenario, the current one; and what a board is of, which may be another. */
interface Shown {
  readonly current: readonly VersionRow[];
  readonly counted: readonly VersionRow[];
}

async function shownOn(world: World, team: string, query: Query): Promise<Shown | Refused> {
  const all = await world.versions.all(team);
  if (query.scenario !== undefined && !all.some(({ scenario }) => scenario === query.scenario)) {
    return refuse('unknown-scenario', 'There is no such scenario here.');
  }
  const rows = all.filter((row) => row.current === 1);
  const own = new Set(rows.filter((row) => row.team !== FOLDER).map((row) => row.scenario));
  const current = rows.filter((row) => row.team !== FOLDER || !own.has(row.scenario));
  const { scenario, hash } = query;
  if (scenario === undefined) return { current, counted: current };
  if (hash === undefined) return { current, counted: current.filter((row) => row.scenario === scenario) };
  const asked = await world.versions.byHash(team, scenario, hash);
  return asked === undefined
    ? refuse('unknown-version', 'This version was never published here.')
    : { current, counted: [asked] };
}

async function work(world: World, team: TeamRow, query: Query, event: number): Promise<Shared | Refused> {
  const { store, now } = world;
  const shown = await shownOn(world, team.id, query);
  if (isRefused(shown)) return shown;
  const { current, counted } = shown;
  const { scenario = null, period, past = null } = query;
  const settings = settingsOf(team);
  const at = now();
  const since = periodStart(period, at, settings.timeZone);
  const variants = counted.reduce((sum, row) => sum + variantsIn(row, past), 0);
  const scope: Scope = {
    team: team.id,
    period: periodKey(period, at, settings.timeZone),
    hashes: counted.map(({ hash }) => hash),
    past,
  };
  const parts = await partsOf(world, scope, { since, before: periodBefore(period, at, settings.timeZone) });
  const goal = await goalOf(world, team.id, settings);
  const people = await store.read.selectFrom('players').selectAll().where('team', '=', team.id).execute();
  const players = people.map((row) => ({ ...playerOf(row), hidden: row.hidden === 1 }));
  const record = { players, settings: { ...settings, goal: goal.set } };
  const finished = await finishedBy(world, team.id, scope.period);
  const figures = figuresOf(record, { ...parts, reached: goal.reached }, variants);
  const board: Omit<Board, 'own'> = {
    team: teamOf(team),
    scenario,
    hash: scenario === null ? null : (counted[0]?.hash ?? null),
    past,
    period,
    since: since === null ? null : isoOf(since),
    at: isoOf(at),
    event,
    scenarios: await scenariosOf(world, team.id, current),
    ...shownOf(figures),
    otherVersions: otherVersions(await world.versions.all(team.id), counted, finished),
    goal: settings.goal === null || figures.goal === null ? null : { ...settings.goal, ...figures.goal },
  };
  return { board, standings: rank(parts.now), variants };
}

/** What the figures follow from. Players who were deleted have no standings. */
async function partsOf(
  { store: { read } }: World,
  scope: Scope,
  { since, before }: { readonly since: number | null; readonly before: string | null },
): Promise<Omit<BoardParts, 'reached'>> {
  return {
    now: await talliesIn(read, scope),
    before: before === null ? [] : await talliesIn(read, { ...scope, period: before }),
    ...(await everSince(read, scope, since)),
    bests: await bestsSince(read, scope, since, PERSONAL_BESTS),
  };
}

type Named = Player & { readonly hidden: boolean };

/** The figures as the wire has them. */
function shownOf({ top, ranking, mostImproved, personalBests, bands, skills, ...counts }: ShownFigures) {
  const { players, active, runs } = counts;
  const plain = <T extends { readonly player: Named }>({ player: { id, name, look }, ...rest }: T) => ({
    player: { id, name, look },
    ...rest,
  });
  return {
    players,
    active,
    runs,
    skills: [...skills],
    bands: bands === null ? null : [...bands],
    top: top?.map(plain) ?? null,
    mostImproved: mostImproved?.map(plain) ?? null,
    personalBests: personalBests.map(({ at, player, scenario, percent, mastered }) =>
      plain({ player, scenario, percent, at: isoOf(at), mastered }),
    ),
    ranking:
      ranking?.map(({ player: { id, name, look }, place, ...rest }) => ({
        player: { id, name, look },
        standing: place === null ? null : { place, ...rest },
      })) ?? null,
  };
}

type ShownFigures = Omit<BoardFigures<Named>, 'otherVersions' | 'goal'>;

function variantsIn(row: VersionRow, past: string | null): number {
  const facts = factsOf(row);
  return past === null ? variantsOf(facts) : (facts.variants[past]?.length ?? 0);
}

/** Finished runs of a period, by version. */
async function finishedBy(
  { store }: World,
  team: string,
  period: string,
): Promise<ReadonlyMap<string, number>> {
  const rows = await store.read
    .selectFrom('standings')
    .select(['hash', sql<number | string>`sum(runs)`.as('runs')])
    .where('team', '=', team)
    .where('period', '=', period)
    .groupBy('hash')
    .execute();
  return new Map(rows.map(({ hash, runs }) => [hash, Number(runs)]));
}

/** How many runs of the scenarios on a board are of versions that it is not of. */
function otherVersions(
  all: readonly VersionRow[],
  counted: readonly VersionRow[],
  finished: ReadonlyMap<string, number>,
): number {
  const scenarios = new Set(counted.map(({ scenario }) => scenario));
  const others = new Set(all.filter((row) => scenarios.has(row.scenario)).map(({ hash }) => hash));
  for (const { hash } of counted) others.delete(hash);
  return [...others].reduce((sum, hash) => sum + (finished.get(hash) ?? 0), 0);
}

async function scenariosOf(
  world: World,
  team: string,
  current: readonly VersionRow[],
): Promise<Board['scenarios']> {
  const finished = await finishedBy(world, team, 'all');
  const all = await world.versions.all(team);
  return current.map((row) => {
    const { title, language = 'en', pasts, variants } = factsOf(row);
    return {
      id: row.scenario,
      title,
      language,
      hash: row.hash,
      version: row.version,
      variants: Math.max(0, ...Object.values(variants).map(({ length }) => length)),
      pasts: [...pasts],
      runs: finished.get(row.hash) ?? 0,
      versions: versionsOf(row, all, finished),
    };
  });
}

/** The versions of a scenario that a board can be of, newest first. What folder and team both have is one. */
function versionsOf(
  current: VersionRow,
  all: readonly VersionRow[],
  finished: ReadonlyMap<string, number>,
): Board['scenarios'][number]['versions'] {
  const played = all.filter(
    ({ scenario, hash }) =>
      scenario === current.scenario && hash !== current.hash && (finished.get(hash) ?? 0) > 0,
  );
  const each = [...new Map([...played, current].map((row) => [row.hash, row])).values()];
  return each
    .toSorted((one, other) => other.published - one.published || other.version - one.version)
    .map(({ hash, version, published }) => ({
      hash,
      version,
      published: isoOf(published),
      runs: finished.get(hash) ?? 0,
      current: hash === current.hash,
    }));
}
