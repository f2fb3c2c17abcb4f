import type { FastifyReply, FastifyRequest } from 'fastify';
import { SPEAKING } from '../../wire.ts';
import type { World } from '../world.ts';

/**
 * The pass of a device: one signed cookie with what it is signed in to. Pages can't read it, and no other site can send it.
 */

export const PASS = 'good-call';

/** What a device holds of one team. `epoch` is that of the key or player: changing it makes old passes worthless. */
export interface Claim {
  readonly role: 'lead' | 'wall' | 'player';
  readonly team: string;
  /** '' unless it is a player. */
  readonly player: string;
  readonly epoch: number;
}

interface Pass {
  /** Seconds since 1970. */
  readonly issued: number;
  readonly claims: readonly Claim[];
}

/** The oldest are dropped beyond this, so that the cookie stays under the 4,096 bytes that browsers keep. */
const MOST_CLAIMS = 36;

const DAY = 86_400;

/** The pass of a request, whether it is too old, or none that was signed here. */
export function passOf(request: FastifyRequest, world: World): Pass | 'expired' | null {
  const cookie = request.cookies[PASS];
  if (cookie === undefined) return null;
  const { valid, value } = request.unsignCookie(cookie);
  const pass = valid && value !== null ? readPass(value) : null;
  if (pass === null) return null;
  const age = world.now() / 1000 - pass.issued;
  // A clock that was set back makes no pass older than it is; one far ahead is no reason to sign out.
  return age > world.settings.cookieDays * DAY ? 'expired' : pass;
}

/** The claims of a device, none if it has no pass that holds. */
export function claimsOf(request: FastifyRequest, world: World): readonly Claim[] {
  const pass = passOf(request, world);
  return pass === null || pass === 'expired' ? [] : pass.claims;
}

/**
 * Those of a device's claims that speak in this request, the newest first. A device that is shared says which of its
 * players is at it; one that says nothing is whoever signed in last.
 */
export function speakingOf({ headers }: FastifyRequest, claims: readonly Claim[]): readonly Claim[] {
  const told = headers[SPEAKING];
  const players = typeof told === 'string' ? new Set(told.split(',', MOST_CLAIMS)) : null;
  return claims
    .filter(({ role, player }) => role !== 'player' || players === null || players.has(player))
    .toReversed();
}

/** Gives a device a pass with these claims. */
export function givePass(reply: FastifyReply, world: World, claims: readonly Claim[]): void {
  const kept = claims.slice(-MOST_CLAIMS);
  const issued = Math.floor(world.now() / 1000);
  const text = JSON.stringify([
    issued,
    ...kept.map(({ role, team, player, epoch }) => [role, team, player, epoch]),
  ]);
  void reply.setCookie(PASS, Buffer.from(text).toString('base64url'), {
    path: '/api',
    httpOnly: true,
    sameSite: 'strict',
    secure: 'auto',
    signed: true,
    maxAge: world.settings.cookieDays * DAY,
  });
}

/** Adds a claim to those that the device has, in place of an older one of the same lead, wall or player. */
export function addClaim(request: FastifyRequest, reply: FastifyReply, world: World, claim: Claim): void {
  const others = claimsOf(request, world).filter(
    ({ role, team, player }) => role !== claim.role || team !== claim.team || player !== claim.player,
  );
  givePass(reply, world, [...others, claim]);
}

export function dropPass(reply: FastifyReply): void {
  void reply.clearCookie(PASS, { path: '/api' });
}

/** Only what was signed here comes this far; a form of an older server is none. */
function readPass(value: string): Pass | null {
  try {
    const [issued, ...rest] = JSON.parse(Buffer.from(value, 'base64url').toString()) as unknown[];
    if (typeof issued !== 'number') return null;
    return { issued, claims: rest.flatMap(readClaim) };
  } catch {
    return null;
  }
}

function readClaim(data: unknown): Claim[] {
  if (!Array.isArray(data)) return [];
  const [role, team, player, epoch] = data as unknown[];
  if (role !== 'lead' && role !== 'wall' && role !== 'player') return [];
  if (typeof team !== 'string' || typeof player !== 'string' || typeof epoch !== 'number') return [];
  return [{ role, team, player, epoch }];
}
