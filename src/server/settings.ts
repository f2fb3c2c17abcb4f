import { availableParallelism } from 'node:os';

/** How the server is set up, from the environment. `docs/hosting.md` lists every setting, and a test holds the two equal. */

const LOG_LEVELS = ['silent', 'error', 'warn', 'info', 'debug'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

export interface Settings {
  /** The folder of database file and secret. */
  readonly data: string;
  /** PostgreSQL, as `postgres://…`; null takes the file in the data folder. */
  readonly databaseUrl: string | null;
  /** Signs cookies and tokens; null takes the one in the data folder, made at the first start. */
  readonly secret: string | null;
  /** The number of proxies in front whose `X-Forwarded-*` is believed. */
  readonly proxies: number;
  /** Days after which a device that was not used is signed out. */
  readonly cookieDays: number;
  readonly logLevel: LogLevel;
  /** Multiplies every rate limit; 0 lifts them. */
  readonly rate: number;
  /** Threads that replay runs. */
  readonly workers: number;
  /** The longest that one replay may compute, in milliseconds of processor time. */
  readonly replayMs: number;
  /** Whether anybody who reaches the server can create a team. */
  readonly openToTeams: boolean;
}

interface Setting {
  readonly name: string;
  readonly fallback: string;
  readonly says: string;
}

/** Every setting of the environment, with its default. */
export const SETTINGS = [
  { name: 'PORT', fallback: '8080', says: 'Port to listen on; 0 takes a free one.' },
  { name: 'HOST', fallback: 'localhost', says: 'Address to listen on; `0.0.0.0` opens it to the network.' },
  { name: 'GOOD_CALL_DATA', fallback: 'data/', says: 'Folder of the database file and the secret.' },
  {
    name: 'DATABASE_URL',
    fallback: '(none)',
    says: '`postgres://…` keeps everything in PostgreSQL instead of the file.',
  },
  {
    name: 'GOOD_CALL_SECRET',
    fallback: '(a file in the data folder)',
    says: 'Signs cookies and tokens; needed, and the same, where several servers share a database. At least 32 characters.',
  },
  {
    name: 'GOOD_CALL_PROXIES',
    fallback: '0',
    says: 'Number of proxies in front whose `X-Forwarded-For` and `-Proto` are believed.',
  },
  {
    name: 'GOOD_CALL_COOKIE_DAYS',
    fallback: '400',
    says: 'Days after which a device that was not used is signed out.',
  },
  {
    name: 'GOOD_CALL_LOG',
    fallback: 'warn',
    says: 'Log level, as JSON lines on standard error: `silent`, `error`, `warn`, `info` (every request) or `debug`.',
  },
  { name: 'GOOD_CALL_RATE', fallback: '1', says: 'Multiplies the rate limits; 0 lifts them.' },
  {
    name: 'GOOD_CALL_WORKERS',
    fallback: '(one less than the cores)',
    says: 'Threads that replay runs.',
  },
  {
    name: 'GOOD_CALL_REPLAY_MS',
    fallback: '5000',
    says: 'The longest that one replay may compute, in milliseconds of processor time.',
  },
  {
    name: 'GOOD_CALL_TEAMS',
    fallback: 'open',
    says: '`closed` lets nobody create a team any more; those that exist go on.',
  },
] as const satisfies readonly Setting[];

/** Reads the settings, or says in a sentence which makes no sense. Relative folders are the caller's to resolve. */
export function readSettings(env: Readonly<Record<string, string | undefined>>): Settings | string {
  const wrong: string[] = [];
  const number = (name: string, fallback: number, from: number, to: number): number => {
    const value = env[name]?.trim();
    if (!value) return fallback;
    const read = /^\d{1,9}(\.\d{1,3})?$/.test(value) ? Number(value) : NaN;
    if (read >= from && read <= to) return read;
    wrong.push(`${name} is a number from ${from} to ${to}, not "${value}".`);
    return fallback;
  };
  const word = <T extends string>(name: string, words: readonly T[], fallback: T): T => {
    const value = env[name]?.trim();
    if (!value) return fallback;
    const read = words.find((each) => each === value);
    if (read === undefined) wrong.push(`${name} is one of ${words.join(', ')}, not "${value}".`);
    return read ?? fallback;
  };
  const secret = env['GOOD_CALL_SECRET'] || null;
  if (secret !== null && secret.length < 32) wrong.push('GOOD_CALL_SECRET has at least 32 characters.');
  const databaseUrl = env['DATABASE_URL'] || null;
  if (databaseUrl !== null && !/^postgres(ql)?:\/\//.test(databaseUrl)) {
    wrong.push('DATABASE_URL begins with postgres://');
  }
  const settings: Settings = {
    data: env['GOOD_CALL_DATA'] || 'data',
    databaseUrl,
    secret,
    proxies: number('GOOD_CALL_PROXIES', 0, 0, 10),
    cookieDays: number('GOOD_CALL_COOKIE_DAYS', 400, 1, 400),
    logLevel: word('GOOD_CALL_LOG', LOG_LEVELS, 'warn'),
    rate: number('GOOD_CALL_RATE', 1, 0, 1_000_000),
    workers: number('GOOD_CALL_WORKERS', Math.max(1, availableParallelism() - 1), 1, 64),
    replayMs: number('GOOD_CALL_REPLAY_MS', 5000, 10, 60_000),
    openToTeams: word('GOOD_CALL_TEAMS', ['open', 'closed'], 'open') === 'open',
  };
  return wrong[0] ?? settings;
}
