import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, type Page } from '@playwright/test';
import type { AxeResults, RunOnly, RunOptions } from 'axe-core';
import { runSchema, type GameEvent, type Run } from '../../../src/core/index.ts';
import type { Settings } from '../../../src/ui/settings.ts';

/** Steering the page, and reading from it what it keeps. */

/** Opens the page with these settings, as if they had been made on an earlier visit. */
export async function visit(page: Page, address: string, settings: Partial<Settings> = {}): Promise<void> {
  await page.addInitScript((kept) => {
    const key = 'good-call/1/settings';
    if (localStorage.getItem(key) === null) localStorage.setItem(key, JSON.stringify(kept));
  }, settings);
  await page.goto(address);
}

/** Begins a run of a scenario at its brief; comes back when it can be played. */
export async function begin(
  page: Page,
  scenario: string,
  seed: number,
  settings: Partial<Settings> = {},
  start = 'Start',
): Promise<void> {
  await visit(page, `/?seed=${seed}#/brief/${scenario}`, settings);
  await page.getByRole('button', { name: start, exact: true }).click();
  await expect(page.locator('.play')).toBeVisible();
}

/** What is going on: the scene that the director is at. */
export async function sceneOf(page: Page): Promise<string> {
  return (await page.locator('.play').getAttribute('data-scene')) ?? '';
}

/** Waits until the trainee can reply. */
export async function waitForTurn(page: Page): Promise<void> {
  await expect(page.locator('.play-turn')).toHaveAttribute('data-turn', 'true');
}

/** Presses Space until it is the trainee's turn, or the run has ended. */
export async function listenToTheEnd(page: Page): Promise<'turn' | 'ended'> {
  for (let presses = 0; presses < 200; presses += 1) {
    const scene = await sceneOf(page);
    if (scene === 'ended') return 'ended';
    if (scene === 'reading' || scene === 'patience' || scene === 'open') return 'turn';
    await page.keyboard.press('Space');
  }
  throw new Error('the customer does not come to an end');
}

/** Gives a reply by keyboard alone: its number, then the form that some bring. */
export async function replyByKeys(page: Page, event: Extract<GameEvent, { type: 'reply' }>): Promise<void> {
  const cards = page.locator('.replies .reply');
  const ids = await cards.evaluateAll((all) => all.map((card) => card.getAttribute('data-reply')));
  const number = ids.indexOf(event.reply) + 1;
  expect(number, `${event.reply} among ${ids.join(', ')}`).toBeGreaterThan(0);
  await page.keyboard.press(String(number));
  if (event.quote === undefined && event.particulars === undefined) return;
  await expect(page.locator('.picker')).toBeVisible();
  if (event.quote !== undefined) {
    await expect(page.locator('.quote-input')).toBeFocused();
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type(String(event.quote));
    // Past the number and the slider.
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
  }
  for (const [fact, value] of Object.entries(event.particulars ?? {})) {
    const name = `particular-${fact}`;
    const focused = page.locator(`input[name="${name}"]:focus`);
    await expect(focused).toHaveCount(1);
    const count = await page.locator(`input[name="${name}"]`).count();
    await page.keyboard.press('Space');
    for (let tries = 0; tries < count; tries += 1) {
      if ((await focused.getAttribute('value')) === value) break;
      await page.keyboard.press('ArrowDown');
    }
    await expect(page.locator(`input[name="${name}"]:checked`)).toHaveValue(value);
    await page.keyboard.press('Tab');
  }
  await expect(page.locator('.picker button[type=submit]')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('.picker')).toHaveCount(0);
}

/** A run as the page keeps it: `run` in progress, or the `last` finished one. */
export async function keptRun(page: Page, place: 'run' | 'last', scenario: string): Promise<Run> {
  const text = await page.evaluate((key) => localStorage.getItem(key), `good-call/1/${place}/${scenario}`);
  const kept = JSON.parse(text ?? 'null') as { run?: unknown } | null;
  return runSchema.parse(kept?.run);
}

/** Whether a run of this scenario is in progress. */
export async function isRunning(page: Page, scenario: string): Promise<boolean> {
  return page.evaluate((key) => localStorage.getItem(key) !== null, `good-call/1/run/${scenario}`);
}

const AXE_TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** The rules of axe that look at colours. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];
/** The short form of axe: a page has read it in half the time. */
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * Fails on anything that axe finds against WCAG 2.2 AA. It looks at all and tells the violations alone. It is
 * brought into a page once, and runs in the page itself, since no page of ours has frames. From then on nothing in
 * that page fades in: text that is still half there has another colour than the one to be judged.
 * @param part selector of the part to look at, where the rest of a large page is looked at elsewhere
 */
export function expectAccessible(page: Page, part?: string): Promise<void> {
  return expectNothingFound(page, { type: 'tag', values: AXE_TAGS }, part);
}

/** The same for its colours alone: for a screen that axe has seen in others. */
export function expectReadable(page: Page): Promise<void> {
  return expectNothingFound(page, { type: 'rule', values: COLOUR_RULES });
}

async function expectNothingFound(page: Page, runOnly: RunOnly, part: string | null = null): Promise<void> {
  expect(page.frames()).toHaveLength(1);
  if (await page.evaluate(() => !('axe' in window))) {
    await page.evaluate(AXE);
    await page.evaluate(() => {
      const rest = new CSSStyleSheet();
      rest.replaceSync('*, *::before, *::after { animation: none !important; transition: none !important; }');
      document.adoptedStyleSheets.push(rest);
    });
  }
  // It would read every style sheet again, for a rule that is not asked for.
  const options: RunOptions = { runOnly, resultTypes: ['violations'], preload: false };
  const found = await page.evaluate(
    async ([selector, asked]) => {
      type Axe = { run: (where: Node, how: typeof asked) => Promise<AxeResults> };
      const where = selector === null ? document : document.querySelector(selector);
      if (where === null) return [`there is no ${selector}`];
      const { violations } = await (window as unknown as { axe: Axe }).axe.run(where, asked);
      return violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
      );
    },
    [part, options] as const,
  );
  expect(found).toEqual([]);
}

/** Collects whatever the browser complains about. */
export function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  return complaints;
}
