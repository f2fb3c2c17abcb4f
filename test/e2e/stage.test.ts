import { fileURLToPath } from 'node:url';
import { expect, test, type Page } from '@playwright/test';
import { createServer, type ViteDevServer } from 'vite';
import type { StagePage } from '../game/stage/stage-page.ts';
import config from './playwright.config.ts';

// The stage by itself, on a page of its own that Vite serves: the slim Phaser, whose types promise more than it has,
// must start with either renderer, and sleep. Here WebGL is drawn by the processor, which takes leave to use.
const launch = config.use?.launchOptions ?? {};
test.use({
  launchOptions: {
    ...launch,
    args: [
      ...(launch.args ?? []).filter((flag) => flag !== '--disable-gpu'),
      '--use-angle=swiftshader',
      '--enable-unsafe-swiftshader',
    ],
  },
});

// One after the other, so that there is one server for all.
test.describe.configure({ mode: 'default' });

const PATIENT = expect.configure({ timeout: 30_000 });

let server: ViteDevServer;
let address = '';

test.beforeAll(async () => {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  server = await createServer({
    root,
    configFile: `${root}/vite.config.ts`,
    cacheDir: `${root}/node_modules/.vite-stage-test`,
    logLevel: 'error',
    server: { port: 0, hmr: false, watch: null },
  });
  await server.listen();
  address = `${server.resolvedUrls?.local[0] ?? ''}test/game/stage/stage.html`;
});

test.afterAll(() => server.close());

/** Opens the page; gives what the browser complains about, which grows as it does. */
async function open(page: Page, query: string): Promise<string[]> {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('favicon')) complaints.push(message.text());
  });
  await page.route('**/favicon.ico', (route) => route.fulfill({ status: 204 }));
  await page.addInitScript(() => {
    const real = window.requestAnimationFrame.bind(window);
    let frames = 0;
    window.requestAnimationFrame = (callback) => {
      frames += 1;
      return real(callback);
    };
    Object.defineProperty(window, 'framesAsked', { get: () => frames });
  });
  await page.goto(`${address}?${query}`);
  await expect(page).toHaveTitle('ready', { timeout: 30_000 });
  return complaints;
}

const asked = (page: Page): Promise<number> =>
  page.evaluate(() => Number(Reflect.get(window, 'framesAsked')));

/** Frames that were asked for in a while. */
const framesIn = async (page: Page, milliseconds: number): Promise<number> => {
  const before = await asked(page);
  await page.waitForTimeout(milliseconds);
  return (await asked(page)) - before;
};

/** Waits until something has moved from when it is begun on. */
const expectToMove = async (page: Page, begin: () => Promise<void>): Promise<void> => {
  const before = await asked(page);
  await begin();
  await PATIENT.poll(() => asked(page)).toBeGreaterThan(before + 3);
};

/** Why stages of the page could not be. */
const failures = (page: Page): Promise<StagePage['failures']> => page.evaluate(() => window.failures);

/** What the stage shows, as a picture to compare with another. */
const picture = async (page: Page): Promise<string> =>
  (await page.locator('.host').screenshot()).toString('base64');

/** The same once it no longer changes. */
const settledPicture = async (page: Page): Promise<string> => {
  let last = '';
  await PATIENT.poll(async () => {
    const before = last;
    last = await picture(page);
    return last === before;
  }).toBe(true);
  return last;
};

for (const renderer of ['canvas', 'webgl']) {
  test(`the stage starts with ${renderer}, and follows its cues`, async ({ page }) => {
    const complaints = await open(page, `renderer=${renderer}&still&size=800x420`);
    await expect(page.locator('.host canvas')).toHaveAttribute('aria-hidden', 'true');
    expect(await failures(page)).toEqual([]);
    const context = await page
      .locator('canvas')
      .evaluate((canvas: HTMLCanvasElement) => (canvas.getContext('2d') ? 'canvas' : 'webgl'));
    expect(context).toBe(renderer);

    const pictures = new Set([await settledPicture(page)]);
    /** Waits for a picture that was not there before. */
    const expectAnother = async (after: string) => {
      let shown = '';
      const isNew = async () => !pictures.has((shown = await picture(page)));
      await PATIENT.poll(isNew, `a picture of its own after ${after}`).toBe(true);
      pictures.add(shown).add(await settledPicture(page));
    };
    for (const mood of ['furious', 'annoyed', 'worried', 'pleased', 'delighted'] as const) {
      await page.evaluate((cue) => window.cue(cue), { type: 'mood', mood } as const);
      await expectAnother(mood);
    }
    await page.evaluate(() => window.cue({ type: 'clock', clock: '21:15' }));
    await expectAnother('the clock');
    await page.evaluate(() => window.cue({ type: 'leaves' }));
    await expectAnother('leaving');
    expect(complaints).toEqual([]);
  });
}

