import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createGunzip, createGzip } from 'node:zlib';
import { createReadStream, createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { sql, type Kysely } from 'kysely';
import type { Settings } from '../settings.ts';
import { readSecret } from './secret.ts';
import { DATABASE_FILE, openStore } from './store.ts';
import type { Tables } from './tables.ts';

/**
 * Backup and restore: everything as lines of JSON, gzipped, from either database and into either. A backup is taken while
 * the server runs; a restore is not.
 */

const FORMAT = 'good-call-backup/1';

const TABLES = [
  'teams',
  'players',
  'sources',
  'versions',
  'translations',
  'attempts',
  'pieces',
  'runs',
  'meetings',
  'ballots',
  'tryouts',
  'feed',
] as const satisfies readonly (keyof Tables)[];

/** Follows from attempts and runs, and is made again from them; older backups have it all the same. */
const LEFT_OUT = 'standings';

type Place = Pick<Settings, 'data' | 'databaseUrl' | 'secret'>;

/** What a backup or a restore came to, or a sentence about why it did not. */
export type Outcome =
  { readonly ok: true; readonly rows: number } | { readonly ok: false; readonly message: string };

const ROWS_AT_ONCE = 500;

/**
 * Writes a backup. Only a whole one gets the name of the file.
 * @throws the system's error when the file can't be written or the database not be read
 */
export async function backup(place: Place, file: string): Promise<Outcome> {
  if (place.databaseUrl === null && !existsSync(join(place.data, DATABASE_FILE))) {
    return { ok: false, message: `There is no database in ${place.data}.` };
  }
  const store = await openStore({ ...place, log: () => undefined });
  const part = `${file}.part`;
  mkdirSync(dirname(file), { recursive: true });
  const packed = createGzip();
  const out = createWriteStream(part, { mode: 0o600 });
  packed.pipe(out);
  const write = async (line: unknown): Promise<void> => {
    if (!packed.write(`${JSON.stringify(line)}\n`)) await once(packed, 'drain');
  };
  let rows = 0;
  try {
    const secret = place.secret ?? readSecret(place.data);
    await write({ format: FORMAT, secret });
    // One transaction, so that all tables are of the same moment.
    const level = store.kind === 'postgres' ? 'repeatable read' : undefined;
    const reading = store.read.transaction();
    await (level === undefined ? reading : reading.setIsolationLevel(level)).execute(async (trx) => {
      for (const table of TABLES) rows += await writeTable(trx, table, write);
    });
    await write({ end: rows });
    packed.end();
    await once(out, 'close');
    renameSync(part, file);
  } catch (error) {
    rmSync(part, { force: true });
    throw error;
  } finally {
    await store.close();
  }
  return { ok: true, rows };
}

async function writeTable(
  db: Kysely<Tables>,
  table: (typeof TABLES)[number],
  write: (line: unknown) => Promise<void>,
): Promise<number> {
  const key = KEYS[table];
  let rows = 0;
  for (;;) {
    const found = await sql<
      Record<string, unknown>
    >`select * from ${sql.table(table)} order by ${sql.raw(key)}
      limit ${sql.lit(ROWS_AT_ONCE)} offset ${sql.lit(rows)}`.execute(db);
    for (const row of found.rows) await write([table, row]);
    rows += found.rows.length;
    if (found.rows.length < ROWS_AT_ONCE) return rows;
  }
}

/** An order that every row has its place in. */
const KEYS: Readonly<Record<(typeof TABLES)[number], string>> = {
  teams: 'id',
  players: 'id',
  sources: 'id',
  versions: 'id',
  translations: 'version, language',
  attempts: 'id',
  pieces: 'attempt, from_event',
  runs: 'id',
  meetings: 'id',
  ballots: 'meeting, ballot',
  tryouts: 'id',
  feed: 'id',
};

/**
 * Reads a backup into an empty database, all or nothing; the secret of the data folder becomes that of the backup.
 * @throws the system's error when the file can't be read or the database not be written
 */
export async function restore(place: Place, file: string): Promise<Outcome> {
  const problem = await problemWith(file);
  if (problem !== null) return { ok: false, message: problem };
  const store = await openStore({ ...place, log: () => undefined });
  try {
    const { count } = await store.read
      .selectFrom('teams')
      .select((of) => of.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow();
    if (count > 0)
      return { ok: false, message: 'There are teams in this database already; restore into an empty one.' };
    let secret = '';
    const rows = await store.write(async (trx) => {
      let read = 0;
      for (const table of [LEFT_OUT, ...TABLES]) await sql`delete from ${sql.table(table)}`.execute(trx);
      for await (const line of linesOf(file)) {
        if (Array.isArray(line)) {
          const [table, row] = line as [(typeof TABLES)[number] | typeof LEFT_OUT, Record<string, unknown>];
          if (table !== LEFT_OUT) await trx.insertInto(table).values(row).execute();
          read += 1;
        } else if (isHead(line)) ({ secret } = line);
      }
      if (store.kind === 'postgres') {
        await sql`select setval('feed_id_seq', coalesce((select max(id) from feed), 1))`.execute(trx);
      }
      return read;
    });
    if (place.secret === null) keepSecret(place.data, secret);
    return { ok: true, rows };
  } finally {
    await store.close();
  }
}

function keepSecret(folder: string, secret: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, 'secret');
  if (existsSync(file) && readFileSync(file, 'utf8').trim() === secret) return;
  writeFileSync(file, `${secret}\n`, { mode: 0o600 });
}

const isHead = (line: unknown): line is { format: string; secret: string } =>
  typeof line === 'object' && line !== null && 'format' in line && 'secret' in line;

/** What is wrong with a backup, looked through to its end before anything is touched; null if nothing is. */
async function problemWith(file: string): Promise<string | null> {
  if (!existsSync(file)) return `There is no file ${file}.`;
  let [rows, end, head] = [0, -1, false];
  try {
    for await (const line of linesOf(file)) {
      if (isHead(line)) head = line.format === FORMAT;
      else if (Array.isArray(line) && [LEFT_OUT, ...TABLES].some((table) => table === line[0])) rows += 1;
      else if (typeof line === 'object' && line !== null && 'end' in line) end = Number(line.end);
      else return `${file} is no backup of Good Call.`;
    }
  } catch {
    return `${file} is no backup of Good Call, or it is damaged.`;
  }
  if (!head) return `${file} is no backup of this version of Good Call.`;
  return end === rows ? null : `${file} is not whole: it ends early.`;
}

async function* linesOf(file: string): AsyncGenerator {
  const unpacked = createGunzip();
  const input = createReadStream(file);
  input.on('error', (error) => unpacked.destroy(error));
  for await (const line of createInterface({ input: input.pipe(unpacked), crlfDelay: Infinity })) {
    yield JSON.parse(line) as unknown;
  }
}
