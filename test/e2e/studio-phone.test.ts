import { expect, test, type Page } from '@playwright/test';
import { expectAccessible, visit } from './support/page.ts';

/** The studio on a phone: one pane at a time, by touch and by keyboard. */

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

const SLOW = { timeout: 60_000 };

async function expectNoSidewaysScroll(page: Page): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
}

test('every pane is there, one at a time, and a finding leads to its field', async ({ page }) => {
  test.setTimeout(180_000);
  await visit(page, '/#/studio', { tempo: 'untimed', motion: 'reduced' });
  await expectNoSidewaysScroll(page);
  await page.locator('[data-begin="blank"]').tap();
  await expect(page.locator('[role="tab"]')).toHaveCount(7);
  const panes = page.locator('[role="tabpanel"]');
  for (const name of ['json', 'graph', 'know', 'try', 'handing', 'form']) {
    await page.locator(`#tab-${name}`).tap();
    await expect(panes).toHaveCount(1);
    await expect(page.locator(`#pane-${name}`)).toBeVisible();
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
  }
  // An empty title is an error that leads to its field.
  await page.locator('[id="f-title"]').fill('');
  await page.locator('#tab-findings').tap();
  await expect(page.locator('.findings')).toHaveAttribute('data-stage', 'all', SLOW);
  await expectAccessible(page);
  await page.locator('.finding[data-level="error"] .finding-go').first().tap();
  await expect(page.locator('#pane-form')).toBeVisible();
  await expect(page.locator('[id="f-title"]')).toBeFocused();
});

test('turned on its side or made wide, both panes are there again and nothing written is lost', async ({
  page,
}) => {
  await visit(page, '/#/studio', { motion: 'reduced' });
  await page.locator('[data-begin="blank"]').tap();
  await page.locator('[id="f-title"]').fill('Written on a phone');
  await page.locator('#tab-json').tap();
  await expect(page.locator('.json-host .cm-content')).toContainText('Written on a phone');
  await page.setViewportSize({ width: 1280, height: 720 });
  await expect(page.locator('[role="tabpanel"]')).toHaveCount(2);
  await expect(page.locator('.json-host .cm-content')).toContainText('Written on a phone');
  await page.setViewportSize({ width: 390, height: 844 });
  await expect(page.locator('[role="tabpanel"]')).toHaveCount(1);
  await page.locator('#tab-json').press('ArrowLeft');
  await expect(page.locator('#tab-form')).toBeFocused();
  await expect(page.locator('#pane-form')).toBeVisible();
});
