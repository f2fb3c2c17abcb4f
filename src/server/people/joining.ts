import { MAX_PLAYERS, type Answer, code as codeOf } from '../../wire.ts';
import { playerOf as playerBehind } from '../http/member.ts';
import { addClaim, claimsOf, dropPass, givePass, speakingOf, type Claim } from '../http/pass.ts';
import { refuse, type Refused } from '../http/refusing.ts';
import type { Serve } from '../http/serving.ts';
import { tell } from '../live/hub.ts';
import { hashOf, inGroups, newCode, newId } from '../store/secret.ts';
import type { World } from '../world.ts';
import { isNameTaken, nameTaken } from './players.ts';
import { nameKey, ownPlayerOf, playerOf, settingsOf, teamOf } from './rows.ts';

/** How devices come to a team: joining, moving with a recovery code, and what they are signed in to. */
export function serveJoining(serve: Serve, world: World): void {
  const { store, now } = world;

  const invited = (code: string) =>
    store.read
      .selectFrom('teams')
      .selectAll()
      .where('join_code', '=', code)
      .where((where) => where.or([where('expires', 'is', null), where('expires', '>', now())]))
      .executeTakeFirst();

  serve('invitation', async ({ params }) => {
    const code = codeOf.safeParse(params['code']);
    const team = code.success ? await invited(code.data) : undefined;
    if (team === undefined) return wrongCode();
    const { topThree, fullRanking, retentionDays } = settingsOf(team);
    return { team: teamOf(team), open: team.join_open === 1, topThree, fullRanking, retentionDays };
  });

  serve('join', async ({ body, request, reply }) => {
    const team = await invited(body.code);
    if (team === undefined) return wrongCode();
    if (team.join_open !== 1) return refuse('joining-closed', 'The lead has closed joining.');
    const recovery = newCode(16);
    const row = {
      id: newId(),
      team: team.id,
      name: body.name,
      name_key: nameKey(body.name),
      look: JSON.stringify(body.look),
      hidden: 0,
      joined: now(),
      seen: now(),
      epoch: 1,
      recovery_hash: hashOf(recovery),
    };
    const refused = await store.write(async (trx) => {
      const { players } = await trx
        .selectFrom('players')
        .select((of) => of.fn.countAll<number>().as('players'))
        .where('team', '=', team.id)
        .executeTakeFirstOrThrow();
      if (players >= MAX_PLAYERS) return refuse('team-full', `A team has at most ${MAX_PLAYERS} players.`);
      if (await isNameTaken(trx, team.id, body.name)) return nameTaken();
      await trx.insertInto('players').values(row).execute();
      await tell(trx, team.id, { kind: 'players' }, now());
      return null;
    });
    if (refused !== null) return refused;
    addClaim(request, reply, world, { role: 'player', team: team.id, player: row.id, epoch: 1 });
    return { team: teamOf(team), player: playerOf(row), recoveryCode: inGroups(recovery) };
  });

  serve('recover', async ({ body, request, reply }) => {
    const player = await store.read
      .selectFrom('players')
      .selectAll()
      .where('recovery_hash', '=', hashOf(body.code))
      .executeTakeFirst();
    if (player === undefined) return wrongCode();
    const team = await store.read
      .selectFrom('teams')
      .selectAll()
      .where('id', '=', player.team)
      .executeTakeFirst();
    if (team === undefined) return wrongCode();
    const epoch = player.epoch + (body.signOutOthers === true ? 1 : 0);
    await store.write((trx) =>
      trx.updateTable('players').set({ epoch, seen: now() }).where('id', '=', player.id).execute(),
    );
    addClaim(request, reply, world, { role: 'player', team: team.id, player: player.id, epoch });
    return { team: teamOf(team), player: playerOf(player) };
  });

  serve('me', async ({ request, reply }) => {
    const claims = claimsOf(request, world);
    const teams = await signedIn(world, speakingOf(request, claims));
    if (claims.length > 0) givePass(reply, world, claims);
    return { teams };
  });

  serve('forget', async ({ reply }) => {
    dropPass(reply);
    return { done: true as const };
  });
}

const wrongCode = (): Refused => refuse('wrong-code', 'Nothing is opened by this code (any more).');

/** How long a player counts as seen before it is written down again. */
const SEEN_FOR = 3_600_000;

async function signedIn(world: World, claims: readonly Claim[]): Promise<Answer<'me'>['teams']> {
  const { store, now } = world;
  const found: Answer<'me'>['teams'] = [];
  for (const id of new Set(claims.map(({ team }) => team).toReversed())) {
    const team = await store.read.selectFrom('teams').selectAll().where('id', '=', id).executeTakeFirst();
    if (team === undefined) continue;
    const held = claims.filter((claim) => claim.team === id);
    const row = await playerBehind(world, held);
    const lead = held.some(({ role, epoch }) => role === 'lead' && epoch === team.lead_epoch);
    const wall = held.some(({ role, epoch }) => role === 'wall' && epoch === team.wall_epoch);
    if (!lead && !wall && row === null) continue;
    if (row !== null && now() - row.seen > SEEN_FOR) {
      await store.write((trx) =>
        trx.updateTable('players').set({ seen: now() }).where('id', '=', row.id).execute(),
      );
    }
    found.push({ team: teamOf(team), lead, wall, player: row === null ? null : ownPlayerOf(row) });
  }
  return found;
}
