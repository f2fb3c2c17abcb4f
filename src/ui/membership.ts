import { parseJson, type Store } from './storage.ts';

/**
 * The team that somebody plays for on this device. The server knows it by the device's cookie; this is only so that
 * pages know whether to ask it at all.
 */

export interface Membership {
  readonly team: string;
  readonly teamName: string;
  readonly name: string;
}

const KEY = 'good-call/1/team';
/** Where what the team has published is noted; it goes with the membership. */
export const TEAM_SCENARIOS = 'good-call/1/team-scenarios';

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
  return team === null || teamName === null || name === null ? null : { team, teamName, name };
}

/** Keeps it; null forgets it. */
export function keepMembership(store: Store, membership: Membership | null): void {
  if (membership === null) {
    store.remove(KEY);
    store.remove(TEAM_SCENARIOS);
  } else store.write(KEY, JSON.stringify(membership));
}
