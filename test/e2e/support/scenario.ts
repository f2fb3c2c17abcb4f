import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compile, readScenario, readTips, type Script } from '../../../src/core/index.ts';

const folder = join(import.meta.dirname, '..', '..', '..', 'scenarios');

/** A shipped scenario, compiled on the side of the test, to hold the page against. */
export function shipped(id: string): Script {
  const tips = readTips(readFileSync(join(folder, 'tips.json'), 'utf8'), 'tips.json');
  if (!tips.ok) throw new Error('the shipped tips have errors');
  const file = `${id}.scenario.json`;
  const read = readScenario(readFileSync(join(folder, file), 'utf8'), file, tips.value);
  if (!read.ok) throw new Error(`${file} has errors: ${read.findings[0]?.message}`);
  return compile(read.value, tips.value);
}
