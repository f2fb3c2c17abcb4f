import { randomUUID } from 'node:crypto';
import type { BotName } from '../../../src/core/index.ts';
import type { Attempt, StoredRun } from '../../../src/wire.ts';
import { playedRun } from './scenarios.ts';
import { makeDevice, type Device, type TestServer } from './server.ts';

/** A team with its lead, and players who play. */

export interface TestTeam {
  readonly team: string;
  readonly lead: Device;
  readonly adminKey: string;
  readonly wallKey: string;
  readonly joinCode: string;
}

export interface TestPlayer {
  readonly device: Device;
  readonly team: string;
  readonly id: string;
  readonly recoveryCode: string;
}

export async function makeTeam({ app }: TestServer, name = 'Night shift'): Promise<TestTeam> {
  const lead = makeDevice(app);
  const { answer } = await lead.call('createTeam', { body: { name } });
  const { adminKey, wallKey, joinCode } = answer;
  return { team: answer.team.id, lead, adminKey, wallKey, joinCode };
}

export const look = { figure: 'owl', colour: 'sea' };

export async function join(
  { app }: TestServer,
  { joinCode, team }: TestTeam,
  name: string,
): Promise<TestPlayer> {
  const device = makeDevice(app);
  const { answer } = await device.call('join', { body: { code: joinCode, name, look } });
  return { device, team, id: answer.player.id, recoveryCode: answer.recoveryCode };
}

export async function startAttempt({ device, team }: TestPlayer, scenario = 'small'): Promise<Attempt> {
  const body = { id: randomUUID(), scenario, tempo: 'live' as const };
  return (await device.call('startAttempt', { params: { team }, body })).answer;
}

/** Plays an attempt from beginning to end as a browser would. */
export async function playThrough(
  { clock }: TestServer,
  player: TestPlayer,
  bot: BotName = 'expert',
): Promise<StoredRun> {
  const attempt = await startAttempt(player);
  const run = playedRun(attempt, bot);
  const params = { team: player.team, attempt: attempt.id };
  const { token } = attempt;
  const body = { token, from: 0, events: run.events };
  if ((await player.device.call('appendEvents', { params, body })).answer.count !== run.events.length) {
    throw new Error('events are missing');
  }
  clock.now += 60_000;
  const sent = { id: randomUUID(), attempt: { id: attempt.id, token }, run };
  return (await player.device.call('submitRun', { params: { team: player.team }, body: sent })).answer;
}
