import { openDB, type DBSchema, type IDBPDatabase } from 'idb';

/**
 * The texts of scenarios that don't lie in the server's folder, kept on this device: what a team has published, and
 * what came by a link. Where the browser keeps nothing, they are there until the page is closed.
 */

/** A version that a team published, as members get it. */
export interface PublishedText {
  readonly team: string;
  readonly scenario: string;
  readonly hash: string;
  /** Another one after every correction of the texts. */
  readonly text: string;
  readonly source: string;
  readonly tips: string;
  /** Files by language, of those that the team published with it; what was kept before there were any has none. */
  readonly translations?: Readonly<Record<string, string>>;
}

/** A scenario that somebody shared. */
export interface SharedText {
  readonly id: string;
  /** As its author wrote it. */
  readonly source: string;
  /** The translations that came along, as files by language. */
  readonly translations?: Readonly<Record<string, string>>;
  /** Who sends it: a name that anybody may have typed, or the team that the server names. */
  readonly by: string;
  readonly from:
    | { readonly way: 'link' }
    | {
        readonly way: 'tryout';
        readonly key: string;
        /** An ISO date and time. */
        readonly expires: string;
      };
}

/** The id under which a shared scenario is played here, apart from any other that is called the same. */
export function sharedIdOf(hash: string): string {
  return `shared-${hash.slice(0, 16)}`;
}

/** Whether an id is that of a shared scenario. */
export function isSharedId(id: string): boolean {
  return /^shared-[0-9a-f]{16}$/.test(id);
}

/** More than these are forgotten, the oldest first. A text has a quarter of a megabyte at most, mostly. */
const MOST = { published: 60, shared: 20 } as const;
type Kept<T> = T & {
  readonly key: string;
  /** Milliseconds since 1970. */
  readonly kept: number;
};
type Values = { published: PublishedText; shared: SharedText };
type Name = keyof Values;

interface Texts extends DBSchema {
  published: { key: string; value: Kept<PublishedText> };
  shared: { key: string; value: Kept<SharedText> };
}

let opened: Promise<IDBPDatabase<Texts>> | null = null;

function open(): Promise<IDBPDatabase<Texts>> {
  opened ??= openDB<Texts>('good-call-texts', 1, {
    upgrade(database) {
      database.createObjectStore('published', { keyPath: 'key' });
      database.createObjectStore('shared', { keyPath: 'key' });
    },
    // Another tab wants a newer version: let it have it.
    blocking: (_current, _blocked, event) => (event.target as IDBDatabase | null)?.close(),
  });
  opened.catch(() => (opened = null));
  return opened;
}

/** What the browser would not keep. */
const memory = new Map<string, Kept<PublishedText> | Kept<SharedText>>();
const inMemory = (name: Name, key: string) => `${name} ${key}`;

async function put<N extends Name>(name: N, key: string, value: Values[N]): Promise<void> {
  const kept = { ...value, key, kept: Date.now() };
  try {
    const database = await open();
    await database.put(name, kept as Texts[N]['value']);
    const all = await database.getAll(name);
    const over = all.toSorted((a, b) => b.kept - a.kept).slice(MOST[name]);
    for (const old of over) await database.delete(name, old.key);
  } catch {
    memory.set(inMemory(name, key), kept);
  }
}

async function get<N extends Name>(name: N, key: string): Promise<Values[N] | null> {
  try {
    const found = await (await open()).get(name, key);
    if (found !== undefined) return found as Kept<Values[N]>;
  } catch {
    // What could be kept in memory alone is there.
  }
  return (memory.get(inMemory(name, key)) as Kept<Values[N]> | undefined) ?? null;
}

async function remove(
  name: Name,
  which: (value: Kept<PublishedText | SharedText>) => boolean,
): Promise<void> {
  for (const [key, value] of memory) if (key.startsWith(`${name} `) && which(value)) memory.delete(key);
  try {
    const database = await open();
    for (const value of await database.getAll(name)) if (which(value)) await database.delete(name, value.key);
  } catch {
    // Nothing is kept there.
  }
}

const placeOf = ({ team, scenario, hash }: Pick<PublishedText, 'team' | 'scenario' | 'hash'>) =>
  `${team}/${scenario}/${hash}`;

export function keepPublished(text: PublishedText): Promise<void> {
  return put('published', placeOf(text), text);
}

/** A version of a team's scenario, as it was last fetched; null where it never was. */
export function loadPublished(
  place: Pick<PublishedText, 'team' | 'scenario' | 'hash'>,
): Promise<PublishedText | null> {
  return get('published', placeOf(place));
}

/** Forgets what a team has published: whoever is no member any more does not keep it. */
export function forgetPublished(team: string): Promise<void> {
  return remove('published', (value) => 'team' in value && value.team === team);
}

export function keepShared(text: SharedText): Promise<void> {
  return put('shared', text.id, text);
}

export function loadShared(id: string): Promise<SharedText | null> {
  return get('shared', id);
}

/** Whatever came by a try-out link, as it was last opened; null where it never was. */
export async function loadTryout(key: string): Promise<SharedText | null> {
  const isIt = ({ from }: SharedText) => from.way === 'tryout' && from.key === key;
  try {
    const found = (await (await open()).getAll('shared')).find(isIt);
    if (found !== undefined) return found;
  } catch {
    // What could be kept in memory alone is there.
  }
  const held = [...memory.values()].filter((value): value is Kept<SharedText> => 'from' in value);
  return held.find(isIt) ?? null;
}

/** Forgets what came by a try-out link that was ended. */
export function forgetTryout(key: string): Promise<void> {
  return remove(
    'shared',
    (value) => 'from' in value && value.from.way === 'tryout' && value.from.key === key,
  );
}
