import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addressOfRoute, ROUTES, SPEAKING, type RouteName, type RouteShape } from '../../src/wire.ts';
import {
  join,
  makeTeam,
  playThrough,
  startAttempt,
  type TestPlayer,
  type TestTeam,
} from './support/people.ts';
import { playedRun, scenarioFolder } from './support/scenarios.ts';
import { makeDevice, openServer, type Device, type TestServer } from './support/server.ts';

/** Every route, called by everybody: only those whom the wire names come in. */

const ROUTE_NAMES = Object.keys(ROUTES) as RouteName[];
const shapeOf = (route: RouteName): RouteShape => ROUTES[route];
const ofMembers = ROUTE_NAMES.filter((route) => {
  const { who } = shapeOf(route);
  return !who.includes('anyone') && !who.includes('ballot');
});
/** What ends the team or its player comes last, so that the rest is asked of a team that is there. */
const LAST: readonly RouteName[] = ['deleteMe', 'deleteTeam'];
const inOrder = [...ofMembers.filter((route) => !LAST.includes(route)), ...LAST];

let scenarios: string;
let server: TestServer;
let team: TestTeam;
let other: TestTeam;
let address: string;
const callers = new Map<string, Device>();

beforeAll(async () => {
  scenarios = scenarioFolder();
  server = await openServer({ scenarios });
  address = await server.app.listen({ port: 0, host: '127.0.0.1' });
  team = await makeTeam(server, 'This');
  other = await makeTeam(server, 'Other');
  const player = await join(server, team, 'Ann');
  const stranger = await join(server, other, 'Ann');
  const removed = await join(server, team, 'Gone');
  await team.lead.call('removePlayer', { params: { team: team.team, player: removed.id } });
  const wall = makeDevice(server.app);
  await wall.call('openWall', { params: { team: team.team }, body: { key: team.wallKey } });
  callers.set('nobody', makeDevice(server.app));
  // Two who share a device, one of whom is in this team.
  const shared = await join(server, other, 'Cy');
  const { answer } = await shared.device.call('join', {
    body: { code: team.joinCode, name: 'Di', look: { figure: 'owl', colour: 'sea' } },
  });
  callers.set('the other of a device', speaking(shared.device, [shared.id]));
  callers.set('a device that names nobody', speaking(shared.device, []));
  callers.set('a device that names a player of another', speaking(shared.device, [player.id]));
  callers.set('this player of a device', speaking(shared.device, [answer.player.id]));
  callers.set('other player', stranger.device);
  callers.set('other lead', other.lead);
  callers.set('removed player', removed.device);
  callers.set('this player', player.device);
  callers.set('this lead', team.lead);
  callers.set('this wall', wall);
  callers.set('tampered', tampered(team.lead));
  callers.set('signed by another', signedElsewhere(team.lead));
});
afterAll(async () => {
  await server.close();
  rmSync(scenarios, { recursive: true, force: true });
});

/** A device that says which of its players asks. */
function speaking(device: Device, players: readonly string[]): Device {
  const said = { [SPEAKING]: players.join(',') };
  return {
    cookies: device.cookies,
    call: (route, options = {}) =>
      device.call(route, { ...options, headers: { ...options.headers, ...said } }),
    headers: said,
  };
}

/** A pass in which one character of what it holds was changed. */
function tampered({ cookies }: Device): Device {
  const device = makeDevice(server.app);
  const pass = cookies.get('good-call') ?? '';
  device.cookies.set('good-call', `${pass.startsWith('X') ? 'Y' : 'X'}${pass.slice(1)}`);
  return device;
}

function signedElsewhere({ cookies }: Device): Device {
  const device = makeDevice(server.app);
  const [value = ''] = (cookies.get('good-call') ?? '').split('.');
  device.cookies.set('good-call', `${value}.${'A'.repeat(43)}`);
  return device;
}

const REFUSED: Readonly<Record<string, string>> = {
  nobody: 'signed-out',
  'other player': 'signed-out',
  'other lead': 'signed-out',
  'removed player': 'code-changed',
  tampered: 'signed-out',
  'signed by another': 'signed-out',
  'the other of a device': 'signed-out',
  'a device that names nobody': 'signed-out',
  'a device that names a player of another': 'signed-out',
  'this player of a device': 'forbidden',
  'this player': 'forbidden',
  'this lead': 'forbidden',
  'this wall': 'forbidden',
};
const ROLE: Readonly<Record<string, 'player' | 'lead' | 'wall'>> = {
  'this player': 'player',
  'this player of a device': 'player',
  'this lead': 'lead',
  'this wall': 'wall',
};

/** Ids that nothing has: whoever comes in finds nothing to spoil. */
const params = () => ({
  team: team.team,
  player: 'nobody-at-all',
  attempt: randomUUID(),
  run: randomUUID(),
  meeting: 'none-at-all',
  scenario: 'none',
  tryout: 'none-at-all',
  hash: '0'.repeat(64),
  language: 'de',
});

