import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { CheckItem } from '../start/anonymous.ts';
import { NO_HISTORY, withPlainEnds, type History } from './history.ts';

/** Where drafts are kept on this device, with their histories, in IndexedDB; in memory where the browser keeps nothing. */

export interface DraftCard {
  readonly id: string;
  readonly title: string;
  /** What the draft came from: nothing, a shipped scenario, a file. */
  readonly from: string;
  /** When it was last changed, in milliseconds since 1970. */
  readonly changed: number;
  /** Grows with every saving; another window's saving shows in it. */
  readonly revision: number;
}

export interface Draft extends DraftCard {
  readonly text: string;
  readonly history: History;
  /** The text as it was last opened from, or written to, a file or a server: what changes are told against. */
  readonly base: string | null;
  /** The file that it is saved to, where the browser can; null where there is none. */
  readonly file: FileSystemFileHandle | null;
  /** When that file was last read or written here, by its own disk, in milliseconds since 1970. */
  readonly fileTime?: number;
  /** The translations that were begun here, as files, by language; left out where there is none. */
  readonly translations?: Readonly<Record<string, string>>;
  /** What of the checklist for making it anonymous was ticked off: kept on the device alone, never in the scenario. */
  readonly ticked?: readonly CheckItem[];
}

export interface Drafts {
  /** Newest first. */
  list(): Promise<readonly DraftCard[]>;
  load(id: string): Promise<Draft | null>;
  /**
   * Keeps a draft. `conflict` where another window saved it since it was loaded: nothing is overwritten then.
   * @returns the revision that it has now
   */
  save(draft: Draft): Promise<number | 'conflict'>;
  remove(id: string): Promise<void>;
  /** Whether drafts are only kept until the page is closed. */
  readonly isMemory: boolean;
}

interface Schema extends DBSchema {
  drafts: { key: string; value: Draft };
  cards: { key: string; value: DraftCard };
}

/** Opens the drafts of this browser. */
export async function openDrafts(name = 'good-call-studio'): Promise<Drafts> {
  try {
    const database = await openDB<Schema>(name, 1, {
      upgrade(fresh) {
        fresh.createObjectStore('drafts', { keyPath: 'id' });
        fresh.createObjectStore('cards', { keyPath: 'id' });
      },
    });
    return kept(database);
  } catch {
    return inMemory();
  }
}

function kept(database: IDBPDatabase<Schema>): Drafts {
  return {
    isMemory: false,
    list: async () => (await database.getAll('cards')).toSorted((a, b) => b.changed - a.changed),
    load: async (id) => (await database.get('drafts', id)) ?? null,
    async save(draft) {
      const transaction = database.transaction(['drafts', 'cards'], 'readwrite');
      const cards = transaction.objectStore('cards');
      const before = await cards.get(draft.id);
      if (before !== undefined && before.revision !== draft.revision) {
        await transaction.done;
        return 'conflict';
      }
      const saved = { ...draft, revision: draft.revision + 1 };
      await Promise.all([
        transaction.objectStore('drafts').put(saved),
        cards.put(cardOf(saved)),
        transaction.done,
      ]);
      return saved.revision;
    },
    async remove(id) {
      const transaction = database.transaction(['drafts', 'cards'], 'readwrite');
      await Promise.all([
        transaction.objectStore('drafts').delete(id),
        transaction.objectStore('cards').delete(id),
        transaction.done,
      ]);
    },
  };
}

/** One for the whole page, so that going from page to page loses nothing. */
const memory = new Map<string, Draft>();

function inMemory(): Drafts {
  return {
    isMemory: true,
    list: async () => [...memory.values()].map(cardOf).toSorted((a, b) => b.changed - a.changed),
    load: async (id) => memory.get(id) ?? null,
    save: async (draft) => {
      const saved = { ...draft, revision: draft.revision + 1 };
      memory.set(draft.id, saved);
      return saved.revision;
    },
    remove: async (id) => void memory.delete(id),
  };
}

function cardOf({ id, title, from, changed, revision }: Draft): DraftCard {
  return { id, title, from, changed, revision };
}

/** A new draft, not kept yet. */
export function newDraft(
  given: Pick<Draft, 'text' | 'from'> &
    Partial<Pick<Draft, 'base' | 'file' | 'fileTime' | 'history' | 'ticked' | 'translations'>>,
): Draft {
  return {
    id: newDraftId(),
    title: titleOf(given.text),
    from: given.from,
    changed: Date.now(),
    revision: 0,
    text: withPlainEnds(given.text),
    history: given.history ?? NO_HISTORY,
    base: given.base ?? null,
    file: given.file ?? null,
    ...(given.fileTime === undefined ? {} : { fileTime: given.fileTime }),
    ...(given.ticked === undefined ? {} : { ticked: given.ticked }),
    ...(given.translations === undefined ? {} : { translations: given.translations }),
  };
}

/** The title that a text gives itself; empty where it gives none. */
function titleOf(text: string): string {
  try {
    const value = JSON.parse(text) as { title?: unknown } | null;
    return typeof value?.title === 'string' ? value.title.slice(0, 80) : '';
  } catch {
    return '';
  }
}

function newDraftId(): string {
  const [a = 0, b = 0] = crypto.getRandomValues(new Uint32Array(2));
  return `d${a.toString(36)}${b.toString(36)}`;
}
