import { execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';

/** A PostgreSQL of the tests' own: a cluster in a temporary folder, gone afterwards. */

export interface Cluster {
  /** The address of a new, empty database. */
  database(): Promise<string>;
  /** Ends it as a crash would, and starts it again. */
  crash(): Promise<void>;
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/** The folder of PostgreSQL's programs; null where it is not installed. */
function programs(): string | null {
  const root = '/usr/lib/postgresql';
  const found = existsSync(root)
    ? readdirSync(root)
        .toSorted((a, b) => Number(b) - Number(a))
        .map((version) => join(root, version, 'bin'))
    : [];
  const folders = [...found, ...(process.env['PATH'] ?? '').split(':')];
  return (
    folders.find((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres'))) ??
    null
  );
}

/** Whom it runs as: PostgreSQL refuses root. Null where there is nobody else. */
function owner(): { uid?: number; gid?: number } | null {
  if (process.getuid?.() !== 0) return {};
  try {
    const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    return null;
  }
}

/** Why there is no PostgreSQL to test on; null if there is one. */
export function noPostgres(): string | null {
  if (programs() === null) return 'PostgreSQL is not installed here';
  return owner() === null ? 'PostgreSQL does not run as root, and there is no user postgres' : null;
}

/** A port of this machine that nobody listens on just now. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

export async function startCluster(): Promise<Cluster> {
  const bin = programs() ?? '';
  const as = owner() ?? {};
  const folder = mkdtempSync(join(tmpdir(), 'good-call-postgres-'));
  if (as.uid !== undefined && as.gid !== undefined) chownSync(folder, as.uid, as.gid);
  const data = join(folder, 'data');
  execFileSync(
    join(bin, 'initdb'),
    ['-D', data, '-U', 'tests', '-A', 'trust', '-E', 'UTF8', '--no-locale', '--no-sync'],
    { ...as, stdio: 'ignore', cwd: folder },
  );
  const port = await freePort();
  const address = (name: string) => `postgres://tests@127.0.0.1:${port}/${name}`;
  const start = () => {
    const flags = ['listen_addresses=127.0.0.1', 'fsync=off', 'max_connections=60', 'shared_buffers=16MB'];
    return spawn(
      join(bin, 'postgres'),
      ['-D', data, '-p', String(port), '-k', folder, ...flags.flatMap((flag) => ['-c', flag])],
      { ...as, cwd: folder, stdio: 'ignore' },
    );
  };
  const query = async (text: string) => {
    const client = new Client({ connectionString: address('postgres') });
    client.on('error', () => undefined);
    await client.connect();
    await client.query(text);
    await client.end();
  };
  const ready = async () => {
    for (let tries = 0; ; tries += 1) {
      try {
        return await query('select 1');
      } catch (error) {
        if (tries > 200) throw error;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    }
  };
  let server = start();
  await ready();
  let count = 0;
  const end = async (signal: NodeJS.Signals) => {
    const ended = once(server, 'exit');
    server.kill(signal);
    await ended;
  };
  return {
    async database() {
      count += 1;
      await query(`create database t${count}`);
      return address(`t${count}`);
    },
    crash: () => end('SIGQUIT'),
    async restart() {
      server = start();
      await ready();
    },
    async stop() {
      await end('SIGQUIT');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
