import { addClaim, claimsOf, givePass } from '../http/pass.ts';
import { refuse, type Refused } from '../http/refusing.ts';
import { member, type Serve } from '../http/serving.ts';
import { tell } from '../live/hub.ts';
import { hashOf, newCode, newId, newKey } from '../store/secret.ts';
import type { World } from '../world.ts';
import type { Answer, Team, TeamSettings } from '../../wire.ts';
import { administration } from './administration.ts';
import { deleteTeam } from './deleting.ts';
import { newSettings, settingsOf, teamOf } from './rows.ts';

/** Teams: created, opened with a key, changed by their lead. */
export function serveTeams(serve: Serve, world: World): void {
  const { store } = world;

  serve('createTeam', async ({ body, request, reply }) => {
    if (!world.settings.openToTeams) return refuse('forbidden', 'No new teams can be created here.');
    const timeZone = body.timeZone ?? 'UTC';
    if (!isTimeZone(timeZone)) return refuse('invalid', 'There is no such time zone.', { at: 'timeZone' });
    const created = await createTeam(world, body.name, { settings: newSettings(timeZone) });
    addClaim(request, reply, world, { role: 'lead', team: created.team.id, player: '', epoch: 1 });
    return created;
  });

  serve('becomeLead', async ({ params, body, request, reply }) => {
    const team = await withKey(world, params['team'] ?? '', 'lead_hash', body.key);
    if (team === undefined) return wrongKey();
    addClaim(request, reply, world, { role: 'lead', team: team.id, player: '', epoch: team.lead_epoch });
    return teamOf(team);
  });

  serve('openWall', async ({ params, body, request, reply }) => {
    const team = await withKey(world, params['team'] ?? '', 'wall_hash', body.key);
    if (team === undefined) return wrongKey();
    addClaim(request, reply, world, { role: 'wall', team: team.id, player: '', epoch: team.wall_epoch });
    return teamOf(team);
  });

  serve('administration', (asked) => administration(world, member(asked).team.id));

  serve('changeTeam', async (asked) => {
    const { body } = asked;
    const { team } = member(asked);
    const settings = mergeSettings(settingsOf(team), body.settings ?? {});
    if (!isTimeZone(settings.timeZone)) {
      return refuse('invalid', 'There is no such time zone.', { at: 'settings.timeZone' });
    }
    await store.write(async (trx) => {
      await trx
        .updateTable('teams')
        .set({
          name: body.name ?? team.name,
          join_open: Number(body.joinOpen ?? team.join_open === 1),
          settings: JSON.stringify(settings),
        })
        .where('id', '=', team.id)
        .execute();
      await tell(trx, team.id, { kind: 'team' }, world.now());
    });
    return administration(world, team.id);
  });

  serve('deleteTeam', async (asked) => {
    const { team } = member(asked);
    await store.write((trx) => deleteTeam(trx, team.id));
    const others = claimsOf(asked.request, world).filter((claim) => claim.team !== team.id);
    givePass(asked.reply, world, others);
    return { done: true as const };
  });

  serve('rotate', async (asked) => {
    const { which } = asked.body;
    const { team } = member(asked);
    const code = which === 'join' ? newCode(8) : newKey();
    await store.write((trx) =>
      trx
        .updateTable('teams')
        .set(
          which === 'join'
            ? { join_code: code }
            : which === 'lead'
              ? { lead_hash: hashOf(code), lead_epoch: team.lead_epoch + 1 }
              : { wall_hash: hashOf(code), wall_epoch: team.wall_epoch + 1 },
        )
        .where('id', '=', team.id)
        .execute(),
    );
    // This device goes on; every other one with the old link is out.
    if (which === 'lead') {
      const epoch = team.lead_epoch + 1;
      addClaim(asked.request, asked.reply, world, { role: 'lead', team: team.id, player: '', epoch });
    }
    return { which, code };
  });
}

/** Creates a team, a demo one if it is to go by itself. */
export async function createTeam(
  { store, now }: Pick<World, 'store' | 'now'>,
  name: string,
  { settings, expires = null }: { readonly settings: TeamSettings; readonly expires?: number | null },
): Promise<Answer<'createTeam'>> {
  const team: Team = { id: newId(), name, demo: expires !== null };
  const keys = { adminKey: newKey(), joinCode: newCode(8), wallKey: newKey() };
  await store.write((trx) =>
    trx
      .insertInto('teams')
      .values({
        id: team.id,
        name,
        demo: Number(team.demo),
        created: now(),
        settings: JSON.stringify(settings),
        join_code: keys.joinCode,
        join_open: 1,
        lead_hash: hashOf(keys.adminKey),
        lead_epoch: 1,
        wall_hash: hashOf(keys.wallKey),
        wall_epoch: 1,
        expires,
      })
      .execute(),
  );
  return { team, ...keys };
}

function withKey(world: World, team: string, column: 'lead_hash' | 'wall_hash', key: string) {
  return world.store.read
    .selectFrom('teams')
    .selectAll()
    .where('id', '=', team)
    .where(column, '=', hashOf(key))
    .executeTakeFirst();
}

const wrongKey = (): Refused => refuse('wrong-code', 'This link does not open anything (any more).');

/** Leaves out what is not given: `undefined` changes nothing. */
function mergeSettings(
  settings: TeamSettings,
  change: { readonly [K in keyof TeamSettings]?: TeamSettings[K] | undefined },
): TeamSettings {
  const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
  return { ...settings, ...given };
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).format(0) !== '';
  } catch {
    return false;
  }
}
