import { abandon } from '../runs/attempts.ts';
import { rebuild } from '../runs/standings.ts';
import { FEED_DAYS, newestId, tell } from '../live/hub.ts';
import type { World } from '../world.ts';
import { deleteTeam } from './deleting.ts';
import { settingsOf } from './rows.ts';

/** What has to be done now and then: old runs go as the lead has settled, left attempts count, demo teams end. */

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** An attempt that was left for so long was given up. */
const LEFT_AFTER = DAY;
/** A clock that runs on by more than this beside the time that has passed was moved: nothing is deleted then. */
const JUMP = DAY;

export interface Maintenance {
  /** Does it now. Never throws. */
  run(): Promise<void>;
  stop(): void;
}

/** @param passed milliseconds that have really passed since any moment, for telling a moved clock */
export function startMaintenance(world: World, passed: () => number = () => performance.now()): Maintenance {
  const began = { clock: world.now(), passed: passed() };
  const run = async (): Promise<void> => {
    try {
      const drift = world.now() - began.clock - (passed() - began.passed);
      if (Math.abs(drift) > JUMP) {
        world.log(
          'the clock was moved by more than a day: nothing is deleted until the server is started again',
        );
        return;
      }
      await endDemos(world);
      await closeLeft(world);
      await deleteOld(world);
      await endTryouts(world);
      await forgetUpdates(world);
    } catch (error) {
      world.log(`maintenance failed and is tried again in an hour: ${String(error)}`);
    }
  };
  const timer = setInterval(() => void run(), HOUR);
  timer.unref();
  return { run, stop: () => clearInterval(timer) };
}

async function endDemos({ store, now }: World): Promise<void> {
  const over = await store.read.selectFrom('teams').select('id').where('expires', '<', now()).execute();
  for (const { id } of over) await store.write((trx) => deleteTeam(trx, id));
}

async function closeLeft({ store, now }: World): Promise<void> {
  const left = await store.read
    .selectFrom('attempts')
    .selectAll()
    .where('state', '=', 'open')
    .where('started', '<', now() - LEFT_AFTER)
    .limit(1000)
    .execute();
  for (const attempt of left) {
    const team = await store.read
      .selectFrom('teams')
      .select('settings')
      .where('id', '=', attempt.team)
      .executeTakeFirst();
    const { timeZone } = settingsOf(team ?? { settings: '{}' });
    await store.write((trx) => abandon(trx, attempt, { timeZone, at: now() }));
  }
}

/** Deletes runs and attempts that are older than their team keeps them, and makes its standings again. */
async function deleteOld({ store, now }: World): Promise<void> {
  const teams = await store.read.selectFrom('teams').select(['id', 'settings']).execute();
  for (const team of teams) {
    const { retentionDays, timeZone } = settingsOf(team);
    if (retentionDays === null) continue;
    const before = now() - retentionDays * DAY;
    const old = await store.read
      .selectFrom('runs')
      .select('id')
      .where('team', '=', team.id)
      .where('received', '<', before)
      .limit(1)
      .executeTakeFirst();
    const left = await store.read
      .selectFrom('attempts')
      .select('id')
      .where('team', '=', team.id)
      .where('ended', '<', before)
      .limit(1)
      .executeTakeFirst();
    if (old === undefined && left === undefined) continue;
    await store.write(async (trx) => {
      await trx.deleteFrom('runs').where('team', '=', team.id).where('received', '<', before).execute();
      const gone = trx
        .selectFrom('attempts')
        .select('id')
        .where('team', '=', team.id)
        .where('ended', '<', before);
      await trx.deleteFrom('pieces').where('attempt', 'in', gone).execute();
      await trx.deleteFrom('attempts').where('team', '=', team.id).where('ended', '<', before).execute();
      await rebuild(trx, team.id, timeZone);
      await tell(trx, team.id, { kind: 'team' }, now());
    });
  }
}

/** Drafts whose link has run out. */
async function endTryouts({ store, now }: World): Promise<void> {
  await store.write((trx) => trx.deleteFrom('tryouts').where('expires', '<', now()).execute());
}

/** The newest stays, so that ids go on growing from it. */
async function forgetUpdates({ store, now }: World): Promise<void> {
  const newest = await newestId(store);
  await store.write((trx) =>
    trx
      .deleteFrom('feed')
      .where('at', '<', now() - FEED_DAYS * DAY)
      .where('id', '<', newest)
      .execute(),
  );
}
