import { randomUUID } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { join as joinPath } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { compile, masters, RULES } from '../../src/core/index.ts';
import { MAX_TRANSLATIONS, MAX_TRYOUT, MAX_TRYOUTS, type StoredRun } from '../../src/wire.ts';
import { smallScenario, type ScenarioInput } from '../core/fixtures/small.ts';
import { scenarioFrom, scriptFrom, tips } from '../core/support/scripts.ts';
import {
  join,
  makeTeam,
  playThrough,
  startAttempt,
  type TestPlayer,
  type TestTeam,
} from './support/people.ts';
import { useDatabases } from './support/databases.ts';
import { playedRun } from './support/scenarios.ts';
import { makeDevice, type TestServer } from './support/server.ts';

/** What a team's lead hands on: published versions, and drafts behind unlisted links. */

const databases = useDatabases();

const own = (change: Partial<ScenarioInput> = {}) =>
  JSON.stringify({ ...smallScenario(), id: 'our-own', title: 'Our own', ...change });
const softer = own({ customer: { ...smallScenario().customer, mood: 12 } });

describe.each(databases.kinds)('handing on, on %s', (kind) => {
  let server: TestServer;
  let team: TestTeam;
  let ann: TestPlayer;
  const at = (more: Readonly<Record<string, string>> = {}) => ({ params: { team: team.team, ...more } });

  beforeEach(async () => {
    server = await databases.open(kind);
    team = await makeTeam(server);
    ann = await join(server, team, 'Ann');
  }, 60_000);
  afterEach(() => server.close());

  const publish = async (source: string) =>
    (await team.lead.call('publish', { ...at(), body: { source } })).answer;
  const listed = async (id = 'our-own') =>
    (await ann.device.call('published', at())).answer.scenarios.find((each) => each.id === id);
  /** Ann plays the version that is current, and sends the run. */
  const play = async (source: string) => {
    const attempt = await startAttempt(ann, 'our-own');
    const run = playedRun(attempt, 'expert', scriptFrom(source));
    const body = { id: randomUUID(), attempt: { id: attempt.id, token: attempt.token }, run };
    return (await ann.device.call('submitRun', { ...at(), body })).answer;
  };

  describe('a published scenario', () => {
    test('has a card for the home of its members, and is played by them', async () => {
      const { hash } = await publish(own());
      expect(await listed()).toMatchObject({
        title: 'Our own',
        teaches: ['ask-dont-assume', 'under-promise'],
        skills: ['promises', 'listening'],
        difficulty: expect.stringMatching(/gentle|demanding|hard/) as string,
        after: null,
        versions: [{ hash, version: 1, current: true, from: 'team', runs: 0, players: 0 }],
      });
      expect((await play(own())).ranked).toBe(true);
      expect((await listed())?.versions[0]).toMatchObject({ runs: 1, players: 1 });
    });

    test('that follows another is mastered once by each customer, whatever came before', async () => {
      const source = own({
        after: { scenario: 'small', stated: 'good' },
        pasts: [
          { id: 'good', label: 'It went well', says: 'They stayed.', when: { customer: ['stays'] } },
          { id: 'bad', label: 'It did not', says: 'They left.' },
        ],
      });
      await publish(source);
      const script = scenarioFrom(source);
      const follow = async (past: string, earlier: string | null) => {
        const body = { id: randomUUID(), scenario: 'our-own', tempo: 'live' as const, earlier };
        const attempt = (await ann.device.call('startAttempt', { ...at(), body })).answer;
        const run = playedRun(attempt, 'expert', compile(script, tips, RULES, past));
        const sent = { id: randomUUID(), attempt: { id: attempt.id, token: attempt.token }, run };
        const { answer } = await ann.device.call('submitRun', { ...at(), body: sent });
        expect(answer.past).toBe(past);
        return answer;
      };
      const good = [];
      while (new Set(good.map(({ verified }) => verified.variant)).size < 2)
        good.push(await follow('good', null));
      expect(good.filter(({ mastered }) => mastered)).toHaveLength(2);
      let earlier: StoredRun;
      do earlier = await playThrough(server, ann, 'random');
      while (earlier.verified.verdict === 'stays');
      const bad = await follow('bad', earlier.id);
      expect(masters(bad.verified)).toBe(true);
      expect(bad.mastered).toBe(false);
    });

    test('in a new version leaves runs and board of the older one where they are', async () => {
      const first = await publish(own());
      const played = await play(own());
      const second = await publish(softer);
      expect(second).toMatchObject({ version: 2, new: true });
      expect((await listed())?.versions).toMatchObject([
        { hash: second.hash, current: true, runs: 0, players: 0 },
        { hash: first.hash, current: false, runs: 1, players: 1 },
      ]);
      const boardOf = async (hash?: string) => {
        const query = { scenario: 'our-own', ...(hash === undefined ? {} : { hash }) };
        return (await team.lead.call('board', { ...at(), query })).answer;
      };
      expect(await boardOf()).toMatchObject({ hash: second.hash, runs: 0 });
      expect(await boardOf(first.hash)).toMatchObject({ hash: first.hash, runs: 1, otherVersions: 0 });
      // Either can be chosen, the newer one first, and nothing is left out without a word.
      const { otherVersions, scenarios } = await boardOf();
      expect(otherVersions).toBe(1);
      expect(scenarios.find(({ id }) => id === 'our-own')?.versions).toMatchObject([
        { hash: second.hash, version: 2, runs: 0, current: true },
        { hash: first.hash, version: 1, runs: 1, current: false },
      ]);
      expect((await boardOf(first.hash)).scenarios).toEqual(scenarios);
      const older = await ann.device.call('scenarioSource', at({ scenario: 'our-own', hash: first.hash }));
      expect(older.text).toBe(own());
      const kept = (await ann.device.call('ownRun', at({ run: played.id }))).answer;
      expect(kept.run.hash).toBe(first.hash);
    });

    test('with a corrected text is the same version, and says that its text is another', async () => {
      const { hash } = await publish(own());
      const before = (await listed())?.versions[0];
      expect(await publish(own({ title: 'Our own, corrected' }))).toMatchObject({ hash, new: false });
      const after = (await listed())?.versions;
      expect(after).toHaveLength(1);
      expect(after?.[0]?.text).not.toBe(before?.text);
      expect((await listed())?.title).toBe('Our own, corrected');
    });

    test('that is withdrawn is begun no more; its runs stay, and publishing it again brings it back', async () => {
      const { hash } = await publish(own());
      await play(own());
      expect((await team.lead.call('withdraw', at({ scenario: 'our-own' }))).status).toBe(200);
      expect((await listed())?.versions).toMatchObject([{ hash, current: false, runs: 1 }]);
      const body = { id: randomUUID(), scenario: 'our-own', tempo: 'live' as const };
      expect((await ann.device.call('startAttempt', { ...at(), body })).refused.refused).toBe(
        'unknown-version',
      );
      const page = (await ann.device.call('ownPage', at())).answer;
      expect(page.runs).toHaveLength(1);
      expect(await publish(own())).toMatchObject({ hash, version: 1, new: false });
      expect((await listed())?.versions[0]).toMatchObject({ current: true, runs: 1 });
    });

    test('that stands in for one of the folder gives way to it when it is withdrawn', async () => {
      await publish(own({ id: 'small', customer: { ...smallScenario().customer, mood: 12 } }));
      expect((await listed('small'))?.versions.find(({ current }) => current)?.from).toBe('team');
      await team.lead.call('withdraw', at({ scenario: 'small' }));
      expect((await listed('small'))?.versions.find(({ current }) => current)?.from).toBe('folder');
      expect((await team.lead.call('withdraw', at({ scenario: 'none' }))).refused.refused).toBe(
        'unknown-scenario',
      );
    });

    test('is there for every team where its file lies in the folder', async () => {
      const file = joinPath(databases.scenarios, 'dropped.scenario.json');
      writeFileSync(file, own({ id: 'dropped', title: 'Dropped in' }));
      try {
        const index = await server.app.inject('/scenarios/index.json');
        expect(index.json<{ id: string }[]>().map(({ id }) => id)).toContain('dropped');
        expect((await startAttempt(ann, 'dropped')).scenario).toBe('dropped');
        expect((await listed('dropped'))?.versions).toMatchObject([{ from: 'folder', current: true }]);
      } finally {
        rmSync(file);
      }
    });
  });

  describe('a try-out link', () => {
    const make = (source = own(), days = 3) =>
      team.lead.call('newTryout', { ...at(), body: { source, days } });
    const open = (tryout: string) => makeDevice(server.app).call('tryout', { params: { tryout } });

    test('opens the draft for anybody, and stands in no list but its team’s', async () => {
      const { key, title } = (await make()).answer;
      expect(title).toBe('Our own');
      expect(key).toHaveLength(32);
      expect((await open(key)).answer).toMatchObject({ team: 'Night shift', source: own() });
      expect((await team.lead.call('tryouts', at())).answer).toMatchObject({
        tryouts: [{ key, title: 'Our own' }],
        most: MAX_TRYOUTS,
      });
      const other = await makeTeam(server, 'Other');
      const theirs = { params: { team: other.team } };
      expect((await other.lead.call('tryouts', theirs)).answer.tryouts).toEqual([]);
      expect(await listed()).toBeUndefined();
      const board = (await team.lead.call('board', { ...at(), query: {} })).answer;
      expect(board.scenarios.map(({ id }) => id)).not.toContain('our-own');
      const index = await server.app.inject('/scenarios/index.json');
      expect(index.body).not.toContain('our-own');
      const foreign = { params: { team: other.team, tryout: key } };
      expect((await other.lead.call('endTryout', foreign)).refused.refused).toBe('not-found');
      expect((await open(key)).status).toBe(200);
    });

    test('is ended by its lead, and runs out by itself', async () => {
      const [ended, left] = [(await make()).answer.key, (await make()).answer.key];
      await team.lead.call('endTryout', at({ tryout: ended }));
      expect((await open(ended)).refused.refused).toBe('not-found');
      expect((await open(left)).status).toBe(200);
      server.clock.now += 3 * 86_400_000 + 1;
      expect((await open(left)).refused.refused).toBe('not-found');
      expect((await team.lead.call('tryouts', at())).answer.tryouts).toEqual([]);
      expect((await open('x'.repeat(32))).refused.refused).toBe('not-found');
    });

    test('goes with its team', async () => {
      const { key } = (await make()).answer;
      await team.lead.call('deleteTeam', at());
      expect((await open(key)).refused.refused).toBe('not-found');
    });

    test.each([
      ['a draft with errors', '{"format":1}', 1, 'scenario-faulty'],
      ['what is no JSON', 'no JSON at all', 1, 'scenario-faulty'],
      ['a draft that is too long', 'x'.repeat(MAX_TRYOUT + 1), 1, 'invalid'],
      ['more bytes than characters', 'ä'.repeat(MAX_TRYOUT - 1), 1, 'too-large'],
      ['a body beyond all bounds', 'x'.repeat(2 * (MAX_TRYOUT + MAX_TRANSLATIONS)), 1, 'too-large'],
      ['a month and a day', own(), 31, 'invalid'],
      ['no day at all', own(), 0, 'invalid'],
    ])('is not made for %s', async (_what, source, days, code) => {
      expect((await make(source, days)).refused.refused).toBe(code);
    });
  });

  test('there are only so many links at a time', async () => {
    const body = { source: own(), days: 1 };
    const made = [];
    for (let count = 0; count < MAX_TRYOUTS; count += 1) {
      made.push((await team.lead.call('newTryout', { ...at(), body })).answer.key);
    }
    expect((await team.lead.call('newTryout', { ...at(), body })).refused.refused).toBe('tryouts-full');
    await team.lead.call('endTryout', at({ tryout: made[0] ?? '' }));
    expect((await team.lead.call('newTryout', { ...at(), body })).status).toBe(200);
  }, 60_000);
});

test('links are made and opened only so often', async () => {
  const server = await databases.open('sqlite', { rate: 0.1 });
  try {
    const team = await makeTeam(server);
    const body = { source: own(), days: 1 };
    const codes = [];
    for (let count = 0; count < 4; count += 1) {
      const called = await team.lead.call('newTryout', { params: { team: team.team }, body });
      codes.push(called.status);
    }
    expect(codes).toEqual([200, 200, 200, 429]);
    const opened = [];
    for (let count = 0; count < 13; count += 1) {
      opened.push((await makeDevice(server.app).call('tryout', { params: { tryout: 'none' } })).status);
    }
    expect(opened).toEqual([...Array.from({ length: 12 }, () => 404), 429]);
  } finally {
    await server.close();
  }
});
