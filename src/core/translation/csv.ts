/** What both ends of a table agree on, so that the studio and the command line read the same. */

/** A table is not longer than this, in characters: the greatest scenario has a tenth of it. */
export const MAX_TABLE = 16_000_000;

/** More cells than this in a row are refused. */
export const MAX_CELLS = 64;

/** How a table is written: marked as UTF-8, lines as RFC 4180 has them. */
export const WRITTEN = { bom: true, record_delimiter: 'windows' } as const;

/** What separates the cells: spreadsheets save with a semicolon or a tab where the comma stands in numbers. */
export function delimiterOf(text: string): ',' | ';' | '\t' {
  const head = text.slice(0, 400).split(/\r?\n/)[0] ?? '';
  const found = ([',', ';', '\t'] as const).map((mark) => [mark, head.split(mark).length] as const);
  return found.toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? ',';
}
