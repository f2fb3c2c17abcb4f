import { rmSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startConversation, type Run } from '../../src/core/index.ts';
import { cell } from '../../src/server/statistics/csv.ts';
import { join, makeTeam, playThrough, startAttempt, type TestTeam } from './support/people.ts';
import { scenarioFolder, small } from './support/scenarios.ts';
import { makeDevice, openServer, type TestServer } from './support/server.ts';

let scenarios: string;
let server: TestServer;
let team: TestTeam;
const params = () => ({ team: team.team });

beforeAll(() => (scenarios = scenarioFolder()));
afterAll(() => rmSync(scenarios, { recursive: true, force: true }));
beforeEach(async () => {
  server = await openServer({ scenarios });
  team = await makeTeam(server);
});
afterEach(() => server.close());

async function play(runs: number): Promise<void> {
  for (let at = 0; at < runs; at += 1) {
    const player = await join(server, team, `Player ${at}`);
    await playThrough(server, player, at % 2 === 0 ? 'first' : 'random');
  }
}

describe('the decisions to talk about', () => {
  test('come from the scenario itself while there are hardly any runs', async () => {
    const { suggested, decisions } = (await teamsDecisions()).answer;
    expect(decisions.length).toBeGreaterThan(0);
    expect(suggested).toMatchObject({ scenario: 'small', runs: 0, distribution: null, weight: 100 });
    for (const { beat, label } of decisions) expect(label).toBe(small.scenario.beats[beat]?.label ?? null);
  });

  test('show the team’s distribution from five runs on, in words', async () => {
    await play(4);
    expect((await teamsDecisions()).answer.decisions.every(({ distribution }) => distribution === null)).toBe(
      true,
    );
    await play2();
    const shown = (await teamsDecisions()).answer.decisions.filter(
      ({ distribution }) => distribution !== null,
    );
    expect(shown.length).toBeGreaterThan(0);
    for (const { distribution, replies, runs } of shown) {
      expect(runs).toBeGreaterThanOrEqual(5);
      expect(Object.keys(distribution ?? {}).toSorted()).toEqual(replies.map(({ id }) => id).toSorted());
    }
  }, 30_000);

  const teamsDecisions = () => team.lead.call('decisions', { params: params() });
  const play2 = async () => {
    for (const name of ['Eve', 'Fay']) await playThrough(server, await join(server, team, name), 'first');
  };
});

describe('a meeting', () => {
  test('has a tip behind its moment, also where nobody has broken one', async () => {
    for (const name of ['Ann', 'Bea', 'Cem']) {
      const player = await join(server, team, name);
      for (let runs = 0; runs < 3; runs += 1) await playThrough(server, player, 'expert');
    }
    const teaches = new Set<string | null>(Object.keys(small.tips.tips));
    let told = 0;
    for (const beat of Object.keys(small.scenario.beats)) {
      const body = { moment: { scenario: 'small', hash: small.hash, beat } };
      const made = await team.lead.call('newMeeting', { params: params(), body });
      if (made.status >= 400) continue;
      expect(teaches).toContain(made.answer.moment?.tip ?? null);
      told += 1;
    }
    expect(told).toBeGreaterThan(1);
  }, 60_000);

  test('goes from the suggested moment over a vote to an agreement that the next one shows', async () => {
    const meeting = (await team.lead.call('newMeeting', { params: params(), body: {} })).answer;
    const { moment } = meeting;
    if (moment === null) throw new Error('there is no moment');
    const conversation = startConversation(small, {
      seed: moment.seed,
      mode: 'practice',
      tempo: 'live',
      events: moment.events,
    });
    expect(conversation.dropped).toBe(0);
    expect(conversation.view).toMatchObject({ beat: moment.beat, phase: 'answering' });
    expect(conversation.view.replies.map(({ id }) => id)).toEqual(
      expect.arrayContaining(moment.replies.map(({ id }) => id)),
    );

    const phones = [makeDevice(server.app), makeDevice(server.app), makeDevice(server.app)];
    const [yes = '', no = ''] = moment.replies.map(({ id }) => id);
    const code = { code: meeting.code };
    for (const phone of phones)
      expect((await phone.call('ballot', { params: code })).answer.open).toBe(false);
    const [first, second] = phones;
    if (first === undefined || second === undefined) throw new Error('no phones');
    expect((await first.call('vote', { params: code, body: { reply: yes } })).refused.refused).toBe(
      'voting-closed',
    );
    const change = (body: Parameters<typeof team.lead.call<'changeMeeting'>>[1]) =>
      team.lead.call('changeMeeting', body);
    const at = { ...params(), meeting: meeting.id };
    await change({ params: at, body: { step: 'vote' } });
    await first.call('vote', { params: code, body: { reply: yes } });
    await first.call('vote', { params: code, body: { reply: no } });
    const voted = (await second.call('vote', { params: code, body: { reply: no } })).answer;
    expect(voted).toMatchObject({ own: no, counts: null, total: 2 });
    expect((await second.call('vote', { params: code, body: { reply: 'nonsense' } })).refused.refused).toBe(
      'invalid',
    );
    const stranger = makeDevice(server.app);
    expect((await stranger.call('vote', { params: code, body: { reply: no } })).refused.refused).toBe(
      'signed-out',
    );
    const { votes } = (await change({ params: at, body: { typed: { [yes]: 4 }, step: 'compare' } })).answer;
    expect(votes).toMatchObject({ counts: { [yes]: 4, [no]: 2 }, total: 6, ballots: 3, open: false });
    expect((await second.call('ballot', { params: code })).answer.counts).toMatchObject({ [no]: 2 });
    await change({
      params: at,
      body: { step: 'closed', agreement: 'We name a time, then add ten minutes.' },
    });
    expect((await team.lead.call('currentMeeting', { params: params() })).answer.meeting).toBeNull();
    expect((await second.call('ballot', { params: code })).refused.refused).toBe('wrong-code');
    expect((await change({ params: at, body: { step: 'vote' } })).refused.refused).toBe('wrong-step');

    server.clock.now += 7 * 86_400_000;
    const next = (await team.lead.call('newMeeting', { params: params(), body: {} })).answer;
    expect(next.lastAgreement?.text).toBe('We name a time, then add ten minutes.');
    const { meetings } = (await team.lead.call('meetings', { params: params() })).answer;
    expect(meetings.map(({ id }) => id)).toEqual([next.id, meeting.id]);
  });

  test('tells what changed since the one before', async () => {
    await team.lead.call('newMeeting', { params: params(), body: {} });
    server.clock.now += 1000;
    await play(3);
    server.clock.now += 1000;
    const { changed } = (await team.lead.call('newMeeting', { params: params(), body: {} })).answer;
    expect(changed).toMatchObject({ runs: 3, players: 3 });
    expect(changed.skills.find(({ skill }) => skill === 'promises')).toMatchObject({ before: null });
  });

  test('shows the wall the team’s distribution only once the room has voted', async () => {
    await play(8);
    const wall = makeDevice(server.app);
    await wall.call('openWall', { params: params(), body: { key: team.wallKey } });
    const { decisions } = (await team.lead.call('decisions', { params: params() })).answer;
    const pick = decisions.find(({ distribution }) => distribution !== null);
    if (pick === undefined) throw new Error('no decision has five runs');
    const { scenario, hash, beat } = pick;
    const body = { moment: { scenario, hash, beat } };
    const { id, distribution } = (await team.lead.call('newMeeting', { params: params(), body })).answer;
    expect(distribution).not.toBeNull();
    const seen = async () =>
      (await wall.call('currentMeeting', { params: params() })).answer.meeting?.distribution;
    expect(await seen()).toBeNull();
    await team.lead.call('changeMeeting', {
      params: { ...params(), meeting: id },
      body: { step: 'compare' },
    });
    expect(await seen()).toEqual(distribution);
  }, 30_000);
});

