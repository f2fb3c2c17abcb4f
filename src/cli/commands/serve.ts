import { existsSync } from 'node:fs';
import { networkInterfaces } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import {
  readSettings,
  startServer,
  StoreProblem,
  type RunningServer,
  type Settings,
} from '../../server/start.ts';

const usage = `good-call serve: serve the game to browsers

  --port N       port to listen on (or PORT; 8080 unless told; 0 takes a free one)
  --host NAME    address to listen on (or HOST; localhost unless told; 0.0.0.0 opens it to the network)
  --json         print the address as JSON, on one line
  --help         this text

Teams, runs and the board are kept in the folder data/ (or GOOD_CALL_DATA), or in PostgreSQL (DATABASE_URL).
docs/hosting.md has every setting. Stop it with Ctrl+C.`;

interface ServeOptions {
  readonly host: string;
  readonly port: number;
  readonly json: boolean;
}

const root = resolve(fileURLToPath(import.meta.url), '..', '..', '..', '..');

/** Where the served files are. */
export interface ServedFolders {
  readonly dist: string;
  readonly scenarios: string;
}

/**
 * Serves the built pages until the process is told to stop (SIGINT or SIGTERM).
 * @returns exit code: 0 after a stop, 1 when it can't serve, 2 for wrong usage
 */
export async function runServe(
  args: readonly string[],
  { dist, scenarios }: ServedFolders = { dist: join(root, 'dist'), scenarios: join(root, 'scenarios') },
): Promise<number> {
  const options = readOptions(args);
  if (options === null) {
    console.log(usage);
    return 0;
  }
  if (typeof options === 'string') {
    console.error(`${options}\n\n${usage}`);
    return 2;
  }
  if (!existsSync(join(dist, 'index.html'))) {
    console.error('The pages are not built yet: run `npm run build` first, or `npm start`, which does both.');
    return 1;
  }
  const settings = settingsOf(process.env);
  if (typeof settings === 'string') {
    console.error(settings);
    return 2;
  }
  let server: RunningServer;
  try {
    server = await startServer({
      host: options.host,
      port: options.port,
      dist,
      scenarios,
      log: (message) => console.error(message),
      settings,
    });
  } catch (error) {
    console.error(explainStore(error, settings) ?? explainListening(error, options));
    return 1;
  }
  announce(options, server);
  await untilStopped();
  await server.close();
  return 0;
}

/** Reads arguments over environment over defaults: null asks for help, a sentence says what makes no sense. */
function readOptions(args: readonly string[]): ServeOptions | string | null {
  let values;
  try {
    ({ values } = parseArgs({
      args: [...args],
      options: {
        port: { type: 'string' },
        host: { type: 'string' },
        json: { type: 'boolean' },
        help: { type: 'boolean' },
      },
    }));
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  if (values.help === true) return null;
  const port = values.port ?? (process.env['PORT'] || '8080');
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) return `The port must be 0 to 65535, not "${port}".`;
  const host = values.host ?? (process.env['HOST'] || 'localhost');
  return { host, port: Number(port), json: values.json === true };
}

/**
 * Reads the settings of the environment; folders count from where the command was called.
 * @returns a sentence where one makes no sense
 */
export function settingsOf(env: NodeJS.ProcessEnv): Settings | string {
  const settings = readSettings(env);
  if (typeof settings === 'string') return settings;
  const given = env['GOOD_CALL_DATA'];
  const data = given ? resolve(env['INIT_CWD'] ?? process.cwd(), given) : join(root, 'data');
  return { ...settings, data };
}

/** What is wrong with the database, in a sentence; null if it is something else. */
function explainStore(error: unknown, { data, databaseUrl }: Settings): string | null {
  if (!(error instanceof StoreProblem)) return null;
  return databaseUrl === null
    ? `The data folder ${data} cannot be used: ${error.message}`
    : `The database of DATABASE_URL cannot be used: ${error.message}`;
}

function explainListening(error: unknown, { host, port }: ServeOptions): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE') {
    return `Port ${port} is taken by another program. Choose another one: PORT=${port === 65_535 ? 8080 : port + 1} npm start`;
  }
  if (code === 'EACCES')
    return `Port ${port} is reserved by the system. Choose one from 1024 on: PORT=8080 npm start`;
  if (code === 'ENOTFOUND' || code === 'EADDRNOTAVAIL' || code === 'EAI_AGAIN') {
    return `This machine has no address "${host}". Leave HOST out, or set it to localhost or 0.0.0.0.`;
  }
  throw error;
}

/** Prints where to point a browser. */
function announce({ host, json }: ServeOptions, { port }: RunningServer): void {
  const addresses = namesOf(host).map((name) => `http://${name.includes(':') ? `[${name}]` : name}:${port}/`);
  if (json) {
    console.log(JSON.stringify({ address: addresses[0], addresses }));
    return;
  }
  console.log(`Good Call is ready: ${addresses.join('  ')}`);
  console.log('Stop it with Ctrl+C.');
}

/** The names under which a browser reaches a host: those of all its networks for "every address". */
function namesOf(host: string): string[] {
  if (host !== '0.0.0.0' && host !== '::') return [host];
  const outside = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter((address) => !address.internal && address.family === 'IPv4');
  return ['localhost', ...outside.map(({ address }) => address)];
}

/** Resolves at the first signal to stop; later ones change nothing, since the stop is under way. */
function untilStopped(): Promise<void> {
  return new Promise((resolveStopped) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolveStopped());
  });
}
