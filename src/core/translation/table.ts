import type { FindingCode } from '../check/codes.ts';
import type { Finding, Level } from '../finding.ts';
import { suggestion } from '../format/nearest.ts';
import { text as textSchema } from '../format/text.ts';
import { MAX_TEXTS, type Translation } from '../format/translation.ts';
import type { Scenario } from '../format/scenario.ts';
import { makeTranslation } from './file.ts';
import { hashOfText } from './hash.ts';
import { remarksOfText, translatedTexts } from './state.ts';
import type { SourceText } from './texts.ts';
import { speakerOf, whereOf } from './where.ts';

/** The translation table: a row a text in script order, for spreadsheets and translators, and back again. */

/** The columns by the words in the first row. */
const COLUMNS = ['key', 'where', 'who speaks', 'source', 'source hash', 'translation'] as const;

/** The cells of a row; with `line`, where it begins in its file. */
export interface TableRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** The table of a scenario's texts (`null`: of the tips), the head first. */
export function tableOf(
  scenario: Scenario | null,
  source: readonly SourceText[],
  translation: Translation | null,
): readonly (readonly string[])[] {
  const rows = translatedTexts(source, translation).map(({ key, text, translation: words }) => [
    key,
    whereOf(scenario, key),
    speakerOf(scenario, key),
    text,
    hashOfText(text),
    words ?? '',
  ]);
  return [[...COLUMNS], ...rows.map((row) => row.map(escaped))];
}

/** What a spreadsheet would take for a formula gets an apostrophe before it, and what has one already another. */
function escaped(cell: string): string {
  return /^'*[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
}

function unescaped(cell: string): string {
  return /^'+[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell;
}

export interface ReadTable {
  /** The translation that the table makes together with the one that was there; null where it is no table of ours. */
  readonly translation: Translation | null;
  /** How many texts the table brought anew or in other words. */
  readonly changed: number;
  readonly findings: readonly Finding[];
}

const words = textSchema(2400, 'A text in another language.');

/**
 * Takes a table back in. Cells left empty change nothing, and what can't be used is told with its line and column; the
 * rest is taken up.
 * @param before the translation that the table is laid over
 */
export function readTable(
  { file, of, language }: { readonly file: string; readonly of: string; readonly language: string },
  rows: readonly TableRow[],
  source: readonly SourceText[],
  before: Translation | null,
): ReadTable {
  const [head, ...body] = rows;
  const columns = columnsOf(head?.cells ?? []);
  const reader = new TableReader(file, source, before);
  if (columns === null || head === undefined) {
    const missing = 'The first row names no columns "key" and "translation".';
    reader.say(1, 1, '', 'error', 'not-a-table', missing);
  } else if (body.length > MAX_TEXTS) {
    const message = `There are ${body.length} rows; at most ${MAX_TEXTS} are read.`;
    reader.say(1, 1, '', 'error', 'too-big', message);
  } else {
    for (const row of body) reader.take(row, columns);
    reader.missing(body.at(-1)?.line ?? head.line, columns);
  }
  const { findings } = reader;
  if (findings.some(({ code, line }) => line === 1 && (code === 'not-a-table' || code === 'too-big')))
    return { translation: null, changed: 0, findings };
  const translation = makeTranslation(of, language, source, reader.words, reader.hashes);
  return { translation, changed: reader.changed, findings };
}

interface Columns {
  readonly key: number;
  readonly translation: number;
  readonly hash: number;
}

function columnsOf(head: readonly string[]): Columns | null {
  const at = (name: (typeof COLUMNS)[number]) => head.findIndex((cell) => cell.trim().toLowerCase() === name);
  const columns = { key: at('key'), translation: at('translation'), hash: at('source hash') };
  return columns.key < 0 || columns.translation < 0 ? null : columns;
}

class TableReader {
  readonly words: Map<string, string>;
  readonly hashes: Map<string, string>;
  readonly findings: Finding[] = [];
  changed = 0;
  readonly #source: ReadonlyMap<string, SourceText>;
  readonly #seen = new Set<string>();
  readonly #file: string;

  constructor(file: string, source: readonly SourceText[], before: Translation | null) {
    this.#file = file;
    this.#source = new Map(source.map((text) => [text.key, text]));
    this.words = new Map(Object.entries(before?.texts ?? {}));
    this.hashes = new Map(Object.entries(before?.sources ?? {}));
  }

  /** Notes a finding; `column` counts cells from 1. */
  say(line: number, column: number, path: string, level: Level, code: FindingCode, message: string): void {
    this.findings.push({ file: this.#file, line, column, path, level, code, message });
  }

  take({ line, cells }: TableRow, columns: Columns): void {
    const key = unescaped(cells[columns.key]?.trim() ?? '');
    if (key === '' && cells.every((cell) => cell.trim() === '')) return;
    const source = this.#source.get(key);
    const at = (column: number) => [line, column + 1, key] as const;
    if (source === undefined) {
      const hint = suggestion(key, [...this.#source.keys()]);
      return this.say(...at(columns.key), 'error', 'text-unknown', `There is no text "${key}".${hint}`);
    }
    if (this.#seen.has(key)) {
      const message = `"${key}" stands in two rows; the first one counts.`;
      return this.say(...at(columns.key), 'error', 'text-twice', message);
    }
    this.#seen.add(key);
    const given = unescaped(cells[columns.translation] ?? '').replaceAll('\r\n', '\n');
    if (given.trim() === '') return;
    this.#accept(source, given, cells[columns.hash]?.trim() ?? '', at, columns);
  }

  #accept(
    source: SourceText,
    given: string,
    hash: string,
    at: (column: number) => readonly [number, number, string],
    columns: Columns,
  ): void {
    const parsed = words.safeParse(given);
    if (!parsed.success) {
      const message = parsed.error.issues[0]?.message ?? 'This text can not be used.';
      return this.say(...at(columns.translation), 'error', 'bad-format', message);
    }
    const remarks = remarksOfText(source, given);
    for (const { level, code, message } of remarks)
      this.say(...at(columns.translation), level, code, message);
    if (remarks.some(({ level }) => level === 'error')) return;
    const now = hashOfText(source.text);
    const madeFrom = /^[0-9a-f]{12}$/.test(hash) ? hash : now;
    // Words that stood there before are as old as they were.
    const isNew = this.words.get(source.key) !== given;
    if (madeFrom !== now) {
      const message = `The source has changed since the table was made: "${source.text}"`;
      this.say(...at(columns.hash), 'warning', 'text-stale', message);
    }
    if (isNew) this.changed += 1;
    this.words.set(source.key, given);
    this.hashes.set(source.key, madeFrom);
  }

  /** Says how many texts are still without words. */
  missing(line: number, columns: Columns): void {
    const left = [...this.#source.keys()].filter((key) => !this.words.has(key));
    const [first] = left;
    if (first === undefined) return;
    const message = `${left.length} of ${this.#source.size} texts have no translation yet; the first is "${first}".`;
    this.say(line, columns.translation + 1, first, 'note', 'text-missing', message);
  }
}
