import { copyFileSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeBot, playRun, type BotName, type Run, type Script } from '../../../src/core/index.ts';
import type { Attempt } from '../../../src/wire.ts';
import { smallSource } from '../../core/fixtures/small.ts';
import { scriptFrom } from '../../core/support/scripts.ts';

/** A folder with the small scenario and the shipped tips. */
export function scenarioFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'good-call-scenarios-'));
  writeFileSync(join(folder, 'small.scenario.json'), smallSource());
  const tips = fileURLToPath(new URL('../../../scenarios/tips.json', import.meta.url));
  copyFileSync(tips, join(folder, 'tips.json'));
  return folder;
}

export const small: Script = scriptFrom(smallSource());

/** A run that a bot plays on an attempt, or on a seed without one. */
export function playedRun(attempt: Pick<Attempt, 'seed'>, bot: BotName = 'expert', script = small): Run {
  return {
    format: 1,
    scenario: script.scenario.id,
    hash: script.hash,
    rules: script.rules.version,
    seed: attempt.seed,
    mode: 'scored',
    tempo: 'live',
    past: null,
    events: [...playRun(script, makeBot(script, bot), attempt.seed).events],
  };
}
