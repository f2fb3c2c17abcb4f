import { readMembership } from '../../ui/membership.ts';
import { forgetPublished, keepPublished, loadPublished, type PublishedText } from '../../ui/sharing/shelf.ts';
import type { Store } from '../../ui/storage.ts';
import { LANGUAGES } from '../../ui/text/texts.ts';
import type { Published, RefusalCode } from '../../wire.ts';
import { call } from './call.ts';
import { forgetTeamCards, keepTeamCards, readTeamCards, type TeamCard } from './published.ts';

/** Asks the team's server what the team has published, and keeps it, texts and all, for playing without a network. */

/** Whoever is refused with one of these is in the team no longer, and keeps nothing of it. */
const OUT: readonly RefusalCode[] = ['signed-out', 'code-changed', 'forbidden', 'not-found'];

/** No page waits longer than this for the list; what is known already serves. */
const PATIENCE_MS = 2500;

/**
 * Brings the list of one's team up to date; comes back soon, whatever the server does.
 * @returns whether the server answered
 */
export async function refreshTeamScenarios(store: Store): Promise<boolean> {
  const membership = readMembership(store);
  if (membership === null) return false;
  const { team } = membership;
  const answer = await call('published', { params: { team }, signal: AbortSignal.timeout(PATIENCE_MS) });
  if (answer.ok) {
    keepTeamCards(store, team, cardsOf(answer.value));
    return true;
  }
  if (answer.why === 'refused' && OUT.includes(answer.refusal.refused)) {
    forgetTeamCards(store);
    await forgetPublished(team);
  }
  return false;
}

/** Fetches the texts that are not at hand yet, so that they can be played without a network later. */
export async function keepTeamTexts(store: Store): Promise<void> {
  const membership = readMembership(store);
  if (membership === null) return;
  for (const { id, hash } of readTeamCards(store)) await teamText(store, id, hash);
}

/**
 * A version of a scenario as one's team has it: from this device where it is at hand as it is now, else from the server.
 * @returns null where there is none, or no way to it
 */
export async function teamText(store: Store, scenario: string, hash: string): Promise<PublishedText | null> {
  const membership = readMembership(store);
  if (membership === null) return null;
  const { team } = membership;
  const card = readTeamCards(store).find((each) => each.id === scenario && each.hash === hash);
  const kept = await loadPublished({ team, scenario, hash });
  if (kept !== null && (card === undefined || card.text === kept.text)) return kept;
  const params = { team, scenario, hash };
  const signal = AbortSignal.timeout(2 * PATIENCE_MS);
  const [source, tips, translations] = await Promise.all([
    call('scenarioSource', { params, signal }),
    call('scenarioTips', { params, signal }),
    translationsOf(params, signal),
  ]);
  if (!source.ok || !tips.ok || translations === null) return kept;
  const texts = { source: source.value, tips: tips.value, translations };
  const text = { team, scenario, hash, text: card?.text ?? '', ...texts };
  await keepPublished(text);
  return text;
}

/** What was published with a version in the languages that the game speaks: whoever changes theirs later has it, too. */
async function translationsOf(
  at: { readonly team: string; readonly scenario: string; readonly hash: string },
  signal: AbortSignal,
): Promise<Readonly<Record<string, string>> | null> {
  const asked = LANGUAGES.map(async (language) => {
    const answer = await call('scenarioTranslation', { params: { ...at, language }, signal });
    return { language, answer };
  });
  const found: [string, string][] = [];
  for (const { language, answer } of await Promise.all(asked)) {
    if (!answer.ok) return null;
    if (answer.value.translation !== null) found.push([language, answer.value.translation]);
  }
  return Object.fromEntries(found);
}

/** Those that the team itself published and that are played now; what lies in the folder everybody has anyway. */
function cardsOf({ scenarios }: Published): TeamCard[] {
  return scenarios.flatMap(({ versions, ...about }) => {
    const current = versions.find((version) => version.current && version.from === 'team');
    if (current === undefined) return [];
    return [{ ...about, file: '', hash: current.hash, text: current.text }];
  });
}
