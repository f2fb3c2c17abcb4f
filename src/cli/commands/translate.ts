import { existsSync, mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import {
  prettyJson,
  readTable,
  tableOf,
  translatedTexts,
  translationFindings,
  type Finding,
  type SourceText,
  type TextState,
  type Translation,
} from '../../core/index.ts';
import { command, type WrongUsage } from '../command.ts';
import { csvOf, rowsOf } from '../csv.ts';
import { readText, tellFailure, writeText } from '../files.ts';
import type { Io } from '../io.ts';
import { findingLine } from '../output/findings.ts';
import { count } from '../output/table.ts';
import { loadTexts, translationFile, type Texts } from '../translations.ts';

/** Hands the texts of a scenario or of the tips to a translator, and takes them back. */
export const translateCommand = command({
  name: 'translate',
  summary: 'hand the texts to a translator as a table, and take it back',
  files: ['FILE'],
  options: {
    to: { value: 'LANGUAGE', needed: true, help: 'the language, as in de or pt-BR' },
    out: { value: 'TABLE.csv', help: 'write the table there; printed unless told' },
    from: { value: 'TABLE.csv', help: 'take this table back into locales/LANGUAGE beside FILE' },
    list: { help: 'only list the texts that are missing or out of date' },
    tips: { value: 'TIPS.json', help: 'the tips that the scenario is scored against' },
  },
  json: 'print {of, language, file, texts, findings}; texts with key, text, translation and state',
  details: `The table is CSV for spreadsheets: a row for each text in the order of the story, with who speaks, and a last
column to fill in. FILE is a scenario or tips.json. Empty cells change nothing; what can not be taken is told with
line and column (errors exit 1), and the rest is taken.`,
  run: async ({ files: [file = ''], options, json }, io) => {
    const language = options.to ?? '';
    if (!/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})?$/.test(language))
      return { wrong: `--to is a language such as de or pt-BR, not "${language}".` } satisfies WrongUsage;
    if (options.from !== undefined && options.out !== undefined)
      return { wrong: '--from and --out exclude each other.' } satisfies WrongUsage;
    const loaded = loadTexts(io, file, options.tips);
    if (!loaded.ok) return tellFailure(io, json, loaded.failure);
    const target = translationFile(file, language);
    const job: Job = { io, json, texts: loaded.texts, language, target };
    const before = readBefore(job);
    if (options.from !== undefined) return takeBack(job, options.from, before.translation);
    if (options.list === true || json) return list(job, before);
    return hand(job, before.translation, options.out);
  },
});

interface Job {
  readonly io: Io;
  readonly json: boolean;
  readonly texts: Texts;
  readonly language: string;
  /** The file of the translation. */
  readonly target: string;
}

interface Before {
  readonly translation: Translation | null;
  readonly findings: readonly Finding[];
}

function readBefore({ io, texts, target }: Job): Before {
  if (!existsSync(resolve(io.folder, target))) return { translation: null, findings: [] };
  const source = readText(io, target);
  if (!source.ok) return { translation: null, findings: source.failure.findings };
  return translationFindings(source.text, target, texts.of, texts.source);
}

function hand({ io, texts }: Job, translation: Translation | null, out: string | undefined): number {
  const csv = csvOf(tableOf(texts.scenario, texts.source, translation));
  if (out === undefined) {
    io.out(csv.trimEnd());
    return 0;
  }
  const failed = writeText(io, out, csv);
  if (failed !== null) {
    io.err(failed);
    return 2;
  }
  io.err(`${out}: ${count(texts.source.length, 'text')}`);
  return 0;
}

function takeBack(job: Job, from: string, before: Translation | null): number {
  const { io, json, texts, language, target } = job;
  const source = readText(io, from);
  if (!source.ok) return tellFailure(io, json, source.failure);
  const rows = rowsOf(source.text);
  if (!rows.ok) {
    const { line, message } = rows;
    const finding = {
      file: from,
      line,
      column: 1,
      path: '',
      level: 'error',
      code: 'not-a-table',
      message,
    } as const;
    return tellFailure(io, json, {
      exit: 1,
      refused: 'errors',
      message: `"${from}" is no table.`,
      findings: [finding],
    });
  }
  const read = readTable({ file: from, of: texts.of, language }, rows.rows, texts.source, before);
  if (read.translation === null) {
    const message = `"${from}" is no table of texts.`;
    return tellFailure(io, json, { exit: 1, refused: 'errors', message, findings: read.findings });
  }
  mkdirSync(resolve(io.folder, dirname(target)), { recursive: true });
  const failed = writeText(io, target, `${prettyJson(read.translation)}\n`);
  if (failed !== null) {
    io.err(failed);
    return 2;
  }
  const findings = read.findings;
  if (json) io.out(prettyJson(report(job, texts.source, read.translation, findings)));
  else {
    for (const finding of findings) io.out(findingLine(finding));
    io.err(`${target}: ${count(read.changed, 'text')} taken up`);
  }
  return findings.some(({ level }) => level === 'error') ? 1 : 0;
}

function list(job: Job, { translation, findings }: Before): number {
  const { io, json, texts, language } = job;
  if (json) io.out(prettyJson(report(job, texts.source, translation, findings)));
  else {
    const open = translatedTexts(texts.source, translation).filter(({ state }) => state !== 'current');
    for (const { state, key, text } of open) io.out(`${state} ${key} ${JSON.stringify(text)}`);
    const states = (['missing', 'stale', 'faulty'] satisfies TextState[]).map(
      (state) => `${open.filter((text) => text.state === state).length} ${state}`,
    );
    io.err(`${texts.of} in ${language}: ${count(texts.source.length, 'text')}, ${states.join(', ')}`);
  }
  return findings.some(({ level }) => level === 'error') ? 1 : 0;
}

function report(
  { texts, language, target }: Job,
  source: readonly SourceText[],
  translation: Translation | null,
  findings: readonly Finding[],
) {
  return { of: texts.of, language, file: target, texts: translatedTexts(source, translation), findings };
}
