import type { Writing } from '../store/writer.ts';

/** Deleting: everything that belongs to a player or a team, in one transaction. */

export async function deletePlayer(trx: Writing, player: string): Promise<void> {
  // Updates of the last days name whom they are about.
  await trx
    .deleteFrom('feed')
    .where('team', 'in', trx.selectFrom('players').select('team').where('id', '=', player))
    .where('body', 'like', `%"id":"${player}"%`)
    .execute();
  const attempts = trx.selectFrom('attempts').select('id').where('player', '=', player);
  await trx.deleteFrom('pieces').where('attempt', 'in', attempts).execute();
  await trx.deleteFrom('attempts').where('player', '=', player).execute();
  await trx.deleteFrom('runs').where('player', '=', player).execute();
  await trx.deleteFrom('standings').where('player', '=', player).execute();
  await trx.deleteFrom('players').where('id', '=', player).execute();
}

export async function deleteTeam(trx: Writing, team: string): Promise<void> {
  const attempts = trx.selectFrom('attempts').select('id').where('team', '=', team);
  await trx.deleteFrom('pieces').where('attempt', 'in', attempts).execute();
  const meetings = trx.selectFrom('meetings').select('id').where('team', '=', team);
  await trx.deleteFrom('ballots').where('meeting', 'in', meetings).execute();
  for (const table of [
    'meetings',
    'attempts',
    'runs',
    'standings',
    'players',
    'versions',
    'translations',
    'tryouts',
    'feed',
  ] as const) {
    await trx.deleteFrom(table).where('team', '=', team).execute();
  }
  await trx.deleteFrom('teams').where('id', '=', team).execute();
}
