import { RULES, type Run } from '../../core/index.ts';
import { attemptEvents } from '../runs/pieces.ts';
import type { VersionRow } from '../scenarios/versions.ts';
import type { Study } from '../verify/tasks.ts';
import type { World } from '../world.ts';

/** Studies of a team's runs at a version, kept until there are other runs. */

/** The newest runs and dropped attempts that are looked at. */
const MOST_RUNS = 1000;
const MOST_DROPPED = 300;
const KEPT = 60;

export interface Studies {
  /** @param fewest with fewer real runs than this a bot's are studied, and `runs` is 0 */
  of(team: string, version: VersionRow, fewest: number): Promise<Study>;
}

export function makeStudies(world: World): Studies {
  const kept = new Map<string, { readonly stamp: string; readonly study: Promise<Study> }>();
  return {
    async of(team, version, fewest) {
      const key = `${team} ${version.id} ${fewest}`;
      const stamp = await stampOf(world, team, version);
      const before = kept.get(key);
      if (before?.stamp === stamp) return before.study;
      const study = make(world, team, version, fewest);
      const [oldest] = kept.keys();
      if (kept.size >= KEPT && oldest !== undefined) kept.delete(oldest);
      kept.set(key, { stamp, study });
      study.catch(() => kept.delete(key));
      return study;
    },
  };
}

async function stampOf({ store }: World, team: string, version: VersionRow): Promise<string> {
  const runs = await store.read
    .selectFrom('runs')
    .select((of) => [of.fn.countAll().as('count'), of.fn.max('received').as('latest')])
    .where('team', '=', team)
    .where('scenario', '=', version.scenario)
    .where('hash', '=', version.hash)
    .executeTakeFirst();
  const dropped = await abandonedOf(store, team, version)
    .select((of) => of.fn.countAll().as('count'))
    .executeTakeFirst();
  return `${runs?.count} ${runs?.latest} ${dropped?.count} ${version.source}`;
}

/** Attempts at a version that were given up. */
export function abandonedOf(store: World['store'], team: string, version: VersionRow) {
  return store.read
    .selectFrom('attempts')
    .where('team', '=', team)
    .where('scenario', '=', version.scenario)
    .where('hash', '=', version.hash)
    .where('state', '=', 'abandoned');
}

async function make(world: World, team: string, version: VersionRow, fewest: number): Promise<Study> {
  const { store } = world;
  const runs = await store.read
    .selectFrom('runs')
    .select('run')
    .where('team', '=', team)
    .where('scenario', '=', version.scenario)
    .where('hash', '=', version.hash)
    .orderBy('received', 'desc')
    .limit(MOST_RUNS)
    .execute();
  const left = await abandonedOf(store, team, version)
    .select(['id', 'seed', 'past', 'rules'])
    .orderBy('started', 'desc')
    .limit(MOST_DROPPED)
    .execute();
  const dropped = await Promise.all(
    left.map(async (row): Promise<Run> => ({
      format: 1,
      scenario: version.scenario,
      hash: version.hash,
      rules: row.rules,
      seed: row.seed,
      mode: 'scored',
      tempo: 'live',
      past: row.past === '' ? null : { name: row.past, run: null },
      events: [...(await attemptEvents(store.read, row.id))],
    })),
  );
  const finished = runs
    .map(({ run }) => JSON.parse(run) as Run)
    .filter(({ rules }) => rules === RULES.version);
  const texts = await world.versions.texts(version);
  return world.verifier.study(texts, RULES.version, { finished, dropped, fewest });
}
