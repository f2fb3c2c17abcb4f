import { expect, type Page } from '@playwright/test';
import type { Settings } from '../../../src/ui/settings.ts';
import { startConversation } from '../../../src/core/index.ts';
import { smallScenario, type ScenarioInput } from '../../core/fixtures/small.ts';
import { hearOut, playOn } from '../../core/support/runs.ts';
import { small } from '../../core/support/scripts.ts';
import { begin, listenToTheEnd } from './page.ts';
import { openDebrief } from './run-file.ts';

/** The small scenario that has one of everything, served to the page as if it lay among the shipped ones. */
export const SMALL = 'small';

/** A seed that draws its variant `theatre`, in which the wait is 30 minutes. */
const THEATRE = 3;

/** Serves the small scenario, changed first if need be. */
export async function serveSmall(
  page: Page,
  change: (scenario: ScenarioInput) => void = () => undefined,
): Promise<void> {
  const scenario = smallScenario();
  change(scenario);
  await page.unroute(`**/scenarios/${SMALL}.scenario.json`);
  await page.route(`**/scenarios/${SMALL}.scenario.json`, (route) => route.fulfill({ json: scenario }));
}

/** Serves and begins it. */
export async function beginSmall(
  page: Page,
  settings: Partial<Settings> = {},
  seed = THEATRE,
): Promise<void> {
  await serveSmall(page);
  await begin(page, SMALL, seed, settings);
}

/** Plays it to its debrief, untimed. */
export async function playSmall(
  page: Page,
  replies: readonly string[],
  settings: Partial<Settings> = {},
  seed = THEATRE,
): Promise<void> {
  await beginSmall(page, { tempo: 'untimed', ...settings }, seed);
  for (const reply of replies) {
    expect(await listenToTheEnd(page)).toBe('turn');
    await page.locator(`[data-reply=${reply}]`).click();
  }
  expect(await listenToTheEnd(page)).toBe('ended');
  await page.getByRole('button', { name: 'Read the debrief' }).click();
  await expect(page.locator('.verdict')).toBeVisible();
}

/** Its debrief after these replies, as if it had been played on this device before. */
export async function debriefSmall(
  page: Page,
  replies: readonly string[],
  settings: Partial<Settings> = {},
  seed = THEATRE,
): Promise<void> {
  const start = { seed, mode: settings.mode ?? 'practice', tempo: 'untimed' } as const;
  const conversation = playOn(startConversation(small(), start), ...replies);
  hearOut(conversation);
  const { run } = conversation;
  conversation.stop();
  await serveSmall(page);
  await openDebrief(page, run, { tempo: 'untimed', ...settings });
  await expect(page.locator('.verdict')).toBeVisible();
}
