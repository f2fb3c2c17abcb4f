import { copyFileSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeBot, playRun, runOf, type BotName, type Run, type Script } from '../../../src/core/index.ts';
import type { Attempt } from '../../../src/wire.ts';
import { smallSource } from '../../core/fixtures/small.ts';
import { scriptFrom } from '../../core/support/scripts.ts';

const tipsFile = fileURLToPath(new URL('../../../scenarios/tips.json', import.meta.url));

/** The texts of the small scenario and of the shipped tips. */
export const smallTexts = (): { source: string; tips: string } => ({
  source: smallSource(),
  tips: readFileSync(tipsFile, 'utf8'),
});

/** A folder with the small scenario and the shipped tips. */
export function scenarioFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'good-call-scenarios-'));
  writeFileSync(join(folder, 'small.scenario.json'), smallSource());
  copyFileSync(tipsFile, join(folder, 'tips.json'));
  return folder;
}

export const small: Script = scriptFrom(smallSource());

/** A run that a bot plays on an attempt, or on a seed without one. */
export function playedRun(attempt: Pick<Attempt, 'seed'>, bot: BotName = 'expert', script = small): Run {
  const { events } = playRun(script, makeBot(script, bot), attempt.seed);
  return runOf(script, { seed: attempt.seed, mode: 'scored', tempo: 'live' }, events);
}
