import type { CallFailure, Published } from '../../wire.ts';
import { call } from './call.ts';

/** What a server's teams have played of a scenario: the versions, with the runs and board entries that stand on each. */

export type PlayedVersion = Published['scenarios'][number]['versions'][number];

export interface TeamStanding {
  readonly team: { readonly id: string; readonly name: string };
  /** The newest first; empty where this team never had the scenario. */
  readonly versions: readonly PlayedVersion[];
}

/**
 * How a scenario stands with each team that this device leads; empty where it leads none.
 * Without a server or a connection the failure says which.
 */
export async function standingsOf(
  scenario: string,
): Promise<{ readonly ok: true; readonly value: readonly TeamStanding[] } | CallFailure> {
  const me = await call('me');
  if (!me.ok) return me;
  const standings: TeamStanding[] = [];
  for (const { team, lead } of me.value.teams) {
    if (!lead) continue;
    const published = await call('published', { params: { team: team.id } });
    // A team that was deleted or left since has nothing to say; the others do.
    if (!published.ok) continue;
    const versions = published.value.scenarios.find(({ id }) => id === scenario)?.versions ?? [];
    standings.push({ team: { id: team.id, name: team.name }, versions });
  }
  return { ok: true, value: standings };
}

/** What publishing a draft does to a team's board. */
export type Effect =
  /** This team has never had the scenario. */
  | { readonly kind: 'new' }
  /** It plays as a version that is there: its runs go on counting. */
  | { readonly kind: 'same'; readonly version: number; readonly runs: number; readonly players: number }
  /** It becomes a version of its own: so many runs and board entries stay with the earlier ones. */
  | { readonly kind: 'otherwise'; readonly version: number; readonly runs: number; readonly players: number };

/** @param hash that of the draft as it would be published */
export function effectOn({ versions }: TeamStanding, hash: string): Effect {
  const same = versions.find((version) => version.hash === hash);
  const newest = versions.find(({ current }) => current) ?? versions[0];
  if (newest === undefined) return { kind: 'new' };
  const { version, runs, players } = same ?? newest;
  return { kind: same === undefined ? 'otherwise' : 'same', version, runs, players };
}
