import type { GameEvent } from '../../core/index.ts';
import { refuse, type Refused } from '../http/refusing.ts';
import { player, type Serve } from '../http/serving.ts';
import { tokenOf } from '../store/secret.ts';
import type { Writing } from '../store/writer.ts';
import type { World } from '../world.ts';
import { attemptEvents } from './pieces.ts';

/** The events of an attempt are sent as they happen, and only ever appended. */

/** The most events of an attempt; the longest path of a shipped scenario has under a hundred. */
export const MOST_EVENTS = 5000;

export function serveAppending(serve: Serve, world: World): void {
  serve('appendEvents', async (asked) => {
    const own = player(asked);
    const id = asked.params['attempt'] ?? '';
    const { token, from, events } = asked.body;
    if (token !== tokenOf(world.secret, id))
      return refuse('wrong-token', 'This is not the token of the attempt.');
    return world.store.write(async (trx) => {
      const attempt = await trx
        .selectFrom('attempts')
        .select(['player', 'state', 'events'])
        .where('id', '=', id)
        .executeTakeFirst();
      if (attempt === undefined || attempt.player !== own.id)
        return refuse('not-found', 'There is no such attempt.');
      if (attempt.state !== 'open') return refuse('attempt-closed', 'The attempt is over.');
      return append(trx, { id, count: attempt.events }, { from, events, at: world.now() });
    });
  });
}

/**
 * Appends what goes on from what is stored. What is stored already has to be the same; it is not stored again.
 * @returns how many events are stored now
 */
async function append(
  trx: Writing,
  { id, count }: { readonly id: string; readonly count: number },
  { from, events, at }: { readonly from: number; readonly events: readonly GameEvent[]; readonly at: number },
): Promise<{ readonly count: number } | Refused> {
  if (from > count) return differ(count);
  if (from + events.length > MOST_EVENTS)
    return refuse('too-long', `An attempt has at most ${MOST_EVENTS} events.`);
  if (from < count) {
    const stored = await attemptEvents(trx, id);
    const overlap = Math.min(count - from, events.length);
    for (let index = 0; index < overlap; index += 1) {
      if (!isSame(stored[from + index], events[index])) return differ(count);
    }
  }
  const fresh = events.slice(count - from);
  if (fresh.length === 0) return { count };
  await trx
    .insertInto('pieces')
    .values({ attempt: id, from_event: count, count: fresh.length, events: JSON.stringify(fresh), at })
    .execute();
  const now = count + fresh.length;
  await trx.updateTable('attempts').set({ events: now }).where('id', '=', id).execute();
  return { count: now };
}

const differ = (count: number): Refused =>
  refuse('events-differ', 'This does not go on from what is stored.', { count });

/** Whether two events are the same, whatever the order of their keys. */
export function isSame(one: GameEvent | undefined, other: GameEvent | undefined): boolean {
  return canonical(one) === canonical(other);
}

function canonical(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'undefined';
  const fields = Object.entries(value).filter(([, field]) => field !== undefined);
  return `{${fields
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, field]) => `${JSON.stringify(name)}:${canonical(field)}`)
    .join(',')}}`;
}