/** Share of pixels in which two pictures differ plainly, 0 to 1. */
const difference = (page: Page, one: string, other: string): Promise<number> =>
  page.evaluate(
    async (sources) => {
      const [a, b] = await Promise.all(
        sources.map(async (source) => {
          const image = new Image();
          image.src = `data:image/png;base64,${source}`;
          await image.decode();
          const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
          context?.drawImage(image, 0, 0);
          return context?.getImageData(0, 0, image.width, image.height).data;
        }),
      );
      if (!a || !b || a.length !== b.length) return 1;
      let differing = 0;
      for (let i = 0; i < a.length; i += 4) {
        const apart = [0, 1, 2].map((channel) => Math.abs((a[i + channel] ?? 0) - (b[i + channel] ?? 0)));
        if (Math.max(...apart) > 48) differing += 1;
      }
      return (differing * 4) / a.length;
    },
    [one, other],
  );

// A leaning customer is turned, and Phaser's shader used to lose pieces of turned images.
test('both renderers draw the same picture of a leaning customer', async ({ page }) => {
  await open(page, 'renderer=canvas&still&size=800x420&look=harpal&mood=furious');
  const canvas = await settledPicture(page);
  await open(page, 'renderer=webgl&still&size=800x420&look=harpal&mood=furious');
  await PATIENT.poll(async () => difference(page, canvas, await picture(page))).toBeLessThan(0.02);
});

test('the stage moves when something happens, and sleeps in between', async ({ page }) => {
  const complaints = await open(page, 'renderer=canvas&size=800x420');
  await expectToMove(page, () =>
    page.evaluate(() => window.cue({ type: 'jump', minutes: 30, clock: '19:50' })),
  );
  await page.evaluate(() => {
    window.cue({ type: 'speak', text: 'We were told twenty minutes.', msPerChar: 20 });
    window.cue({ type: 'interrupted' });
    for (const state of ['beaten', 'kept', 'late', 'broken'] as const) window.cue({ type: 'settled', state });
  });
  // Without a graphics card a waiting customer breathes only every few seconds.
  await page.waitForTimeout(2500);
  await page.evaluate(() => window.stages[0]?.pause());
  expect(await framesIn(page, 400)).toBe(0);
  await page.evaluate(() => window.cue({ type: 'mood', mood: 'furious' }));
  expect(await framesIn(page, 300)).toBe(0);
  await expectToMove(page, () => page.evaluate(() => window.stages[0]?.resume()));
  expect(complaints).toEqual([]);
});

test('with reduced motion a cue is one picture, at once, and nobody breathes', async ({ page }) => {
  await open(page, 'still&size=800x420');
  await settledPicture(page);
  expect(await framesIn(page, 1000)).toBe(0);
  await page.evaluate(() => {
    window.cue({ type: 'mood', mood: 'delighted' });
    window.cue({ type: 'jump', minutes: 30, clock: '19:50' });
    window.cue({ type: 'settled', state: 'beaten' });
    window.cue({ type: 'interrupted' });
  });
  const shown = await settledPicture(page);
  expect(await framesIn(page, 500)).toBe(0);
  expect(await picture(page)).toBe(shown);
});

test('the stage tells where the head is, follows its host, and leaves nothing behind', async ({ page }) => {
  await open(page, 'still&size=1280x420');
  const host = page.locator('.host');
  const place = (): Promise<number[]> =>
    host.evaluate((element: HTMLElement) =>
      ['left', 'top', 'width', 'height'].map((side) =>
        Number.parseFloat(element.style.getPropertyValue(`--stage-head-${side}`)),
      ),
    );
  const [left = 0, top = 0, width = 0, height = 0] = await place();
  expect(left).toBeGreaterThan(420);
  expect(left + width).toBeLessThan(1280);
  expect(top).toBeGreaterThan(0);
  expect(top + height).toBeLessThan(420);

  await host.evaluate((element: HTMLElement) => {
    element.style.width = '390px';
    element.style.height = '300px';
  });
  await expect.poll(async () => (await place())[0]).toBeLessThan(300);
  await expect(page.locator('canvas')).toHaveJSProperty('clientWidth', 390);

  await page.evaluate(() => window.stages[0]?.destroy());
  await expect(page.locator('canvas')).toHaveCount(0);
  expect(await host.evaluate((element: HTMLElement) => element.style.cssText)).not.toContain('--stage');
});

test('a stage that cannot be says why', async ({ page }) => {
  await open(page, 'look=nobody');
  expect(await failures(page)).toEqual(['unknown-look']);

  await page.addInitScript(() => {
    HTMLCanvasElement.prototype.getContext = () => null;
  });
  await open(page, 'look=dana');
  expect(await failures(page)).toEqual(['no-canvas']);
  await expect(page.locator('canvas')).toHaveCount(0);
});

test.describe('on a dense screen', () => {
  test.use({ deviceScaleFactor: 2 });

  test('the stage is drawn with every pixel there is', async ({ page }) => {
    await open(page, 'still&renderer=webgl&size=800x420');
    await expect(page.locator('canvas')).toHaveJSProperty('width', 1600);
    await expect(page.locator('canvas')).toHaveJSProperty('clientWidth', 800);
  });
});
