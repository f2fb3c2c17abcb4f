import { sql } from 'kysely';
import { bandOf, SKILLS, topOf } from '../../core/index.ts';
import { BANDS, surenessOf, type Board, type ReadQuery } from '../../wire.ts';
import type { Member, TeamRow } from '../http/member.ts';
import { isRefused, refuse, type Refused } from '../http/refusing.ts';
import { isoOf, playerOf, settingsOf, teamOf } from '../people/rows.ts';
import { periodBefore, periodKey, periodStart } from '../runs/periods.ts';
import { factsOf, FOLDER, variantsOf, type VersionRow } from '../scenarios/versions.ts';
import type { World } from '../world.ts';
import { goalOf } from './goal.ts';
import { rounded, tableOf, within, type Row, type Scope } from './table.ts';

/**
 * The board. What is the same for everybody is worked out once for each state of the team and kept until the next update;
 * one's own place is added for whoever asks.
 */

type Query = ReadQuery<'board'>;

interface Shared {
  readonly board: Omit<Board, 'own'>;
  readonly table: readonly Row[];
  readonly variants: number;
}

/** Bands with fewer players than this would name them. */
const FEWEST_FOR_BANDS = 3;
const PERSONAL_BESTS = 10;
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
    const row = shared.table.find((each) => each.player.id === player?.id);
    return { ...shared.board, own: row === undefined ? null : ownOf(row, shared) };
  };
}

const standingOf = ({ mastered, score, runs, sure }: Row) => ({ mastered, score, runs, sure });

