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

/** What files of the draft are called, before their ending. */
export function stemOf({ document }: Pick<Bench, 'document'>): string {
  return fileNameOf(document).replace(/\.scenario\.json$/, '');
}
