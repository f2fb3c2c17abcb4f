import { runSchema, type Run } from '../../core/index.ts';
import type { PlayerRow } from '../http/member.ts';
import { isRefused, refuse, type Refused } from '../http/refusing.ts';
import { factsOf, type VersionRow } from '../scenarios/versions.ts';
import type { AttemptRow } from '../store/tables.ts';
import type { World } from '../world.ts';
import type { Sender } from './sender.ts';

/** What came before a follow-up: a verified run of the player's own, or the scenario's stated past. */

/** The past of an attempt at a follow-up: from an own, verified run, or the stated one. */
export async function pastFor(
  world: World,
  version: VersionRow,
  own: PlayerRow,
  earlierId: string | null,
): Promise<{ name: string | null; run: string | null } | Refused> {
  const facts = factsOf(version);
  if (facts.pasts.length === 0) {
    return earlierId === null
      ? { name: null, run: null }
      : refuse('wrong-past', 'This scenario follows no other.');
  }
  if (earlierId === null) return { name: facts.stated, run: null };
  const earlier = await world.store.read
    .selectFrom('runs')
    .select(['run', 'version', 'scenario'])
    .where('id', '=', earlierId)
    .where('player', '=', own.id)
    .executeTakeFirst();
  const before = earlier === undefined ? undefined : await world.versions.byId(earlier.version);
  if (earlier === undefined || before === undefined || earlier.scenario !== facts.after) {
    return refuse('wrong-past', 'The earlier run is not one of yours at the scenario before.');
  }
  const name = await world.verifier.pastOf(
    await world.versions.texts(version),
    facts.stated,
    await world.versions.texts(before),
    JSON.parse(earlier.run) as Run,
  );
  return isRefused(name) ? name : { name, run: earlierId };
}

/** The run that an attempt's past came from, as it was played; null for the stated past. */
export async function earlierRun({ store }: World, { earlier }: AttemptRow): Promise<unknown> {
  if (earlier === null) return null;
  const row = await store.read.selectFrom('runs').select('run').where('id', '=', earlier).executeTakeFirst();
  return row === undefined ? null : (JSON.parse(row.run) as unknown);
}

/** The run with the past that the server knows of, whatever came with it. */
export async function withPast(world: World, attempt: AttemptRow, run: Run): Promise<Run> {
  if (run.past === null) return run;
  return { ...run, past: { name: attempt.past, run: await earlierRun(world, attempt) } };
}

/** A run without an attempt has the stated past, or brings one of the player's own verified runs along. */
export async function pastOf(
  world: World,
  { team, player }: Sender,
  version: VersionRow,
  run: Run,
): Promise<Run | Refused> {
  const facts = factsOf(version);
  const name = run.past?.name ?? null;
  if (facts.pasts.length === 0)
    return name === null ? run : refuse('wrong-past', 'This scenario follows no other.');
  if (name === null || run.past === null) return refuse('wrong-past', 'The run has no past.');
  if (run.past.run === null) {
    return name === facts.stated ? run : refuse('wrong-past', 'This past has to come from a run.');
  }
  const read = runSchema.safeParse(run.past.run);
  if (!read.success) return refuse('wrong-past', 'The earlier run cannot be replayed.');
  const same = JSON.stringify(read.data);
  const own = await world.store.read
    .selectFrom('runs')
    .select(['run', 'version'])
    .where('player', '=', player.id)
    .where('team', '=', team.id)
    .where('scenario', '=', facts.after ?? '')
    .where('run', '=', same)
    .executeTakeFirst();
  const before = own === undefined ? undefined : await world.versions.byId(own.version);
  if (own === undefined || before === undefined) {
    return refuse('wrong-past', 'The earlier run has to be a verified one of your own.');
  }
  const earlier = JSON.parse(own.run) as Run;
  const brought = await world.verifier.pastOf(
    await world.versions.texts(version),
    facts.stated,
    await world.versions.texts(before),
    earlier,
  );
  if (isRefused(brought)) return brought;
  return brought === name ? run : refuse('wrong-past', `The earlier run brings "${brought}".`);
}
