import { randomUUID } from 'node:crypto';
import type { Answer } from '../../wire.ts';
import type { PlayerRow } from '../http/member.ts';
import { addClaim } from '../http/pass.ts';
import { refuse } from '../http/refusing.ts';
import type { Serve } from '../http/serving.ts';
import { keepRun } from '../runs/keep.ts';
import { hashOf, newCode, newId } from '../store/secret.ts';
import type { AttemptRow } from '../store/tables.ts';
import type { World } from '../world.ts';
import { deleteTeam } from './deleting.ts';
import { makeDemoRuns, WEEKS, type Played } from './demo-runs.ts';
import { nameKey, newSettings } from './rows.ts';
import { createTeam } from './teams.ts';

/**
 * A demo team, to look round before there is a real one: made-up people whose runs bots have played over the last four
 * weeks, verified like any other. It goes by itself after a day.
 */

const DAY = 86_400_000;
const MOST_DEMOS = 40;

const PEOPLE = ['Amara', 'Bram', 'Chiyo', 'Dolores', 'Emil', 'Farah', 'Gus', 'Hana', 'Ivo', 'Jun'] as const;
/** As the browser knows to draw them (`src/ui/badge.ts`). */
const FIGURES = ['star', 'bolt', 'leaf', 'drop', 'moon', 'sun', 'heart', 'kite'] as const;
const COLOURS = ['sky', 'clay', 'moss', 'honey', 'plum', 'slate'] as const;

export function serveDemo(serve: Serve, world: World): void {
  const demoRuns = makeDemoRuns(world);

  serve('demoProgress', async () => demoRuns.progress());

  serve('createDemo', async ({ request, reply }) => {
    if (!world.settings.openToTeams) return refuse('forbidden', 'No new teams can be created here.');
    const weeks = await demoRuns.played();
    await makeRoom(world);
    const created = await createTeam(world, 'The early shift', {
      settings: { ...newSettings(), goal: { kind: 'variants', target: 30, period: 'all' } },
      expires: world.now() + DAY,
    });
    await fill(world, created, weeks);
    addClaim(request, reply, world, { role: 'lead', team: created.team.id, player: '', epoch: 1 });
    return created;
  });
}

/** The oldest demo teams go when there are too many. */
async function makeRoom({ store }: World): Promise<void> {
  const demos = await store.read
    .selectFrom('teams')
    .select('id')
    .where('demo', '=', 1)
    .orderBy('created', 'desc')
    .execute();
  for (const { id } of demos.slice(MOST_DEMOS - 1)) await store.write((trx) => deleteTeam(trx, id));
}

async function fill(
  world: World,
  { team }: Answer<'createDemo'>,
  weeks: readonly (readonly Played[])[],
): Promise<void> {
  const { store, now } = world;
  const row = await store.read
    .selectFrom('teams')
    .selectAll()
    .where('id', '=', team.id)
    .executeTakeFirstOrThrow();
  const players = PEOPLE.map((name, at) => playerNamed(team.id, name, at, now() - WEEKS * 7 * DAY));
  await store.write((trx) => trx.insertInto('players').values(players).execute());
  for (const [week, played] of weeks.entries()) {
    const sent: Promise<unknown>[] = [];
    for (const [at, player] of players.entries()) {
      for (let time = 0; time < 2; time += 1) {
        const chosen = played[(at * 7 + time * 5 + week * 3) % Math.max(1, played.length)];
        if (chosen === undefined) continue;
        const received = now() - (WEEKS - week) * 7 * DAY + DAY + at * 3_600_000 + time * 900_000;
        sent.push(give(world, row, player, chosen, received));
      }
    }
    await Promise.all(sent);
  }
}

function playerNamed(team: string, name: string, at: number, joined: number): PlayerRow {
  const look = { figure: FIGURES[at % FIGURES.length], colour: COLOURS[at % COLOURS.length] };
  return {
    id: newId(),
    team,
    name,
    name_key: nameKey(name),
    look: JSON.stringify(look),
    hidden: 0,
    joined,
    seen: joined,
    epoch: 1,
    recovery_hash: hashOf(newCode(16)),
  };
}

/** Gives a player a played run, with an attempt that it came of. */
async function give(
  world: World,
  team: Parameters<typeof keepRun>[1]['team'],
  player: PlayerRow,
  { version, run, verified }: Played,
  received: number,
): Promise<void> {
  const attempt: AttemptRow = {
    id: randomUUID(),
    team: team.id,
    player: player.id,
    version: version.id,
    scenario: version.scenario,
    hash: version.hash,
    past: '',
    variant: verified.variant,
    earlier: null,
    rules: run.rules,
    seed: run.seed,
    tempo: 'live',
    state: 'open',
    started: received - 300_000,
    ended: null,
    events: run.events.length,
    first: 0,
  };
  const kept = await world.store.write(async (trx) => {
    const before = await trx
      .selectFrom('attempts')
      .select('id')
      .where('player', '=', player.id)
      .where('hash', '=', version.hash)
      .where('variant', '=', verified.variant)
      .executeTakeFirst();
    const row = { ...attempt, first: Number(before === undefined) };
    await trx.insertInto('attempts').values(row).execute();
    return row;
  });
  const stored = { id: randomUUID(), finished: undefined, version, attempt: kept, run, verified };
  await keepRun(world, { team, player }, stored, received);
}
