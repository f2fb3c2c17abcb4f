import { rmSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { makeTeam, look, type TestTeam } from './support/people.ts';
import { scenarioFolder } from './support/scenarios.ts';
import { makeDevice, openServer, type Device, type TestServer } from './support/server.ts';

/** A great room at once, all behind one address as in an office, with the rate limits as they are in earnest. */

const PEOPLE = 300;

let scenarios: string;
let server: TestServer;
let team: TestTeam;
beforeAll(() => (scenarios = scenarioFolder()));
afterAll(() => rmSync(scenarios, { recursive: true, force: true }));
beforeEach(async () => {
  server = await openServer({ scenarios, settings: { rate: 1 } });
  team = await makeTeam(server);
});
afterEach(() => server.close());

const devices = (count: number): Device[] => Array.from({ length: count }, () => makeDevice(server.app));

test('everybody who scans the code within a minute gets in', async () => {
  const joined = await Promise.all(
    devices(PEOPLE).map(async (device, at) => {
      const { status } = await device.call('invitation', { params: { code: team.joinCode } });
      if (status !== 200) return status;
      const body = { code: team.joinCode, name: `Player ${at}`, look };
      return (await device.call('join', { body })).status;
    }),
  );
  expect(joined.filter((status) => status !== 200)).toEqual([]);
}, 60_000);

test('every phone votes, those that come late too, and those that drop out change nothing', async () => {
  const params = { team: team.team };
  const meeting = (await team.lead.call('newMeeting', { params, body: {} })).answer;
  const at = { params: { ...params, meeting: meeting.id } };
  const code = { params: { code: meeting.code } };
  const phones = devices(PEOPLE);
  const early = await Promise.all(phones.map((phone) => phone.call('ballot', code)));
  expect(early.every(({ status }) => status === 200)).toBe(true);
  await team.lead.call('changeMeeting', { ...at, body: { step: 'vote' } });
  const replies = (await team.lead.call('currentMeeting', { params })).answer.meeting?.moment?.replies ?? [];
  const late = devices(20);
  await Promise.all(late.map((phone) => phone.call('ballot', code)));
  // Some look and never vote.
  const voting = [...phones.slice(0, -40), ...late];
  const votes = await Promise.all(
    voting.map((phone, index) =>
      phone.call('vote', { ...code, body: { reply: replies[index % replies.length]?.id ?? '' } }),
    ),
  );
  expect(votes.every(({ status }) => status === 200)).toBe(true);
  const { meeting: now } = (await team.lead.call('currentMeeting', { params })).answer;
  expect(now?.votes).toMatchObject({ total: voting.length, ballots: PEOPLE + late.length });
  expect(Object.values(now?.votes.counts ?? {}).reduce((sum, each) => sum + each, 0)).toBe(voting.length);
}, 60_000);
