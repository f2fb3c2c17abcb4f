import { parseJson, type Store } from './storage.ts';

/**
 * The team that somebody plays for on this device. The server knows its devices by a cookie, which holds every player who
 * signed in here; whose they are, the profiles know.
 */

export interface Membership {
  readonly team: string;
  readonly teamName: string;
  readonly name: string;
  /** The player's id; null where it was kept before ids were. */
  readonly player: string | null;
}

const KEY = 'good-call/1/team';
/** Where what the team has published is noted; it goes with the membership. */
export const TEAM_SCENARIOS = 'good-call/1/team-scenarios';
/** The ids of all players that somebody is, in this team and others. */
const PLAYERS = 'good-call/1/players';
/** Of the device: there once anybody on it is known to be a player. */
const TOLD_APART = 'good-call/players-told-apart';
/** A device holds no more of them. */
const MOST_PLAYERS = 36;

/** The team that this person joined on this device; null without one. */
export function readMembership(store: Store): Membership | null {
  const data = parseJson(store.read(KEY));
  if (typeof data !== 'object' || data === null) return null;
  const fields = new Map<string, unknown>(Object.entries(data));
  const text = (key: string) => {
    const value = fields.get(key);
    return typeof value === 'string' && value.length <= 100 ? value : null;
  };
  const [team, teamName, name] = [text('team'), text('teamName'), text('name')];
  if (team === null || teamName === null || name === null) return null;
  return { team, teamName, name, player: text('player') };
}

/** Keeps it; null forgets it, and that somebody is its player. */
export function keepMembership(store: Store, membership: Membership | null): void {
  const before = readMembership(store);
  if (membership === null) {
    store.remove(KEY);
    store.remove(TEAM_SCENARIOS);
    keepPlayers(
      store,
      readPlayers(store).filter((player) => player !== before?.player),
    );
    return;
  }
  store.write(KEY, JSON.stringify(membership));
  if (membership.player !== null) addPlayer(store, membership.player);
}

/** Notes that whoever plays now is this player. */
export function addPlayer(store: Store, player: string): void {
  store.write(TOLD_APART, 'yes');
  keepPlayers(store, [...readPlayers(store).filter((each) => each !== player), player]);
}

/**
 * The players that whoever plays now is: a server is told, so that nobody plays as somebody else who shares the device.
 * Null where nobody on the device was ever told apart.
 */
export function playersOf(store: Store): readonly string[] | null {
  return store.read(TOLD_APART) === null ? null : readPlayers(store);
}

function readPlayers(store: Store): readonly string[] {
  const data = parseJson(store.read(PLAYERS));
  const ids: readonly unknown[] = Array.isArray(data) ? data : [];
  return ids.filter((id) => typeof id === 'string').filter((id) => /^[A-Za-z0-9_-]{8,64}$/.test(id));
}

function keepPlayers(store: Store, players: readonly string[]): void {
  if (players.length === 0) store.remove(PLAYERS);
  else store.write(PLAYERS, JSON.stringify(players.slice(-MOST_PLAYERS)));
}
