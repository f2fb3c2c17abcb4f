import { expect, type Page } from '@playwright/test';
import type { Settings } from '../../../src/ui/settings.ts';
import { smallScenario, type ScenarioInput } from '../../core/fixtures/small.ts';
import { begin, listenToTheEnd } from './page.ts';

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
