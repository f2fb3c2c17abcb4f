import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { projectNode, root } from '../../src/cli/bootstrap.mjs';

let folder: string;
const children: ChildProcess[] = [];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'good-call-serve-'));
  mkdirSync(join(folder, 'dist'));
  writeFileSync(join(folder, 'dist', 'index.html'), '<!doctype html>');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});

interface Served {
  readonly child: ChildProcess;
  /** all that was printed so far */
  readonly printed: () => string;
  readonly exit: Promise<number | null>;
}

/** Starts `serve` in a process of its own, since it takes that process's signals. */
function serve(args: readonly string[], env: NodeJS.ProcessEnv = {}, dist = 'dist'): Served {
  const folders = { dist: join(folder, dist), scenarios: join(folder, 'scenarios') };
  const script = `
    import { runServe } from ${JSON.stringify(join(root, 'src', 'cli', 'commands', 'serve.ts'))};
    process.exitCode = await runServe(${JSON.stringify(args)}, ${JSON.stringify(folders)});`;
  const child = spawn(projectNode(), ['--input-type=module', '-e', script], {
    env: { ...process.env, PORT: '', HOST: '', GOOD_CALL_DATA: join(folder, 'data'), ...env },
  });
  children.push(child);
  let text = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (data: Buffer) => (text += data.toString()));
  const exit = once(child, 'close').then(([code]: unknown[]) => (typeof code === 'number' ? code : null));
  return { child, printed: () => text, exit };
}

async function addressOf(served: Served): Promise<string> {
  await expect.poll(served.printed, { timeout: 60_000 }).toContain('"address"');
  const data: unknown = JSON.parse(served.printed());
  return typeof data === 'object' && data !== null && 'address' in data ? String(data.address) : '';
}

/** Holds a port that the system chose. */
async function holdPort(): Promise<{ server: Server; port: number }> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return { server, port: typeof address === 'object' && address !== null ? address.port : 0 };
}

describe('serve', () => {
  test.each(['SIGTERM', 'SIGINT'] as const)('prints the address, and stops cleanly on %s', async (signal) => {
    const served = serve(['--json'], { PORT: '0', HOST: '127.0.0.1' });
    const address = await addressOf(served);
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
    expect((await fetch(address)).status).toBe(200);
    served.child.kill(signal);
    expect(await served.exit).toBe(0);
  });

  test('prints a sentence for people, and takes arguments before the environment', async () => {
    const served = serve(['--port', '0', '--host', '127.0.0.1'], { PORT: 'none', HOST: 'nowhere.invalid' });
    await expect.poll(served.printed, { timeout: 60_000 }).toContain('Good Call is ready: http://127.0.0.1:');
  });

  test('says which port is taken, and what to do', async () => {
    const { server, port } = await holdPort();
    const served = serve(['--host', '127.0.0.1'], { PORT: String(port) });
    expect(await served.exit).toBe(1);
    expect(served.printed()).toContain(`Port ${port} is taken by another program.`);
    server.close();
  });

  test('says that the host is not here', async () => {
    const served = serve(['--port', '0', '--host', '192.0.2.1']);
    expect(await served.exit).toBe(1);
    expect(served.printed()).toContain('This machine has no address "192.0.2.1"');
  });

  test('says that nothing is built', async () => {
    const served = serve([], {}, 'missing');
    expect(await served.exit).toBe(1);
    expect(served.printed()).toContain('not built yet');
  });

  test.each([[['--port', 'http']], [['--port', '65536']], [['--prot', '1']], [['more']]])(
    'refuses %j with its usage',
    async (args) => {
      const served = serve(args);
      expect(await served.exit).toBe(2);
      expect(served.printed()).toContain('--port N');
    },
  );

  test('explains itself', async () => {
    const served = serve(['--help']);
    expect(await served.exit).toBe(0);
    expect(served.printed()).toContain('good-call serve');
  });
});
