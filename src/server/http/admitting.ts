import type { FastifyInstance } from 'fastify';

/**
 * Lets requests in, in the order in which they came.
 *
 * Node takes one new connection from the system at each turn of its loop (libuv, since 1.45). Where hundreds arrive at
 * once, those that were taken first would fill every turn with their requests, and the last would be taken seconds
 * later. So requests wait for as long as new connections keep coming: turns are then short, and all are soon taken.
 */

/** Nobody waits for more connections than this. Counted, not timed: on a busy machine a turn takes its time. */
const MOST_TAKEN = 1000;
/** The turn in which the first of those that wait came, and a whole one in which no connection came. */
const TURNS = 2;

export function admitInOrder(app: FastifyInstance): void {
  let waiting: (() => void)[] = [];
  let taken = 0;
  let turnsLeft = 0;
  app.server.on('connection', () => {
    taken += 1;
    turnsLeft = TURNS;
  });
  const turn = (): void => {
    turnsLeft -= 1;
    if (turnsLeft > 0 && taken < MOST_TAKEN) return void setImmediate(turn);
    turnsLeft = 0;
    const admitted = waiting;
    waiting = [];
    for (const goOn of admitted) goOn();
  };
  app.addHook('onRequest', (_request, _reply, goOn) => {
    if (turnsLeft === 0) return goOn();
    if (waiting.push(goOn) > 1) return;
    taken = 0;
    setImmediate(turn);
  });
}
