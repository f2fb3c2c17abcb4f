import type { Answer } from '../../wire.ts';

/** The keys of a team that was just created: the server tells them once, and they must reach the next page. */

let fresh: Answer<'createTeam'> | null = null;

export function rememberNew(created: Answer<'createTeam'>): void {
  fresh = created;
}

/** What was created for this team on this visit; null on later ones. */
export function newKeysOf(team: string): Answer<'createTeam'> | null {
  return fresh?.team.id === team ? fresh : null;
}
