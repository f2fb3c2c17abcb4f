import type { Browser, CDPSession } from '@playwright/test';
import type { GameEvent } from '../../../src/core/index.ts';
import { beginRun, playToTheEnd } from './drive.ts';
import { openTab } from './open.ts';

/** What an open page costs. */

/** The share of one core that the page takes while the trainee thinks, 0 to 1. */
export async function idleShare(
  browser: Browser,
  url: string,
  scenario: string,
  { seconds, motion }: { readonly seconds: number; readonly motion: 'full' | 'reduced' },
): Promise<number> {
  const { context, page, devtools } = await openTab(browser, { tempo: 'untimed', motion });
  await beginRun(page, url, scenario, 3);
  await page.locator('.stage-host canvas').waitFor();
  while ((await page.locator('.play').getAttribute('data-scene')) !== 'open') {
    await page.keyboard.press('Space');
  }
  await devtools.send('Performance.enable');
  await page.waitForTimeout(1500);
  const before = await busySeconds(devtools);
  await page.waitForTimeout(seconds * 1000);
  const after = await busySeconds(devtools);
  await context.close();
  return (after - before) / seconds;
}

async function busySeconds(devtools: CDPSession): Promise<number> {
  const { metrics } = await devtools.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN;
}

/** What is held after a run, with the rubbish collected. */
export interface Held {
  readonly megabytes: number;
  readonly nodes: number;
  readonly listeners: number;
}

/** What the page holds after each of some runs in a row, played to the end and left by way of the home page. */
export async function heldAfterRuns(
  browser: Browser,
  url: string,
  { scenario, runs }: { readonly scenario: string; readonly runs: readonly (readonly GameEvent[])[] },
): Promise<readonly Held[]> {
  const { context, page, devtools } = await openTab(browser, { tempo: 'untimed' });
  const held: Held[] = [];
  await page.goto(url);
  for (const [index, events] of runs.entries()) {
    // The address changes behind the hash alone, so that the page stays the same.
    await page.evaluate(([id, seed]) => (location.hash = `#/brief/${id}?seed=${seed}`), [
      scenario,
      index + 1,
    ] as const);
    await page.locator('.brief-start button[type=submit]').click();
    await page.locator('.stage-host canvas').waitFor();
    await playToTheEnd(page, events);
    await page.locator('[data-action=debrief]').click();
    await page.locator('.verdict').waitFor({ timeout: 60_000 });
    await page.evaluate(() => (location.hash = '#/'));
    await page.locator('[data-scenario]').first().waitFor();
    await devtools.send('HeapProfiler.collectGarbage');
    const { usedSize } = await devtools.send('Runtime.getHeapUsage');
    const { nodes, jsEventListeners } = await devtools.send('Memory.getDOMCounters');
    held.push({ megabytes: usedSize / 1_000_000, nodes, listeners: jsEventListeners });
  }
  await context.close();
  return held;
}
