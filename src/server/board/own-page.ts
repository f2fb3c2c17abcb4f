import { bandOf, ownPlaceOf, rank, skillBars } from '../../core/index.ts';
import { surenessOf, type Answer, type StoredRun } from '../../wire.ts';
import type { Member } from '../http/member.ts';
import { isoOf, ownPlayerOf, teamOf } from '../people/rows.ts';
import { FOLDER, factsOf, variantsOf, type VersionRow } from '../scenarios/versions.ts';
import type { World } from '../world.ts';
import { talliesIn } from './table.ts';

/** A player's own page. */
export async function ownPage(world: World, { team, player }: Member): Promise<Answer<'ownPage'>> {
  if (player === null) throw new TypeError('the page is a player’s');
  const { store, versions } = world;
  const all = await versions.all(team.id);
  const current = all.filter((row) => row.current === 1);
  const own = new Set(current.filter((row) => row.team !== FOLDER).map((row) => row.scenario));
  const counted = current.filter((row) => row.team !== FOLDER || !own.has(row.scenario));
  const hashes = counted.map(({ hash }) => hash);
  const played = await talliesIn(store.read, { team: team.id, period: 'all', hashes, past: null });
  const standings = rank(played);
  const place = standings.find((row) => row.player === player.id);
  const mine = played.find((row) => row.player === player.id);
  const bars = skillBars(mine === undefined ? [] : [mine], []);
  const variants = counted.reduce((sum, row) => sum + variantsOf(factsOf(row)), 0);
  const runs = await store.read
    .selectFrom('runs')
    .select('answer')
    .where('player', '=', player.id)
    .orderBy('received', 'desc')
    .limit(100)
    .execute();
  const open = await store.read
    .selectFrom('attempts')
    .select(['id', 'scenario', 'started', 'events'])
    .where('player', '=', player.id)
    .where('state', '=', 'open')
    .orderBy('started', 'desc')
    .execute();
  return {
    team: teamOf(team),
    player: ownPlayerOf(player),
    band: bandOf(mine?.mastered ?? 0, variants),
    standing: {
      mastered: mine?.mastered ?? 0,
      score: place?.score ?? null,
      runs: place?.runs ?? 0,
      sure: surenessOf(place?.runs ?? 0),
    },
    runs: runs.map(({ answer }) => JSON.parse(answer) as StoredRun),
    place: ownPlaceOf(standings, player.id),
    variants,
    of: standings.length,
    skills: Object.fromEntries(
      bars.map(({ skill, percent }) => [skill, percent]),
    ) as Answer<'ownPage'>['skills'],
    scenarios: await Promise.all(counted.map((version) => scenarioOf(world, player.id, version))),
    open: open.map((row) => ({ ...row, started: isoOf(row.started) })),
  };
}

async function scenarioOf(
  { store }: World,
  player: string,
  version: VersionRow,
): Promise<Answer<'ownPage'>['scenarios'][number]> {
  const rows = await store.read
    .selectFrom('standings')
    .select(['variant', 'mastered', 'first', 'best', 'latest', 'latest_at', 'runs'])
    .where('player', '=', player)
    .where('period', '=', 'all')
    .where('scenario', '=', version.scenario)
    .where('hash', '=', version.hash)
    .execute();
  const firsts = rows.map(({ first }) => first).filter((first) => first !== null);
  const bests = rows.map(({ best }) => best).filter((best) => best !== null);
  const latest = rows.toSorted((a, b) => b.latest_at - a.latest_at)[0]?.latest ?? null;
  const facts = factsOf(version);
  return {
    id: version.scenario,
    title: facts.title,
    language: facts.language ?? 'en',
    hash: version.hash,
    version: version.version,
    variants: variantsOf(facts),
    tried: new Set(rows.map(({ variant }) => variant)).size,
    mastered: new Set(rows.flatMap((row) => (row.mastered === 1 ? row.variant : []))).size,
    first:
      firsts.length === 0 ? null : Math.round(firsts.reduce((sum, each) => sum + each, 0) / firsts.length),
    best: bests.length === 0 ? null : Math.max(...bests),
    latest,
    runs: rows.reduce((sum, row) => sum + row.runs, 0),
  };
}
