import { sql } from 'kysely';
import type { TeamRecord, Member } from '../../core/index.ts';
import type { TeamSettings } from '../../wire.ts';
import { periodKey, periodStart } from '../runs/periods.ts';
import type { World } from '../world.ts';

/** What a team works towards, as the figures want it, and what is reached of it; all versions count. */
export async function goalOf(
  { store, now }: World,
  team: string,
  { goal, timeZone }: Pick<TeamSettings, 'goal' | 'timeZone'>,
): Promise<{ readonly set: TeamRecord<Member>['settings']['goal']; readonly reached: number }> {
  if (goal === null) return { set: null, reached: 0 };
  const row = await store.read
    .selectFrom('standings')
    .select([
      sql<
        number | string | null
      >`count(distinct case when mastered = 1 then player || ' ' || hash || ' ' || variant end)`.as(
        'variants',
      ),
      sql<number | string | null>`sum(runs)`.as('runs'),
      sql<number | string>`count(distinct case when runs > 0 then player end)`.as('players'),
    ])
    .where('team', '=', team)
    .where('period', '=', periodKey(goal.period, now(), timeZone))
    .executeTakeFirst();
  const { kind, target, period } = goal;
  return {
    set: { kind, target, from: periodStart(period, now(), timeZone) },
    reached: Number(row?.[kind] ?? 0),
  };
}
