import type { Answer } from '../../wire.ts';
import { claimsOf, givePass } from '../http/pass.ts';
import { member, player, type Serve } from '../http/serving.ts';
import { tell } from '../live/hub.ts';
import { attemptEvents } from '../runs/pieces.ts';
import type { World } from '../world.ts';
import { deletePlayer } from './deleting.ts';
import { changePlayer, renewRecovery } from './players.ts';
import { isoOf, ownPlayerOf, teamOf } from './rows.ts';

/** What players do about themselves: see all that is held on them, change it, take it along, delete it. */
export function serveOwn(
  serve: Serve,
  world: World,
  ownPage: (asked: { readonly member: ReturnType<typeof member> }) => Promise<Answer<'ownPage'>>,
): void {
  const { store, now } = world;

  serve('ownPage', (asked) => ownPage({ member: member(asked) }));

  serve('changeMe', async (asked) => {
    const own = player(asked);
    const { name, look, hidden } = asked.body;
    const refused = await store.write((trx) =>
      changePlayer(trx, { team: own.team, player: own.id, name, look, hidden, at: now() }),
    );
    if (refused !== null) return refused;
    const row = await store.read
      .selectFrom('players')
      .selectAll()
      .where('id', '=', own.id)
      .executeTakeFirstOrThrow();
    return ownPage({ member: { ...member(asked), player: row } });
  });

  serve('deleteMe', async (asked) => {
    const own = player(asked);
    await store.write(async (trx) => {
      await deletePlayer(trx, own.id);
      await tell(trx, own.team, { kind: 'players' }, now());
    });
    givePass(
      asked.reply,
      world,
      claimsOf(asked.request, world).filter((claim) => claim.player !== own.id),
    );
    return { done: true as const };
  });

  serve('newRecovery', (asked) => store.write((trx) => renewRecovery(trx, player(asked).id)));

  serve('exportMe', async (asked) => {
    const own = player(asked);
    const attempts = await store.read
      .selectFrom('attempts')
      .selectAll()
      .where('player', '=', own.id)
      .orderBy('started')
      .execute();
    const runs = await store.read
      .selectFrom('runs')
      .select(['id', 'received', 'run', 'answer'])
      .where('player', '=', own.id)
      .orderBy('received')
      .execute();
    void asked.reply.header('content-disposition', 'attachment; filename="good-call-my-data.json"');
    return {
      format: 1 as const,
      exported: isoOf(now()),
      team: teamOf(member(asked).team),
      player: { ...ownPlayerOf(own), joined: isoOf(own.joined), lastSeen: isoOf(own.seen) },
      attempts: await Promise.all(
        attempts.map(async ({ id, scenario, hash, seed, state, started }) => ({
          id,
          scenario,
          hash,
          seed,
          state,
          started: isoOf(started),
          events: [...(await attemptEvents(store.read, id))],
        })),
      ),
      runs: runs.map(({ id, received, run, answer }) => ({
        id,
        received: isoOf(received),
        run: JSON.parse(run) as unknown,
        verified: JSON.parse(answer) as unknown,
      })),
    };
  });
}
