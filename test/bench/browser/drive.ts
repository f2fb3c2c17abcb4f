import type { Page } from '@playwright/test';
import type { GameEvent } from '../../../src/core/index.ts';

/** Playing a run by its events, as fast as the page takes them. */

/** Begins a run of a scenario at its brief. */
export async function beginRun(page: Page, url: string, scenario: string, seed: number): Promise<void> {
  // Another query each time, so that the address is a new one.
  await page.goto(`${url}/?seed=${seed}#/brief/${scenario}`);
  await page.locator('.brief-start button[type=submit]').click();
  await page.locator('.play').waitFor();
}

/** Presses on until the trainee can reply, or the run has ended. */
async function listen(page: Page): Promise<'turn' | 'ended'> {
  for (;;) {
    const scene = await page.locator('.play').getAttribute('data-scene');
    if (scene === 'ended') return 'ended';
    if (scene === 'open' || scene === 'reading' || scene === 'patience') return 'turn';
    await page.keyboard.press('Space');
  }
}

/** Plays a run to its end in the untimed tempo. */
export async function playToTheEnd(page: Page, events: readonly GameEvent[]): Promise<void> {
  for (const event of events) {
    if (event.type !== 'reply') continue;
    if ((await listen(page)) === 'ended') return;
    await page.locator(`.replies [data-reply="${event.reply}"]`).click();
    if (event.quote === undefined && event.particulars === undefined) continue;
    if (event.quote !== undefined) await page.locator('.quote-input').fill(String(event.quote));
    for (const [fact, value] of Object.entries(event.particulars ?? {})) {
      const choice = page.locator(`input[name="particular-${fact}"][value="${value}"]`);
      if ((await choice.count()) > 0) await choice.check();
      else await page.locator('.particular select').selectOption(value);
    }
    await page.locator('.picker button[type=submit]').click();
  }
  await listen(page);
}
