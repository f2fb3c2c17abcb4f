import { expect, test, type Page } from '@playwright/test';
import {
  complaintsOf,
  expectAccessible,
  listenToTheEnd,
  sceneOf,
  visit,
  waitForTurn,
} from './support/page.ts';
import { beginSmall, serveSmall, SMALL } from './support/small.ts';

// Every screen and dialog: readable by machines, fitting its window, said once.

test('axe finds nothing in the dialogs, the forms and the help', async ({ page }) => {
  await visit(page, '/#/help');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('How to play');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Settings' }).click();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await page.goto('/#/nowhere');
  await expect(page.getByText('There is no such page')).toBeVisible();
  await expectAccessible(page);

  await beginSmall(page, { tempo: 'live', mode: 'practice' });
  await page.keyboard.press('c');
  await expect(page.locator('.cutting .reply').first()).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'The tablet' }).click();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await listenToTheEnd(page);
  await page.locator('[data-reply=quote]').click();
  await page.locator('.quote-input').fill('12');
  await expect(page.getByRole('button', { name: 'Say it' })).toBeDisabled();
  await expectAccessible(page);
  await page.locator('.quote-input').fill('20');
  await page.keyboard.press('Enter');
  await listenToTheEnd(page);
  await page.locator('[data-reply=back]').click();
  await expectAccessible(page);
  await page.getByRole('radio', { name: 'two' }).check();
  await page.getByRole('radio', { name: 'curtain at eight' }).check();
  await page.getByRole('button', { name: 'Say it' }).click();
  await page.keyboard.press('t');
  await page.getByText('Coaching').first().click();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await page.keyboard.press('p');
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await listenToTheEnd(page);
  await page.locator('[data-reply=later]').click();
  await page.keyboard.press('Space');
  await expect(page.locator('.telling')).toBeVisible();
  await expectAccessible(page);
});

