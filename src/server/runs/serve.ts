import type { Run } from '../../core/index.ts';
import type { StoredRun } from '../../wire.ts';
import { refuse } from '../http/refusing.ts';
import { member, player, type Serve } from '../http/serving.ts';
import { serveScenarios } from '../scenarios/serve.ts';
import type { World } from '../world.ts';
import { submitRun } from './submit.ts';

/** Runs: sent, and read again by their own player. */
export function serveRuns(serve: Serve, world: World): void {
  serveScenarios(serve, world);

  serve('submitRun', (asked) =>
    submitRun(world, { team: member(asked).team, player: player(asked) }, asked.body),
  );

  serve('ownRun', async (asked) => {
    const row = await world.store.read
      .selectFrom('runs')
      .select(['answer', 'run'])
      .where('id', '=', asked.params['run'] ?? '')
      .where('player', '=', player(asked).id)
      .executeTakeFirst();
    if (row === undefined) return refuse('not-found', 'You have no such run.');
    return { ...(JSON.parse(row.answer) as StoredRun), run: JSON.parse(row.run) as Run };
  });
}
