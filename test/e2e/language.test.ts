import { expect, test, type Page } from '@playwright/test';
import { begin, expectAccessible, listenToTheEnd, visit } from './support/page.ts';

test('the language is chosen in the settings, at once and for good', async ({ page }) => {
  await visit(page, '/');
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('radio', { name: 'Deutsch' }).check();
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  await expect(page.getByRole('heading', { name: 'Szenarien', includeHidden: true })).toBeVisible();
  await page.keyboard.press('Escape');
  await expectAccessible(page);
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Szenarien' })).toBeVisible();
});

test('a run goes on in the other language', async ({ page }) => {
  await begin(page, 'restaurant-wait', 1, { language: 'de' }, 'Los');
  expect(await listenToTheEnd(page)).toBe('turn');
  await expect(page.getByRole('heading', { name: 'Notizblock' })).toBeVisible();
  await expectAccessible(page);
});

/** Whether anything makes the page wider than its window. */
function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** Says every text of the page twice, as a language of long words would. */
function doubleTexts(page: Page): Promise<void> {
  return page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode() !== null) texts.push(walker.currentNode as Text);
    for (const text of texts) if (text.data.trim() !== '') text.data = `${text.data} ${text.data}`;
  });
}

for (const address of ['/', '/#/help', '/#/tips', '/#/brief/restaurant-wait', '/#/credits']) {
  test(`from right to left, and twice as long: ${address}`, async ({ page }) => {
    const widths = [1280, 320];
    await visit(page, address);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    // All that comes later has come, too: it would stand there once.
    await page.waitForLoadState('networkidle');
    await page.evaluate(() => (document.documentElement.dir = 'rtl'));
    for (const text of ['once', 'twice']) {
      if (text === 'twice') await doubleTexts(page);
      for (const width of widths) {
        await page.setViewportSize({ width, height: 720 });
        expect(await overflow(page), `${text} at ${width}`).toBe(0);
      }
    }
    await expectAccessible(page);
  });
}

test('a run from right to left, and twice as long', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 720 });
  await begin(page, 'restaurant-wait', 1);
  expect(await listenToTheEnd(page)).toBe('turn');
  await page.evaluate(() => (document.documentElement.dir = 'rtl'));
  await doubleTexts(page);
  expect(await overflow(page)).toBe(0);
});
