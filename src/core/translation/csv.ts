import type { TableRow } from './table.ts';

/**
 * Translation tables as CSV. The library comes in two builds, one for Node and one for browsers: whoever has one hands it
 * in, so that the studio and the command line read and write the same.
 */

/** A table is not longer than this, in characters: the greatest scenario has a tenth of it. */
const MAX_TABLE = 16_000_000;

/** More cells than this in a row are refused. */
const MAX_CELLS = 64;

/** How a table is written: marked as UTF-8, lines as RFC 4180 has them. */
const WRITTEN = { bom: true, record_delimiter: 'windows' } as const;

/** What is used of `csv-parse` and `csv-stringify`, in either build. */
export interface CsvLibrary {
  readonly parse: (text: string, options: object) => unknown;
  readonly stringify: (rows: string[][], options: typeof WRITTEN) => string;
  /** What `parse` throws at a text that is no CSV. */
  readonly CsvError: abstract new (...given: never[]) => Error & { readonly [key: string]: unknown };
}

/** A sentence where the text is no CSV. */
export type CsvRows =
  | { readonly ok: true; readonly rows: readonly TableRow[] }
  | { readonly ok: false; readonly line: number; readonly message: string };

interface Parsed {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/** The cells as CSV for spreadsheets. */
export function writeCsv({ stringify }: CsvLibrary, table: readonly (readonly string[])[]): string {
  return stringify(
    table.map((row) => [...row]),
    WRITTEN,
  );
}

/** Reads CSV, each row with the line that it begins in. */
export function readCsv({ parse, CsvError }: CsvLibrary, text: string): CsvRows {
  if (text.length > MAX_TABLE) return { ok: false, line: 1, message: 'The table is too large.' };
  try {
    // Empty lines are kept, or the lines after them would be counted wrongly.
    const options = { bom: true, delimiter: delimiterOf(text), info: true, relax_column_count: true };
    const parsed = parse(text, options) as readonly Parsed[];
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

/** What separates the cells: spreadsheets save with a semicolon or a tab where the comma stands in numbers. */
function delimiterOf(text: string): ',' | ';' | '\t' {
  const head = text.slice(0, 400).split(/\r?\n/)[0] ?? '';
  const found = ([',', ';', '\t'] as const).map((mark) => [mark, head.split(mark).length] as const);
  return found.toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? ',';
}
