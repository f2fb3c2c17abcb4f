import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectNode, root } from '../../../src/cli/bootstrap.mjs';
import type { Run } from '../../../src/core/index.ts';
import type { Answer } from '../../../src/wire.ts';
import { numbers } from './mutate-run.ts';
import { look } from './people.ts';
import { playedRun, scenarioFolder } from './scenarios.ts';

/** A server that is killed again and again while it is sent runs: what it acknowledged has to be there, once. */
export interface Crasher {
  /** Sends, kills, starts again and looks; gives what went wrong, or null. */
  cycle(seed: number): Promise<string | null>;
  readonly acknowledged: number;
  close(): Promise<void>;
}

interface Serving {
  readonly address: string;
  readonly child: ChildProcess;
}

const SERVE = JSON.stringify(join(root, 'src', 'cli', 'commands', 'serve.ts'));
/** Senders at once. */
const SENDERS = 6;

export async function openCrasher(): Promise<Crasher> {
  const folder = mkdtempSync(join(tmpdir(), 'good-call-crash-'));
  const scenarios = scenarioFolder();
  writeFileSync(join(folder, 'index.html'), '<!doctype html>');
  // What is killed writes no cache of what it compiled; a process that ends by itself does, and each start then takes half.
  const compiled = join(folder, 'compiled');
  execFileSync(projectNode(), ['--input-type=module', '-e', `await import(${SERVE})`], {
    env: { ...process.env, NODE_COMPILE_CACHE: compiled },
  });
  const acknowledged = new Set<string>();
  const sent = new Map<string, Run>();
  let cookie = '';
  let team = '';
  let checked = 0;
  let running: Serving | null = null;

  const start = async (): Promise<Serving> => {
    const script = `
      import { runServe } from ${SERVE};
      process.exitCode = await runServe(['--json', '--port', '0', '--host', '127.0.0.1'],
        ${JSON.stringify({ dist: folder, scenarios })});`;
    const child = spawn(projectNode(), ['--input-type=module', '-e', script], {
      env: {
        ...process.env,
        GOOD_CALL_DATA: join(folder, 'data'),
        GOOD_CALL_RATE: '0',
        GOOD_CALL_WORKERS: '1',
        NODE_COMPILE_CACHE: compiled,
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let printed = '';
    for await (const data of child.stdout) {
      printed += String(data);
      if (printed.includes('\n')) break;
    }
    const { address } = JSON.parse(printed) as { address: string };
    return { address: address.replace(/\/$/, ''), child };
  };
  const post = async (at: string, path: string, body: unknown): Promise<Response> =>
    fetch(`${at}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie },
      body: JSON.stringify(body),
    });
  const submit = async (at: string, id: string, run: Run): Promise<number> => {
    const response = await post(at, `/api/teams/${team}/runs`, { id, run });
    const answer = (await response.json()) as { id?: string };
    if (response.status === 200 && answer.id === id) acknowledged.add(id);
    return response.status;
  };
  const signIn = async (at: string): Promise<void> => {
    const created = (await (await post(at, '/api/teams', { name: 'Crash' })).json()) as Answer<'createTeam'>;
    team = created.team.id;
    const joined = await post(at, '/api/join', { code: created.joinCode, name: 'Ann', look });
    cookie = (joined.headers.getSetCookie()[0] ?? '').split(';')[0] ?? '';
    await joined.json();
  };
  /** The run of each seed, played once: what sends has the processor, and not what plays. */
  const played = Array.from({ length: 50 }, (_, seed) => playedRun({ seed }, 'first'));
  const runOf = (seed: number) => played[seed % played.length] as Run;

  /** Sends until the server is gone. */
  const sendOn = async (at: string, seed: number): Promise<void> => {
    for (let time = 0; ; time += 1) {
      const id = randomUUID();
      const run = runOf(seed + time);
      sent.set(id, run);
      try {
        await submit(at, id, run);
      } catch {
        return;
      }
    }
  };
  const kill = async ({ child }: Serving): Promise<void> => {
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await gone;
  };
  /** Everything acknowledged is there; what was not is sent again; then there is exactly one row for each. */
  const lookAt = async (at: string): Promise<string | null> => {
    for (const id of [...acknowledged].slice(checked)) {
      const response = await fetch(`${at}/api/teams/${team}/runs/${id}`, { headers: { cookie } });
      if (response.status !== 200) return `the run ${id} was acknowledged and is gone (${response.status})`;
      await response.arrayBuffer();
    }
    for (const [id, run] of sent) if (!acknowledged.has(id)) await submit(at, id, run);
    checked = acknowledged.size;
    const response = await fetch(`${at}/api/teams/${team}/board`, { headers: { cookie } });
    const { runs } = (await response.json()) as Answer<'board'>;
    return runs === sent.size ? null : `${sent.size} runs were sent, and the board counts ${runs}`;
  };

  return {
    get acknowledged() {
      return acknowledged.size;
    },
    async cycle(seed) {
      const next = numbers(seed);
      const serving = running ?? (await start());
      if (team === '') {
        await signIn(serving.address);
        // The first run makes the server compile the scenario, which takes its time.
        const id = randomUUID();
        sent.set(id, runOf(0));
        await submit(serving.address, id, runOf(0));
      }
      const sending = Array.from({ length: SENDERS }, (_, index) =>
        sendOn(serving.address, seed * 100 + index * 7),
      );
      await new Promise((resolve) => setTimeout(resolve, 100 + next(400)));
      await kill(serving);
      await Promise.all(sending);
      running = await start();
      return lookAt(running.address);
    },
    async close() {
      if (running !== null) await kill(running);
      rmSync(folder, { recursive: true, force: true });
      rmSync(scenarios, { recursive: true, force: true });
    },
  };
}
