import { readMembership, TEAM_SCENARIOS } from '../../ui/membership.ts';
import { parseJson, type Store } from '../../ui/storage.ts';
import { readScenarioCard, type ScenarioCard } from '../../wire/cards.ts';

/** What one's team has published, as it was last heard of. The home page reads it, so it needs nothing of the core. */

export interface TeamCard extends ScenarioCard {
  /** Of the version that is played now. */
  readonly hash: string;
  /** Another one after every correction of its texts. */
  readonly text: string;
}

/** The scenarios of the team that somebody is in; none without a team. */
export function readTeamCards(store: Store): readonly TeamCard[] {
  const membership = readMembership(store);
  const data = membership === null ? undefined : parseJson(store.read(TEAM_SCENARIOS));
  if (typeof data !== 'object' || data === null || !('team' in data) || !('cards' in data)) return [];
  if (data.team !== membership?.team || !Array.isArray(data.cards)) return [];
  return data.cards.flatMap((item: unknown) => {
    const card = readScenarioCard('', item);
    if (typeof card === 'string' || typeof item !== 'object' || item === null) return [];
    const fields = new Map<string, unknown>(Object.entries(item));
    const [hash, text] = [fields.get('hash'), fields.get('text')];
    return typeof hash === 'string' && typeof text === 'string' ? [{ ...card, hash, text }] : [];
  });
}

export function keepTeamCards(store: Store, team: string, cards: readonly TeamCard[]): void {
  store.write(TEAM_SCENARIOS, JSON.stringify({ team, cards }));
}

export function forgetTeamCards(store: Store): void {
  store.remove(TEAM_SCENARIOS);
}
