import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compile, readScenario, readTips } from '../core/index.ts';
import { readScenarioCard, type ScenarioCard } from '../wire/cards.ts';
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
  for (const file of await scenarioFileNames(folder)) {
    if (!file.endsWith(ending)) continue;
    const card = await readCardFile(folder, file, tips);
    if (typeof card === 'string') report(`scenarios/${file} is not listed: ${card}`);
    else cards.push(card);
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
