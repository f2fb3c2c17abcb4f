import { CsvError, parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { delimiterOf, MAX_CELLS, MAX_TABLE, WRITTEN, type TableRow } from '../core/index.ts';

/** Translation tables as CSV. */

/** The cells as CSV for spreadsheets. */
export function csvOf(table: readonly (readonly string[])[]): string {
  return stringify(
    table.map((row) => [...row]),
    WRITTEN,
  );
}

/** A sentence where the text is no CSV. */
export type CsvRows =
  | { readonly ok: true; readonly rows: readonly TableRow[] }
  | { readonly ok: false; readonly line: number; readonly message: string };

interface Parsed {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/** Reads CSV, each row with the line that it begins in. */
export function rowsOf(text: string): CsvRows {
  if (text.length > MAX_TABLE) return { ok: false, line: 1, message: 'The table is too large.' };
  try {
    // Empty lines are kept, or the lines after them would be counted wrongly.
    const options = { bom: true, delimiter: delimiterOf(text), info: true, relax_column_count: true };
    const parsed = parse(text, options) as unknown as readonly Parsed[];
    let line = 1;
    const rows = parsed.map(({ record, info }): TableRow => {
      const row = { line, cells: record.slice(0, MAX_CELLS) };
      line = info.lines + 1;
      return row;
    });
    return { ok: true, rows };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { ok: false, line: Number(error['lines'] ?? 1), message: error.message };
  }
}