test('Escape ends a dialog at once: the next key does not press the button that opened it', async ({
  page,
}) => {
  await beginSmall(page, { tempo: 'untimed' });
  await page.getByRole('button', { name: 'The tablet' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  const after = await page.evaluate(() => {
    const init = { key: 'Escape', bubbles: true, cancelable: true };
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', init));
    return { dialogs: document.querySelectorAll('dialog').length, focus: document.activeElement?.className };
  });
  expect(after).toEqual({ dialogs: 0, focus: expect.stringContaining('play-scene') });
});

test('a screen reader meets things in order: what happened, what the customer says, what you can say', async ({
  page,
}) => {
  await beginSmall(page, { tempo: 'untimed' });
  await listenToTheEnd(page);
  await page.locator('[data-reply=soon]').click();
  await listenToTheEnd(page);
  await page.locator('[data-reply=later]').click();
  await listenToTheEnd(page);
  await waitForTurn(page);
  const order = await page.evaluate(() => {
    const places = ['.bubble', '.play-turn', '.promises', '.notepad', '.favours'].map((selector) =>
      document.querySelector(selector),
    );
    return places.every(
      (place, index) =>
        index === 0 ||
        Boolean(
          (places[index - 1]?.compareDocumentPosition(place as Node) ?? 0) & Node.DOCUMENT_POSITION_FOLLOWING,
        ),
    );
  });
  expect(order).toBe(true);
  await expect(page.getByRole('region', { name: 'What you can say' })).toBeFocused();
});

test('everything is announced once, in the order in which it happens', async ({ page }) => {
  await page.addInitScript(() => {
    const told: string[] = [];
    Object.assign(window, { told });
    new MutationObserver((changes) => {
      for (const { target, addedNodes } of changes) {
        if (!(target instanceof HTMLElement) || target.dataset['announcer'] === undefined) continue;
        for (const node of addedNodes) told.push(node.textContent ?? '');
      }
    }).observe(document, { childList: true, subtree: true });
  });
  await beginSmall(page, { tempo: 'untimed' });
  await listenToTheEnd(page);
  await page.locator('[data-reply=soon]').click();
  await listenToTheEnd(page);
  await page.locator('[data-reply=later]').click();
  await listenToTheEnd(page);
  await page.locator('[data-reply=hide]').click();
  await listenToTheEnd(page);
  const told = await page.evaluate(() => (window as unknown as { told: string[] }).told);
  expect(told).toEqual([
    'Dana: Evening. A table, please.',
    'Dana: We have curtain at eight.',
    'Your turn: 4 things to say.',
    "You said: Shouldn't be long!",
    'You promised: A table, with no time and no amount.',
    'Dana now looks calm.',
    'Dana: So we wait.',
    'Your turn: 5 things to say.',
    'You said: I will be right back with you.',
    'Eighteen minutes later.',
    'Dana: How is it looking?',
    'Your turn: 3 things to say.',
    'You said: Nearly there.',
    'Dana now looks worried.',
    'A table: broken.',
    'Dana now looks furious.',
    'Dana: At last.',
    'Your turn: 2 things to say.',
  ]);
});

test('without a canvas the page plays in words alone, and says so', async ({ page }) => {
  await page.addInitScript(() => {
    HTMLCanvasElement.prototype.getContext = () => null;
  });
  await beginSmall(page, { tempo: 'untimed' });
  await expect(page.getByText('The scene cannot be drawn on this device (no-canvas)')).toBeVisible();
  await expect(page.locator('.still img')).toBeVisible();
  await expectAccessible(page);
  for (const reply of ['soon', 'later', 'hide', 'thanks']) {
    await listenToTheEnd(page);
    await page.locator(`[data-reply=${reply}]`).click();
  }
  expect(await listenToTheEnd(page)).toBe('ended');
});

test('the stage comes, and the portrait makes room for it', async ({ page }) => {
  const complaints = complaintsOf(page);
  await beginSmall(page, { tempo: 'untimed' });
  await expect(page.locator('.stage-host canvas')).toBeVisible();
  await expect(page.locator('.still')).toHaveCount(0);
  expect(complaints).toEqual([]);
});

test('with less movement nothing is typed, and nothing is animated', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.clock.install();
  await beginSmall(page);
  await expect(page.locator('html')).toHaveAttribute('data-motion', 'reduced');
  await expect(page.locator('.bubble-text > span').first()).toHaveText('Evening. A table, please.');
  expect(await sceneOf(page)).toBe('typing');
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
  await page.clock.runFor(5000);
  await waitForTurn(page);
});

const WINDOWS = [
  { width: 390, height: 844, text: 100, axe: true },
  { width: 320, height: 640, text: 100, axe: false },
  { width: 320, height: 640, text: 200, axe: true },
  { width: 1280, height: 720, text: 200, axe: false },
] as const;

for (const { width, height, text, axe } of WINDOWS) {
  test(`nothing is lost at ${width}×${height} with text at ${text} %`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await visit(page, '/', { tempo: 'untimed', text });
    await expect(page.locator('.card').first()).toBeVisible();
    await expectToFit(page);
    await page.goto('/#/help');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('How to play');
    await expectToFit(page);
    await serveSmall(page);
    await page.goto(`/?seed=3#/brief/${SMALL}`);
    await expect(page.getByRole('button', { name: 'Start', exact: true })).toBeVisible();
    await expectToFit(page);
    await page.getByRole('button', { name: 'Start', exact: true }).click();
    await expect(page.locator('.play')).toBeVisible();
    await expectToFit(page);
    await listenToTheEnd(page);
    await expectToFit(page);
    await page.locator('[data-reply=quote]').click();
    await expectToFit(page);
    await page.getByRole('button', { name: 'Say it' }).click();
    await listenToTheEnd(page);
    await expectToFit(page);
    for (const reply of ['later', 'hide', 'thanks']) {
      await listenToTheEnd(page);
      await page.locator(`[data-reply=${reply}]`).click();
    }
    await listenToTheEnd(page);
    await page.getByRole('button', { name: 'Read the debrief' }).click();
    await expect(page.locator('.verdict')).toBeVisible();
    await expectToFit(page);
    // What is narrow, and what is large: the others are like one of them.
    if (axe) await expectAccessible(page);
  });
}

/** Nothing sticks out to the side, and no text is cut off by its box. */
async function expectToFit(page: Page): Promise<void> {
  const wide = await page.evaluate(async () => {
    await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
    const limit = document.documentElement.clientWidth + 1;
    const meant = '.hidden-text, .stage-host, .stage-host *, svg *, .play-title, .mood-full, .button-words';
    return [...document.querySelectorAll<HTMLElement>('#app *')]
      .filter(
        (element) =>
          !element.matches(meant) &&
          element.closest('.vignette, .home-crowd, .brief-picture, .still') === null,
      )
      .filter((element) => {
        const { right, left, width: size } = element.getBoundingClientRect();
        const cut =
          element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).overflowX === 'hidden';
        return size > 0 && (right > limit || left < -1 || cut);
      })
      .map((element) => element.outerHTML.slice(0, 120));
  });
  expect(wide).toEqual([]);
}
