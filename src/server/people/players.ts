import { refuse, type Refused } from '../http/refusing.ts';
import { member, type Serve } from '../http/serving.ts';
import { tell } from '../live/hub.ts';
import { hashOf, inGroups, newCode } from '../store/secret.ts';
import type { Writing } from '../store/writer.ts';
import type { World } from '../world.ts';
import { administration } from './administration.ts';
import { deletePlayer } from './deleting.ts';
import { nameKey } from './rows.ts';

/** What a lead does about players. */
export function servePlayers(serve: Serve, world: World): void {
  const { store, now } = world;

  serve('changePlayer', async (asked) => {
    const { team } = member(asked);
    const { name, hidden } = asked.body;
    const changed = await store.write((trx) =>
      changePlayer(trx, { team: team.id, player: asked.params['player'] ?? '', name, hidden, at: now() }),
    );
    return changed ?? administration(world, team.id);
  });

  serve('removePlayer', async (asked) => {
    const { team } = member(asked);
    const id = asked.params['player'] ?? '';
    const removed = await store.write(async (trx) => {
      if (!(await isOfTeam(trx, team.id, id))) return noPlayer();
      await deletePlayer(trx, id);
      await tell(trx, team.id, { kind: 'players' }, now());
      return null;
    });
    return removed ?? administration(world, team.id);
  });

  serve('resetRecovery', async (asked) => {
    const { team } = member(asked);
    const id = asked.params['player'] ?? '';
    return store.write(async (trx) =>
      (await isOfTeam(trx, team.id, id)) ? renewRecovery(trx, id) : noPlayer(),
    );
  });
}

const noPlayer = (): Refused => refuse('not-found', 'There is no such player in this team.');

async function isOfTeam(trx: Writing, team: string, player: string): Promise<boolean> {
  const row = await trx
    .selectFrom('players')
    .select('id')
    .where('id', '=', player)
    .where('team', '=', team)
    .executeTakeFirst();
  return row !== undefined;
}

/** Changes what is given; null when it is done. */
export async function changePlayer(
  trx: Writing,
  change: {
    readonly team: string;
    readonly player: string;
    readonly name?: string | undefined;
    readonly hidden?: boolean | undefined;
    readonly look?: unknown;
    readonly at: number;
  },
): Promise<Refused | null> {
  const { team, player, name, hidden, look, at } = change;
  if (!(await isOfTeam(trx, team, player))) return noPlayer();
  if (name !== undefined && (await isNameTaken(trx, team, name, player))) return nameTaken();
  const set = {
    ...(name === undefined ? {} : { name, name_key: nameKey(name) }),
    ...(hidden === undefined ? {} : { hidden: Number(hidden) }),
    ...(look === undefined ? {} : { look: JSON.stringify(look) }),
  };
  if (Object.keys(set).length === 0) return null;
  await trx.updateTable('players').set(set).where('id', '=', player).execute();
  await tell(trx, team, { kind: 'players' }, at);
  return null;
}

export const nameTaken = (): Refused =>
  refuse('name-taken', 'Somebody in the team has this name.', { at: 'name' });

/** Whether another player of the team has a name. */
export async function isNameTaken(trx: Writing, team: string, name: string, except = ''): Promise<boolean> {
  const row = await trx
    .selectFrom('players')
    .select('id')
    .where('team', '=', team)
    .where('name_key', '=', nameKey(name))
    .where('id', '!=', except)
    .executeTakeFirst();
  return row !== undefined;
}

/** Gives a player a new recovery code; the old one stops working. */
export async function renewRecovery(trx: Writing, player: string): Promise<{ recoveryCode: string }> {
  const code = newCode(16);
  await trx
    .updateTable('players')
    .set({ recovery_hash: hashOf(code) })
    .where('id', '=', player)
    .execute();
  return { recoveryCode: inGroups(code) };
}
