import { isSharedId, loadShared, type PublishedText } from '../../ui/sharing/shelf.ts';
import { languageNow } from '../../ui/text/texts.ts';
import { readMembership } from '../../ui/membership.ts';
import type { Store } from '../../ui/storage.ts';
import { readTeamCards } from '../team/published.ts';
import { refreshTeamScenarios, teamText } from '../team/refresh.ts';
import { fetchText } from './fetch-text.ts';
import { fetchFitting, fetchTranslations, type TranslationTexts } from './translations.ts';

/** Where a scenario's text comes from: a link that was opened here, one's team, or the scenarios folder. */

/** The files as they are written, for a worker to compile on its own side. */
export interface Sources {
  readonly scenario: string;
  readonly tips: string;
  /** Their translations into the language of the interface; left out where everything is as it is written. */
  readonly translations?: TranslationTexts | undefined;
}

export type Found =
  | { readonly ok: true; readonly sources: Sources }
  /** `gone`: no such scenario; `unreachable`: the network failed. */
  | { readonly ok: false; readonly why: 'gone' | 'unreachable' };

/**
 * @param hash the version that a run was played on; null for the one that is played now, which a team's server is asked for
 */
export async function findSources(store: Store, scenario: string, hash: string | null): Promise<Found> {
  if (isSharedId(scenario)) return findShared(scenario);
  if (hash === null) await refreshTeamScenarios(store);
  const card = readTeamCards(store).find(({ id }) => id === scenario);
  const text = card === undefined ? null : await teamText(store, scenario, hash ?? card.hash);
  if (text !== null) return { ok: true, sources: await asPublished(scenario, text) };
  const found = await findInFolder(scenario);
  // Without a network the folder's file may be at hand; it is not what the team plays.
  return card !== undefined && hash === null ? { ok: false, why: 'unreachable' } : found;
}

/** An older version of a scenario, which the server of one's team keeps; null where there is none to be had. */
export async function findOlder(store: Store, scenario: string, hash: string): Promise<Sources | null> {
  if (isSharedId(scenario) || readMembership(store) === null) return null;
  const text = await teamText(store, scenario, hash);
  return text === null ? null : asPublished(scenario, text);
}

export const fileOf = (scenario: string) => `${scenario}.scenario.json`;

async function findInFolder(scenario: string): Promise<Found> {
  const [text, tips, translations] = await Promise.all([
    fetchText(fileOf(scenario)),
    fetchText('tips.json'),
    fetchTranslations(scenario),
  ]);
  if (!text.ok) return text;
  if (!tips.ok) return { ok: false, why: 'unreachable' };
  return { ok: true, sources: { scenario: text.text, tips: tips.text, translations } };
}

/**
 * A team's version, told in the translation that was published with it. Without one, what lies in the folder too is told
 * in the folder's. Either way only where it was made from the very words of this version.
 */
async function asPublished(
  scenario: string,
  { source, tips, translations }: PublishedText,
): Promise<Sources> {
  const own = inOurs(translations);
  const folder = await fetchFitting(own === null ? scenario : null);
  return { scenario: source, tips, translations: { ...folder, scenario: own ?? folder.scenario } };
}

/** The one of these that is in the language of the interface; null where none is. */
function inOurs(translations: Readonly<Record<string, string>> = {}): string | null {
  return Object.hasOwn(translations, languageNow()) ? (translations[languageNow()] ?? null) : null;
}

async function findShared(id: string): Promise<Found> {
  const [shared, tips] = await Promise.all([loadShared(id), fetchText('tips.json')]);
  if (shared === null) return { ok: false, why: 'gone' };
  if (!tips.ok) return { ok: false, why: 'unreachable' };
  // Nothing in the folder is a translation of it; the tips have theirs.
  const ofTips = await fetchFitting(null);
  const translations = { ...ofTips, scenario: inOurs(shared.translations) };
  return { ok: true, sources: { scenario: renamed(shared.source, id), tips: tips.text, translations } };
}

/**
 * The same scenario under the id that it has here: whatever it calls itself, it never gets at the runs of another.
 * The text was read as a scenario before it was kept.
 */
function renamed(source: string, id: string): string {
  const scenario = JSON.parse(source.replace(/^\uFEFF/, '')) as object;
  return JSON.stringify({ ...scenario, id });
}
