import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { Run } from '../../core/index.ts';

/** The runs that were dropped on the board, kept on this device so that closing the page loses none. */

export interface ShelvedRun {
  /** The run as text: the same run twice is one. */
  readonly key: string;
  /** The file that it came from. */
  readonly file: string;
  /** Who played it, as the file says or as was typed. */
  readonly name: string;
  /** When it was finished, in milliseconds since 1970. */
  readonly at: number;
  readonly run: Run;
}

interface Shelves extends DBSchema {
  runs: { key: string; value: ShelvedRun };
}

export interface Shelf {
  all(): Promise<readonly ShelvedRun[]>;
  put(runs: readonly ShelvedRun[]): Promise<void>;
  clear(): Promise<void>;
}

/** The shelf; where the browser keeps nothing, it lasts as long as the page. */
export async function openShelf(): Promise<Shelf> {
  const held = new Map<string, ShelvedRun>();
  const database = await open();
  return {
    all: async () => (database === null ? [...held.values()] : await database.getAll('runs')),
    async put(runs) {
      for (const run of runs) held.set(run.key, run);
      if (database === null) return;
      const change = database.transaction('runs', 'readwrite');
      await Promise.all([...runs.map((run) => change.store.put(run)), change.done]);
    },
    async clear() {
      held.clear();
      await database?.clear('runs');
    },
  };
}

async function open(): Promise<IDBPDatabase<Shelves> | null> {
  try {
    return await openDB<Shelves>('good-call-board', 1, {
      upgrade: (database) => void database.createObjectStore('runs', { keyPath: 'key' }),
    });
  } catch {
    return null;
  }
}
