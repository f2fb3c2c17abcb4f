/** Where the browser keeps things between visits, with memory standing in where it can't. */

/** What goes wrong with keeping: nothing yet, the browser refuses storage, or there is no room left. */
type StorageTrouble = 'none' | 'blocked' | 'full';

export interface Store {
  /** The text kept under a key; null where there is none. */
  read(key: string): string | null;
  /** Keeps a text. Where storage refuses, it is kept until the page is closed, and `trouble` says so. */
  write(key: string, text: string): void;
  remove(key: string): void;
  /** The keys that start with `prefix`. */
  keys(prefix: string): string[];
  readonly trouble: StorageTrouble;
  /** Calls `listener` whenever `trouble` changes; gives what ends that. */
  watch(listener: () => void): () => void;
}

/**
 * A store over the browser's storage.
 * @param open gives the storage; browsers that block it throw on the mere mention
 */
export function openStore(open: () => Storage): Store {
  const memory = new Map<string, string | null>();
  const listeners = new Set<() => void>();
  let trouble: StorageTrouble = 'none';

  const tell = (now: StorageTrouble) => {
    if (trouble === now) return;
    trouble = now;
    for (const listener of listeners) listener();
  };
  const attempt = <T>(use: (storage: Storage) => T, otherwise: T): T => {
    try {
      return use(open());
    } catch (error) {
      tell(isFull(error) ? 'full' : 'blocked');
      return otherwise;
    }
  };

  return {
    read(key) {
      const held = memory.get(key);
      return held !== undefined ? held : attempt((storage) => storage.getItem(key), null);
    },
    write(key, text) {
      const kept = attempt((storage) => {
        storage.setItem(key, text);
        return true;
      }, false);
      if (kept) {
        memory.delete(key);
        if (memory.size === 0) tell('none');
      } else memory.set(key, text);
    },
    remove(key) {
      const gone = attempt((storage) => {
        storage.removeItem(key);
        return true;
      }, false);
      if (gone) memory.delete(key);
      else memory.set(key, null);
    },
    keys(prefix) {
      const stored = attempt((storage) => Object.keys(storage), []);
      const all = new Set([...stored, ...memory.keys()]);
      return [...all].filter((key) => key.startsWith(prefix) && memory.get(key) !== null).toSorted();
    },
    get trouble() {
      return trouble;
    },
    watch(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

function isFull(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'QuotaExceededError';
}

/** Parses JSON; undefined where it is none. */
export function parseJson(text: string | null): unknown {
  if (text === null) return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
