import { expect, test, type Page } from '@playwright/test';
import { expectAccessible, visit } from './support/page.ts';

test.describe.configure({ timeout: 120_000 });

/** Opens a copy of a shipped scenario with its graph. */
async function openGraph(page: Page): Promise<void> {
  await visit(page, '/#/studio');
  const copy = page.getByRole('button', { name: /Four at the door/ }).first();
  if (!(await copy.isVisible())) await page.getByText('A copy of a scenario').first().click();
  await copy.click();
  await page.getByRole('tab', { name: 'Graph' }).click();
  await expect(page.locator('.graph-node').first()).toBeVisible({ timeout: 60_000 });
}

test('the graph is walked by arrow keys, and the form goes along', async ({ page }) => {
  await openGraph(page);
  const node = (id: string) => page.locator(`.graph-node[data-node="${id}"]`);
  await node('door').focus();
  await page.keyboard.press('Enter');
  await expect(node('door')).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByRole('heading', { name: 'At the door', exact: true })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(node('pin')).toBeFocused();
  await expect(node('pin')).toHaveAttribute('aria-pressed', 'true');
  await expectAccessible(page);
});

test('a beat is found by its words, and the best run is laid over the graph', async ({ page }) => {
  await openGraph(page);
  await page.locator('.graph-search input').fill('How long');
  await page.keyboard.press('Enter');
  await expect(page.locator('.graph-node[data-node="quote"]')).toHaveAttribute('aria-pressed', 'true');
  await page.locator('.graph-search input').fill('');
  await page.getByRole('combobox', { name: 'Show' }).selectOption('most theatre');
  await expect(page.locator('.graph-stage')).toHaveText('One run.', { timeout: 60_000 });
  await expect(page.locator('.graph-node[data-node="door"]')).toHaveAttribute('data-passed', 'true');
  await expect(page.locator('.graph-node[data-passed="false"]').first()).toBeAttached();
  await expectAccessible(page);
});

test('what the keyboard comes to is in sight, also far down the story', async ({ page }) => {
  await openGraph(page);
  const focused = page.locator('.graph-node:focus');
  await page.getByRole('button', { name: 'Nearer' }).click();
  await page.locator('.graph-node[data-node="door"]').focus();
  const ending = page.locator('.graph-node[data-kind="ending"]:focus');
  for (let steps = 0; steps < 25 && (await ending.count()) === 0; steps += 1) {
    const before = await focused.getAttribute('data-node');
    await page.keyboard.press('ArrowDown');
    await expect(focused).not.toHaveAttribute('data-node', before ?? '');
    await expect(focused).toBeInViewport();
  }
  await expect(ending).toBeInViewport();
});
