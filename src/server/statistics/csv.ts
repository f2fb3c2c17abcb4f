import { stringify } from 'csv-stringify/sync';
import type { Answer } from '../../wire.ts';

/** Statistics as a table for a spreadsheet, a row for each reply. */

const HEAD = [
  'beat',
  'runs',
  'reply',
  'text',
  'chosen',
  'percent',
  'cut in',
  'silence',
  'glances',
  'dropped out',
  'difficulty',
  'discrimination',
];

/** The table as CSV. What a spreadsheet would take for a formula has an apostrophe before it. */
export function csvOf({ decisions }: Answer<'statistics'>): string {
  const rows = decisions.flatMap((decision) =>
    decision.replies.map(({ reply, text, chosen, percent }) => [
      decision.beat,
      decision.runs,
      reply,
      text,
      chosen,
      percent,
      decision.cutIn,
      decision.silence,
      decision.glances,
      decision.droppedOut,
      decision.difficulty,
      decision.discrimination,
    ]),
  );
  return stringify([HEAD, ...rows.map((row) => row.map(cell))], { bom: true, record_delimiter: 'windows' });
}

/** Texts that begin like a formula, also behind white space, are told to be texts. Figures are left alone. */
export function cell(value: string | number | null): string | number | null {
  return typeof value === 'string' && /^[\s\u00a0]*[=+\-@\t\r|%]/.test(value) ? `'${value}` : value;
}
