import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { replay } from '../../src/core/index.ts';
import { smallSource } from '../core/fixtures/small.ts';
import {
  join,
  look,
  makeTeam,
  playThrough,
  startAttempt,
  type TestPlayer,
  type TestTeam,
} from './support/people.ts';
import { useDatabases } from './support/databases.ts';
import { playedRun, small } from './support/scenarios.ts';
import { makeDevice, type TestServer } from './support/server.ts';

const databases = useDatabases();

describe.each(databases.kinds)('a server on %s', (kind) => {
  let server: TestServer;
  let team: TestTeam;
  let ann: TestPlayer;
  const params = () => ({ team: team.team });

  beforeEach(async () => {
    server = await databases.open(kind);
    team = await makeTeam(server);
    ann = await join(server, team, 'Ann');
  }, 60_000);
  afterEach(() => server.close());

  test('a player joins with a code, and the lead sees them', async () => {
    const invited = await makeDevice(server.app).call('invitation', { params: { code: team.joinCode } });
    expect(invited.answer).toMatchObject({ team: { name: 'Night shift' }, open: true, topThree: true });
    expect((await ann.device.call('me')).answer.teams).toMatchObject([
      { lead: false, player: { name: 'Ann' } },
    ]);
    const { players } = (await team.lead.call('administration', { params: params() })).answer;
    expect(players.map(({ name }) => name)).toEqual(['Ann']);
  });

  test('names are unique in a team, whatever their case; codes are not found by trying others', async () => {
    const body = { code: team.joinCode, name: ' a N n ', look };
    expect((await makeDevice(server.app).call('join', { body })).refused.refused).toBe('name-taken');
    const wrong = { ...body, code: 'AAAA2222' };
    expect((await makeDevice(server.app).call('join', { body: wrong })).refused.refused).toBe('wrong-code');
  });

  test('joining can be closed, and the code changed', async () => {
    await team.lead.call('changeTeam', { params: params(), body: { joinOpen: false } });
    const body = { code: team.joinCode, name: 'Bo', look };
    expect((await makeDevice(server.app).call('join', { body })).refused.refused).toBe('joining-closed');
    const { code } = (await team.lead.call('rotate', { params: params(), body: { which: 'join' } })).answer;
    expect((await makeDevice(server.app).call('join', { body })).refused.refused).toBe('wrong-code');
    await team.lead.call('changeTeam', { params: params(), body: { joinOpen: true } });
    expect((await makeDevice(server.app).call('join', { body: { ...body, code } })).answer.player.name).toBe(
      'Bo',
    );
  });

  test('a recovery code signs another device in, and can sign the others out', async () => {
    const other = makeDevice(server.app);
    const body = { code: ann.recoveryCode.toLowerCase(), signOutOthers: true };
    expect((await other.call('recover', { body })).answer.player.name).toBe('Ann');
    expect((await ann.device.call('ownPage', { params: params() })).refused.refused).toBe('code-changed');
    expect((await other.call('ownPage', { params: params() })).status).toBe(200);
  });

  test('the admin link opens the administration elsewhere, until it is changed', async () => {
    const other = makeDevice(server.app);
    await other.call('becomeLead', { params: params(), body: { key: team.adminKey } });
    expect((await other.call('administration', { params: params() })).status).toBe(200);
    await team.lead.call('rotate', { params: params(), body: { which: 'lead' } });
    expect((await other.call('administration', { params: params() })).refused.refused).toBe('code-changed');
    expect((await team.lead.call('administration', { params: params() })).status).toBe(200);
    const again = await other.call('becomeLead', { params: params(), body: { key: team.adminKey } });
    expect(again.refused.refused).toBe('wrong-code');
  });

  test('a run is scored by the server as the core scores it, and stands on the board', async () => {
    const stored = await playThrough(server, ann);
    const { run } = (await ann.device.call('ownRun', { params: { ...params(), run: stored.id } })).answer;
    const scored = replay(small, run);
    if ('refused' in scored) throw new Error(scored.message);
    expect(stored.verified).toMatchObject({ overall: scored.score.overall, skills: scored.score.skills });
    // The first run beats nothing, so it is no personal best.
    expect(stored).toMatchObject({ ranked: true, first: true, best: false, marks: [] });
    const board = (await ann.device.call('board', { params: params() })).answer;
    expect(board).toMatchObject({ runs: 1, active: 1, players: 1, own: { place: null, of: 1, runs: 1 } });
    // Nobody is named alone: the first would be the last, too.
    expect(board.top).toEqual([]);
    expect((await team.lead.call('board', { params: params() })).answer.own).toBeNull();
  });

  test('the same run sent five times at once is one row with one answer', async () => {
    const attempt = await startAttempt(ann);
    const run = playedRun(attempt);
    const body = { id: randomUUID(), attempt: { id: attempt.id, token: attempt.token }, run };
    const sent = await Promise.all(
      Array.from({ length: 5 }, () => ann.device.call('submitRun', { params: params(), body })),
    );
    expect(sent.map(({ status }) => status).filter((status) => status === 200).length).toBeGreaterThan(0);
    for (const { answer } of sent) expect(answer.id).toBe(body.id);
    expect(new Set(sent.map(({ text }) => text)).size).toBe(1);
    expect((await ann.device.call('board', { params: params() })).answer.runs).toBe(1);
  });

  test('events are only ever appended', async () => {
    const attempt = await startAttempt(ann);
    const { events } = playedRun(attempt);
    const send = (from: number, some: typeof events) =>
      ann.device.call('appendEvents', {
        params: { ...params(), attempt: attempt.id },
        body: { token: attempt.token, from, events: some },
      });
    expect((await send(0, events.slice(0, 4))).answer.count).toBe(4);
    expect((await send(2, events.slice(2, 6))).answer.count).toBe(6);
    expect((await send(0, events.slice(0, 2))).answer.count).toBe(6);
    expect((await send(8, events.slice(8))).refused).toMatchObject({ refused: 'events-differ', count: 6 });
    expect((await send(0, [{ type: 'silence' }])).refused).toMatchObject({
      refused: 'events-differ',
      count: 6,
    });
    const open = (await ann.device.call('openAttempts', { params: params() })).answer.attempts;
    expect(open).toMatchObject([{ id: attempt.id, events: events.slice(0, 6) }]);
    const run = { ...playedRun(attempt), events: [{ type: 'silence' as const }, ...events] };
    const body = { id: randomUUID(), attempt: { id: attempt.id, token: attempt.token }, run };
    expect((await ann.device.call('submitRun', { params: params(), body })).refused.refused).toBe(
      'events-differ',
    );
  });

  test('a new attempt gives the open one up, which counts as an attempt', async () => {
    const left = await startAttempt(ann);
    const stored = await playThrough(server, ann);
    const run = playedRun(left);
    const body = { id: randomUUID(), attempt: { id: left.id, token: left.token }, run };
    expect((await ann.device.call('submitRun', { params: params(), body })).refused.refused).toBe(
      'attempt-closed',
    );
    const { own } = (await ann.device.call('board', { params: params() })).answer;
    // Of two attempts, one given up.
    expect(own?.runs).toBe(2);
    const variantOf = (seed: number) => playedRun({ seed }).seed;
    expect(variantOf(left.seed)).toBe(left.seed);
    expect(stored.first ? own?.score : 0).toBeLessThanOrEqual(stored.first ? 50 : 0);
  });

  test.each([
    ['all of it was watched and it came at once', 0, false, []],
    ['its last events were still on their way', 5, false, []],
    ['more of it was not watched', 6, false, ['unattended']],
    ['it had to wait', 0, true, ['unattended']],
  ])('an attempt’s run is ranked, and marked where nobody watched: %s', async (_, unseen, waited, marks) => {
    const attempt = await startAttempt(ann);
    const run = playedRun(attempt);
    const { token } = attempt;
    const events = run.events.slice(0, run.events.length - unseen);
    await ann.device.call('appendEvents', {
      params: { ...params(), attempt: attempt.id },
      body: { token, from: 0, events },
    });
    server.clock.now += 60_000;
    const finished = waited ? { finished: new Date(server.clock.now - 30_000).toISOString() } : {};
    const body = { id: randomUUID(), attempt: { id: attempt.id, token }, run, ...finished };
    const stored = (await ann.device.call('submitRun', { params: params(), body })).answer;
    expect(stored).toMatchObject({ ranked: true, first: true, marks });
  });

  test('a run without an attempt is kept, marked, and never ranked', async () => {
    const run = playedRun({ seed: 7 });
    const body = { id: randomUUID(), run, finished: '2026-11-17T20:00:00.000Z' };
    const stored = (await ann.device.call('submitRun', { params: params(), body })).answer;
    expect(stored).toMatchObject({ ranked: false, first: false, mastered: false, marks: ['unattended'] });
    const { own, runs } = (await ann.device.call('board', { params: params() })).answer;
    expect(runs).toBe(1);
    expect(own).toBeNull();
    const page = (await ann.device.call('ownPage', { params: params() })).answer;
    expect(page).toMatchObject({ place: null, standing: { mastered: 0, score: null, runs: 0 } });
  });

  test('live updates tell of a run, and resume after a break with nothing missed', async () => {
    const address = await server.app.listen({ port: 0, host: '127.0.0.1' });
    const cookie = [...team.lead.cookies]
      .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
      .join('; ');
    const watch = async (after: string, until: number) => {
      const response = await fetch(`${address}/api/teams/${team.team}/live`, {
        headers: { cookie, ...(after === '' ? {} : { 'last-event-id': after }) },
        signal: AbortSignal.timeout(15_000),
      });
      expect(response.headers.get('content-type')).toContain('text/event-stream');
      const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
      let text = '';
      const events = () =>
        [...text.matchAll(/id: (\d+)\ndata: (.*)\n/g)].map(([, id, data]) => ({ id, data }));
      return {
        async wait() {
          while (events().length < until) text += (await reader?.read())?.value ?? '';
          await reader?.cancel();
          return events();
        },
      };
    };
    const first = await watch('', 1);
    await playThrough(server, ann);
    const [seen] = await first.wait();
    expect(JSON.parse(seen?.data ?? '')).toMatchObject({ kind: 'run', run: { player: { name: 'Ann' } } });
    await playThrough(server, ann);
    await join(server, team, 'Bo');
    const rest = await (await watch(seen?.id ?? '', 2)).wait();
    expect(rest.map(({ data }) => (JSON.parse(data ?? '') as { kind: string }).kind)).toEqual([
      'run',
      'players',
    ]);
  }, 40_000);

  test('each version says what stands on it: a new one starts with an empty board', async () => {
    const bo = await join(server, team, 'Bo');
    for (const each of [ann, ann, bo]) await playThrough(server, each);
    const source = smallSource((scenario) => void (scenario.customer.trust = 5));
    const { answer } = await team.lead.call('publish', { params: params(), body: { source } });
    expect(answer).toMatchObject({ version: 2, new: true });
    const { scenarios: all } = (await team.lead.call('published', { params: params() })).answer;
    expect(all.find(({ id }) => id === 'small')?.versions).toMatchObject([
      { version: 2, current: true, runs: 0, players: 0 },
      { version: 1, current: false, runs: 3, players: 2 },
    ]);
  }, 40_000);

  test('somebody hidden stands nowhere by name, and somebody deleted stands nowhere at all', async () => {
    await playThrough(server, ann);
    const { player } = (await ann.device.call('changeMe', { params: params(), body: { hidden: true } }))
      .answer;
    expect(player.hidden).toBe(true);
    const board = (await team.lead.call('board', { params: params() })).answer;
    expect(board).toMatchObject({ top: [], runs: 1 });
    const kept = (await ann.device.call('exportMe', { params: params() })).answer;
    expect(kept).toMatchObject({ player: { name: 'Ann' }, runs: [{}], attempts: [{ state: 'finished' }] });
    await ann.device.call('deleteMe', { params: params() });
    expect((await ann.device.call('ownPage', { params: params() })).refused.refused).toBe('signed-out');
    expect((await team.lead.call('board', { params: params() })).answer).toMatchObject({
      runs: 0,
      players: 0,
    });
    const others = (await team.lead.call('administration', { params: params() })).answer;
    expect(others.players).toEqual([]);
  });
});