/** The code of the refusal, or the status where there was none. */
async function ask(route: RouteName, device: Device): Promise<string> {
  if (shapeOf(route).answer === 'stream') {
    const cookie = [...device.cookies]
      .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
      .join('; ');
    const stop = new AbortController();
    const response = await fetch(`${address}${addressOfRoute(route, params())}`, {
      headers: { cookie, ...device.headers },
      signal: stop.signal,
    });
    const found = response.ok ? '200' : ((await response.json()) as { refused: string }).refused;
    stop.abort();
    return found;
  }
  const called = await device.call(route, {
    params: params(),
    ...(shapeOf(route).body === undefined ? {} : { body: {} as never }),
  });
  return called.status < 400 ? '200' : called.refused.refused;
}

const DOOR = ['signed-out', 'expired', 'code-changed', 'forbidden', 'cross-origin'];

describe('a route of a team', () => {
  test.each(inOrder.map((route) => [route]))(
    '%s lets in whom the wire names, and nobody else',
    async (route) => {
      const { who } = shapeOf(route);
      // Somebody has deleted themselves by then.
      if (route === 'deleteTeam') {
        const [bo, fay] = [await join(server, team, 'Bo'), await join(server, team, 'Fay')];
        callers.set('this player', bo.device);
        callers.set('this player of a device', speaking(fay.device, [fay.id]));
      }
      const found: Record<string, string> = {};
      const expected: Record<string, string> = {};
      // Whoever is refused comes first, for some routes end what they are called on.
      const order = [...callers].toSorted(([a], [b]) => Number(isLet(a)) - Number(isLet(b)));
      for (const [name, device] of order) {
        const code = await ask(route, device);
        found[name] = DOOR.includes(code) ? code : 'let in';
        expected[name] = isLet(name) ? 'let in' : (REFUSED[name] ?? '');
      }
      expect(found).toEqual(expected);
      function isLet(name: string): boolean {
        const role = ROLE[name];
        return role !== undefined && who.includes(role);
      }
    },
  );
});

