import { expect, test, type Page } from '@playwright/test';
import { complaintsOf, listenToTheEnd, visit } from './support/page.ts';
import { beginSmall, serveSmall, SMALL } from './support/small.ts';

/** Phaser comes late on a busy machine. */
const PATIENT = expect.configure({ timeout: 30_000 });

// The scene in play: it arrives without a jolt, stays drawn while paused, and shows what a scenario brings of its own.

/** Two by two pixels of pure magenta, which nothing drawn for the game has. */
const MAGENTA =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAEElEQVR4nGP4z/AfiBggFAA31gf5btK+fQAAAABJRU5ErkJggg==';

/** The colour of the canvas at a place, in shares of its size; null where there is no canvas. */
function pixel(page: Page, x: number, y: number): Promise<number[] | null> {
  return page.evaluate(
    ([across, down]) => {
      const canvas = document.querySelector<HTMLCanvasElement>('.stage-host canvas');
      const context = canvas?.getContext('2d');
      if (!canvas || !context) return null;
      const at = [Math.floor(canvas.width * across), Math.floor(canvas.height * down)] as const;
      return [...context.getImageData(at[0], at[1], 1, 1).data];
    },
    [x, y] as const,
  );
}

test('nothing moves on the page when the stage arrives', async ({ page }) => {
  let arrive = () => undefined as void;
  const gate = new Promise<void>((resolve) => (arrive = resolve));
  await page.route('**/hashed/theatre-*.js', async (route) => {
    await gate;
    await route.continue();
  });
  await beginSmall(page, { tempo: 'untimed' });
  await listenToTheEnd(page);
  await expect(page.locator('.still')).toBeVisible();
  const places = () =>
    page.evaluate(() =>
      ['.play-bar', '.play-scene', '.play-talk', '.play-turn', '.replies', '.play-side'].map((part) => {
        const { x, y, width, height } =
          document.querySelector(part)?.getBoundingClientRect() ?? new DOMRect();
        return [part, x, y, width, height];
      }),
    );
  const before = await places();
  await page.evaluate(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value);
    }).observe({ type: 'layout-shift' });
  });
  arrive();
  await PATIENT(page.locator('.stage-host canvas')).toBeVisible();
  await expect(page.locator('.still')).toHaveCount(0);
  expect(await places()).toEqual(before);
  expect(await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts)).toEqual([]);
});

test('a window that changes its size while the run is paused stays drawn', async ({ page }) => {
  await beginSmall(page, { tempo: 'untimed' });
  await PATIENT.poll(async () => (await pixel(page, 0.5, 0.1))?.[3]).toBe(255);
  await page.keyboard.press('p');
  await expect(page.getByRole('dialog', { name: 'Paused' })).toBeVisible();
  const width = () =>
    page.locator('.stage-host canvas').evaluate((canvas) => (canvas as HTMLCanvasElement).width);
  const wide = await width();
  await page.setViewportSize({ width: 1100, height: 700 });
  await PATIENT.poll(width).not.toBe(wide);
  await PATIENT.poll(async () =>
    Math.max(...((await pixel(page, 0.5, 0.1)) ?? [0]).slice(0, 3)),
  ).toBeGreaterThan(60);
});

test('a scenario brings its own background, and its own customer', async ({ page }) => {
  const complaints = complaintsOf(page);
  await serveSmall(page, (scenario) => {
    scenario.background = { image: MAGENTA, credit: 'A square by nobody, CC0' };
    scenario.customer.options = { head: 'mei', dress: 'harpal', glasses: 'none', cloth: '#00ff00' };
  });
  await visit(page, `/?seed=3#/brief/${SMALL}`, { tempo: 'untimed' });
  await expect(page.getByText('A square by nobody, CC0')).toBeVisible();
  const face = page.locator('.brief-picture img.portrait');
  await expect(face).toHaveAttribute('src', /00ff00/);
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  // Evening falls over it a little.
  await PATIENT.poll(async () => {
    const [red = 0, green = 255, blue = 0] = (await pixel(page, 0.05, 0.5)) ?? [];
    return red > 150 && green < 30 && blue > 150;
  }).toBe(true);
  expect(complaints).toEqual([]);
});

test('an image that is none leaves the scene drawn', async ({ page }) => {
  await serveSmall(page, (scenario) => {
    scenario.background = { image: 'data:image/png;base64,AAAA' };
  });
  await visit(page, `/?seed=3#/brief/${SMALL}`, { tempo: 'untimed' });
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  await PATIENT.poll(async () => (await pixel(page, 0.05, 0.5))?.[3]).toBe(255);
});

test('a phone rings until it is picked up', async ({ page }) => {
  await serveSmall(page, (scenario) => {
    scenario.channel = 'phone';
    scenario.setting = 'call-centre';
    const start = scenario.beats[scenario.start];
    if (start !== undefined) start.lines = [];
  });
  await visit(page, `/?seed=3#/brief/${SMALL}`, { tempo: 'untimed' });
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  await expect(page.getByText('The phone rings.')).toBeVisible();
  await page.getByRole('button', { name: 'Pick up' }).click();
  await expect(page.getByText('The phone rings.')).toHaveCount(0);
  await expect(page.locator('.reply').first()).toBeVisible();
});

test('a call of one’s own is made, not picked up, and made by nobody else', async ({ page }) => {
  await serveSmall(page, (scenario) => {
    scenario.channel = 'phone';
    scenario.caller = 'trainee';
    scenario.setting = 'call-centre';
  });
  await visit(page, `/?seed=3#/brief/${SMALL}`, { tempo: 'live' });
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  await expect(page.getByText('You are about to call Dana.')).toBeVisible();
  await expect(page.getByText('The phone rings.')).toHaveCount(0);
  await page.getByRole('button', { name: 'Call', exact: true }).click();
  await expect(page.locator('.bubble-text')).toContainText('Evening');
});

test('what sounds stands in words in the scene, and is not read out a second time', async ({ page }) => {
  await serveSmall(page);
  await visit(page, `/?seed=3#/brief/${SMALL}`, { tempo: 'untimed' });
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  const captions = page.locator('.captions');
  await expect(captions.locator('[data-caption=ambience]')).toHaveText(/restaurant/);
  await expect(captions).toHaveAttribute('aria-hidden', 'true');
  await listenToTheEnd(page);
  await expect(captions.locator('[data-caption=fact]')).toHaveText('A pencil: noted');
  await page.locator('[data-reply=soon]').click();
  await expect(captions.locator('[data-caption=promised]')).toHaveText('Pinned up: a promise');
});

test('captions stay away where nobody wants them', async ({ page }) => {
  await serveSmall(page);
  await visit(page, `/?seed=3#/brief/${SMALL}`, { tempo: 'untimed', captions: false });
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  await listenToTheEnd(page);
  await expect(page.locator('.reply').first()).toBeVisible();
  await expect(page.locator('.captions')).toHaveCount(0);
});

test('where no canvas can be had, reading a brief complains of nothing', async ({ page }) => {
  const complaints = complaintsOf(page);
  await page.addInitScript(() => {
    HTMLCanvasElement.prototype.getContext = () => null;
  });
  await serveSmall(page);
  await visit(page, `/?seed=3#/brief/${SMALL}`);
  await expect(page.getByRole('button', { name: 'Start', exact: true })).toBeVisible();
  await page.waitForLoadState('networkidle');
  expect(complaints).toEqual([]);
});
