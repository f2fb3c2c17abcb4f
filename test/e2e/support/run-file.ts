import type { Page } from '@playwright/test';
import {
  makeBot,
  playRun,
  startConversation,
  type BotName,
  type Run,
  type Script,
} from '../../../src/core/index.ts';

/** A finished run as a bot plays it. */
export function botRun(script: Script, bot: BotName, seed: number, earlier?: Run): Run {
  const { events } = playRun(script, makeBot(script, bot), seed);
  const begun = startConversation(script, {
    seed,
    mode: 'practice',
    tempo: 'untimed',
    ...(earlier === undefined ? {} : { earlier }),
  });
  const { run } = begun;
  begun.stop();
  return { ...run, events: [...events] };
}

/** Opens a run on the home page, as a file that somebody has sent. */
export async function openRunFile(page: Page, run: unknown): Promise<void> {
  await page.goto('/');
  await page.getByLabel('Choose a file').setInputFiles({
    name: 'run.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(run)),
  });
}
