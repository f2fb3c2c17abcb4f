import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeTranslation, textsOfScenario } from '../../src/core/index.ts';
import { scenarioFrom } from '../core/support/scripts.ts';
import { makeTeam, join, look } from './support/people.ts';
import { openForger } from './support/forging.ts';
import { openRepeater } from './support/repeating.ts';
import { playedRun, scenarioFolder, smallTexts } from './support/scenarios.ts';
import { makeDevice, openServer, type TestServer } from './support/server.ts';

let scenarios: string;
let server: TestServer;
beforeAll(async () => {
  scenarios = scenarioFolder();
  server = await openServer({ scenarios });
});
afterAll(async () => {
  await server.close();
  rmSync(scenarios, { recursive: true, force: true });
});

test('of two thousand forged runs none is stored with a score that a replay does not give', async () => {
  const forger = await openForger(scenarios);
  for (let seed = 1; seed <= 2000; seed += 1) expect(await forger.attempt(seed), `seed ${seed}`).toBeNull();
  expect(forger.outcomes.stored).toBeGreaterThan(20);
  expect(forger.outcomes.refused).toBeGreaterThan(1000);
  await forger.close();
}, 120_000);

test('of a thousand runs, each sent five times at once, each is there once, with one answer', async () => {
  const repeater = await openRepeater(scenarios);
  for (let seed = 1; seed <= 50; seed += 1) expect(await repeater.attempt(seed)).toBeNull();
  expect(repeater.sent).toBe(1000);
  await repeater.close();
}, 240_000);

/** Names that are markup, script, addresses, formulas or tricks of writing; all are names, and come back as they are. */
const NAMES = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '"><svg onload=alert(1)>',
  "'; drop table players; --",
  '{{constructor.constructor(1)}}',
  '${7*7}',
  'javascript:alert(1)',
  '=HYPERLINK("x")',
  '__proto__',
  'constructor',
  '&lt;b&gt;',
  '../../etc/passwd',
  '%00%0a',
  'Ünï 名前 🙂',
  'שלום',
  'x'.repeat(40),
];

test('names are text: whatever they look like, they come back as they are', async () => {
  const team = await makeTeam(server, '<b>Team</b>');
  for (const name of NAMES) await join(server, team, name);
  const params = { team: team.team };
  const { players } = (await team.lead.call('administration', { params })).answer;
  expect(players.map(({ name }) => name).toSorted()).toEqual(NAMES.toSorted());
  const answer = await team.lead.call('board', { params });
  expect(answer.headers['content-type']).toContain('application/json');
  expect(answer.headers['x-content-type-options']).toBe('nosniff');
  expect(answer.headers['content-security-policy']).toContain("script-src 'self'");
});

test('translated texts are text: whatever they look like, they come back as they are', async () => {
  const team = await makeTeam(server);
  const { source } = smallTexts();
  const scenario = scenarioFrom(source);
  const texts = textsOfScenario(scenario);
  const words = new Map(texts.map(({ key }, index) => [key, NAMES[index % NAMES.length] ?? '']));
  const translation = JSON.stringify(makeTranslation('small', 'de', texts, words));
  const params = { team: team.team };
  const body = { source, translations: { de: translation } };
  const { hash } = (await team.lead.call('publish', { params, body })).answer;
  const told = await team.lead.call('scenarioTranslation', {
    params: { ...params, scenario: 'small', hash, language: 'de' },
  });
  expect(told.answer.translation).toBe(translation);
  const published = await team.lead.call('published', { params });
  const card = published.answer.scenarios.find(({ id }) => id === 'small');
  expect(card?.words['de']).toEqual({ title: words.get('title'), summary: words.get('summary') });
  for (const answer of [told, published]) {
    expect(answer.headers['content-type']).toContain('application/json');
    expect(answer.headers['x-content-type-options']).toBe('nosniff');
  }
});

describe('bounds', () => {
  test('a body of more than 256 kB is refused before it is read', async () => {
    const team = await makeTeam(server);
    const ann = await join(server, team, 'Ann');
    const run = {
      ...playedRun({ seed: 1 }),
      events: Array.from({ length: 20_000 }, () => ({ type: 'listen' as const })),
    };
    const body = { id: randomUUID(), run };
    const sent = await ann.device.call('submitRun', { params: { team: team.team }, body });
    expect([sent.status, sent.refused.refused]).toEqual([413, 'too-large']);
  });

  test('a run of too many events is refused, however small', async () => {
    const team = await makeTeam(server);
    const ann = await join(server, team, 'Ann');
    const run = {
      ...playedRun({ seed: 1 }),
      events: Array.from({ length: 5001 }, () => ({ type: 'listen' as const })),
    };
    const body = { id: randomUUID(), run };
    const sent = await ann.device.call('submitRun', { params: { team: team.team }, body });
    expect(sent.refused.refused).toBe('too-long');
  });

  test.each([
    ['not json', '{', 'application/json'],
    ['a prototype', '{"name":"A","__proto__":{"lead":true}}', 'application/json'],
    ['a nested prototype', '{"name":"A","x":{"constructor":{"prototype":{}}}}', 'application/json'],
    ['unknown fields', '{"name":"A","admin":true}', 'application/json'],
    ['a text', 'name=A', 'application/x-www-form-urlencoded'],
    ['another text', '{"name":"A"}', 'text/plain'],
    ['nothing', '', 'application/json'],
  ])('%s is no message', async (_, payload, type) => {
    const sent = await server.app.inject({
      method: 'POST',
      url: '/api/teams',
      payload,
      headers: { 'content-type': type },
    });
    expect([sent.statusCode, sent.json<{ refused: string }>().refused]).toEqual([400, 'invalid']);
  });

  test('joining, creating and voting have rate limits, and say how long to wait', async () => {
    const limited = await openServer({ scenarios, settings: { rate: 0.005 } });
    const team = await makeTeam(limited);
    const codes: number[] = [];
    let wait: unknown;
    for (let time = 0; time < 10; time += 1) {
      const body = { code: team.joinCode, name: `P${time}`, look };
      const called = await makeDevice(limited.app).call('join', { body });
      codes.push(called.status);
      if (called.status === 429) wait = called.refused;
    }
    expect(codes.slice(0, 6)).toEqual([200, 200, 200, 200, 200, 200]);
    expect(codes.at(-1)).toBe(429);
    expect(wait).toMatchObject({ refused: 'too-many', retryAfter: expect.any(Number) as unknown });
    await limited.close();
  });

  test('an unknown route, and a method that a route does not have, are answered as such', async () => {
    for (const [method, url] of [
      ['GET', '/api/nothing'],
      ['POST', '/api/teams/x/y/z'],
      ['DELETE', '/api/teams'],
    ] as const) {
      const sent = await server.app.inject({ method, url });
      expect([sent.statusCode, sent.json<{ refused: string }>().refused]).toEqual([404, 'not-found']);
    }
  });
});
