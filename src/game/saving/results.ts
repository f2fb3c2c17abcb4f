import { MODES, SKILLS, TEMPOS, VERDICTS } from '../../core/vocabulary.ts';
import type { Mode, Skill, Tempo, Verdict } from '../../core/vocabulary.ts';
import { parseJson, type Store } from '../../ui/storage.ts';

/** What came of finished runs, by scenario. Read by the home page, so it needs nothing but vocabulary. */

export interface Result {
  /** Of the run that it came from; finishing the same run twice keeps one result. */
  readonly id: string;
  /** When it was finished, as an ISO date and time. */
  readonly finished: string;
  readonly mode: Mode;
  readonly tempo: Tempo;
  readonly seed: number;
  readonly variant: string;
  readonly ending: string;
  readonly verdict: Verdict;
  /** Percent; null where the variant allows no difference. */
  readonly overall: number | null;
  readonly skills: Readonly<Record<Skill, number | null>>;
}

/** More than anybody looks back on, and small enough to keep for every scenario. */
const KEPT = 60;

const keyOf = (scenario: string) => `good-call/1/results/${scenario}`;

/** The results of a scenario, oldest first; what was kept and no longer fits is left out. */
export function readResults(store: Store, scenario: string): readonly Result[] {
  const data = parseJson(store.read(keyOf(scenario)));
  if (!Array.isArray(data)) return [];
  return data.map(readResult).filter((result) => result !== null);
}

/** Adds a result, or replaces the one of the same run. */
export function keepResult(store: Store, scenario: string, result: Result): void {
  const others = readResults(store, scenario).filter(({ id }) => id !== result.id);
  store.write(keyOf(scenario), JSON.stringify([...others, result].slice(-KEPT)));
}

/** The result with the highest overall score; the latest of equals. */
export function bestOf(results: readonly Result[]): Result | null {
  return results.reduce<Result | null>(
    (best, result) => (best === null || (result.overall ?? -1) >= (best.overall ?? -1) ? result : best),
    null,
  );
}

function readResult(data: unknown): Result | null {
  if (typeof data !== 'object' || data === null) return null;
  const fields = new Map<string, unknown>(Object.entries(data));
  const text = (name: string) => asText(fields.get(name));
  const mode = MODES.find((item) => item === fields.get('mode'));
  const tempo = TEMPOS.find((item) => item === fields.get('tempo'));
  const verdict = VERDICTS.find((item) => item === fields.get('verdict'));
  const [id, finished, variant, ending] = [text('id'), text('finished'), text('variant'), text('ending')];
  const seed = fields.get('seed');
  if (mode === undefined || tempo === undefined || verdict === undefined || typeof seed !== 'number')
    return null;
  if (id === null || finished === null || variant === null || ending === null) return null;
  const overall = asPercent(fields.get('overall'));
  return { id, finished, mode, tempo, seed, variant, ending, verdict, overall, skills: skillsOf(fields) };
}

function skillsOf(fields: ReadonlyMap<string, unknown>): Record<Skill, number | null> {
  const kept = fields.get('skills');
  const skills = new Map<string, unknown>(
    typeof kept === 'object' && kept !== null ? Object.entries(kept) : [],
  );
  const found: Record<Skill, number | null> = {
    promises: null,
    excuses: null,
    listening: null,
    care: null,
    relationship: null,
  };
  for (const skill of SKILLS) found[skill] = asPercent(skills.get(skill));
  return found;
}

function asText(value: unknown): string | null {
  return typeof value === 'string' && value.length <= 100 ? value : null;
}

function asPercent(value: unknown): number | null {
  return typeof value === 'number' && value >= 0 && value <= 100 ? value : null;
}
