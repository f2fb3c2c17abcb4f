import { randomUUID } from 'node:crypto';
import autocannon from 'autocannon';
import type { Run } from '../../../src/core/index.ts';
import type { Measured } from './people.ts';

/** What came of many submissions. */
export interface Sent {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  /** The worst answer, in milliseconds. */
  readonly worst: number;
  /** Answers other than 200, and connections that broke. */
  readonly failed: number;
}

/** Sends runs, each once and by one of the players, over so many connections. */
export async function sendRuns(
  { address, team, cookies }: Measured,
  runs: readonly Run[],
  { count, connections }: { readonly count: number; readonly connections: number },
): Promise<Sent> {
  const texts = runs.map((run) => JSON.stringify(run));
  let next = 0;
  const result = await autocannon({
    url: address,
    connections,
    amount: count,
    timeout: 60,
    requests: [
      {
        method: 'POST',
        path: `/api/teams/${team}/runs`,
        setupRequest: (request) => {
          next += 1;
          const cookie = cookies[next % cookies.length] ?? '';
          const body = `{"id":"${randomUUID()}","run":${texts[next % texts.length] ?? ''}}`;
          return { ...request, headers: { 'content-type': 'application/json', cookie }, body };
        },
      },
    ],
  });
  const { latency, non2xx, errors, timeouts, duration } = result;
  return {
    perSecond: count / duration,
    p50: latency.p50,
    p99: latency.p99,
    worst: latency.max,
    failed: non2xx + errors + timeouts,
  };
}
