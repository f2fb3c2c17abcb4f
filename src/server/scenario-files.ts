import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import {
  compile,
  readScenario,
  readTips,
  readTranslation,
  type Reading,
  type Translation,
} from '../core/index.ts';
import { readScenarioCard, type CardWords, type ScenarioCard } from '../wire/cards.ts';
import { weigh, type Weighed } from './scenarios/weigh.ts';

const ending = '.scenario.json';
/** Names served from the scenarios folder: one level, nothing hidden, so that no request leads elsewhere. */
const servedName = /^[a-z0-9](?:\.?[a-z0-9_-])*\.json$/i;

/** Whether a name, taken from a request, may be looked up in the scenarios folder. */
export function isScenarioFileName(name: string): boolean {
  return servedName.test(name);
}

/**
 * Names of the files in a scenarios folder that a browser may fetch, sorted.
 * @param folder the scenarios folder; one that does not exist counts as empty
 */
export async function scenarioFileNames(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  return names.filter((name) => isScenarioFileName(name)).toSorted();
}

/** The folder of translations in a scenarios folder; in it one folder a language. */
export const LOCALES = 'locales';
const languageName = /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})?$/;

/** Whether a name, taken from a request, may be the folder of a language. */
export function isLanguageName(name: string): boolean {
  return languageName.test(name);
}

/**
 * What is translated: for each language the ids of scenarios, `tips` among them, that have a file without errors.
 * @param folder the scenarios folder
 * @param report is given one sentence for each file left out, once until it changes
 */
export async function localesIn(
  folder: string,
  report: (message: string) => void,
): Promise<Readonly<Record<string, readonly string[]>>> {
  const languages = await readdir(join(folder, LOCALES)).catch(() => []);
  const found: Record<string, readonly string[]> = {};
  for (const language of languages.filter(isLanguageName).toSorted()) {
    const ids: string[] = [];
    for (const name of await scenarioFileNames(join(folder, LOCALES, language))) {
      const id = name.slice(0, -'.json'.length);
      if ((await translationIn(folder, id, language, report)) !== null) ids.push(id);
    }
    if (ids.length > 0) found[language] = ids;
  }
  return found;
}

/** What was read of each file, by its place, as it was when it was last changed. */
const translations = new Map<string, { readonly stamp: string; readonly read: Translation | null }>();
/** More files than this are read anew when they are wanted. */
const KEPT_TRANSLATIONS = 200;

/** A translation that lies in a scenarios folder; null where there is none without errors. */
export async function translationIn(
  folder: string,
  scenario: string,
  language: string,
  report: (message: string) => void = () => undefined,
): Promise<Translation | null> {
  const name = `${scenario}.json`;
  if (!isLanguageName(language) || !isScenarioFileName(name)) return null;
  const file = join(LOCALES, language, name);
  const place = join(folder, file);
  const about = await stat(place).catch(() => null);
  if (about === null) return null;
  const stamp = `${about.mtimeMs} ${about.size}`;
  const known = translations.get(place);
  if (known?.stamp === stamp) return known.read;
  const reading = readTranslation(await readFile(place, 'utf8').catch(() => ''), file);
  const problem = problemWith(reading, scenario, language);
  if (problem !== null) report(`scenarios/${file} is not used: ${problem}`);
  const read = reading.ok && problem === null ? reading.value : null;
  if (translations.size >= KEPT_TRANSLATIONS) translations.clear();
  translations.set(place, { stamp, read });
  return read;
}

function problemWith(reading: Reading<Translation>, scenario: string, language: string): string | null {
  if (!reading.ok) {
    const first = reading.findings.find(({ level }) => level === 'error');
    return `line ${first?.line ?? 1}: ${first?.message ?? 'it has errors'}`;
  }
  const { value } = reading;
  if (value.of !== scenario) return `it translates "${value.of}".`;
  return value.language === language ? null : `it is in "${value.language}".`;
}

/** The title and summary of a scenario in every language that has them. */
async function wordsOf(
  folder: string,
  id: string,
  locales: Readonly<Record<string, readonly string[]>>,
): Promise<Readonly<Record<string, CardWords>>> {
  const words: Record<string, CardWords> = {};
  for (const [language, ids] of Object.entries(locales)) {
    if (!ids.includes(id)) continue;
    const { title, summary } = (await translationIn(folder, id, language))?.texts ?? {};
    if (title !== undefined && summary !== undefined) words[language] = { title, summary };
  }
  return words;
}

/**
 * The list of scenarios that the home page shows, in the order of their titles.
 * A file that can't be read as a scenario is left out and reported, so that one slip never hides the others.
 * @param folder the scenarios folder
 * @param report is given one sentence for each file left out
 */
export async function scenarioCards(
  folder: string,
  report: (message: string) => void,
): Promise<ScenarioCard[]> {
  const cards: ScenarioCard[] = [];
  const tips = await readFile(join(folder, 'tips.json'), 'utf8').catch(() => '');
  const locales = await localesIn(folder, report);
  for (const file of await scenarioFileNames(folder)) {
    if (!file.endsWith(ending)) continue;
    const card = await readCardFile(folder, file, tips);
    if (typeof card === 'string') report(`scenarios/${file} is not listed: ${card}`);
    else cards.push({ ...card, words: await wordsOf(folder, card.id, locales) });
  }
  return cards.toSorted((a, b) => compare(a.title, b.title) || compare(a.file, b.file));
}

async function readCardFile(folder: string, file: string, tips: string): Promise<ScenarioCard | string> {
  try {
    const text = await readFile(join(folder, file), 'utf8');
    const card = readScenarioCard(file, JSON.parse(text));
    return typeof card === 'string' ? card : { ...card, ...weighFile(file, text, tips) };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** What was found out of each file, by its text and that of the tips; it takes some hundred milliseconds a scenario. */
const weighed = new Map<string, { readonly text: string; readonly tips: string; readonly found: Weighed }>();

function weighFile(file: string, text: string, tips: string): Weighed {
  const known = weighed.get(file);
  if (known?.text === text && known.tips === tips) return known.found;
  const found = findOut(file, text, tips);
  weighed.set(file, { text, tips, found });
  return found;
}

/** How hard it is, and on which skills; of a scenario with errors nothing can be said. */
function findOut(file: string, text: string, tipsText: string): Weighed {
  const tips = readTips(tipsText, 'tips.json');
  const read = tips.ok ? readScenario(text, file, tips.value) : null;
  if (!tips.ok || read?.ok !== true) return { difficulty: null, skills: [] };
  return weigh(compile(read.value, tips.value));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
