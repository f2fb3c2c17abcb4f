import { randomUUID } from 'node:crypto';
import { Agent, get, request } from 'node:http';
import type { Run } from '../../../src/core/index.ts';
import type { Measured } from './people.ts';

/** Viewers of a board, and how long after a submission they see it. */

/** Milliseconds from sending a run until each viewer has its update, all together, sorted. */
export async function watchRuns(
  measured: Measured,
  runs: readonly Run[],
  { viewers, count }: { readonly viewers: number; readonly count: number },
): Promise<readonly number[]> {
  const { address, team, cookies } = measured;
  const agent = new Agent({ maxSockets: viewers + 10, keepAlive: false });
  const took: number[] = [];
  let began = 0;
  let seen = 0;
  let all: () => void = () => undefined;
  const opened = Array.from({ length: viewers }, (_, at) => {
    const headers = { cookie: cookies[at % cookies.length] ?? '', accept: 'text/event-stream' };
    return new Promise<() => void>((resolve, reject) => {
      const call = get(`${address}/api/teams/${team}/live`, { agent, headers }, (response) => {
        response.setEncoding('utf8');
        response.on('data', (text: string) => {
          for (
            let found = text.indexOf('"kind":"run"');
            found >= 0;
            found = text.indexOf('"kind":"run"', found + 1)
          ) {
            took.push(performance.now() - began);
            seen += 1;
            if (seen === viewers) all();
          }
        });
        response.on('error', () => undefined);
        resolve(() => call.destroy());
      });
      call.on('error', reject);
    });
  });
  const close = await Promise.all(opened);
  for (let time = 0; time < count; time += 1) {
    seen = 0;
    const everybody = new Promise<void>((resolve) => (all = resolve));
    began = performance.now();
    await send(measured, runs[time % runs.length]);
    await everybody;
  }
  for (const end of close) end();
  return took.toSorted((a, b) => a - b);
}

/** Sends one run, and waits for the answer. */
export function send({ address, team, cookies }: Measured, run: Run | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', cookie: cookies[0] ?? '' };
    const call = request(`${address}/api/teams/${team}/runs`, { method: 'POST', headers }, (response) => {
      response.resume();
      response.on('end', resolve);
    });
    call.on('error', reject);
    call.end(JSON.stringify({ id: randomUUID(), run }));
  });
}
