import type { Browser } from '@playwright/test';
import { beginRun } from './drive.ts';
import { median } from './figures.ts';
import { openTab } from './open.ts';

/** How long people wait. */

const ROUNDS = 5;

/** From the address to a home page whose scenarios can be chosen, in milliseconds, in a browser that was never here. */
export async function timeToHome(browser: Browser, url: string): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const { context, page } = await openTab(browser, {});
    await page.goto(url);
    await page.locator('[data-scenario] a').first().waitFor();
    times.push(
      await page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            // A task that runs is a page that answers.
            requestAnimationFrame(() => setTimeout(() => resolve(performance.now())));
          }),
      ),
    );
    await context.close();
  }
  return median(times);
}

/** From the click on Start to the first letter that the customer says, in milliseconds. */
export async function timeToFirstWord(browser: Browser, url: string, scenario: string): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const { context, page } = await openTab(browser, { tempo: 'live' });
    await page.goto(`${url}/?seed=${round + 1}#/brief/${scenario}`);
    const start = page.locator('.brief-start button[type=submit]');
    await start.waitFor();
    await page.evaluate(() => {
      addEventListener('click', () => performance.mark('clicked'), { capture: true, once: true });
      const spoken = () => (document.querySelector('.bubble-text')?.textContent ?? '').trim() !== '';
      new MutationObserver((_, observer) => {
        if (!spoken()) return;
        performance.mark('spoken');
        observer.disconnect();
      }).observe(document.body, { childList: true, subtree: true, characterData: true });
    });
    await start.click();
    await page.waitForFunction(() => performance.getEntriesByName('spoken').length > 0);
    times.push(await page.evaluate(() => performance.measure('wait', 'clicked', 'spoken').duration));
    await context.close();
  }
  return median(times);
}

/** The milliseconds between frames while the customer speaks in the fullest scene, the voice and the scene moving. */
export async function frameTimes(
  browser: Browser,
  url: string,
  scenario: string,
  seconds: number,
): Promise<readonly number[]> {
  const { context, page } = await openTab(browser, { tempo: 'live' });
  await beginRun(page, url, scenario, 3);
  await page.locator('.stage-host canvas').waitFor();
  const times = await page.evaluate(
    (wanted) =>
      new Promise<number[]>((resolve) => {
        const found: number[] = [];
        const end = performance.now() + wanted * 1000;
        let last = performance.now();
        const next = (now: number) => {
          if (document.querySelector('.play')?.getAttribute('data-scene') === 'typing')
            found.push(now - last);
          last = now;
          if (now < end) requestAnimationFrame(next);
          else resolve(found);
        };
        requestAnimationFrame(next);
      }),
    seconds,
  );
  await context.close();
  return times;
}
