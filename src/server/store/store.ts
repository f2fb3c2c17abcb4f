import { join } from 'node:path';
import { sql, type Kysely } from 'kysely';
import { Migrator } from 'kysely/migration';
import { migrationsFor, type DatabaseKind } from './migrations.ts';
import { CHANNEL, kyselyOverPool, listen, openPool } from './postgres.ts';
import { kyselyOver, openConnection } from './sqlite.ts';
import type { Tables } from './tables.ts';
import { makeWriter, type Writer, type Writing } from './writer.ts';

/** The database, be it a file or PostgreSQL. */
export interface Store {
  readonly kind: DatabaseKind;
  /** For reading alone. It sees nothing that is not committed. */
  readonly read: Kysely<Tables>;
  readonly write: Writer['write'];
  /** Is called after commits of this server, and of any other that shares the database. */
  onCommit(heard: () => void): void;
  /** Throws when the database can't be reached or written to. */
  check(): Promise<void>;
  close(): Promise<void>;
}

export interface StoreOptions {
  readonly data: string;
  readonly databaseUrl: string | null;
  readonly log: (message: string) => void;
}

/** The name of the database file in the data folder. */
export const DATABASE_FILE = 'good-call.sqlite';

/**
 * Opens the database and brings its tables to the newest form.
 * @throws what the database says when it can't be opened
 */
export async function openStore(options: StoreOptions): Promise<Store> {
  return options.databaseUrl === null
    ? openFile(join(options.data, DATABASE_FILE))
    : openServer(options.databaseUrl, options.log);
}

async function openFile(file: string): Promise<Store> {
  const writing = kyselyOver(openConnection(file));
  await migrate(writing, 'sqlite');
  const read = kyselyOver(openConnection(file));
  const listeners: (() => void)[] = [];
  const writer = makeWriter(writing, { committed: () => listeners.forEach((heard) => heard()) });
  return {
    kind: 'sqlite',
    read,
    write: (work) => writer.write(work),
    onCommit: (heard) => void listeners.push(heard),
    check: async () => void (await sql`select count(*) from teams`.execute(read)),
    async close() {
      await writer.idle();
      await read.destroy();
      await writing.destroy();
    },
  };
}

async function openServer(url: string, log: (message: string) => void): Promise<Store> {
  const pool = openPool(url, log);
  const db = kyselyOverPool(pool);
  await migrate(db, 'postgres');
  const listeners: (() => void)[] = [];
  const ears = listen(url, () => listeners.forEach((heard) => heard()), log);
  await ears.ready;
  const writer = makeWriter(db, {
    // One group at a time over all servers: the ids of updates then become visible in their order.
    before: async (trx) => void (await sql`select pg_advisory_xact_lock(7022)`.execute(trx)),
    after: (trx) => notify(trx),
  });
  return {
    kind: 'postgres',
    read: db,
    write: (work) => writer.write(work),
    onCommit: (heard) => void listeners.push(heard),
    check: async () => void (await sql`select count(*) from teams`.execute(db)),
    async close() {
      await writer.idle();
      await ears.close();
      await db.destroy();
    },
  };
}

async function notify(trx: Writing): Promise<void> {
  await sql`select pg_notify(${CHANNEL}, '')`.execute(trx);
}

async function migrate(db: Kysely<Tables>, kind: DatabaseKind): Promise<void> {
  const migrator = new Migrator({ db, provider: migrationsFor(kind) });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw error instanceof Error ? error : new Error('the tables could not be made');
}
