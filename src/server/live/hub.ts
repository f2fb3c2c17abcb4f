import type { LiveUpdate } from '../../wire.ts';
import { prepared } from '../store/prepared.ts';
import type { Store } from '../store/store.ts';
import type { Writing } from '../store/writer.ts';

/**
 * Live updates. They are rows of the feed, written with what they tell of, so that none is lost and each has an id.
 * After a commit the hub reads the new rows once and hands each, as one shared buffer, to everybody who watches the team.
 */

/** Somebody who watches a team. */
export interface Watcher {
  readonly team: string;
  /** Takes the text of an update for the stream; the same buffer goes to everybody. */
  readonly send: (frame: Buffer, update: LiveUpdate) => void;
  /** The server stops. */
  readonly end: () => void;
}

export interface Hub {
  /**
   * Watches a team from after an update on: first what was missed, then everything as it happens, each once.
   * @returns stops it
   */
  watch(watcher: Watcher, after: number | null): Promise<() => void>;
  /** The number of watchers, for health and tests. */
  readonly watching: number;
  close(): void;
}

/** Rows older than this are forgotten; whoever was away longer asks for everything again. */
export const FEED_DAYS = 7;
/** More missed updates than this are not told one by one. */
const MOST_MISSED = 500;

/** Writes down an update, within the transaction that does what it tells of. */
export async function tell(trx: Writing, team: string, update: LiveUpdate, at: number): Promise<void> {
  await insertUpdate(trx, { team, body: JSON.stringify(update), at });
}

const insertUpdate = prepared((db, row: { team: string; body: string; at: number }) =>
  db.insertInto('feed').values(row),
);

interface Entry {
  readonly id: number;
  readonly frame: Buffer;
  readonly update: LiveUpdate;
}

interface Watching {
  readonly watcher: Watcher;
  /** The id up to which everything was sent; null while what was missed is being read. */
  sent: number | null;
  /** What happened while that was read. */
  readonly pending: Entry[];
}

export function makeHub(store: Store, log: (message: string) => void): Hub {
  const teams = new Map<string, Set<Watching>>();
  let last: number | null = null;
  let reading: Promise<void> | null = null;
  let again = false;
  let watching = 0;

  const readOn = async (): Promise<void> => {
    if (last === null) return;
    const rows = await store.read
      .selectFrom('feed')
      .selectAll()
      .where('id', '>', last)
      .orderBy('id')
      .execute();
    for (const row of rows) {
      last = row.id;
      const watchers = teams.get(row.team);
      if (watchers === undefined) continue;
      const entry = entryOf(row);
      for (const each of watchers) send(each, entry);
    }
  };

  /** Reads on, once more if something came while it read. */
  const wake = (): void => {
    if (watching === 0) return;
    if (reading !== null) {
      again = true;
      return;
    }
    reading = readOn()
      .catch((error: unknown) => log(`live updates could not be read: ${String(error)}`))
      .then(() => {
        reading = null;
        if (again) {
          again = false;
          wake();
        }
      });
  };
  store.onCommit(wake);

  return {
    get watching() {
      return watching;
    },
    async watch(watcher, after) {
      const mine: Watching = { watcher, sent: null, pending: [] };
      const group = teams.get(watcher.team) ?? new Set();
      teams.set(watcher.team, group.add(mine));
      watching += 1;
      if (watching === 1) last = null;
      last ??= await newestId(store);
      await catchUp(store, mine, after);
      for (const entry of mine.pending.splice(0)) send(mine, entry);
      let stopped = false;
      return () => {
        if (stopped) return;
        stopped = true;
        group.delete(mine);
        if (group.size === 0) teams.delete(watcher.team);
        watching -= 1;
      };
    },
    close() {
      for (const group of teams.values()) for (const { watcher } of group) watcher.end();
      teams.clear();
    },
  };
}

function send(each: Watching, entry: Entry): void {
  const { id, frame, update } = entry;
  if (each.sent === null) return void each.pending.push(entry);
  if (id <= each.sent) return;
  each.sent = id;
  each.watcher.send(frame, update);
}

/** Sends what was missed. What happens meanwhile waits. */
async function catchUp(store: Store, mine: Watching, after: number | null): Promise<void> {
  const { team } = mine.watcher;
  const newest = await newestId(store);
  if (after === null || after > newest) {
    mine.sent = newest;
    if (after !== null) mine.watcher.send(frameOf(newest, { kind: 'reset' }), { kind: 'reset' });
    return;
  }
  const oldest = await store.read.selectFrom('feed').select('id').orderBy('id').limit(1).executeTakeFirst();
  const rows = await store.read
    .selectFrom('feed')
    .selectAll()
    .where('team', '=', team)
    .where('id', '>', after)
    .orderBy('id')
    .limit(MOST_MISSED + 1)
    .execute();
  const isGap = after > 0 && oldest !== undefined && after < oldest.id - 1;
  if (rows.length > MOST_MISSED || isGap) {
    mine.sent = Math.max(newest, rows.at(-1)?.id ?? 0);
    mine.watcher.send(frameOf(mine.sent, { kind: 'reset' }), { kind: 'reset' });
    return;
  }
  mine.sent = after;
  for (const row of rows) send(mine, entryOf(row));
}

/** The newest id, also of rows that were forgotten: ids only grow. */
export async function newestId(store: Pick<Store, 'read'>): Promise<number> {
  const row = await store.read
    .selectFrom('feed')
    .select((of) => of.fn.max('id').as('id'))
    .executeTakeFirst();
  return row?.id ?? 0;
}

function entryOf(row: { id: number; body: string }): Entry {
  const update = JSON.parse(row.body) as LiveUpdate;
  return { id: row.id, frame: frameOf(row.id, update), update };
}

function frameOf(id: number, update: LiveUpdate): Buffer {
  return Buffer.from(`id: ${id}\ndata: ${JSON.stringify(update)}\n\n`);
}
