import { languageOfText, MAX_RESULTS_FILE, readResults, type ScoredRun } from '../../core/index.ts';
import type { ReplayAnswer, Replayer, ReplayedRun } from '../../game/replay.ts';
import type { ShelvedRun } from './shelf.ts';

/** From dropped files to replayed runs, with a word on each that could not be. */

export interface Trouble {
  readonly file: string;
  readonly scenario: string;
  readonly why: Extract<ReplayAnswer, { ok: false }>['why'] | 'too-big' | 'no-json' | 'no-results';
}

export interface CollectedRun {
  readonly shelved: ShelvedRun;
  readonly replayed: ReplayedRun;
}

/** What a scenario says of itself, for the board. */
export interface KnownScenario {
  readonly id: string;
  readonly title: string;
  /** That the title is in. */
  readonly language: string;
  readonly hash: string;
  readonly variants: number;
  readonly pasts: readonly string[];
}

export interface Collection {
  readonly runs: readonly CollectedRun[];
  readonly scenarios: readonly KnownScenario[];
  readonly troubles: readonly Trouble[];
}

export const NOTHING: Collection = { runs: [], scenarios: [], troubles: [] };

/** Reads files into runs; what is no results is told by file. */
export async function readFiles(
  files: readonly File[],
): Promise<{ readonly runs: readonly ShelvedRun[]; readonly troubles: readonly Trouble[] }> {
  const runs: ShelvedRun[] = [];
  const troubles: Trouble[] = [];
  for (const file of files) {
    const refuse = (why: Trouble['why']) => troubles.push({ file: file.name, scenario: '', why });
    if (file.size > MAX_RESULTS_FILE) {
      refuse('too-big');
      continue;
    }
    const read = readResults(await file.text());
    if (!read.ok) {
      refuse(read.why);
      continue;
    }
    const name = read.name ?? file.name.replace(/\.json$|\.run\.json$/, '').slice(0, 40);
    for (const { finished, run } of read.runs) {
      const at = finished === null ? file.lastModified : Date.parse(finished);
      runs.push({ key: JSON.stringify(run), file: file.name, name, at, run });
    }
  }
  return { runs, troubles };
}

/** Replays runs one after another, telling after each how far it is; a run that is there already is not replayed. */
export async function collect(
  replayer: Replayer,
  before: Collection,
  shelved: readonly ShelvedRun[],
  tell: (collection: Collection, done: number) => void,
): Promise<Collection> {
  const known = new Set(before.runs.map((run) => run.shelved.key));
  let collection = before;
  for (const [index, each] of shelved.entries()) {
    if (!known.has(each.key)) {
      known.add(each.key);
      collection = add(collection, each, await replayer.replay(each.run));
    }
    tell(collection, index + 1);
  }
  return collection;
}

function add(collection: Collection, shelved: ShelvedRun, answer: ReplayAnswer): Collection {
  const { runs, scenarios, troubles } = collection;
  if (!answer.ok) {
    const trouble = { file: shelved.file, scenario: answer.title, why: answer.why };
    return { runs, scenarios, troubles: [...troubles, trouble] };
  }
  const { script } = answer;
  const { id, title, pasts } = script.scenario;
  const scenario: KnownScenario = {
    id,
    title,
    language: languageOfText(script.telling, title),
    hash: script.hash,
    variants: script.variants.length,
    pasts: (pasts ?? []).map((past) => past.id),
  };
  return {
    runs: [...runs, { shelved, replayed: answer.value }],
    scenarios: scenarios.some((each) => each.id === id) ? scenarios : [...scenarios, scenario],
    troubles,
  };
}

/** A collected run as the board's figures take it. Practice shows as progress and does not rank. */
export function scoredOf({ shelved, replayed }: CollectedRun, player: string): ScoredRun {
  const { scenario, hash, past, variant, verdict, overall, skills } = replayed;
  return {
    id: shelved.key,
    player,
    scenario,
    version: hash,
    past,
    variant,
    at: shelved.at,
    ranked: shelved.run.mode === 'scored',
    verdict,
    overall,
    skills,
  };
}
