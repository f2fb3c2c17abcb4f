import type { FastifyRequest } from 'fastify';
import type { Selectable } from 'kysely';
import type { Role } from '../../wire.ts';
import { prepared } from '../store/prepared.ts';
import type { PlayerTable, TeamTable } from '../store/tables.ts';
import type { World } from '../world.ts';
import { passOf, speakingOf, type Claim } from './pass.ts';
import { refuse, type Refused } from './refusing.ts';

export type TeamRow = Selectable<TeamTable>;
export type PlayerRow = Selectable<PlayerTable>;

const teamById = prepared((db, { id }: { id: string }) =>
  db.selectFrom('teams').selectAll().where('id', '=', id),
);

const playerByClaim = prepared((db, { id, team, epoch }: { id: string; team: string; epoch: number }) =>
  db
    .selectFrom('players')
    .selectAll()
    .where('id', '=', id)
    .where('team', '=', team)
    .where('epoch', '=', epoch),
);

/** Who is asking, within a team. */
export interface Member {
  readonly team: TeamRow;
  readonly lead: boolean;
  readonly wall: boolean;
  readonly player: PlayerRow | null;
}

/** Who is asking, or why they may not: looked up at every request, so that whoever was removed is out at once. */
export async function memberOf(
  request: FastifyRequest,
  world: World,
  teamId: string,
  who: readonly Role[],
): Promise<Member | Refused> {
  const pass = passOf(request, world);
  if (pass === 'expired') return refuse('expired', 'This device was signed out after a long time.');
  const claims = speakingOf(request, pass?.claims ?? []).filter(({ team }) => team === teamId);
  if (claims.length === 0) return refuse('signed-out', 'This device is not signed in to this team.');
  const [team] = await teamById(world.store.read, { id: teamId });
  if (team === undefined || (team.expires !== null && team.expires < world.now())) {
    return refuse('not-found', 'This team is no more.');
  }
  const player = await playerOf(world, claims);
  const held = (role: 'lead' | 'wall', epoch: number) =>
    claims.some((claim) => claim.role === role && claim.epoch === epoch);
  const member: Member = {
    team,
    player,
    lead: held('lead', team.lead_epoch),
    wall: held('wall', team.wall_epoch),
  };
  if (!member.lead && !member.wall && player === null) {
    return refuse('code-changed', 'What this device was signed in with was changed or removed.');
  }
  const may =
    (member.lead && who.includes('lead')) ||
    (member.wall && who.includes('wall')) ||
    (player !== null && who.includes('player'));
  return may ? member : refuse('forbidden', `This is for ${who.join(', ')} alone.`);
}

/** The player that the first claim which holds is for: others may be of players who were removed. */
export async function playerOf(world: World, claims: readonly Claim[]): Promise<PlayerRow | null> {
  for (const { role, player: id, team, epoch } of claims) {
    if (role !== 'player') continue;
    const [row] = await playerByClaim(world.store.read, { id, team, epoch });
    if (row !== undefined) return row;
  }
  return null;
}
