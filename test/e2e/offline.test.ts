import { expect, test, type Page } from '@playwright/test';
import { newerServer } from './support/newer-server.ts';
import { begin, expectAccessible, listenToTheEnd } from './support/page.ts';

test.use({ serviceWorkers: 'allow' });
// The copy of everything is fetched first, on a machine that may be busy.
test.describe.configure({ timeout: 120_000 });

/** Waits until the worker has the pages and every scenario. */
async function waitForCopy(page: Page): Promise<void> {
  const scenariosKept = () =>
    page.evaluate(async () => {
      if (navigator.serviceWorker.controller === null || !(await caches.has('scenarios'))) return 0;
      const requests = await (await caches.open('scenarios')).keys();
      return requests.filter(({ url }) => url.endsWith('.scenario.json')).length;
    });
  await expect.poll(scenariosKept, { timeout: 90_000 }).toBeGreaterThanOrEqual(3);
}

/** Whether a newer worker waits to be taken. */
function isWaiting(page: Page): Promise<boolean> {
  return page.evaluate(async () => (await navigator.serviceWorker.ready).waiting !== null);
}

test('after the first visit the game can be opened and played without a network', async ({
  page,
  context,
}) => {
  await page.goto('/');
  await waitForCopy(page);
  await context.setOffline(true);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await begin(page, 'restaurant-wait', 1);
  expect(await listenToTheEnd(page)).toBe('turn');
  await page.keyboard.press('1');
  await expect(page.locator('.play')).toBeVisible();
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
