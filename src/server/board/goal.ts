import { sql } from 'kysely';
import type { Board, Goal } from '../../wire.ts';
import { periodKey } from '../runs/periods.ts';
import type { World } from '../world.ts';

/** How far a team is with what it works towards; all versions count. */
export async function goalOf(
  { store, now }: World,
  team: string,
  goal: Goal | null,
  timeZone: string,
): Promise<Board['goal']> {
  if (goal === null) return null;
  const row = await store.read
    .selectFrom('standings')
    .select([
      sql<number | string | null>`sum(mastered)`.as('variants'),
      sql<number | string | null>`sum(runs)`.as('runs'),
      sql<number | string>`count(distinct case when runs > 0 then player end)`.as('players'),
    ])
    .where('team', '=', team)
    .where('period', '=', periodKey(goal.period, now(), timeZone))
    .executeTakeFirst();
  const reached = Number(row?.[goal.kind] ?? 0);
  return { ...goal, reached, percent: Math.min(100, Math.floor((100 * reached) / goal.target)) };
}
