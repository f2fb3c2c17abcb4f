import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';

/** The home page's budget of script in bytes, as in `test/size.ts`; here it is what a browser really fetched. */
const HOME_BUDGET = 70_000;

test('the home page fetches little script, and nothing that the browser complains about', async ({
  page,
}) => {
  const scripts: Promise<{ url: string; bytes: number }>[] = [];
  const complaints: string[] = [];
  page.on('response', (response) => {
    if (response.request().resourceType() !== 'script') return;
    scripts.push(response.body().then((body) => ({ url: response.url(), bytes: gzipSync(body).length })));
  });
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()} ${response.url()}`);
  });

  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.waitForLoadState('networkidle');

  const fetched = await Promise.all(scripts);
  expect(fetched.length).toBeGreaterThan(0);
  expect(fetched.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThan(HOME_BUDGET);
  expect(complaints).toEqual([]);
});

test('a page that fails to end holds nobody back from the next', async ({ page }) => {
  const told: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') told.push(message.text());
  });
  await page.addInitScript(() => {
    document.removeEventListener = () => {
      throw new Error('cannot let go of the page');
    };
  });
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.goto('/#/credits');
  await expect(page.getByRole('heading', { level: 1, name: 'Credits' })).toBeVisible();
  expect(told.join()).toContain('cannot let go of the page');
  await page.goto('/#/');
  await expect(page.getByRole('heading', { level: 1, name: 'Credits' })).toBeHidden();
});
