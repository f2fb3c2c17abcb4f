import { z } from 'zod';
import { runSchema, type Run } from '../format/run.ts';
import { text } from '../format/text.ts';

/** Results as a file: what a player saves for a board that has no server, and what such a board reads. */

/** More than anybody plays in a year. */
const MAX_RUNS = 500;
/** Hundreds of runs stay well below this. */
export const MAX_RESULTS_FILE = 8_000_000;

const resultsSchema = z.strictObject({
  format: z.literal(1).describe('The version of this format.'),
  /** Null where the player gave no name. */
  name: text(40, 'Whose results these are.').nullable(),
  runs: z
    .array(
      z.strictObject({
        id: z.string().min(1).max(60).describe('Drawn when the run began.'),
        finished: z.iso.datetime().describe('When it was finished, by the clock of the device.'),
        run: runSchema,
      }),
    )
    .max(MAX_RUNS),
});

export type ResultsFile = z.output<typeof resultsSchema>;

/** A run as it stands in a file; `id` and `finished` are null where the file is a bare run. */
export interface FiledRun {
  readonly id: string | null;
  readonly finished: string | null;
  readonly run: Run;
}

export type ReadResults =
  | { readonly ok: true; readonly name: string | null; readonly runs: readonly FiledRun[] }
  | { readonly ok: false; readonly why: 'too-big' | 'no-json' | 'no-results' };

/** Reads a file of results, or one that holds a single run. Scores are not in it: a replay gives them. */
export function readResults(source: string): ReadResults {
  if (source.length > MAX_RESULTS_FILE) return { ok: false, why: 'too-big' };
  let data: unknown;
  try {
    data = JSON.parse(source);
  } catch {
    return { ok: false, why: 'no-json' };
  }
  const run = runSchema.safeParse(data);
  if (run.success) return { ok: true, name: null, runs: [{ id: null, finished: null, run: run.data }] };
  const results = resultsSchema.safeParse(data);
  return results.success
    ? { ok: true, name: results.data.name, runs: results.data.runs }
    : { ok: false, why: 'no-results' };
}
