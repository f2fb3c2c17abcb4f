import { member, type Serve } from '../http/serving.ts';
import { openStream } from '../live/stream.ts';
import type { World } from '../world.ts';
import { makeBoard } from './board.ts';

/** The board and its live updates. */
export function serveBoard(serve: Serve, world: World): void {
  const boardOf = makeBoard(world);

  serve('board', (asked) => boardOf(member(asked), asked.query));

  serve('live', async (asked) => {
    const { request, reply, query } = asked;
    await openStream(world, { team: member(asked).team.id, after: query.after, request, reply });
    return '';
  });
}
