import { sql } from 'kysely';
import {
  bandOf,
  figuresOf,
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
    const own = shared.standings.find((each) => each.player === player?.id);
    return { ...shared.board, own: own === undefined ? null : ownOf(own, shared) };
  };
}

function ownOf(own: Standing, { standings, variants }: Shared): Board['own'] {
  const { player: _player, ...standing } = own;
  return { ...standing, of: standings.length, band: bandOf(standing.mastered, variants) };
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
    scenarios: await scenariosOf(world, team.id, shown),
    ...shownOf(figures),
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
    const { title, language = 'en', pasts, variants } = factsOf(row);
    return {
      id: row.scenario,
      title,
      language,
      hash: row.hash,
      version: row.version,
      variants: Math.max(0, ...Object.values(variants).map(({ length }) => length)),
      pasts: [...pasts],
      runs: Number(runs.find(({ hash }) => hash === row.hash)?.runs ?? 0),
    };
  });
}
