import { expect, test, type Page } from '@playwright/test';
import {
  choosePast,
  makeBot,
  playRun,
  startConversation,
  verify,
  type BotName,
  type Run,
} from '../../src/core/index.ts';
import { keptRun, listenToTheEnd, visit } from './support/page.ts';
import { shipped } from './support/scenario.ts';

// A returning customer remembers the trainee's own last run with them, or what the scenario states.

const FIRST = 'restaurant-wait';
const NEXT = 'restaurant-wait-2';
const first = shipped(FIRST);
const next = shipped(NEXT);

/** A finished run of the first scenario, as a bot plays it. */
function runOf(bot: BotName): Run {
  const { events } = playRun(first, makeBot(first, bot), 7);
  const conversation = startConversation(first, { seed: 7, mode: 'scored', tempo: 'live', events });
  conversation.stop();
  return conversation.run;
}

function pastOf(run: Run): string {
  const verified = verify(first, run);
  if ('refused' in verified) throw new Error(verified.message);
  return choosePast(next.scenario, first, verified)?.id ?? '';
}

async function keepAsLast(page: Page, run: Run): Promise<void> {
  await page.evaluate(([key, text]) => localStorage.setItem(key, text), [
    `good-call/1/last/${FIRST}`,
    JSON.stringify({ id: 'a-run', saved: '2026-01-01T10:00:00.000Z', run }),
  ] as const);
}

test('without an earlier run the stated past is told, and played', async ({ page }) => {
  await visit(page, `/?seed=5#/brief/${NEXT}`, { tempo: 'untimed' });
  await expect(page.locator('[data-past]')).toHaveAttribute('data-past', next.past ?? '');
  await expect(page.getByRole('radio', { name: 'The one that you played last' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  await listenToTheEnd(page);
  expect(await keptRun(page, 'run', NEXT)).toMatchObject({ past: { name: next.past, run: null } });
});

test('an earlier run brings its own past, and is carried along', async ({ page }) => {
  const run = runOf('pleaser');
  await visit(page, '/', { tempo: 'untimed' });
  await keepAsLast(page, run);
  await page.goto(`/?seed=5#/brief/${NEXT}`);
  await expect(page.getByRole('radio', { name: 'The one that you played last' })).toBeChecked();
  await expect(page.locator('[data-past]')).toHaveAttribute('data-past', pastOf(run));
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  await listenToTheEnd(page);
  const kept = await keptRun(page, 'run', NEXT);
  expect(kept.past).toEqual({ name: pastOf(run), run });
  await page.reload();
  await expect(page.locator('.play')).toBeVisible();
  expect((await keptRun(page, 'run', NEXT)).events).toEqual(kept.events);
});

test('the stated past can be chosen instead', async ({ page }) => {
  await visit(page, '/', { tempo: 'untimed' });
  await keepAsLast(page, runOf('pleaser'));
  await page.goto(`/?seed=5#/brief/${NEXT}`);
  await page.getByRole('radio', { name: 'The one that the scenario tells of' }).check();
  await expect(page.locator('[data-past]')).toHaveAttribute('data-past', next.past ?? '');
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  await expect(page.locator('.play')).toBeVisible();
  expect(await keptRun(page, 'run', NEXT)).toMatchObject({ past: { name: next.past, run: null } });
});
