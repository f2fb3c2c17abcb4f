import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, startCluster } from '../../server/support/postgres.ts';

/** The game's server as `npm start` runs it, on a PostgreSQL of its own. */
export interface PostgresServer {
  readonly address: string;
  close(): Promise<void>;
}

const root = join(import.meta.dirname, '..', '..', '..');
/** A busy machine takes its time to start two servers. */
const PATIENCE_MS = 90_000;

export async function openPostgresServer(): Promise<PostgresServer> {
  const cluster = await startCluster();
  const folder = mkdtempSync(join(tmpdir(), 'good-call-e2e-'));
  const port = await freePort();
  const address = `http://localhost:${port}`;
  const server = spawn(
    process.execPath,
    ['src/cli/main.ts', 'serve', '--host', 'localhost', '--port', String(port)],
    {
      cwd: root,
      stdio: 'ignore',
      env: {
        ...process.env,
        DATABASE_URL: await cluster.database(),
        GOOD_CALL_DATA: folder,
        GOOD_CALL_RATE: '0',
      },
    },
  );
  const close = async () => {
    const ended = once(server, 'exit');
    server.kill('SIGTERM');
    await ended;
    await cluster.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  const until = Date.now() + PATIENCE_MS;
  while (!(await isReady(address))) {
    if (Date.now() > until || server.exitCode !== null) {
      await cluster.stop();
      throw new Error('the server on PostgreSQL does not come up');
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return { address, close };
}

async function isReady(address: string): Promise<boolean> {
  try {
    return (await fetch(`${address}/readyz`)).ok;
  } catch {
    return false;
  }
}
