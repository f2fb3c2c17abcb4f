import { expect, test } from '@playwright/test';
import { keptRun, listenToTheEnd, sceneOf, visit, waitForTurn } from './support/page.ts';
import { beginSmall, serveSmall, SMALL } from './support/small.ts';

// A run is kept at every event: closing the page loses nothing, and what no longer fits is said.

const bubble = '.bubble-text';

test('reload comes back to the line that was being said', async ({ page }) => {
  await beginSmall(page, { tempo: 'untimed' });
  await page.keyboard.press('Space');
  await page.keyboard.press('Space');
  await expect(page.locator('.bubble')).toHaveAttribute('data-line', 'hurry');
  await page.reload();
  await expect(page.locator('.bubble')).toHaveAttribute('data-line', 'hurry');
  await expect(page.locator(bubble)).toHaveText('We have curtain at eight.');
  await expect(page.locator('[data-fact=party]')).toHaveText(/two/);
});

test('reload comes back to the same choice, and to the same promise after time has passed', async ({
  page,
}) => {
  await beginSmall(page, { tempo: 'untimed' });
  await listenToTheEnd(page);
  const cards = await page.locator('.reply').allTextContents();
  const said = (await page.locator(bubble).textContent()) ?? '';
  expect(said).not.toBe('');
  await page.reload();
  await waitForTurn(page);
  // What is to be answered stands there, too.
  await expect(page.locator(bubble)).toHaveText(said);
  expect(await page.locator('.reply').allTextContents()).toEqual(cards);

  await page.locator('[data-reply=quote]').click();
  await page.locator('.picker button[type=submit]').click();
  await listenToTheEnd(page);
  await page.locator('[data-reply=later]').click();
  await expect(page.locator('.words')).toContainText('I will be right back with you.');
  await page.keyboard.press('Space');
  await expect(page.locator('.telling')).toHaveAttribute('data-jump', 'twenty-minutes');
  await page.reload();
  await expect(page.locator('.play')).toHaveAttribute('data-beat', 'twenty-minutes');
  await expect(page.locator('[data-promise=table]')).toHaveAttribute('data-state', 'open');
  await expect(page.locator('.play-clock')).toContainText('18:58');
});

test('reload after the ending leads to the debrief', async ({ page }) => {
  await beginSmall(page, { tempo: 'untimed' });
  for (const reply of ['soon', 'later', 'hide', 'thanks']) {
    await listenToTheEnd(page);
    await page.locator(`[data-reply=${reply}]`).click();
  }
  expect(await listenToTheEnd(page)).toBe('ended');
  await page.reload();
  await expect(page.locator('.verdict')).toBeVisible();
});

test('a run goes on at another tempo, with nothing lost', async ({ page }) => {
  await page.clock.install({ time: new Date('2026-01-05T10:00:00') });
  await page.clock.pauseAt(new Date('2026-01-05T10:00:01'));
  await beginSmall(page);
  await listenToTheEnd(page);
  await page.keyboard.press('p');
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('radio', { name: 'Untimed' }).check();
  await page.getByRole('radio', { name: 'Live' }).check();
  await page.getByRole('button', { name: 'Done' }).click();
  // Still paused: changing the tempo does not start the clock.
  await page.clock.fastForward(3_600_000);
  expect(await sceneOf(page)).toBe('reading');
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('radio', { name: 'Untimed' }).check();
  await page.getByRole('button', { name: 'Done' }).click();
  await page.getByRole('button', { name: 'Go on', exact: true }).click();
  expect(await sceneOf(page)).toBe('open');
  await page.locator('[data-reply=soon]').click();
  expect(await keptRun(page, 'run', SMALL)).toMatchObject({ tempo: 'untimed', events: { length: 3 } });
});

test('a run of a scenario that has changed is not continued, and not thrown away either', async ({
  page,
}) => {
  await beginSmall(page, { tempo: 'untimed' });
  await page.keyboard.press('Space');
  await serveSmall(page, (scenario) => {
    scenario.customer.mood = 3;
  });
  await page.reload();
  await expect(page.getByRole('heading', { name: 'This run no longer fits' })).toBeVisible();
  expect((await keptRun(page, 'run', SMALL)).events).toHaveLength(1);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save the run as a file' }).click();
  expect((await download).suggestedFilename()).toMatch(/^small-3\.run\.json$/);
  await page.getByRole('button', { name: 'Start again' }).click();
  await expect(page.getByRole('heading', { name: 'The small wait' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Continue where you were' })).toHaveCount(0);
});

test('a run whose words alone were corrected goes on', async ({ page }) => {
  await beginSmall(page, { tempo: 'untimed' });
  await serveSmall(page, (scenario) => {
    scenario.title = 'The little wait';
  });
  await page.reload();
  await expect(page.getByRole('heading', { name: 'The little wait' })).toBeVisible();
  await expect(page.locator('.bubble')).toHaveAttribute('data-line', 'hello');
});

test('what cannot be read is told', async ({ page }) => {
  await serveSmall(page);
  await visit(page, '/');
  await page.evaluate((key) => localStorage.setItem(key, '{"half":'), `good-call/1/run/${SMALL}`);
  await page.goto(`/#/play/${SMALL}`);
  await expect(page.getByText('What was kept of this run cannot be read.')).toBeVisible();
});

test('a browser without storage plays on, and says what that means', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });
  await serveSmall(page);
  await page.goto(`/?seed=3#/brief/${SMALL}`);
  await expect(page.getByText('This browser keeps nothing for this page')).toBeVisible();
  await page.getByRole('radio', { name: 'Untimed' }).check();
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  await listenToTheEnd(page);
  await expect(page.getByText('This browser keeps nothing for this page')).toBeVisible();
  await page.locator('[data-reply=soon]').click();
  expect(await listenToTheEnd(page)).toBe('turn');
});

test('a full storage is told, and is not the end', async ({ page }) => {
  await beginSmall(page, { tempo: 'untimed' });
  await page.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('no room', 'QuotaExceededError');
    };
  });
  await page.keyboard.press('Space');
  await expect(page.getByText('This browser has no room left')).toBeVisible();
  expect(await listenToTheEnd(page)).toBe('turn');
});
