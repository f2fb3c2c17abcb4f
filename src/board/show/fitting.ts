import { fetchFitting } from '../../game/replay.ts';
import { languageNow } from '../../ui/text/texts.ts';
import { call } from '../call.ts';

/** Where a version of a team is told from. */

export interface VersionPlace {
  readonly team: string;
  readonly scenario: string;
  readonly hash: string;
}

/**
 * The translation into the reader's language that the team published with a version; without one, the folder's. Either
 * way only what was made from the very words of the version stands in.
 */
export async function fetchTold(place: VersionPlace): Promise<Awaited<ReturnType<typeof fetchFitting>>> {
  const answer = await call('scenarioTranslation', { params: { ...place, language: languageNow() } });
  const own = answer.ok ? answer.value.translation : null;
  return own === null ? fetchFitting(place.scenario) : { ...(await fetchFitting(null)), scenario: own };
}
