import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import {
  compile,
  readRun,
  readScenario,
  readTips,
  RULES,
  rulesOfVersion,
  suggestion,
  type Finding,
  type Reading,
  type Run,
  type Scenario,
  type Script,
  type Tips,
  prettyJson,
} from '../core/index.ts';
import { root } from './bootstrap.mjs';
import type { Io } from './io.ts';
import { findingLine } from './output/findings.ts';

/** Why a command can not go on: the exit code, a stable code, a sentence, and what is wrong in the files. */
export interface Failure {
  readonly exit: 1 | 2;
  readonly refused: string;
  readonly message: string;
  readonly findings: readonly Finding[];
}

type Loaded<T> = ({ readonly ok: true } & T) | { readonly ok: false; readonly failure: Failure };

/** The text of a file, or why it can not be read. Paths are resolved against the folder of the caller. */
export function readText(io: Io, file: string): Loaded<{ readonly text: string }> {
  try {
    const bytes = readFileSync(resolve(io.folder, file));
    return { ok: true, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch (error) {
    const failure = {
      exit: 2,
      refused: 'unreadable',
      message: whyUnreadable(file, error),
      findings: [],
    } as const;
    return { ok: false, failure };
  }
}

function whyUnreadable(file: string, error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  switch (code) {
    case 'ENOENT':
      return `There is no file "${file}".`;
    case 'EISDIR':
      return `"${file}" is a folder.`;
    case 'EACCES':
    case 'EPERM':
      return `"${file}" may not be read.`;
    case 'ERR_ENCODING_INVALID_ENCODED_DATA':
      return `"${file}" is not UTF-8 text.`;
    default:
      throw error;
  }
}

/** Writes a file, or says why it could not be written; null when it went well. */
export function writeText(io: Io, file: string, text: string): string | null {
  try {
    writeFileSync(resolve(io.folder, file), text);
    return null;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return `"${file}" could not be written: ${why}`;
  }
}

/** The tips that a scenario is scored against: those named, those beside it, or the project's own. */
export function tipsFileFor(io: Io, scenarioFile: string, named: string | undefined): string {
  if (named !== undefined) return named;
  const beside = join(dirname(scenarioFile), 'tips.json');
  if (existsSync(resolve(io.folder, beside))) return beside;
  return relative(io.folder, join(root, 'scenarios', 'tips.json'));
}

/** Whether a file holds tips, by its name. */
export function isTipsFile(file: string): boolean {
  return basename(file) === 'tips.json';
}

/** Reads tips. */
export function loadTips(io: Io, file: string): Loaded<{ readonly tips: Tips }> {
  const read = loadWith(io, file, readTips);
  return read.ok ? { ok: true, tips: read.value } : read;
}

/** Reads a run. Whether it can be replayed, only a replay tells. */
export function loadRun(io: Io, file: string): Loaded<{ readonly run: Run }> {
  const read = loadWith(io, file, readRun);
  return read.ok ? { ok: true, run: read.value } : read;
}

/** Reads a scenario that has no errors, with the tips that it is scored against. */
export function loadScenario(
  io: Io,
  file: string,
  tipsNamed: string | undefined,
): Loaded<{ readonly scenario: Scenario; readonly tips: Tips }> {
  const tips = loadTips(io, tipsFileFor(io, file, tipsNamed));
  if (!tips.ok) return tips;
  const read = loadWith(io, file, (text, name) => readScenario(text, name, tips.tips));
  return read.ok ? { ok: true, scenario: read.value, tips: tips.tips } : read;
}

/** What a scenario is compiled with, beside its tips. */
export interface ScriptOptions {
  /** The tips named on the command line. */
  readonly tips?: string | undefined;
  /** The past of a follow-up; the stated one where it is left out. */
  readonly past?: string | undefined;
  /** A run to be replayed or gone on with: its rules and its past count. Whether they fit, replaying tells. */
  readonly run?: Run | undefined;
}

/** Reads and compiles a scenario. */
export function loadScript(
  io: Io,
  file: string,
  { tips, past, run }: ScriptOptions,
): Loaded<{ readonly script: Script }> {
  const loaded = loadScenario(io, file, tips);
  if (!loaded.ok) return loaded;
  if (run !== undefined) {
    const rules = rulesOfVersion(run.rules) ?? RULES;
    return { ok: true, script: compile(loaded.scenario, loaded.tips, rules, run.past?.name) };
  }
  const pasts = (loaded.scenario.pasts ?? []).map(({ id }) => id);
  if (past !== undefined && !pasts.includes(past)) {
    const known = pasts.length === 0 ? 'it has none' : `it has ${pasts.join(', ')}`;
    const message = `"${file}" has no past "${past}"; ${known}.${suggestion(past, pasts)}`;
    return { ok: false, failure: { exit: 2, refused: 'unknown-past', message, findings: [] } };
  }
  return { ok: true, script: compile(loaded.scenario, loaded.tips, RULES, past) };
}

function loadWith<T>(
  io: Io,
  file: string,
  read: (text: string, file: string) => Reading<T>,
): Loaded<{ readonly value: T }> {
  const source = readText(io, file);
  if (!source.ok) return source;
  const reading = read(source.text, file);
  if (reading.ok) return { ok: true, value: reading.value };
  const errors = reading.findings.filter(({ level }) => level === 'error').length;
  const message = `"${file}" has ${errors === 1 ? 'an error' : `${errors} errors`}.`;
  return { ok: false, failure: { exit: 1, refused: 'errors', message, findings: reading.findings } };
}

/** Tells of a failure, as JSON on standard output or as sentences on standard error, and gives the exit code. */
export function tellFailure(io: Io, json: boolean, { exit, refused, message, findings }: Failure): number {
  if (json) io.out(prettyJson({ refused, message, ...(findings.length === 0 ? {} : { findings }) }));
  else for (const text of [...findings.map(findingLine), message]) io.err(text);
  return exit;
}
