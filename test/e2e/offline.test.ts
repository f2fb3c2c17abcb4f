import { expect, test, type Page } from '@playwright/test';
import { waitForCopy } from './support/copy.ts';
import { newerServer } from './support/newer-server.ts';
import { begin, expectAccessible, listenToTheEnd } from './support/page.ts';

test.use({ serviceWorkers: 'allow' });
// The copy of everything is fetched first, on a machine that may be busy.
test.describe.configure({ timeout: 120_000 });

/** Whether a newer worker waits to be taken. */
function isWaiting(page: Page): Promise<boolean> {
  return page.evaluate(async () => (await navigator.serviceWorker.ready).waiting !== null);
}

test('after the first visit game and studio work without a network: playing, writing, findings, completing, seeing, trying', async ({
  page,
  context,
}) => {
  test.setTimeout(300_000);
  const slow = { timeout: 60_000 };
  await page.goto('/');
  await waitForCopy(page);
  await context.setOffline(true);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await begin(page, 'restaurant-wait', 1);
  expect(await listenToTheEnd(page)).toBe('turn');
  await page.keyboard.press('1');
  await expect(page.locator('.play')).toBeVisible();

  await page.goto('/#/studio');
  await page.reload();
  await page.locator('[data-begin="complaint"]').click();
  await page.locator('#tab-findings').click();
  await expect(page.locator('.findings')).toHaveAttribute('data-stage', 'all', slow);
  // Without the tips every tip that is named would be unknown.
  await expect(page.locator('.finding[data-level="error"]')).toHaveCount(0);
  await page.locator('#tab-graph').click();
  await expect(page.locator('.graph-node').first()).toBeVisible(slow);
  await page.locator('#tab-know').click();
  await page.locator('[data-action="know"]').click();
  await expect(page.locator('#know-ranges')).toBeVisible(slow);
  await page.locator('#tab-json').click();
  await page.locator('.json-host .cm-content').click();
  await page.keyboard.press('ControlOrMeta+F');
  await page.keyboard.type('"full-attention"');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ControlOrMeta+ArrowLeft');
  await page.keyboard.press('Control+Space');
  await expect(page.locator('.json-host .cm-tooltip-autocomplete')).toBeVisible(slow);
  await page.locator('#tab-try').click();
  await page.locator('[data-action="try-start"]').click();
  await expect(page.locator('.preview')).toHaveAttribute('data-beat', /./, slow);
  await page.reload();
  await expect(page.locator('.bench')).toBeVisible(slow);
});

test('a newer version is offered, and waits for the end of a run', async ({ page, baseURL }) => {
  const server = await newerServer(baseURL ?? '');
  try {
    await page.goto(`${server.address}/#/brief/restaurant-wait`);
    await waitForCopy(page);
    await page.getByRole('button', { name: 'Start', exact: true }).click();
    await expect(page.locator('.play')).toBeVisible();
    server.renew();
    await page.evaluate(async () => {
      await (await navigator.serviceWorker.ready).update();
    });
    await expect.poll(() => isWaiting(page), { timeout: 60_000 }).toBe(true);
    const offer = page.getByRole('complementary', { name: 'A newer version' });
    await expect(offer).toHaveCount(0);
    // Nor does it stand in front of a room that votes.
    await page.goto(`${server.address}/#/vote/NOBODY`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(offer).toHaveCount(0);
    await page.goto(`${server.address}/#/help`);
    await expect(offer).toBeVisible();
    await expectAccessible(page);
    await offer.getByRole('button', { name: 'Take it now' }).click();
    await expect(offer).toHaveCount(0);
    await expect.poll(() => isWaiting(page).catch(() => true), { timeout: 60_000 }).toBe(false);
  } finally {
    server.close();
  }
});
