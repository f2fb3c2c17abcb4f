import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  compile,
  readScenario,
  readTips,
  type Finding,
  type Scenario,
  type Script,
  type Tips,
} from '../../../src/core/index.ts';
import { edited, type Edits } from './edit.ts';

/** The tips that the game ships. */
export const tips: Tips = valueOf(
  readTips(
    readFileSync(fileURLToPath(new URL('../../../scenarios/tips.json', import.meta.url)), 'utf8'),
    'tips.json',
  ),
);

/** Reads and compiles a scenario that is expected to be without errors. */
export function scriptFrom(source: string): Script {
  return compile(scenarioFrom(source), tips);
}

/** Reads a scenario that is expected to be without errors. */
export function scenarioFrom(source: string): Scenario {
  return valueOf(readScenario(source, 'a-file.json', tips));
}

/** The small scenario, changed first if need be, compiled. */
export function small(edits: Edits = {}): Script {
  return scriptFrom(edited(edits));
}

/** What reading a text as a scenario finds; the file's name claims no id. */
export function findingsIn(source: string): readonly Finding[] {
  return readScenario(source, 'a-file.json', tips).findings;
}

function valueOf<T>(
  reading:
    { readonly ok: true; readonly value: T } | { readonly ok: false; readonly findings: readonly Finding[] },
): T {
  if (reading.ok) return reading.value;
  const { file, line, column, code, message } = reading.findings[0] as Finding;
  throw new Error(`${file}:${line}:${column} ${code} ${message}`);
}
