import { compile, readScenario, readTips, type Script } from '../../core/index.ts';

/** Fetches a scenario with its tips and compiles it. */

export type LoadedScript =
  | { readonly ok: true; readonly script: Script }
  /** `gone`: no such file; `broken`: it has errors; `unreachable`: the network failed. */
  | { readonly ok: false; readonly why: 'gone' | 'broken' | 'unreachable' };

/** @param scenario the scenario's id, which is also the name of its file */
export async function loadScript(scenario: string): Promise<LoadedScript> {
  const file = `${scenario}.scenario.json`;
  const [text, tipsText] = await Promise.all([fetchText(file), fetchText('tips.json')]);
  if (text === null || tipsText === null) return { ok: false, why: 'unreachable' };
  if (text === 'gone') return { ok: false, why: 'gone' };
  const tips = readTips(tipsText, 'tips.json');
  if (!tips.ok) return { ok: false, why: 'broken' };
  const read = readScenario(text, file, tips.value);
  return read.ok ? { ok: true, script: compile(read.value, tips.value) } : { ok: false, why: 'broken' };
}

/** The text of a file in the scenarios folder; null where it can't be had just now. */
async function fetchText(file: string): Promise<string | 'gone' | null> {
  try {
    const answer = await fetch(`/scenarios/${file}`);
    if (answer.status === 404) return 'gone';
    return answer.ok ? await answer.text() : null;
  } catch {
    return null;
  }
}
