import type { Answer } from '../../wire.ts';
import { refuse, type Refused } from '../http/refusing.ts';
import type { World } from '../world.ts';
import { isoOf, ownPlayerOf, settingsOf, teamOf } from './rows.ts';

/** What a lead sees of their team. */
export async function administration(
  { store }: World,
  teamId: string,
): Promise<Answer<'administration'> | Refused> {
  const team = await store.read.selectFrom('teams').selectAll().where('id', '=', teamId).executeTakeFirst();
  if (team === undefined) return refuse('not-found', 'This team is no more.');
  const players = await store.read
    .selectFrom('players')
    .selectAll()
    .where('team', '=', teamId)
    .orderBy('name_key')
    .execute();
  const runs = await store.read
    .selectFrom('standings')
    .select((of) => ['player', of.fn.sum<number | string>('runs').as('runs')])
    .where('team', '=', teamId)
    .where('period', '=', 'all')
    .groupBy('player')
    .execute();
  const runsOf = new Map(runs.map((row) => [row.player, Number(row.runs)]));
  return {
    team: teamOf(team),
    joinCode: team.join_code,
    joinOpen: team.join_open === 1,
    settings: settingsOf(team),
    created: isoOf(team.created),
    players: players.map((row) => ({
      ...ownPlayerOf(row),
      joined: isoOf(row.joined),
      lastSeen: isoOf(row.seen),
      runs: runsOf.get(row.id) ?? 0,
    })),
  };
}
