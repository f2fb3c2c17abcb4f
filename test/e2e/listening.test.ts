import { expect, test } from '@playwright/test';
import { keptRun, listenToTheEnd, sceneOf, waitForTurn } from './support/page.ts';
import { beginSmall, SMALL } from './support/small.ts';

// Listening, cutting in, looking away and falling silent, at the live tempo with a clock that the test turns.

test.beforeEach(async ({ page }) => {
  await page.clock.install({ time: new Date('2026-01-05T10:00:00') });
  await page.clock.pauseAt(new Date('2026-01-05T10:00:01'));
});

test('a line is typed at speaking pace, and the next one comes by itself', async ({ page }) => {
  await beginSmall(page);
  await page.clock.runFor(500);
  const said = page.locator('.bubble-text > span').first();
  const half = (await said.textContent()) ?? '';
  expect(half.length).toBeGreaterThan(3);
  expect(half.length).toBeLessThan('Evening. A table, please.'.length);
  await expect(page.locator('.bubble-text')).toHaveText('Evening. A table, please.');
  await page.clock.runFor(2000);
  await expect(page.locator('.bubble')).toHaveAttribute('data-line', 'hurry');
  await page.clock.runFor(3000);
  await waitForTurn(page);
  expect((await keptRun(page, 'run', SMALL)).events).toEqual([{ type: 'listen' }, { type: 'listen' }]);
});

test('patience starts once the replies could be read, and runs out into silence', async ({ page }) => {
  await beginSmall(page);
  expect(await listenToTheEnd(page)).toBe('turn');
  expect(await sceneOf(page)).toBe('reading');
  await expect(page.getByText('Take your time to read.')).toBeVisible();
  await page.clock.fastForward(15_000);
  expect(await sceneOf(page)).toBe('patience');
  await expect(page.getByRole('timer')).toHaveText(/Dana is waiting/);
  await page.clock.fastForward(20_000);
  expect((await keptRun(page, 'run', SMALL)).events.at(-1)).toEqual({ type: 'silence' });
  await page.clock.fastForward(5000);
  await expect(page.locator('.bubble-text')).toHaveText('Hello?');
  await listenToTheEnd(page);
  await page.clock.fastForward(3_600_000);
  expect((await keptRun(page, 'run', SMALL)).events.filter(({ type }) => type === 'silence')).toHaveLength(1);
});

test('pausing stops the clock, by key and by itself when the page loses the focus', async ({ page }) => {
  await beginSmall(page);
  await listenToTheEnd(page);
  await page.keyboard.press('p');
  await expect(page.getByRole('dialog', { name: 'Paused' })).toBeVisible();
  await page.clock.fastForward(3_600_000);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  expect(await sceneOf(page)).toBe('reading');
  await page.evaluate(() => window.dispatchEvent(new Event('blur')));
  await expect(page.getByText('Paused while you were away.')).toBeVisible();
  await page.clock.fastForward(3_600_000);
  await page.getByRole('button', { name: 'Go on', exact: true }).click();
  expect(await sceneOf(page)).toBe('reading');
});

test('filling a reply in keeps the customer from losing patience', async ({ page }) => {
  await beginSmall(page);
  await listenToTheEnd(page);
  await page.locator('[data-reply=quote]').click();
  await page.clock.fastForward(3_600_000);
  await expect(page.locator('.picker')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.locator('[data-reply=quote]')).toBeFocused();
  expect((await keptRun(page, 'run', SMALL)).events).toHaveLength(2);
});

test('the untimed tempo waits for ever', async ({ page }) => {
  await beginSmall(page, { tempo: 'untimed' });
  await page.clock.fastForward(3_600_000);
  expect(await sceneOf(page)).toBe('held');
  await listenToTheEnd(page);
  await page.clock.fastForward(3_600_000);
  expect((await keptRun(page, 'run', SMALL)).events).toEqual([{ type: 'listen' }, { type: 'listen' }]);
});

test('cutting in is asked for first, loses what was not said, and is shown as such', async ({ page }) => {
  await beginSmall(page);
  await page.clock.runFor(400);
  await page.keyboard.press('1');
  expect((await keptRun(page, 'run', SMALL)).events).toEqual([]);
  await page.keyboard.press('c');
  await expect(page.locator('.cutting')).toContainText('what Dana has not said yet stays unsaid');
  await page.keyboard.press('c');
  await expect(page.locator('.reply')).toHaveCount(0);
  await page.getByRole('button', { name: 'Cut in' }).click();
  await page.locator('[data-reply=soon]').click();
  await expect(page.locator('.bubble')).toHaveAttribute('data-how', 'cut');
  await expect(page.locator('.bubble-text')).toHaveText(/Even.*—/);
  await expect(page.locator('.bubble')).toContainText('you cut in here');
  await expect(page.locator('[data-fact=hurry]')).toHaveAttribute('data-state', 'missed');
  expect((await keptRun(page, 'run', SMALL)).events).toEqual([{ type: 'reply', reply: 'soon' }]);
});

test('“mm-hm” does not interrupt', async ({ page }) => {
  await beginSmall(page);
  await page.clock.runFor(400);
  await page.keyboard.press('g');
  await expect(page.locator('.words')).toContainText('Mm-hm, go on.');
  await expect(page.locator('.bubble')).toHaveAttribute('data-how', 'speaking');
  await expect(page.locator('[data-action=nod]')).toHaveCount(0);
  await page.clock.runFor(2000);
  expect((await keptRun(page, 'run', SMALL)).events).toEqual([
    { type: 'reply', reply: 'mm' },
    { type: 'listen' },
  ]);
});

test('looking at the screen loses the line being said, and nothing between lines', async ({ page }) => {
  await beginSmall(page);
  await page.clock.runFor(400);
  await page.getByRole('button', { name: 'The tablet' }).click();
  await expect(page.getByRole('dialog', { name: 'The tablet' })).toContainText('Three bookings.');
  await expect(page.getByText('You lost what Dana was saying.')).toBeVisible();
  await page.clock.fastForward(60_000);
  await page.getByRole('button', { name: 'Look back up' }).click();
  await expect(page.locator('.bubble')).toHaveAttribute('data-how', 'lost');
  await expect(page.locator('[data-fact=party]')).toHaveAttribute('data-state', 'missed');
  expect((await keptRun(page, 'run', SMALL)).events).toEqual([{ type: 'glance', temptation: 'tablet' }]);

  expect(await listenToTheEnd(page)).toBe('turn');
  await page.getByRole('button', { name: 'The tablet' }).click();
  await expect(page.getByText('Three bookings.')).toBeVisible();
  await expect(page.getByText('You lost what Dana was saying.')).toHaveCount(0);
  expect((await keptRun(page, 'run', SMALL)).events).toHaveLength(2);
});

test('shortcuts of a single key can be turned off', async ({ page }) => {
  await beginSmall(page, { keys: false });
  await page.keyboard.press('c');
  await expect(page.locator('.reply')).toHaveCount(0);
  expect(await listenToTheEnd(page)).toBe('turn');
  await page.keyboard.press('1');
  await page.keyboard.press('p');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  expect((await keptRun(page, 'run', SMALL)).events).toHaveLength(2);
});
