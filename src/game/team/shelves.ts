import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { Run } from '../../core/index.ts';

/** What the device keeps of scored runs: those that were finished, and those that wait to be sent. */

/** A finished scored run, for a board that is built from files. */
export interface FinishedRun {
  readonly id: string;
  /** When it was finished, as an ISO date and time. */
  readonly finished: string;
  readonly run: Run;
}

/** A run on its way to a team's server. */
export interface WaitingRun extends FinishedRun {
  readonly team: string;
  /** Who played it; not known of one that waits since before ids were kept. */
  readonly player?: string | null;
  /** The attempt that it finishes; null for one that began without the server. */
  readonly attempt: { readonly id: string; readonly token: string } | null;
}

interface Shelves extends DBSchema {
  finished: { key: string; value: FinishedRun };
  waiting: { key: string; value: WaitingRun };
}

let opened: Promise<IDBPDatabase<Shelves>> | null = null;

/** The device's shelves; rejects where the browser keeps nothing. */
export function openShelves(): Promise<IDBPDatabase<Shelves>> {
  opened ??= openDB<Shelves>('good-call', 1, {
    upgrade(database) {
      database.createObjectStore('finished', { keyPath: 'id' });
      database.createObjectStore('waiting', { keyPath: 'id' });
    },
    // Another tab wants a newer version: let it have it.
    blocking: (_current, _blocked, event) => (event.target as IDBDatabase | null)?.close(),
  });
  opened.catch(() => (opened = null));
  return opened;
}

/** The finished scored runs of this device, oldest first; none where the browser keeps nothing. */
export async function finishedRuns(): Promise<readonly FinishedRun[]> {
  try {
    const runs = await (await openShelves()).getAll('finished');
    return runs.toSorted((one, other) => (one.finished < other.finished ? -1 : 1));
  } catch {
    return [];
  }
}

/** Keeps a finished scored run on the device; the same id again replaces it. */
export async function keepFinished(finished: FinishedRun): Promise<void> {
  try {
    await (await openShelves()).put('finished', finished);
  } catch {
    // Nothing can be kept in this browser; the page says so where results are saved.
  }
}
