import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Answer } from '../../../src/wire.ts';

/** Processor time in milliseconds, waiting not counted: the same whatever else the machine does. */
export interface Computed {
  /** Of the thread that answers. */
  readonly main: number;
  /** Of that and all that replay. */
  readonly all: number;
}

/** A measured server with a team of players who are signed in. */
export interface Measured {
  readonly address: string;
  readonly team: string;
  /** The cookies of the players. */
  readonly cookies: readonly string[];
  /** What the server has computed since its start. */
  computed(): Promise<Computed>;
  close(): Promise<void>;
}

const PLAYERS = 200;

export async function startMeasured(scenarios: string, trusting: boolean): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), 'good-call-bench-'));
  const child: ChildProcess = spawn(
    process.execPath,
    [fileURLToPath(new URL('./child.ts', import.meta.url)), folder, scenarios, trusting ? 'trusting' : ''],
    { stdio: ['ignore', 'pipe', 'inherit', 'ipc'] },
  );
  const port = await new Promise<string>((resolve, reject) => {
    child.stdout?.once('data', (data: Buffer) => resolve(data.toString().trim()));
    child.once('exit', () => reject(new Error('the server did not start')));
  });
  const address = `http://127.0.0.1:${port}`;
  const post = (path: string, body: unknown, cookie = '') =>
    fetch(`${address}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie },
      body: JSON.stringify(body),
    });
  const created = (await (await post('/api/teams', { name: 'Bench' })).json()) as Answer<'createTeam'>;
  const cookies = await Promise.all(
    Array.from({ length: PLAYERS }, async (_, at) => {
      const look = { figure: 'star', colour: 'sky' };
      const joined = await post('/api/join', { code: created.joinCode, name: `Player ${at}`, look });
      await joined.arrayBuffer();
      return (joined.headers.getSetCookie()[0] ?? '').split(';')[0] ?? '';
    }),
  );
  return {
    address,
    team: created.team.id,
    cookies,
    computed: () =>
      new Promise((resolve) => {
        child.once('message', (computed) => resolve(computed as Computed));
        child.send('computed');
      }),
    async close() {
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await gone;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
