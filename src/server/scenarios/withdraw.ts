import { refuse, type Refused } from '../http/refusing.ts';
import { tell } from '../live/hub.ts';
import type { World } from '../world.ts';

/**
 * Withdraws what a team published of a scenario: nobody begins it any more, or what the folder has of it is played again.
 * The versions stay, and the runs on them with their boards.
 */
export async function withdraw(
  { store, versions, now }: Pick<World, 'store' | 'versions' | 'now'>,
  team: string,
  scenario: string,
): Promise<{ done: true } | Refused> {
  const done = await store.write(async (trx) => {
    const own = await trx
      .selectFrom('versions')
      .select('id')
      .where('team', '=', team)
      .where('scenario', '=', scenario)
      .execute();
    if (own.length === 0) return refuse('unknown-scenario', 'This team has published no such scenario.');
    await trx
      .updateTable('versions')
      .set({ current: 0 })
      .where('team', '=', team)
      .where('scenario', '=', scenario)
      .execute();
    await tell(trx, team, { kind: 'scenarios' }, now());
    return { done: true as const };
  });
  versions.forget();
  return done;
}
