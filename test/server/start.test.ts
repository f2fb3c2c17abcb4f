import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { FastifyInstance } from 'fastify';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { makeApp, startServer } from '../../src/server/start.ts';

const card = { id: 'a', title: 'A wait', summary: 'S', setting: 'restaurant', channel: 'phone', minutes: 5 };
const script = `console.log(${'1 + '.repeat(1000)}1);`;

let folder: string;
let dist: string;
let scenarios: string;
let logged: string[];
let app: FastifyInstance;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'good-call-server-'));
  dist = join(folder, 'dist');
  scenarios = join(folder, 'scenarios');
  mkdirSync(join(dist, 'hashed'), { recursive: true });
  mkdirSync(scenarios);
  writeFileSync(join(folder, 'secret.json'), '{}');
  writeFileSync(join(dist, 'index.html'), '<!doctype html><title>Good Call</title>');
  writeFileSync(join(dist, '.sources'), 'hash');
  writeFileSync(join(dist, 'hashed', 'main-1a2b3c4d.js'), script);
  writeFileSync(join(dist, 'hashed', 'main-1a2b3c4d.js.gz'), gzipSync(script));
  logged = [];
  app = await makeApp({ dist, scenarios, log: (message) => logged.push(message) });
});

afterEach(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('pages', () => {
  test('come with headers that let in nothing from elsewhere, and nothing inline', async () => {
    const { statusCode, headers } = await app.inject('/');
    expect(statusCode).toBe(200);
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("default-src 'self';");
    expect(policy).not.toContain('unsafe');
    // A board on plain HTTP in a local network would break with it.
    expect(policy).not.toContain('upgrade-insecure-requests');
    expect(headers['strict-transport-security']).toBeUndefined();
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['cache-control']).toBe('no-cache');
  });

  test('keep what has a hash in its name for good, compressed for those who take it', async () => {
    const plain = await app.inject('/hashed/main-1a2b3c4d.js');
    expect(plain.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(plain.body).toBe(script);
    const small = await app.inject({
      url: '/hashed/main-1a2b3c4d.js',
      headers: { 'accept-encoding': 'gzip' },
    });
    expect(small.headers['content-encoding']).toBe('gzip');
    expect(small.headers['content-type']).toContain('javascript');
    expect(gunzipSync(small.rawPayload).toString()).toBe(script);
  });

  test('answer an address that the router knows, and only where a page is asked for', async () => {
    const asked = await app.inject({ url: '/play/restaurant-wait', headers: { accept: 'text/html,*/*' } });
    expect(asked.statusCode).toBe(200);
    expect(asked.body).toContain('Good Call');
    for (const request of [
      { url: '/play/restaurant-wait' },
      { url: '/hashed/gone-5e6f.js', headers: { accept: 'text/html' } },
      { url: '/play', method: 'POST' as const, headers: { accept: 'text/html' } },
    ]) {
      expect((await app.inject(request)).statusCode).toBe(404);
    }
  });

  test('hide hidden files and whatever lies outside', async () => {
    for (const url of [
      '/.sources',
      '/../secret.json',
      '/..%2fsecret.json',
      '/hashed/..%2f..%2fsecret.json',
    ]) {
      expect([403, 404]).toContain((await app.inject(url)).statusCode);
    }
  });
});

describe('scenarios', () => {
  test('are there as soon as a file is dropped in', async () => {
    expect((await app.inject('/scenarios/index.json')).json()).toEqual([]);
    writeFileSync(join(scenarios, 'a.scenario.json'), JSON.stringify({ ...card, beats: {} }));
    const { headers, ...answer } = await app.inject('/scenarios/index.json');
    expect(answer.json()).toMatchObject([{ file: 'a.scenario.json', ...card, teaches: [] }]);
    expect(headers['cache-control']).toBe('no-cache');
    expect((await app.inject('/scenarios/a.scenario.json')).json()).toEqual({ ...card, beats: {} });
  });

  test('are reported, not listed, when they can not be read', async () => {
    writeFileSync(join(scenarios, 'a.scenario.json'), JSON.stringify(card));
    writeFileSync(join(scenarios, 'b.scenario.json'), '{ "id": ');
    expect((await app.inject('/scenarios/index.json')).json()).toHaveLength(1);
    expect(logged).toHaveLength(1);
    expect(logged[0]).toContain('scenarios/b.scenario.json is not listed');
  });

  test('lead to no other file', async () => {
    for (const name of [
      'gone.scenario.json',
      '..%2fsecret.json',
      '%2e%2e%2fsecret.json',
      'a%00.json',
      '.hidden.json',
    ]) {
      expect([400, 403, 404]).toContain((await app.inject(`/scenarios/${name}`)).statusCode);
    }
  });
});

test('says that it is well', async () => {
  const { statusCode, headers, ...answer } = await app.inject('/healthz');
  expect({ statusCode, body: answer.json<unknown>() }).toEqual({ statusCode: 200, body: { ok: true } });
  expect(headers['cache-control']).toBe('no-store');
});

test('listens on a free port, refuses a taken one, and lets go of it when closed', async () => {
  const options = { host: '127.0.0.1', dist, scenarios, log: () => undefined };
  const first = await startServer({ ...options, port: 0 });
  expect((await fetch(`http://127.0.0.1:${first.port}/healthz`)).status).toBe(200);
  await expect(startServer({ ...options, port: first.port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  await Promise.all([first.close(), first.close()]);
  const second = await startServer({ ...options, port: first.port });
  expect(second.port).toBe(first.port);
  await second.close();
});
