import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join as joined } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startMaintenance } from '../../src/server/people/maintenance.ts';
import { openWorld } from '../../src/server/open-world.ts';
import { readSettings, SETTINGS, type Settings } from '../../src/server/settings.ts';
import { backup, restore } from '../../src/server/store/backup.ts';
import { rebuild } from '../../src/server/runs/standings.ts';
import { join, makeTeam, playThrough, startAttempt, type TestTeam } from './support/people.ts';
import { noPostgres, startCluster } from './support/postgres.ts';
import { scenarioFrom } from '../core/support/scripts.ts';
import { shoutedTranslation } from '../core/translation/support.ts';
import { scenarioFolder, smallTexts } from './support/scenarios.ts';
import { makeDevice, openServer, type TestServer } from './support/server.ts';

let scenarios: string;
let server: TestServer;
let team: TestTeam;
let folder: string;
const params = () => ({ team: team.team });
const DAY = 86_400_000;

beforeAll(() => (scenarios = scenarioFolder()));
afterAll(() => rmSync(scenarios, { recursive: true, force: true }));
beforeEach(async () => {
  folder = mkdtempSync(joined(tmpdir(), 'good-call-keeping-'));
  server = await openServer({ scenarios, folder });
  team = await makeTeam(server);
});
afterEach(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

const settingsFor = (databaseUrl: string | null = null, data = joined(folder, 'data')): Settings => {
  const settings = readSettings({ GOOD_CALL_WORKERS: '1' });
  if (typeof settings === 'string') throw new Error(settings);
  return { ...settings, data, databaseUrl };
};

/** Opens the same data beside the server, as another process would. */
async function beside<T>(work: (world: Awaited<ReturnType<typeof openWorld>>) => Promise<T>): Promise<T> {
  const world = await openWorld({
    settings: settingsFor(),
    scenarios,
    log: () => undefined,
    now: () => server.clock.now,
  });
  try {
    return await work(world);
  } finally {
    await world.close();
  }
}

describe('maintenance', () => {
  const run = (passed = () => 0) =>
    beside(async (world) => {
      const maintenance = startMaintenance(world, passed);
      await maintenance.run();
      maintenance.stop();
    });

  test('deletes runs after the time that the lead has settled, and what they counted', async () => {
    const ann = await join(server, team, 'Ann');
    await playThrough(server, ann);
    server.clock.now += 8 * DAY;
    await playThrough(server, ann);
    await team.lead.call('changeTeam', { params: params(), body: { settings: { retentionDays: 7 } } });
    await run();
    const { own } = (await ann.device.call('board', { params: params() })).answer;
    expect(own?.runs).toBe(1);
    const kept = (await ann.device.call('exportMe', { params: params() })).answer;
    expect([kept.runs.length, kept.attempts.length]).toEqual([1, 1]);
  });

  test('an attempt that was left for a day was given up', async () => {
    const ann = await join(server, team, 'Ann');
    await startAttempt(ann);
    server.clock.now += 2 * DAY;
    await run();
    expect((await ann.device.call('openAttempts', { params: params() })).answer.attempts).toEqual([]);
    const { own } = (await ann.device.call('board', { params: params() })).answer;
    expect(own).toMatchObject({ runs: 1, score: 0 });
  });

  test('deletes nothing when the clock was moved', async () => {
    const ann = await join(server, team, 'Ann');
    await playThrough(server, ann);
    await beside(async (world) => {
      const maintenance = startMaintenance(world, () => 0);
      server.clock.now += 4000 * DAY;
      await maintenance.run();
      maintenance.stop();
    });
    server.clock.now -= 4000 * DAY;
    expect((await ann.device.call('board', { params: params() })).answer.runs).toBe(1);
  });

  test('standings made again from runs and attempts are those that were kept with them', async () => {
    for (const name of ['Ann', 'Bo']) {
      const player = await join(server, team, name);
      for (const bot of ['first', 'expert', 'random'] as const) {
        server.clock.now += 5 * DAY;
        await playThrough(server, player, bot);
      }
      await startAttempt(player);
      await startAttempt(player);
    }
    await beside(async ({ store }) => {
      const all = () =>
        store.read
          .selectFrom('standings')
          .selectAll()
          .orderBy('player')
          .orderBy('period')
          .orderBy('variant')
          .execute();
      const before = await all();
      expect(before.length).toBeGreaterThan(8);
      await store.write((trx) => rebuild(trx, team.team, 'UTC'));
      expect(await all()).toEqual(before);
    });
  }, 40_000);
});

describe('a backup', () => {
  const file = () => joined(folder, 'kept.gz');

  const publishInGerman = async () => {
    const { source } = smallTexts();
    const translation = JSON.stringify(shoutedTranslation(scenarioFrom(source)));
    const body = { source, translations: { de: translation } };
    const { hash } = (await team.lead.call('publish', { params: params(), body })).answer;
    return { hash, translation };
  };

  test('brings everything back elsewhere, and devices stay signed in', async () => {
    const ann = await join(server, team, 'Ann');
    const stored = await playThrough(server, ann);
    const { hash, translation } = await publishInGerman();
    expect(await backup(settingsFor(), file())).toMatchObject({ ok: true });
    const elsewhere = mkdtempSync(joined(tmpdir(), 'good-call-elsewhere-'));
    const target = settingsFor(null, joined(elsewhere, 'data'));
    expect(await restore(target, file())).toMatchObject({ ok: true });
    expect(await restore(target, file())).toMatchObject({ ok: false });
    const other = await openServer({ scenarios, folder: elsewhere });
    other.clock.now = server.clock.now;
    const device = makeDevice(other.app);
    for (const [name, value] of ann.device.cookies) device.cookies.set(name, value);
    const { run } = (await device.call('ownRun', { params: { ...params(), run: stored.id } })).answer;
    expect(run.events.length).toBeGreaterThan(0);
    const place = { ...params(), scenario: 'small', hash, language: 'de' };
    const told = await device.call('scenarioTranslation', { params: place });
    expect(told.answer.translation).toBe(translation);
    await other.close();
    rmSync(elsewhere, { recursive: true, force: true });
  });

  test.skipIf(noPostgres() !== null)(
    'of the file goes into PostgreSQL and back',
    async () => {
      await playThrough(server, await join(server, team, 'Ann'));
      await publishInGerman();
      const cluster = await startCluster();
      try {
        const url = await cluster.database();
        const kept = await backup(settingsFor(), file());
        expect(await restore(settingsFor(url), file())).toEqual(kept);
        const again = joined(folder, 'again.gz');
        expect(await backup(settingsFor(url), again)).toEqual(kept);
        const back = settingsFor(null, joined(folder, 'back'));
        expect(await restore(back, again)).toEqual(kept);
        expect(await backup(back, joined(folder, 'third.gz'))).toEqual(kept);
      } finally {
        await cluster.stop();
      }
    },
    60_000,
  );

  test('that is not whole, or none, is refused before anything is touched', async () => {
    await backup(settingsFor(), file());
    const bytes = readFileSync(file());
    writeFileSync(file(), bytes.subarray(0, bytes.length - 20));
    const target = settingsFor(null, joined(folder, 'other'));
    expect(await restore(target, file())).toMatchObject({ ok: false });
    writeFileSync(file(), 'something else');
    expect(await restore(target, file())).toMatchObject({ ok: false });
    expect(await restore(target, joined(folder, 'missing'))).toMatchObject({ ok: false });
  });
});

test('a demo team shows a board with a past, and goes by itself', async () => {
  const visitor = makeDevice(server.app);
  const progress = async () => (await visitor.call('demoProgress')).answer;
  expect((await progress()).done).toBe(0);
  const made = { already: false };
  const making = visitor.call('createDemo').finally(() => (made.already = true));
  const seen: number[] = [];
  while (!made.already) {
    const { done, steps } = await progress();
    seen.push(done / steps);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  const demo = (await making).answer;
  expect(seen).toEqual(seen.toSorted((a, b) => a - b));
  expect(new Set(seen).size).toBeGreaterThan(1);
  expect(await progress()).toEqual({ done: 4, steps: 4 });
  expect(demo.team.demo).toBe(true);
  const at = { team: demo.team.id };
  const board = (await visitor.call('board', { params: at })).answer;
  expect(board.active).toBeGreaterThanOrEqual(8);
  expect(board.top?.length).toBeGreaterThan(0);
  expect(board.goal?.reached).toBeGreaterThan(0);
  const { decisions } = (await visitor.call('decisions', { params: at })).answer;
  expect(decisions.some(({ distribution }) => distribution !== null)).toBe(true);
  server.clock.now += 2 * DAY;
  expect((await visitor.call('board', { params: at })).refused.refused).toBe('not-found');
}, 60_000);

describe('the description of the routes', () => {
  test('names every route that is served, and no other', async () => {
    const text = (await server.app.inject('/api/openapi.json')).json<{
      paths: Record<string, Record<string, unknown>>;
    }>();
    const described = Object.entries(text.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    const { ROUTES } = await import('../../src/wire.ts');
    const wire = Object.values(ROUTES).map(
      ({ method, path }) => `${method} ${path.replace(/:([a-z]+)/g, '{$1}')}`,
    );
    expect(described.toSorted()).toEqual(wire.toSorted());
    for (const { method, path } of Object.values(ROUTES)) {
      expect(server.app.hasRoute({ method, url: path }), `${method} ${path}`).toBe(true);
    }
  });
});

test('docs/hosting.md has every setting with its default, and no other', () => {
  const page = readFileSync(new URL('../../docs/hosting.md', import.meta.url), 'utf8');
  const rows = page
    .split('\n')
    .map((line) => line.split('|').map((each) => each.trim()))
    .filter(([, name]) => /^`[A-Z_]+`$/.test(name ?? ''))
    .map(([, name = '', fallback, says]) => ({ name: name.replaceAll('`', ''), fallback, says }));
  expect(rows).toEqual(SETTINGS.map((setting) => ({ ...setting })));
});

test.each([
  [{ GOOD_CALL_SECRET: 'short' }, 'GOOD_CALL_SECRET'],
  [{ DATABASE_URL: 'mysql://x' }, 'DATABASE_URL'],
  [{ GOOD_CALL_RATE: 'many' }, 'GOOD_CALL_RATE'],
  [{ GOOD_CALL_LOG: 'loud' }, 'GOOD_CALL_LOG'],
])('%j makes no sense, and the sentence says which', (env, name) => {
  expect(readSettings(env)).toContain(name);
});