function ownOf(row: Row, { table, variants }: Shared): Board['own'] {
  return { place: row.place, of: table.length, band: bandOf(row.mastered, variants), ...standingOf(row) };
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

/** The versions that a board is of: one of each scenario, the current one unless told. */
async function versionsOf(
  world: World,
  team: string,
  query: Query,
): Promise<readonly VersionRow[] | Refused> {
  const all = await world.versions.all(team);
  if (query.scenario !== undefined && !all.some(({ scenario }) => scenario === query.scenario)) {
    return refuse('unknown-scenario', 'There is no such scenario here.');
  }
  const { scenario, hash } = query;
  if (scenario !== undefined && hash !== undefined) {
    const asked = await world.versions.byHash(team, scenario, hash);
    return asked === undefined
      ? refuse('unknown-version', 'This version was never published here.')
      : [asked];
  }
  const current = all.filter((row) => row.current === 1);
  const own = new Set(current.filter((row) => row.team !== FOLDER).map((row) => row.scenario));
  return current.filter((row) => row.team !== FOLDER || !own.has(row.scenario));
}

async function work(world: World, team: TeamRow, query: Query, event: number): Promise<Shared | Refused> {
  const { store, now } = world;
  const shown = await versionsOf(world, team.id, query);
  if (isRefused(shown)) return shown;
  const { scenario = null, period, past = null } = query;
  const counted = scenario === null ? shown : shown.filter((row) => row.scenario === scenario);
  const settings = settingsOf(team);
  const { timeZone } = settings;
  const at = now();
  const scope: Scope = {
    team: team.id,
    period: periodKey(period, at, timeZone),
    hashes: counted.map(({ hash }) => hash),
    past,
  };
  const table = await tableOf(store.read, scope);
  const before = periodBefore(period, at, timeZone);
  const earlier = before === null ? [] : await tableOf(store.read, { ...scope, period: before });
  const named = table.filter(({ hidden }) => !hidden);
  const since = periodStart(period, at, timeZone);
  const variants = counted.reduce((sum, row) => sum + variantsIn(row, past), 0);
  const { players } = await store.read
    .selectFrom('players')
    .select((of) => of.fn.countAll<number>().as('players'))
    .where('team', '=', team.id)
    .executeTakeFirstOrThrow();
  const board: Omit<Board, 'own'> = {
    team: teamOf(team),
    scenario,
    hash: scenario === null ? null : (counted[0]?.hash ?? null),
    past,
    period,
    since: since === null ? null : isoOf(since),
    at: isoOf(at),
    event,
    scenarios: await scenariosOf(world, team.id, shown),
    players,
    active: table.filter(({ runs }) => runs > 0).length,
    runs: table.reduce((sum, { runs }) => sum + runs, 0),
    goal: await goalOf(world, team.id, settings.goal, timeZone),
    skills: skillsOf(table, earlier),
    bands: table.length < FEWEST_FOR_BANDS ? null : bandsOf(table, variants),
    top: settings.topThree ? namedTop(table) : null,
    mostImproved: improvedOf(named),
    personalBests: await bestsOf(world, scope),
    ranking: settings.fullRanking ? rankingOf(named) : null,
  };
  return { board, table, variants };
}

function variantsIn(row: VersionRow, past: string | null): number {
  const facts = factsOf(row);
  return past === null ? variantsOf(facts) : (facts.variants[past]?.length ?? 0);
}

async function scenariosOf(
  { store }: World,
  team: string,
  shown: readonly VersionRow[],
): Promise<Board['scenarios']> {
  const runs = await store.read
    .selectFrom('standings')
    .select(['hash', sql<number | string>`sum(runs)`.as('runs')])
    .where('team', '=', team)
    .where('period', '=', 'all')
    .groupBy('hash')
    .execute();
  return shown.map((row) => {
    const { title, pasts, variants } = factsOf(row);
    return {
      id: row.scenario,
      title,
      hash: row.hash,
      version: row.version,
      variants: Math.max(0, ...Object.values(variants).map(({ length }) => length)),
      pasts: [...pasts],
      runs: Number(runs.find(({ hash }) => hash === row.hash)?.runs ?? 0),
    };
  });
}

/** Every player counts the same, however often they play. */
function skillsOf(table: readonly Row[], before: readonly Row[]): Board['skills'] {
  return SKILLS.map((skill) => {
    const mean = (rows: readonly Row[]): number | null => {
      const means = rows.map((row) => row.skills[skill].mean).filter((figure) => figure !== null);
      return means.length === 0 ? null : rounded(means.reduce((sum, each) => sum + each, 0) / means.length);
    };
    const [percent, last] = [mean(table), mean(before)];
    const runs = table.reduce((sum, row) => sum + row.skills[skill].runs, 0);
    const change = percent === null || last === null ? null : rounded(percent - last);
    return { skill, percent, change, runs, sure: surenessOf(runs) };
  });
}

function bandsOf(table: readonly Row[], variants: number): Board['bands'] {
  return BANDS.map((band) => ({
    band,
    players: table.filter(({ mastered }) => bandOf(mastered, variants) === band).length,
  }));
}

/** The places that are named, without those who are hidden: they keep their places, and nobody moves up for it. */
function namedTop(table: readonly Row[]): Board['top'] {
  return topOf(table.filter(({ runs }) => runs > 0))
    .filter(({ hidden }) => !hidden)
    .map((row) => ({ place: row.place, player: row.player, ...standingOf(row) }));
}

function improvedOf(named: readonly Row[]): Board['mostImproved'] {
  const gains = named.flatMap(({ player, from, to, runs }) =>
    from === null || to === null || to <= from ? [] : [{ player, from, to, gain: rounded(to - from), runs }],
  );
  return gains.length === 0 ? null : gains.toSorted((a, b) => b.gain - a.gain).slice(0, 3);
}

/** The upper half by place, the others by name alone, for figures would tell who is last. */
function rankingOf(named: readonly Row[]): Board['ranking'] {
  const half = named[Math.ceil(named.length / 2) - 1]?.place ?? 0;
  const upper = named.filter(({ place }) => place <= half);
  const rest = named
    .filter(({ place }) => place > half)
    .toSorted((a, b) => (a.player.name < b.player.name ? -1 : 1));
  return [
    ...upper.map((row) => ({ player: row.player, standing: { place: row.place, ...standingOf(row) } })),
    ...rest.map(({ player }) => ({ player, standing: null })),
  ];
}

/** Only where there was something to be better than. */
async function bestsOf({ store }: World, scope: Scope): Promise<Board['personalBests']> {
  const rows = await within(store.read, scope)
    .innerJoin('players', 'players.id', 'standings.player')
    .select(['players.id', 'players.name', 'players.look', 'scenario', 'best', 'best_at', 'mastered'])
    .where('players.hidden', '=', 0)
    .where('runs', '>', 1)
    .orderBy('best_at', 'desc')
    .limit(PERSONAL_BESTS)
    .execute();
  return rows.map((row) => ({
    player: playerOf(row),
    scenario: row.scenario,
    percent: row.best,
    at: isoOf(row.best_at),
    mastered: row.mastered === 1,
  }));
}
