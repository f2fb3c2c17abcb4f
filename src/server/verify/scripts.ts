import {
  compile,
  readScenario,
  readTips,
  rulesOfVersion,
  type Scenario,
  type Script,
  type Tips,
} from '../../core/index.ts';
import type { ScriptOf, VersionTexts } from './tasks.ts';

/** The texts that a thread was given, and the scripts that it compiled from them. */

/** More scripts than this are forgotten, the oldest first, and compiled again when they are wanted. */
const KEPT = 64;

const texts = new Map<string, VersionTexts>();
const scripts = new Map<string, Script>();

export function keepTexts(version: VersionTexts): void {
  const before = texts.get(version.id);
  texts.set(version.id, version);
  if (before === undefined || (before.source === version.source && before.tips === version.tips)) return;
  for (const key of scripts.keys()) if (key.startsWith(`${version.id} `)) scripts.delete(key);
}

/** The script of a version; what does not compile any more is a bug, for it did when it was published. */
export function scriptOf({ version, rules, past }: ScriptOf): Script {
  const key = `${version} ${rules} ${past ?? ''}`;
  const kept = scripts.get(key);
  if (kept !== undefined) return kept;
  const text = texts.get(version);
  const played = rulesOfVersion(rules);
  if (text === undefined || played === undefined) throw new Error(`there is nothing to compile ${key} from`);
  const read = readTexts(text.source, text.tips, 'published');
  if (typeof read === 'string') throw new Error(`${key}: ${read}`);
  const script = compile(read.scenario, read.tips, played, past ?? undefined);
  const [oldest] = scripts.keys();
  if (scripts.size >= KEPT && oldest !== undefined) scripts.delete(oldest);
  scripts.set(key, script);
  return script;
}

/** Reads a scenario with its tips, or says what is wrong with it. */
export function readTexts(
  source: string,
  tips: string,
  file: string,
): { readonly scenario: Scenario; readonly tips: Tips } | string {
  const readOfTips = readTips(tips, 'tips.json');
  if (!readOfTips.ok) return `tips.json: ${readOfTips.findings[0]?.message ?? 'it has errors'}`;
  const read = readScenario(source, file, readOfTips.value);
  if (read.ok) return { scenario: read.value, tips: readOfTips.value };
  const first = read.findings.find(({ level }) => level === 'error');
  return first === undefined ? 'it has errors' : `line ${first.line}: ${first.message}`;
}
