import { type Run, runSchema } from '../../core/index.ts';
import { parseJson } from '../../ui/storage.ts';
import { downloadJson } from '../../ui/download.ts';

/** Runs as files: what `good-call replay` reads and what the home page opens. */

/** A run of twenty thousand events stays well below this. */
const MOST_BYTES = 8_000_000;

export type ReadRunFile =
  | { readonly ok: true; readonly run: Run }
  | { readonly ok: false; readonly why: 'too-big' | 'no-json' | 'no-run' };

/** Reads a run from a file that the trainee chose. */
export async function readRunFile(file: Blob): Promise<ReadRunFile> {
  if (file.size > MOST_BYTES) return { ok: false, why: 'too-big' };
  const data = parseJson(await file.text());
  if (data === undefined) return { ok: false, why: 'no-json' };
  const parsed = runSchema.safeParse(data);
  return parsed.success ? { ok: true, run: parsed.data } : { ok: false, why: 'no-run' };
}

/** Gives a run to the browser to save as a file. */
export function downloadRun(run: Run): void {
  downloadJson(`${run.scenario}-${run.seed}.run.json`, run);
}
