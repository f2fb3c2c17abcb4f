import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  addressOfRoute,
  makeCall,
  SPEAKING,
  ROUTES,
  type RouteName,
  type RouteShape,
} from '../../src/wire.ts';
import { joining } from '../../src/wire/people.ts';
import { append } from '../../src/wire/runs.ts';

const routes = Object.entries(ROUTES) as [RouteName, RouteShape][];

test('docs/api.md lists every route, with who may call it, and no other', () => {
  const page = readFileSync(new URL('../../docs/api.md', import.meta.url), 'utf8');
  const rows = page
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .filter(([, name]) => name?.startsWith('`'))
    .map(([, name, route, who, says]) => ({ name, route, who, says }));
  expect(rows).toEqual(
    routes.map(([name, { method, path, who, says }]) => ({
      name: `\`${name}\``,
      route: `\`${method} ${path}\``,
      who: who.join(', '),
      says,
    })),
  );
});

test('no two routes are the same', () => {
  const places = routes.map(([, { method, path }]) => `${method} ${path}`);
  expect(new Set(places).size).toBe(places.length);
});

test('an address has its parameters escaped, and misses none', () => {
  expect(addressOfRoute('ownRun', { team: 'a/b', run: 'c?d' })).toBe('/api/teams/a%2Fb/runs/c%3Fd');
  expect(addressOfRoute('board', { team: 't' }, { scenario: undefined, period: 'week' })).toBe(
    '/api/teams/t/board?period=week',
  );
  expect(() => addressOfRoute('ownRun', { team: 't' })).toThrow('"run"');
});

describe('what is typed', () => {
  const look = { figure: 'owl', colour: 'sea' };
  test('names are trimmed, their spaces joined, and codes read as people write them', () => {
    expect(joining.parse({ code: 'k7qw-3m xp', name: '  Ann \n  Lee ', look })).toEqual({
      code: 'K7QW3MXP',
      name: 'Ann Lee',
      look,
    });
  });
  test.each(['', '   ', 'a'.repeat(41), 'a\u202eb', 'a\u0000b', 'x'.repeat(100_000)])(
    'a name is not %j',
    (name) => expect(joining.safeParse({ code: 'K7QW3MXP', name, look }).success).toBe(false),
  );
  test('no more than a few hundred events are appended at once', () => {
    const token = 'x'.repeat(32);
    const events = Array.from({ length: 501 }, () => ({ type: 'listen' }));
    expect(append.safeParse({ token, from: 0, events }).success).toBe(false);
    expect(append.safeParse({ token, from: 0, events: events.slice(1) }).success).toBe(true);
  });
});

describe('a caller', () => {
  const answering = (status: number, body: string) =>
    makeCall(() => Promise.resolve({ status, ok: status < 300, text: () => Promise.resolve(body) }));
  const info = { name: 'good-call', api: 1, version: '1', rules: [1], network: [] };

  test('says which players are at the device, or that it is another one of them', async () => {
    const said: (string | undefined)[] = [];
    const here = (speaking: readonly string[] | null) =>
      makeCall(
        (_, { headers }) => {
          said.push(headers[SPEAKING]);
          return Promise.resolve({
            status: 200,
            ok: true,
            text: () => Promise.resolve(JSON.stringify(info)),
          });
        },
        () => speaking,
      );
    await here(null)('server');
    await here([])('server');
    await here(['player-a', 'player-b'])('server');
    await here(['player-a'])('server', { player: 'player-b' });
    expect(said).toEqual([undefined, '', 'player-a,player-b', 'player-b']);
  });

  test('gives what was answered', async () => {
    expect(await answering(200, JSON.stringify(info))('server')).toEqual({ ok: true, value: info });
  });
  test('tells a refusal, no network, and static hosting apart', async () => {
    const refusal = { refused: 'too-many', message: 'Wait.', retryAfter: 3 };
    expect(await answering(429, JSON.stringify(refusal))('server')).toEqual({
      ok: false,
      why: 'refused',
      refusal,
    });
    expect(await answering(404, '<!doctype html>')('server')).toEqual({ ok: false, why: 'no-server' });
    expect(await answering(200, '<!doctype html>')('server')).toEqual({ ok: false, why: 'no-server' });
    const offline = makeCall(() => Promise.reject(new TypeError('no network')));
    expect(await offline('server')).toEqual({ ok: false, why: 'offline' });
  });
});
