import { randomUUID } from 'node:crypto';
import autocannon, { type Options, type Result } from 'autocannon';
import type { Run } from '../../../src/core/index.ts';
import type { Measured } from './people.ts';

/** What came of many submissions. */
export interface Sent {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  /** The worst answer, in milliseconds. */
  readonly worst: number;
  /** When that was asked for, in milliseconds since the first connection was opened. */
  readonly worstAsked: number;
  /** The worst answer to what was asked for once everybody had been answered, so without the rush of the beginning. */
  readonly worstLater: number;
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
  const began = performance.now();
  const answers: { readonly asked: number; readonly took: number }[] = [];
  let later = Infinity;
  let last = 0;
  const settings: Options = {
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
  };
  const seen = new Set<unknown>();
  const result = await new Promise<Result>((resolve, reject) => {
    const running = autocannon(settings, (error: Error | null, done) =>
      error === null ? resolve(done) : reject(error),
    );
    running.on('response', (client, _status, _bytes, took) => {
      const now = performance.now() - began;
      answers.push({ asked: now - took, took });
      last = now;
      if (seen.size < connections && seen.add(client).size === connections) later = now;
    });
  });
  const { latency, non2xx, errors, timeouts } = result;
  const worst = answers.reduce((most, each) => (each.took > most.took ? each : most));
  return {
    // Its own duration is in whole seconds.
    perSecond: (1000 * count) / last,
    p50: latency.p50,
    p99: latency.p99,
    worst: worst.took,
    worstAsked: worst.asked,
    worstLater: answers.reduce((most, { asked, took }) => (asked > later ? Math.max(most, took) : most), 0),
    failed: non2xx + errors + timeouts,
  };
}
