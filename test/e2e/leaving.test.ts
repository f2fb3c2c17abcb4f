import { expect, test, type CDPSession, type Page } from '@playwright/test';
import { listenToTheEnd, visit } from './support/page.ts';
import { serveSmall, SMALL } from './support/small.ts';

// What a run leaves behind: it does not grow from run to run, whether one is played to its end or left in the middle.

const PATIENT = expect.configure({ timeout: 30_000 });

interface Held {
  readonly nodes: number;
  readonly listeners: number;
  /** A listener, a subscription or a timer that is left behind is a function at least. */
  readonly functions: number;
}

/** What the page holds on to, with the rubbish collected. */
async function held(devtools: CDPSession): Promise<Held> {
  const functions = await functionsOf(devtools);
  await devtools.send('HeapProfiler.collectGarbage');
  const { nodes, jsEventListeners } = await devtools.send('Memory.getDOMCounters');
  return { nodes, listeners: jsEventListeners, functions };
}

async function functionsOf(devtools: CDPSession): Promise<number> {
  const { result } = await devtools.send('Runtime.evaluate', { expression: 'Function.prototype' });
  if (result.objectId === undefined) throw new Error('no prototype of functions');
  // It collects the rubbish first.
  const { objects } = await devtools.send('Runtime.queryObjects', {
    prototypeObjectId: result.objectId,
    objectGroup: 'counted',
  });
  const count = await devtools.send('Runtime.callFunctionOn', {
    objectId: objects.objectId ?? '',
    functionDeclaration: 'function () { return this.length; }',
    returnByValue: true,
  });
  await devtools.send('Runtime.releaseObjectGroup', { objectGroup: 'counted' });
  return Number(count.result.value);
}

/**
 * What has grown by more than chance. A stage that is held on to brings hundreds of nodes with it; a dozen functions are
 * made once at some time or other, so there are enough runs for a few in each to come to more.
 */
function grownIn(warm: Held, now: Held): string[] {
  const most: Held = { nodes: 100, listeners: 3, functions: 19 };
  return (['nodes', 'listeners', 'functions'] as const).flatMap((what) =>
    now[what] - warm[what] > most[what] ? [`${what}: ${warm[what]} before, ${now[what]} now`] : [],
  );
}

async function begin(page: Page): Promise<void> {
  await page.evaluate((id) => (location.hash = `#/brief/${id}?seed=3`), SMALL);
  await page.locator('.brief-start button[type=submit]').click();
  await PATIENT(page.locator('.stage-host canvas')).toBeVisible();
}

async function leaveInTheMiddle(page: Page): Promise<void> {
  await begin(page);
  await page.evaluate(() => (location.hash = '#/help'));
  await PATIENT(page.getByRole('heading', { level: 1, name: 'How to play' })).toBeVisible();
  await expect(page.locator('canvas')).toHaveCount(0);
}

async function playToTheEnd(page: Page): Promise<void> {
  await begin(page);
  for (const reply of ['soon', 'later', 'hide', 'calm']) {
    expect(await listenToTheEnd(page)).toBe('turn');
    await page.locator(`[data-reply=${reply}]`).click();
  }
  expect(await listenToTheEnd(page)).toBe('ended');
  await page.locator('[data-action=debrief]').click();
  await PATIENT(page.locator('.verdict')).toBeVisible();
  await page.evaluate(() => (location.hash = '#/'));
  await PATIENT(page.locator('[data-scenario]').first()).toBeVisible();
}

for (const [how, run, rounds] of [
  ['played to its end', playToTheEnd, 8],
  ['left in the middle', leaveInTheMiddle, 20],
] as const) {
  test(`what a run leaves behind does not grow from run to run: ${how}`, async ({ page }) => {
    test.setTimeout(240_000);
    await serveSmall(page);
    await visit(page, '/', { tempo: 'untimed' });
    const devtools = await page.context().newCDPSession(page);
    // The first runs load all that there is to load, and make what is made once.
    for (let round = 0; round < 3; round += 1) await run(page);
    const warm = await held(devtools);
    for (let round = 0; round < rounds; round += 1) await run(page);
    // What is still on its way out is given the time that it takes: all that is left behind stays for good.
    await PATIENT.poll(async () => grownIn(warm, await held(devtools))).toEqual([]);
  });
}
