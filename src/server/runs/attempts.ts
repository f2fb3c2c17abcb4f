import { RULES } from '../../core/index.ts';
import { addressOfRoute, type Attempt, type ReadBody } from '../../wire.ts';
import { refuse, isRefused, type Refused } from '../http/refusing.ts';
import type { PlayerRow, TeamRow } from '../http/member.ts';
import { member, player, type Serve } from '../http/serving.ts';
import { tell } from '../live/hub.ts';
import { isoOf, settingsOf } from '../people/rows.ts';
import { versionFor } from '../scenarios/finding.ts';
import { tokenOf } from '../store/secret.ts';
import type { AttemptRow } from '../store/tables.ts';
import type { Writing } from '../store/writer.ts';
import type { World } from '../world.ts';
import { serveAppending } from './appending.ts';
import { draw } from './drawing.ts';
import { earlierRun, pastFor } from './pasts.ts';
import { attemptEvents } from './pieces.ts';
import { countGivenUp } from './standings.ts';

/** Scored attempts: the server draws the seed, and one that is left counts all the same. */

export function serveAttempts(serve: Serve, world: World): void {
  serveAppending(serve, world);

  serve('startAttempt', async (asked) => {
    const { team } = member(asked);
    const own = player(asked);
    const before = await attemptOf(world, asked.body.id);
    if (before !== undefined) {
      return before.player === own.id
        ? attemptAnswer(world, before)
        : refuse('id-used', 'Another attempt has this id.');
    }
    return startAttempt(world, team, own, asked.body);
  });

  serve('openAttempts', async (asked) => {
    const rows = await world.store.read
      .selectFrom('attempts')
      .selectAll()
      .where('player', '=', player(asked).id)
      .where('state', '=', 'open')
      .orderBy('started', 'desc')
      .limit(20)
      .execute();
    return { attempts: await Promise.all(rows.map((row) => attemptAnswer(world, row))) };
  });

  serve('giveUp', async (asked) => {
    const { team } = member(asked);
    const own = player(asked);
    const id = asked.params['attempt'] ?? '';
    if (asked.body.token !== tokenOf(world.secret, id)) return wrongToken();
    const done = await world.store.write(async (trx) => {
      const attempt = await trx.selectFrom('attempts').selectAll().where('id', '=', id).executeTakeFirst();
      if (attempt === undefined || attempt.player !== own.id)
        return refuse('not-found', 'There is no such attempt.');
      if (attempt.state !== 'open') return refuse('attempt-closed', 'The attempt is over.');
      await abandon(trx, attempt, { timeZone: settingsOf(team).timeZone, at: world.now() });
      return { done: true as const };
    });
    return done;
  });
}

export const wrongToken = (): Refused => refuse('wrong-token', 'This is not the token of the attempt.');

export function attemptOf({ store }: World, id: string): Promise<AttemptRow | undefined> {
  return store.read.selectFrom('attempts').selectAll().where('id', '=', id).executeTakeFirst();
}

async function startAttempt(
  world: World,
  team: TeamRow,
  own: PlayerRow,
  wanted: ReadBody<'startAttempt'>,
): Promise<Attempt | Refused> {
  void world.folder.look();
  const version = await versionFor(world, team.id, wanted.scenario, wanted.hash);
  if (isRefused(version)) return version;
  if (version.rankable !== 1) return refuse('not-rankable', 'This version can be practised only.');
  const past = await pastFor(world, version, own, wanted.earlier ?? null);
  if (isRefused(past)) return past;
  const drawn = await draw(world, version, past.name, own);
  if (isRefused(drawn)) return drawn;
  const at = world.now();
  const row: AttemptRow = {
    id: wanted.id,
    team: team.id,
    player: own.id,
    version: version.id,
    scenario: version.scenario,
    hash: version.hash,
    past: past.name ?? '',
    variant: drawn.variant,
    earlier: past.run,
    rules: RULES.version,
    seed: drawn.seed,
    tempo: wanted.tempo,
    state: 'open',
    started: at,
    ended: null,
    events: 0,
    first: 0,
  };
  const kept = await world.store.write(async (trx) => {
    const twin = await trx.selectFrom('attempts').selectAll().where('id', '=', row.id).executeTakeFirst();
    if (twin !== undefined)
      return twin.player === own.id ? twin : refuse('id-used', 'Another attempt has this id.');
    const open = await trx
      .selectFrom('attempts')
      .selectAll()
      .where('player', '=', own.id)
      .where('scenario', '=', row.scenario)
      .where('state', '=', 'open')
      .execute();
    const { timeZone } = settingsOf(team);
    for (const attempt of open) await abandon(trx, attempt, { timeZone, at });
    const first = { ...row, first: Number(await isFirst(trx, row)) };
    await trx.insertInto('attempts').values(first).execute();
    return first;
  });
  return isRefused(kept) ? kept : attemptAnswer(world, kept);
}

async function isFirst(trx: Writing, { player: own, hash, past, variant }: AttemptRow): Promise<boolean> {
  const before = await trx
    .selectFrom('attempts')
    .select('id')
    .where('player', '=', own)
    .where('hash', '=', hash)
    .where('past', '=', past)
    .where('variant', '=', variant)
    .executeTakeFirst();
  return before === undefined;
}

/** Gives an attempt up: it keeps its events, and counts as an attempt. */
export async function abandon(
  trx: Writing,
  attempt: AttemptRow,
  { timeZone, at }: { readonly timeZone: string; readonly at: number },
): Promise<void> {
  await trx
    .updateTable('attempts')
    .set({ state: 'abandoned', ended: at })
    .where('id', '=', attempt.id)
    .where('state', '=', 'open')
    .execute();
  await countGivenUp(trx, { ...attempt, timeZone, at }, attempt.first === 1);
  await tell(trx, attempt.team, { kind: 'team' }, at);
}

/** An attempt as its player gets it. */
async function attemptAnswer(world: World, row: AttemptRow): Promise<Attempt> {
  const { id, scenario, hash, rules, seed, tempo, state, started } = row;
  const params = { team: row.team, scenario, hash };
  return {
    id,
    token: tokenOf(world.secret, id),
    scenario,
    hash,
    rules,
    seed,
    tempo: tempo === 'untimed' ? 'untimed' : 'live',
    past: row.past === '' ? null : { name: row.past, run: await earlierRun(world, row) },
    source: addressOfRoute('scenarioSource', params),
    tips: addressOfRoute('scenarioTips', params),
    state,
    started: isoOf(started),
    events: state === 'open' ? [...(await attemptEvents(world.store.read, id))] : [],
  };
}
