import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openWorld, type OpenWorld } from '../../src/server/open-world.ts';
import { readSettings } from '../../src/server/settings.ts';
import { openCrasher } from './support/crashing.ts';
import { join as joinTeam, makeTeam, playThrough, startAttempt } from './support/people.ts';
import { noPostgres, startCluster } from './support/postgres.ts';
import { playedRun, scenarioFolder } from './support/scenarios.ts';
import { openServer } from './support/server.ts';

let scenarios: string;
beforeAll(() => (scenarios = scenarioFolder()));
afterAll(() => rmSync(scenarios, { recursive: true, force: true }));

test('killed twenty times under load, it has every run that it acknowledged, once', async () => {
  const crasher = await openCrasher();
  for (let seed = 1; seed <= 20; seed += 1) expect(await crasher.cycle(seed)).toBeNull();
  expect(crasher.acknowledged).toBeGreaterThan(20);
  await crasher.close();
}, 300_000);

describe('a full disk', () => {
  test('is said so, nothing half-done is kept, and it goes on once there is room', async () => {
    const settings = readSettings({ GOOD_CALL_WORKERS: '1' });
    if (typeof settings === 'string') throw new Error(settings);
    const server = await openServer({ scenarios });
    const team = await makeTeam(server);
    const ann = await joinTeam(server, team, 'Ann');
    await playThrough(server, ann);
    const { world } = server.app as unknown as { world: OpenWorld };
    const bound = (pages: string) =>
      world.store.write((trx) => sql.raw(`pragma max_page_count = ${pages}`).execute(trx));
    await bound('1');
    const params = { team: team.team };
    let refused = '';
    for (let seed = 1; refused === '' && seed < 400; seed += 1) {
      const sent = await ann.device.call('submitRun', {
        params,
        body: { id: randomUUID(), run: playedRun({ seed }) },
      });
      if (sent.status !== 200) {
        expect(sent.status).toBe(507);
        refused = sent.refused.refused;
      }
    }
    expect(refused).toBe('disk-full');
    const before = (await ann.device.call('board', { params })).answer.runs;
    await bound('1000000');
    await playThrough(server, ann);
    expect((await ann.device.call('board', { params })).answer.runs).toBe(before + 1);
    await server.close();
  }, 60_000);
});

test.skipIf(noPostgres() !== null)(
  'a lost database is said so, and found again without hands',
  async () => {
    const cluster = await startCluster();
    const server = await openServer({ scenarios, databaseUrl: await cluster.database() });
    try {
      const team = await makeTeam(server);
      const ann = await joinTeam(server, team, 'Ann');
      await playThrough(server, ann);
      const heard: string[] = [];
      const { world } = server.app as unknown as { world: OpenWorld };
      await world.hub.watch(
        { team: team.team, send: (_, update) => void heard.push(update.kind), end: () => undefined },
        null,
      );
      await cluster.crash();
      const params = { team: team.team };
      const body = { id: randomUUID(), run: playedRun({ seed: 5 }) };
      const lost = await ann.device.call('submitRun', { params, body });
      expect([lost.status, lost.refused.refused]).toEqual([503, 'unavailable']);
      expect(lost.headers['retry-after']).toBeDefined();
      expect((await server.app.inject('/readyz')).statusCode).toBe(503);
      expect((await server.app.inject('/healthz')).statusCode).toBe(200);
      await cluster.restart();
      await expect
        .poll(async () => (await server.app.inject('/readyz')).statusCode, { timeout: 20_000 })
        .toBe(200);
      await expect
        .poll(async () => (await ann.device.call('submitRun', { params, body })).status, { timeout: 20_000 })
        .toBe(200);
      await expect.poll(() => heard, { timeout: 20_000 }).toContain('run');
      expect((await ann.device.call('board', { params })).answer.runs).toBe(2);
    } finally {
      await server.close();
      await cluster.stop();
    }
  },
  90_000,
);

test('a clock that was moved back, or far ahead, breaks nothing', async () => {
  const server = await openServer({ scenarios });
  const team = await makeTeam(server);
  const ann = await joinTeam(server, team, 'Ann');
  const params = { team: team.team };
  const attempt = await startAttempt(ann);
  server.clock.now -= 3 * 86_400_000;
  const body = {
    id: randomUUID(),
    attempt: { id: attempt.id, token: attempt.token },
    run: playedRun(attempt),
  };
  const stored = (await ann.device.call('submitRun', { params, body })).answer;
  expect(stored.marks).not.toContain('too-fast');
  expect((await ann.device.call('board', { params, query: { period: 'week' } })).answer.runs).toBe(1);
  server.clock.now += 300 * 86_400_000;
  expect((await ann.device.call('board', { params, query: { period: 'week' } })).answer.runs).toBe(0);
  await playThrough(server, ann);
  expect((await ann.device.call('board', { params, query: { period: 'month' } })).answer.runs).toBe(1);
  await server.close();
});

test('two servers on one database tell each other, and sign with one secret', async ({ skip }) => {
  if (noPostgres() !== null) skip('no PostgreSQL');
  const cluster = await startCluster();
  const databaseUrl = await cluster.database();
  const settings = { secret: 's'.repeat(40) };
  const one = await openServer({ scenarios, databaseUrl, settings });
  const other = await openServer({ scenarios, databaseUrl, settings });
  try {
    const team = await makeTeam(one);
    const ann = await joinTeam(one, team, 'Ann');
    const { world } = other.app as unknown as { world: OpenWorld };
    const heard: string[] = [];
    await world.hub.watch(
      { team: team.team, send: (_, update) => void heard.push(update.kind), end: () => undefined },
      null,
    );
    await playThrough(one, ann);
    await expect.poll(() => heard, { timeout: 10_000 }).toEqual(['run']);
    const cookie = Object.fromEntries(ann.device.cookies);
    const seen = await other.app.inject({ url: `/api/teams/${team.team}/board`, cookies: cookie });
    expect(seen.json<{ runs: number }>().runs).toBe(1);
  } finally {
    await one.close();
    await other.close();
    await cluster.stop();
  }
}, 60_000);

test('a data folder that cannot be had is said so', async () => {
  const settings = readSettings({});
  if (typeof settings === 'string') throw new Error(settings);
  const data = join(scenarios, 'tips.json', 'data');
  const opening = openWorld({ settings: { ...settings, data }, scenarios, log: () => undefined });
  await expect(opening).rejects.toThrow('tips.json');
});