describe('beyond the door', () => {
  let mine: TestTeam;
  let ann: TestPlayer;
  let bo: TestPlayer;
  beforeAll(async () => {
    mine = await makeTeam(server, 'Mine');
    ann = await join(server, mine, 'Ann');
    bo = await join(server, mine, 'Bo');
  });

  test('a pass that was not used for too long opens nothing', async () => {
    server.clock.now += 401 * 86_400_000;
    for (const route of ofMembers) expect(await ask2(route, ann.device), route).toBe('expired');
    server.clock.now -= 401 * 86_400_000;
    expect((await ann.device.call('ownPage', { params: { team: mine.team } })).status).toBe(200);
  });
  const ask2 = async (route: RouteName, device: Device) => {
    const stream = shapeOf(route).answer === 'stream';
    const at = { ...params(), team: mine.team };
    if (!stream) return (await device.call(route, { params: at })).refused.refused;
    const cookie = [...device.cookies]
      .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
      .join('; ');
    const response = await fetch(`${address}${addressOfRoute(route, at)}`, { headers: { cookie } });
    return ((await response.json()) as { refused: string }).refused;
  };

  test('nothing is written for a page of another origin', async () => {
    const writing = ROUTE_NAMES.filter((route) => shapeOf(route).method !== 'GET');
    for (const route of writing) {
      const headers = [{ 'sec-fetch-site': 'cross-site' }, { origin: 'https://elsewhere.example' }];
      for (const each of headers) {
        const called = await mine.lead.call(route, {
          params: { ...params(), team: mine.team, code: 'AAAA' },
          headers: each,
        });
        expect(called.refused.refused, route).toBe('cross-origin');
      }
    }
  });

  test('nobody appends to, gives up or finishes the attempt of another', async () => {
    const attempt = await startAttempt(ann);
    const at = { team: mine.team, attempt: attempt.id };
    const { token } = attempt;
    const run = playedRun(attempt);
    const body = { token, from: 0, events: run.events };
    expect((await bo.device.call('appendEvents', { params: at, body })).refused.refused).toBe('not-found');
    expect((await bo.device.call('giveUp', { params: at, body: { token } })).refused.refused).toBe(
      'not-found',
    );
    const sent = { id: randomUUID(), attempt: { id: attempt.id, token }, run };
    expect(
      (await bo.device.call('submitRun', { params: { team: mine.team }, body: sent })).refused.refused,
    ).toBe('not-found');
    const forged = { ...body, token: 'x'.repeat(43) };
    expect((await ann.device.call('appendEvents', { params: at, body: forged })).refused.refused).toBe(
      'wrong-token',
    );
    const same = { id: attempt.id, scenario: 'small', tempo: 'live' as const };
    expect(
      (await bo.device.call('startAttempt', { params: { team: mine.team }, body: same })).refused.refused,
    ).toBe('id-used');
  });

  test('two who share a device each play, read, and leave as themselves', async () => {
    const at = { team: mine.team };
    const first = await join(server, mine, 'Gil');
    const { answer } = await first.device.call('join', {
      body: { code: mine.joinCode, name: 'Hal', look: { figure: 'owl', colour: 'sea' } },
    });
    const [gil, hal] = [first.id, answer.player.id].map((id) => ({
      id,
      device: speaking(first.device, [id]),
    }));
    if (gil === undefined || hal === undefined) throw new Error('there are two');
    const nameOf = async (device: Device) =>
      (await device.call('ownPage', { params: at })).answer.player.name;
    expect([await nameOf(gil.device), await nameOf(hal.device)]).toEqual(['Gil', 'Hal']);
    // One that does not say who is at it is whoever came last.
    expect(await nameOf(first.device)).toBe('Hal');
    const who = async (device: Device) =>
      (await device.call('me')).answer.teams.map(({ team: { id }, player }) => [id, player?.name]);
    expect(await who(gil.device)).toEqual([[mine.team, 'Gil']]);
    expect(await who(speaking(first.device, []))).toEqual([]);

    const attempt = await startAttempt({ ...first, device: gil.device });
    const body = { token: attempt.token, from: 0, events: playedRun(attempt).events };
    const told = { ...at, attempt: attempt.id };
    expect((await hal.device.call('appendEvents', { params: told, body })).refused.refused).toBe('not-found');
    expect((await gil.device.call('appendEvents', { params: told, body })).status).toBe(200);
    await gil.device.call('submitRun', {
      params: at,
      body: { id: randomUUID(), attempt: { id: attempt.id, token: attempt.token }, run: playedRun(attempt) },
    });
    expect((await gil.device.call('ownPage', { params: at })).answer.runs).toHaveLength(1);
    expect((await hal.device.call('ownPage', { params: at })).answer.runs).toHaveLength(0);

    await hal.device.call('deleteMe', { params: at });
    expect((await hal.device.call('ownPage', { params: at })).refused.refused).toBe('signed-out');
    expect([await nameOf(gil.device), await nameOf(first.device)]).toEqual(['Gil', 'Gil']);
    // Who was removed does not stand in the way of the others.
    const third = await first.device.call('join', {
      body: { code: mine.joinCode, name: 'Ida', look: { figure: 'owl', colour: 'sea' } },
    });
    await mine.lead.call('removePlayer', { params: { ...at, player: third.answer.player.id } });
    expect(await nameOf(first.device)).toBe('Gil');
  });

  test('nobody reads the run of another, or sends one under its id', async () => {
    const stored = await playThrough(server, ann);
    const at = { team: mine.team, run: stored.id };
    expect((await bo.device.call('ownRun', { params: at })).refused.refused).toBe('not-found');
    const body = { id: stored.id, run: playedRun({ seed: 3 }) };
    expect((await bo.device.call('submitRun', { params: { team: mine.team }, body })).refused.refused).toBe(
      'id-used',
    );
  });

  test('a lead reaches players and meetings of their own team alone', async () => {
    const mineAt = { team: mine.team, player: ann.id };
    const theirs = { team: other.team, player: ann.id };
    expect((await other.lead.call('removePlayer', { params: theirs })).refused.refused).toBe('not-found');
    expect(
      (await other.lead.call('changePlayer', { params: theirs, body: { hidden: true } })).refused.refused,
    ).toBe('not-found');
    expect((await other.lead.call('resetRecovery', { params: theirs })).refused.refused).toBe('not-found');
    expect((await mine.lead.call('changePlayer', { params: mineAt, body: { name: 'Anna' } })).status).toBe(
      200,
    );
    const meeting = (await mine.lead.call('newMeeting', { params: { team: mine.team }, body: {} })).answer;
    const at = { team: other.team, meeting: meeting.id };
    expect(
      (await other.lead.call('changeMeeting', { params: at, body: { step: 'vote' } })).refused.refused,
    ).toBe('not-found');
    expect((await other.lead.call('deleteMeeting', { params: at })).refused.refused).toBe('not-found');
  });

  test('a scenario that one team published is nobody else’s', async () => {
    const { smallScenario } = await import('../core/fixtures/small.ts');
    const source = JSON.stringify({ ...smallScenario(), id: 'our-own' });
    const published = (await mine.lead.call('publish', { params: { team: mine.team }, body: { source } }))
      .answer;
    expect(published).toMatchObject({ id: 'our-own', version: 1, new: true });
    const at = { team: other.team, scenario: 'our-own', hash: published.hash };
    expect((await other.lead.call('scenarioSource', { params: at })).refused.refused).toBe('unknown-version');
    const ours = await ann.device.call('scenarioSource', { params: { ...at, team: mine.team } });
    expect(ours.text).toBe(source);
    const broken = await mine.lead.call('publish', {
      params: { team: mine.team },
      body: { source: '{"format":1}' },
    });
    expect(broken.refused.refused).toBe('scenario-faulty');
  });
});
