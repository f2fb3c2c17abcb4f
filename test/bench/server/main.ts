import { rmSync } from 'node:fs';
import { playedRun, scenarioFolder } from '../../server/support/scenarios.ts';
import { insertsPerSecond } from './inserts.ts';
import { startMeasured, type Measured } from './people.ts';
import { sendRuns, type Sent } from './sending.ts';
import { send, watchRuns } from './viewers.ts';

/** `npm run bench -- server [COUNT]`: ratios side by side in one run. */

type Say = (line?: string) => void;

const CONNECTIONS = 500;
const VIEWERS = 500;
const figure = (value: number): string => Math.round(value).toLocaleString('en-GB');
const mark = (met: boolean): string => (met ? 'met' : 'NOT MET');
const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;

export async function benchServer(say: Say, count: number): Promise<void> {
  const scenarios = scenarioFolder();
  const runs = Array.from({ length: 50 }, (_, seed) =>
    playedRun({ seed }, seed % 2 === 0 ? 'first' : 'longest'),
  );
  say('Bare durable inserts a second (node:sqlite, WAL, synchronous=FULL)');
  for (const toACommit of [1, 10, 64]) {
    say(
      `  ${String(toACommit).padStart(3)} to a commit  ${figure(insertsPerSecond(toACommit, 1500)).padStart(9)}`,
    );
  }
  // One after the other, twice each and the better taken: the machine's mood is not a difference between them. Both are
  // warm before: how long it takes until code is compiled is none either.
  const sample = Math.min(count, 5000);
  const warming = Math.min(count, 2500);
  const rates = { verifying: 0, trusting: 0 };
  const computed = { verifying: Infinity, trusting: Infinity };
  for (const kind of ['trusting', 'verifying', 'trusting', 'verifying'] as const) {
    const server = await startMeasured(scenarios, kind === 'trusting');
    await sendRuns(server, runs, { count: warming, connections: 50 });
    const before = await server.computed();
    const { perSecond } = await sendRuns(server, runs, { count: sample, connections: 50 });
    const each = ((await server.computed()).all - before.all) / sample;
    computed[kind] = Math.min(computed[kind], each);
    rates[kind] = Math.max(rates[kind], perSecond);
    await server.close();
  }
  say(`Submissions a second, 50 connections, ${figure(sample)} each`);
  for (const [kind, what] of [
    ['trusting', 'storing without verifying'],
    ['verifying', 'verified'],
  ] as const) {
    const each = computed[kind].toFixed(2);
    say(`  ${what.padEnd(25)}  ${figure(rates[kind]).padStart(9)}   ${each} ms of processor time each`);
  }
  const cost = 1 - rates.verifying / rates.trusting;
  say(`  target: verification costs at most a quarter: ${mark(cost <= 0.25)} (${Math.round(100 * cost)} %)`);

  const server = await startMeasured(scenarios, false);
  await sendRuns(server, runs, { count: 300, connections: 20 });
  const sent = await sendRuns(server, runs, { count, connections: CONNECTIONS });
  await tellSubmissions(say, server, sent, count);
  await tellBoard(say, server, runs);
  const took = await watchRuns(server, runs, { viewers: VIEWERS, count: 40 });
  say(`From submission to ${VIEWERS} viewers, in milliseconds`);
  say(
    `  p50 ${at(took, 0.5).toFixed(0)}   p99 ${at(took, 0.99).toFixed(0)}   target: p99 under a second: ${mark(at(took, 0.99) < 1000)}`,
  );
  await server.close();
  rmSync(scenarios, { recursive: true, force: true });
}

async function tellSubmissions(say: Say, server: Measured, sent: Sent, count: number): Promise<void> {
  const board = await boardOf(server, '');
  const there = board.runs - 300;
  say(`${figure(count)} submissions over ${CONNECTIONS} connections`);
  say(
    `  ${figure(sent.perSecond)} a second   p50 ${sent.p50} ms   p99 ${sent.p99} ms   worst ${figure(sent.worst)} ms`,
  );
  say(
    `  the worst was asked for ${(sent.worstAsked / 1000).toFixed(1)} s from the start;` +
      ` of what was asked for once everybody had an answer: ${figure(sent.worstLater)} ms`,
  );
  say(
    `  target: none lost: ${mark(sent.failed === 0 && there === count)} (${figure(there)} there, ${sent.failed} failed)`,
  );
  say(`  target: worst answer under 2.5 s: ${mark(sent.worst < 2500)}`);
}

async function boardOf(
  { address, team, cookies }: Measured,
  query: string,
  player = 0,
): Promise<{ runs: number; took: number }> {
  const began = performance.now();
  const response = await fetch(`${address}/api/teams/${team}/board${query}`, {
    headers: { cookie: cookies[player % cookies.length] ?? '' },
  });
  const { runs } = (await response.json()) as { runs: number };
  return { runs, took: performance.now() - began };
}

/** Asked in turn, half of the time just after a run, when nothing that was worked out before holds. */
async function tellBoard(say: Say, server: Measured, runs: Parameters<typeof sendRuns>[1]): Promise<void> {
  const [kept, fresh]: [number[], number[]] = [[], []];
  const queries = ['', '?period=week', '?period=month', '?scenario=small'];
  for (let time = 0; time < 200; time += 1) {
    const query = queries[time % queries.length] ?? '';
    await send(server, runs[time % runs.length]);
    fresh.push((await boardOf(server, query, time)).took);
    for (let again = 0; again < 3; again += 1) kept.push((await boardOf(server, query, time + again)).took);
  }
  const [{ runs: all }, sortedKept, sortedFresh] = [
    await boardOf(server, ''),
    kept.toSorted((a, b) => a - b),
    fresh.toSorted((a, b) => a - b),
  ];
  say(`The board of ${figure(all)} runs, in milliseconds`);
  say(`  just after a run  p50 ${at(sortedFresh, 0.5).toFixed(1)}   p99 ${at(sortedFresh, 0.99).toFixed(1)}`);
  say(`  otherwise         p50 ${at(sortedKept, 0.5).toFixed(1)}   p99 ${at(sortedKept, 0.99).toFixed(1)}`);
  const worst = Math.max(at(sortedKept, 0.99), at(sortedFresh, 0.99));
  say(`  target: p99 under 20 ms: ${mark(worst < 20)}`);
}
