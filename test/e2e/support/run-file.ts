import { expect, type Page } from '@playwright/test';
import type { Settings } from '../../../src/ui/settings.ts';
import {
  makeBot,
  playRun,
  startConversation,
  type BotName,
  type Run,
  type Script,
} from '../../../src/core/index.ts';
import { visit } from './page.ts';

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

/** Opens the debrief of a run, as if it had been played on this device before. */
export async function openDebrief(page: Page, run: Run, settings: Partial<Settings> = {}): Promise<void> {
  await visit(page, '/#/credits', settings);
  // Until it is there, a debrief that was open before still stands.
  await expect(page.locator('.credit').first()).toBeVisible();
  const saved = { id: `run-${run.seed}`, saved: '2026-01-05T10:00:00.000Z', run };
  await page.evaluate(([key, text]) => localStorage.setItem(key, text), [
    `good-call/1/last/${run.scenario}`,
    JSON.stringify(saved),
  ] as const);
  await page.goto(`/#/debrief/${run.scenario}`);
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
