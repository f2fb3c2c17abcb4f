import { Kysely, PostgresDialect } from 'kysely';
import { Client, Pool, types as parsers, type CustomTypesConfig } from 'pg';
import type { Tables } from './tables.ts';

/** PostgreSQL through `pg`. */

export const CHANNEL = 'good_call';

// 64-bit columns hold milliseconds and counts, which fit a number of JavaScript.
const types: CustomTypesConfig = {
  getTypeParser: (type: number, format?: 'text' | 'binary') =>
    // oxlint-disable-next-line typescript/no-unsafe-return -- what pg declares gives `any`
    type === 20
      ? Number
      : format === 'binary'
        ? parsers.getTypeParser(type, 'binary')
        : parsers.getTypeParser(type),
};

/** A pool of connections; one that breaks is replaced at its next use. */
export function openPool(url: string, log: (message: string) => void): Pool {
  const pool = new Pool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: 4000,
    statement_timeout: 20_000,
    types,
  });
  pool.on('error', (error) => log(`a database connection was lost: ${error.message}`));
  return pool;
}

export function kyselyOverPool(pool: Pool): Kysely<Tables> {
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
}

/**
 * Listens for what any server says over the database, and goes on listening after a lost connection.
 * @param heard is called at every notification, and after every new connection, when some may have been missed
 */
export function listen(
  url: string,
  heard: () => void,
  log: (message: string) => void,
): { readonly ready: Promise<void>; close(): Promise<void> } {
  let closed = false;
  let client: Client | null = null;
  let timer: NodeJS.Timeout | undefined;
  const connect = async (): Promise<void> => {
    if (closed) return;
    const mine = new Client({ connectionString: url, connectionTimeoutMillis: 4000, keepAlive: true });
    const again = (error?: Error) => {
      if (closed || client !== mine) return;
      client = null;
      log(`live updates wait for the database${error === undefined ? '' : `: ${error.message}`}`);
      timer = setTimeout(() => void connect(), 500);
    };
    client = mine;
    mine.on('error', again);
    mine.on('end', () => again());
    mine.on('notification', heard);
    try {
      await mine.connect();
      await mine.query(`listen ${CHANNEL}`);
      heard();
    } catch (error) {
      again(error instanceof Error ? error : undefined);
    }
  };
  return {
    ready: connect(),
    async close() {
      closed = true;
      clearTimeout(timer);
      await client?.end().catch(() => undefined);
    },
  };
}
