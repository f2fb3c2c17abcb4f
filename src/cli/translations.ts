import { readdirSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import {
  readScenario,
  readTips,
  textsOfScenario,
  textsOfTips,
  translationFindings,
  type Finding,
  type Scenario,
  type SourceText,
  type Tips,
} from '../core/index.ts';
import { isTipsFile, loadScenario, loadTips, readText, type Failure } from './files.ts';
import type { Io } from './io.ts';

/** The translations that lie beside scenarios, as `locales/<language>/<id>.json`. */

/** The texts that there are to translate. */
export interface Texts {
  /** The id of the scenario, or `tips`. */
  readonly of: string;
  /** Null for the tips. */
  readonly scenario: Scenario | null;
  readonly source: readonly SourceText[];
}

/** Reads the texts of a scenario, or of the tips where the file holds them. */
export function loadTexts(
  io: Io,
  file: string,
  tipsNamed: string | undefined,
): { readonly ok: true; readonly texts: Texts } | { readonly ok: false; readonly failure: Failure } {
  if (isTipsFile(file)) {
    const loaded = loadTips(io, file);
    return loaded.ok ? { ok: true, texts: textsInTips(loaded.tips) } : loaded;
  }
  const loaded = loadScenario(io, file, tipsNamed);
  return loaded.ok ? { ok: true, texts: textsIn(loaded.scenario) } : loaded;
}

const textsIn = (scenario: Scenario): Texts => ({
  of: scenario.id,
  scenario,
  source: textsOfScenario(scenario),
});

const textsInTips = (tips: Tips): Texts => ({ of: 'tips', scenario: null, source: textsOfTips(tips) });

/** Where a translation lies. */
export function translationFile(file: string, language: string): string {
  return join(dirname(file), 'locales', language, nameOf(file));
}

function nameOf(file: string): string {
  return basename(file).replace(/\.scenario\.json$/, '.json');
}

/** What there is to say about the translations of a file that was read without errors. */
export function findingsOfTranslations(io: Io, file: string, text: string, tips: Tips | null): Finding[] {
  const texts = textsOf(file, text, tips);
  if (texts === null) return [];
  const folder = join(dirname(file), 'locales');
  return languagesIn(resolve(io.folder, folder)).flatMap((language) => {
    const translation = join(folder, language, nameOf(file));
    const source = readText(io, translation);
    // Not every scenario is translated into every language.
    if (!source.ok) return [];
    return translationFindings(source.text, translation, texts.of, texts.source).findings;
  });
}

function textsOf(file: string, text: string, tips: Tips | null): Texts | null {
  if (tips === null) {
    const read = readTips(text, file);
    return read.ok ? textsInTips(read.value) : null;
  }
  const read = readScenario(text, file, tips);
  return read.ok ? textsIn(read.value) : null;
}

function languagesIn(folder: string): string[] {
  try {
    return readdirSync(folder).toSorted();
  } catch {
    return [];
  }
}
