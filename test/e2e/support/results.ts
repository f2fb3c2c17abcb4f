import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  compile,
  makeBot,
  playRun,
  readScenario,
  readTips,
  startConversation,
  type BotName,
  type Run,
  type Script,
} from '../../../src/core/index.ts';

/** Runs of a shipped scenario, played by bots, as players would save them. */

const scenarios = join(import.meta.dirname, '..', '..', '..', 'scenarios');

export async function shippedScript(id: string): Promise<Script> {
  const text = (name: string) => readFile(join(scenarios, name), 'utf8');
  const tips = readTips(await text('tips.json'), 'tips.json');
  if (!tips.ok) throw new Error('the tips have errors');
  const file = `${id}.scenario.json`;
  const read = readScenario(await text(file), file, tips.value);
  if (!read.ok) throw new Error(`${file} has errors`);
  return compile(read.value, tips.value);
}

/** A finished scored run of a bot. */
export function botRun(script: Script, bot: BotName, seed: number): Run {
  const { events } = playRun(script, makeBot(script, bot), seed);
  const conversation = startConversation(script, { seed, mode: 'scored', tempo: 'live', events });
  const { run } = conversation;
  conversation.stop();
  return run;
}

/** A file of results, as the board page saves them; each later run was finished a day after the one before. */
export function resultsFile(name: string | null, runs: readonly Run[], id: string): string {
  const day = 24 * 60 * 60 * 1000;
  const finished = (index: number) => new Date(Date.now() - (runs.length - index) * day).toISOString();
  return JSON.stringify({
    format: 1,
    name,
    runs: runs.map((run, index) => ({ id: `${id}-${index}`, finished: finished(index), run })),
  });
}
