import { readScenario, type Scenario, type Tips } from '../../core/index.ts';
import type { Bench } from '../bench/bench.ts';
import { fileNameOf } from '../findings/findings.ts';

/** The draft as a scenario without errors; null while it has some. */
export function readDraft({
  document,
  tips,
}: Pick<Bench, 'document' | 'tips'>): { readonly scenario: Scenario; readonly tips: Tips } | null {
  if (tips.value === null) return null;
  const read = readScenario(document.text, fileNameOf(document), tips.value);
  return read.ok ? { scenario: read.value, tips: tips.value } : null;
}

const known = new WeakMap<Bench, { readonly version: number; readonly scenario: Scenario | null }>();

/**
 * The same, read once for each state of the draft: a great one takes a moment, and the pane is shown at every change of
 * anything.
 */
export function scenarioNow(bench: Bench): Scenario | null {
  const { version } = bench.document;
  const before = known.get(bench);
  if (before?.version === version) return before.scenario;
  const scenario = readDraft(bench)?.scenario ?? null;
  known.set(bench, { version, scenario });
  return scenario;
}

/** What files of the draft are called, before their ending. */
export function stemOf({ document }: Pick<Bench, 'document'>): string {
  return fileNameOf(document).replace(/\.scenario\.json$/, '');
}
