import {
  compileTold,
  readScenario,
  readTips,
  RULES,
  rulesOfVersion,
  translate,
  translateExactly,
  translateTips,
  type Rules,
  type Run,
  type Script,
  type Telling,
  type Tips,
} from '../../core/index.ts';
import type { Store } from '../../ui/storage.ts';
import { fetchText } from './fetch-text.ts';
import { fileOf, findOlder, findSources, type Sources } from './find-sources.ts';
import { fetchTranslations, readTranslationText } from './translations.ts';

export type { Sources } from './find-sources.ts';

/** Fetches a scenario with its tips and compiles it. */

export type LoadedScript =
  | { readonly ok: true; readonly script: Script; readonly sources: Sources }
  /** `gone`: no such file; `broken`: it has errors; `unreachable`: the network failed. */
  | { readonly ok: false; readonly why: 'gone' | 'broken' | 'unreachable' };

/**
 * @param scenario the scenario's id
 * @param run a run that is to be played on or replayed: its version, its rules and its past count
 */
export async function loadScript(store: Store, scenario: string, run?: Run): Promise<LoadedScript> {
  const found = await findSources(store, scenario, run?.hash ?? null);
  if (!found.ok) return run === undefined ? found : ((await loadOlder(store, run)) ?? found);
  const { sources } = found;
  const script = run === undefined ? compileSources(scenario, sources) : compileFor(run, sources);
  if (run !== undefined && script?.hash !== run.hash) {
    const older = await loadOlder(store, run);
    if (older !== null) return older;
  }
  return script === null ? { ok: false, why: 'broken' } : { ok: true, script, sources };
}

/** The version that a run was played on, where it is another one by now and the team's server has it. */
async function loadOlder(store: Store, run: Run): Promise<LoadedScript | null> {
  const sources = await findOlder(store, run.scenario, run.hash);
  const script = sources === null ? null : compileFor(run, sources);
  return sources === null || script?.hash !== run.hash ? null : { ok: true, script, sources };
}

/** Fetches the tips that everything is scored by, in the language of the interface; null where they cannot be had. */
export async function loadTips(): Promise<{ readonly tips: Tips; readonly telling: Telling } | null> {
  const [text, translations] = await Promise.all([loadTipsText(), fetchTranslations(null)]);
  const read = text === null ? null : readTips(text, 'tips.json');
  return read?.ok === true ? translateTips(read.value, readTranslationText(translations.tips)) : null;
}

/** The tips as they are written; null where they cannot be had. */
export async function loadTipsText(): Promise<string | null> {
  const text = await fetchText('tips.json');
  return text.ok ? text.text : null;
}

/** Compiles files as they are written, for the rules and the past of a run; null where one has errors. */
export function compileFor(run: Run, sources: Sources): Script | null {
  return compileSources(run.scenario, sources, { rules: rulesOfVersion(run.rules), past: run.past?.name });
}

/** Compiles files as they are written; null where one has errors. A past left out is the stated one. */
export function compileSources(
  scenario: string,
  sources: Sources,
  { rules = RULES, past }: { readonly rules?: Rules | undefined; readonly past?: string | undefined } = {},
): Script | null {
  const tips = readTips(sources.tips, 'tips.json');
  if (!tips.ok) return null;
  const read = readScenario(sources.scenario, fileOf(scenario), tips.value);
  if (!read.ok) return null;
  const { translations } = sources;
  const tell = translations?.exact === true ? translateExactly : translate;
  const told = tell(read.value, tips.value, {
    scenario: readTranslationText(translations?.scenario),
    tips: readTranslationText(translations?.tips),
  });
  return compileTold(told, rules, past);
}
