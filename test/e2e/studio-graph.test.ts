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
  await expectAccessible(page, '#pane-graph');
});

/** The width of a beat on the screen. */
const widthOf = async (page: Page, id: string) =>
  (await page.locator(`.graph-node[data-node="${id}"]`).boundingBox())?.width ?? 0;

test('a beat says first what people call it, and keys bring the picture nearer', async ({ page }) => {
  await openGraph(page);
  const door = page.locator('.graph-node[data-node="door"]');
  await expect(door.locator('text').first()).toHaveText('At the door');
  await expect(door.locator('text').nth(1)).toHaveText('door');
  await door.focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('.graph-details h3')).toHaveText('At the door door');
  await expect(page.locator('.graph-details .graph-link').first()).toHaveText('What tonight is about');
  const before = await widthOf(page, 'door');
  await page.keyboard.press('+');
  await expect.poll(() => widthOf(page, 'door')).toBeGreaterThan(before * 1.2);
  await page.keyboard.press('0');
  await expect.poll(() => widthOf(page, 'door')).toBeLessThan(before);
});

test('the picture is dragged, whatever is selected on the page', async ({ page }) => {
  await openGraph(page);
  await page.evaluate(() => getSelection()?.selectAllChildren(document.body));
  const left = async () => (await page.locator('.graph-canvas').boundingBox())?.x ?? NaN;
  const box = await page.locator('.graph-window').boundingBox();
  if (box === null) throw new Error('there is no picture');
  const [before, x, y] = [await left(), box.x + box.width / 2, box.y + 60];
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let by = 20; by <= 100; by += 20) await page.mouse.move(x + by, y);
  await page.mouse.up();
  await expect.poll(left).toBeCloseTo(before + 100, 0);
});

test('two fingers bring the picture nearer', async ({ page }) => {
  await openGraph(page);
  const before = await widthOf(page, 'door');
  await page.locator('.graph-window').evaluate((window) => {
    const { left, top, width, height } = window.getBoundingClientRect();
    const point = (type: string, pointerId: number, right: number) =>
      window.dispatchEvent(
        new PointerEvent(type, {
          pointerId,
          clientX: left + width / 2 + right,
          clientY: top + height / 2,
          bubbles: true,
        }),
      );
    // No finger of a real screen is behind these: nothing can be captured.
    window.setPointerCapture = () => undefined;
    point('pointerdown', 11, -40);
    point('pointerdown', 12, 40);
    point('pointermove', 11, -80);
    point('pointermove', 12, 80);
    point('pointerup', 11, -80);
    point('pointerup', 12, 80);
  });
  await expect.poll(() => widthOf(page, 'door')).toBeGreaterThan(before * 1.8);
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
