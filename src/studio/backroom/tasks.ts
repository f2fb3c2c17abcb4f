import { checkScenario, readTips, type Finding, type Tips } from '../../core/index.ts';

/** What the studio works out beside the page, with the same code as the command line. */

export interface CheckTask {
  readonly type: 'check';
  readonly source: string;
  /** The name of the file, for the findings. */
  readonly file: string;
  /** The text of `tips.json`. */
  readonly tips: string;
  /** `quick` leaves out what takes the exact analysis; `all` is what `good-call check` prints. */
  readonly depth: 'quick' | 'all';
}

/** The findings of a draft, to the letter those of `good-call check`. */
export function check({ source, file, tips: text, depth }: CheckTask): readonly Finding[] {
  const tips = tipsOf(text);
  if (!tips.ok) return tips.findings;
  return checkScenario(source, file, tips.value, { quick: depth === 'quick' }).findings;
}

let lastTips: { readonly text: string; readonly reading: ReturnType<typeof readTips> } | null = null;

/** Tips are read once for as long as they stay the same. */
function tipsOf(text: string): ReturnType<typeof readTips> {
  if (lastTips?.text !== text) lastTips = { text, reading: readTips(text, 'tips.json') };
  return lastTips.reading;
}

/** The tips of a text that was read before without errors. */
export function soundTips(text: string): Tips | null {
  const reading = tipsOf(text);
  return reading.ok ? reading.value : null;
}
