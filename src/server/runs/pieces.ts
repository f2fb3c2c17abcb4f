import type { Kysely } from 'kysely';
import type { GameEvent } from '../../core/index.ts';
import type { Tables } from '../store/tables.ts';

/** The events of an open attempt, in their order. Those of a finished one stand in its run. */
export async function attemptEvents(db: Kysely<Tables>, attempt: string): Promise<readonly GameEvent[]> {
  const pieces = await db
    .selectFrom('pieces')
    .select('events')
    .where('attempt', '=', attempt)
    .orderBy('from_event')
    .execute();
  return pieces.flatMap(({ events }) => JSON.parse(events) as GameEvent[]);
}