describe('statistics for trainers', () => {
  test('add up to the runs, and count who dropped out where', async () => {
    await play(6);
    const quitter = await join(server, team, 'Quitter');
    const attempt = await startAttempt(quitter);
    const token = { token: attempt.token };
    const listen = { ...token, from: 0, events: [{ type: 'listen' as const }] };
    await quitter.device.call('appendEvents', { params: { ...params(), attempt: attempt.id }, body: listen });
    await quitter.device.call('giveUp', { params: { ...params(), attempt: attempt.id }, body: token });
    const found = (await team.lead.call('statistics', { params: { ...params(), scenario: 'small' } })).answer;
    expect(found).toMatchObject({ runs: 6, abandoned: 1 });
    expect(found.endings.reduce((sum, { runs }) => sum + runs, 0)).toBe(6);
    const door = found.decisions.find(({ beat }) => beat === 'door');
    expect(door).toMatchObject({ runs: 6, droppedOut: 1 });
    expect(door?.replies.reduce((sum, { chosen }) => sum + chosen, 0)).toBeGreaterThanOrEqual(6);
    // How often a reply is given is told of the runs that came there, whatever else was said in them.
    for (const { chosen, percent } of door?.replies ?? [])
      expect(percent).toBe(Math.round((1000 * chosen) / 6) / 10);
    for (const { difficulty } of found.decisions) expect(difficulty ?? 0.5).toBeGreaterThanOrEqual(0);
  }, 30_000);

  test('are a table whose cells no spreadsheet takes for formulas', async () => {
    await play(1);
    const file = await team.lead.call('statisticsFile', { params: { ...params(), scenario: 'small' } });
    expect(file.headers['content-type']).toContain('text/csv');
    expect(file.text.split('\r\n')[0]).toContain('beat,runs,reply');
    for (const text of ['=1+1', '+1', '-1', '@a', '\t=1', ' =1', '|x', '%x'])
      expect(cell(text)).toBe(`'${text}`);
    expect([cell('a=1'), cell(-1), cell(null)]).toEqual(['a=1', -1, null]);
  });
});

test('a past that no verified run brings is refused', async () => {
  const player = await join(server, team, 'Ann');
  const attempt = {
    id: crypto.randomUUID(),
    scenario: 'small',
    tempo: 'live' as const,
    earlier: crypto.randomUUID(),
  };
  const refused = await player.device.call('startAttempt', { params: params(), body: attempt });
  expect(refused.refused.refused).toBe('wrong-past');
  const stored = await playThrough(server, player);
  const { run } = (await player.device.call('ownRun', { params: { ...params(), run: stored.id } })).answer;
  const forged: Run = { ...run, past: { name: 'made-up', run: null } };
  const sent = await player.device.call('submitRun', {
    params: params(),
    body: { id: crypto.randomUUID(), run: forged },
  });
  expect(sent.refused.refused).toBe('wrong-past');
});
