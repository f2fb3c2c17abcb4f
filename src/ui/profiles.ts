import { COLOURS, FIGURES, type Colour, type Figure } from './badge.ts';
import { parseJson, type Store } from './storage.ts';

/**
 * Who plays on this device: profiles with a name and a look, each with settings, saves and results of its own. There is
 * no account; nothing of it leaves the device unless somebody joins a team.
 */

/** How a player looks, on this device and on a board. */
export interface PlayerLook {
  readonly figure: Figure;
  readonly colour: Colour;
}

/** A look by the names in it, which may come from a file; what is unknown becomes the first of its list. */
export function readLook(look: { readonly figure?: unknown; readonly colour?: unknown }): PlayerLook {
  return {
    figure: FIGURES.find((figure) => figure === look.figure) ?? 'star',
    colour: COLOURS.find((colour) => colour === look.colour) ?? 'sky',
  };
}

export interface Profile {
  readonly id: string;
  readonly name: string;
  readonly look: PlayerLook;
}

/** As long as a name on a board may be. */
export const MAX_NAME = 40;
/** A shared device in a staff room; more would be a list that nobody finds themselves in. */
export const MAX_PROFILES = 24;

/** Where everything of a trainee is kept: what asks the store for these keys is given those of the current profile. */
const OWN = 'good-call/1/';
const BOOK = 'good-call/device/profiles';
/**
 * The first profile keeps its things under `OWN` itself: what was kept before there were profiles is its own, where it
 * lies. Nothing is copied, so nothing can be lost on the way.
 */
const FIRST = 'first';

export interface Profiles {
  readonly all: readonly Profile[];
  /** Null until somebody has said who they are; the store then is that of the first profile to come. */
  readonly current: Profile | null;
  /** The store of whoever is current at the time of asking. */
  readonly store: Store;
  storeOf(id: string): Store;
  /** Adds a profile; null where there is no name in `name`, or there are too many already. */
  readonly add: (name: string, look: PlayerLook) => Profile | null;
  /**
   * Gives a profile to whoever has played here without saying their name, so that what they kept does not pass to the
   * next one to come. Nothing where nobody has.
   */
  settle(unnamed: string): void;
  change(id: string, part: Partial<Omit<Profile, 'id'>>): void;
  switchTo(id: string): void;
  /** Removes a profile with all that is kept of it. There is no way back. */
  remove(id: string): void;
  /** Calls back at every change; gives what ends that. */
  watch(listener: () => void): () => void;
}

/** A name as it is kept: trimmed, white space joined; null where nothing is left of it. */
export function tidyName(typed: string): string | null {
  const name = typed
    .normalize('NFC')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
  return name === ''
    ? null
    : name
        .slice(0, MAX_NAME)
        .replace(/[\uD800-\uDBFF]$/, '')
        .trim();
}

/** @param drawId gives an id for a new profile: small letters and digits */
export function openProfiles(device: Store, drawId: () => string): Profiles {
  let { all, current } = readBook(device);
  const listeners = new Set<() => void>();
  /** Another tab may have added somebody since. */
  const catchUp = () => ({ all } = readBook(device));
  const keep = () => {
    device.write(BOOK, JSON.stringify({ format: 1, current, profiles: all }));
    for (const listener of listeners) listener();
  };
  const remove = (id: string) => {
    catchUp();
    const store = storeUnder(device, () => rootOf(id));
    for (const key of store.keys(OWN)) store.remove(key);
    all = all.filter((profile) => profile.id !== id);
    if (current === id) current = all[0]?.id ?? FIRST;
    keep();
  };

  const add = (typed: string, look: PlayerLook): Profile | null => {
    catchUp();
    const name = tidyName(typed);
    if (name === null || all.length >= MAX_PROFILES) return null;
    const id = all.some((profile) => profile.id === FIRST) ? drawId() : FIRST;
    const profile = { id, name, look };
    all = [...all, profile];
    current = id;
    keep();
    return profile;
  };

  return {
    get all() {
      return all;
    },
    get current() {
      return all.find(({ id }) => id === current) ?? null;
    },
    store: storeUnder(device, () => rootOf(current)),
    storeOf: (id) => storeUnder(device, () => rootOf(id)),
    add,
    settle(unnamed) {
      catchUp();
      if (all.length === 0 && device.keys(OWN).length > 0) add(unnamed, readLook({}));
    },
    change(id, part) {
      catchUp();
      const name = part.name === undefined ? undefined : tidyName(part.name);
      all = all.map((profile) =>
        profile.id === id ? { ...profile, ...part, id, name: name ?? profile.name } : profile,
      );
      keep();
    },
    switchTo(id) {
      catchUp();
      if (id === current || !all.some((profile) => profile.id === id)) return;
      current = id;
      keep();
    },
    remove,
    watch(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

const rootOf = (id: string) => (id === FIRST ? OWN : `good-call/of/${id}/`);

/** The same store, in which everything of a trainee lies under another root. */
function storeUnder(device: Store, root: () => string): Store {
  const placed = (key: string) => (key.startsWith(OWN) ? root() + key.slice(OWN.length) : key);
  return {
    read: (key) => device.read(placed(key)),
    write: (key, text) => device.write(placed(key), text),
    remove: (key) => device.remove(placed(key)),
    keys(prefix) {
      if (!prefix.startsWith(OWN)) return device.keys(prefix);
      const length = root().length;
      return device.keys(placed(prefix)).map((key) => OWN + key.slice(length));
    },
    get trouble() {
      return device.trouble;
    },
    watch: (listener) => device.watch(listener),
  };
}

/** Reads what is kept; entries that do not fit are left out. */
function readBook(device: Store): { all: readonly Profile[]; current: string } {
  const book = parseJson(device.read(BOOK));
  const fields = new Map<string, unknown>(
    typeof book === 'object' && book !== null ? Object.entries(book) : [],
  );
  const kept = fields.get('profiles');
  const all: Profile[] = [];
  for (const data of Array.isArray(kept) ? kept.slice(0, MAX_PROFILES) : []) {
    const profile = readProfile(data);
    if (profile !== null && !all.some(({ id }) => id === profile.id)) all.push(profile);
  }
  const current = all.find(({ id }) => id === fields.get('current'))?.id;
  return { all, current: current ?? all[0]?.id ?? FIRST };
}

function readProfile(data: unknown): Profile | null {
  if (typeof data !== 'object' || data === null) return null;
  const fields = new Map<string, unknown>(Object.entries(data));
  const [id, typed, look] = [fields.get('id'), fields.get('name'), fields.get('look')];
  if (typeof id !== 'string' || !/^[a-z0-9-]{1,40}$/.test(id) || typeof typed !== 'string') return null;
  const name = tidyName(typed);
  return name === null
    ? null
    : { id, name, look: readLook(typeof look === 'object' && look !== null ? look : {}) };
}
