import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import { runSchema, type Run } from '../../src/core/index.ts';
import { RELEASING } from '../core/fixtures/releasing.ts';
import { put } from '../core/support/edit.ts';
import { begin, isRunning, keptRun, listenToTheEnd } from './support/page.ts';
import { beginSmall, debriefSmall, playSmall, serveSmall, SMALL } from './support/small.ts';

// After a run: reading the debrief, playing on from it, and taking the run along as a file.

const CARELESS = ['soon', 'later', 'hide', 'calm'];

const scoresOn = (page: Page) =>
  page
    .locator('[data-score]')
    .evaluateAll((all) => all.map(({ dataset }) => [dataset['score'], dataset['value'], dataset['points']]));

test('the debrief says what would have been better, why, and by which source', async ({ page }) => {
  await debriefSmall(page, CARELESS);
  await expect(page.locator('.verdict')).toHaveAttribute('data-verdict', 'wavers');
  await expect(page.locator('.review')).toContainText('Meh.');
  await expect(page.locator('.verdict')).toContainText('of 8');
  const worst = page.locator('.decision[open]').first();
  await expect(worst.locator('.better, .unheard').first()).toBeVisible();
  await expect(worst.locator('.cited').first()).toContainText('“');
  await expect(page.locator('.ledger-row[data-promise=table]')).toHaveAttribute('data-state', 'broken');
  await expect(page.locator('.never-heard [data-fact]')).toHaveCount(0);
  await expect(page.locator('.disagreement').first()).toBeVisible();
  await page.locator('.shot').last().click();
  await expect(page.locator('.decision summary').last()).toBeFocused();
  await expect(page.locator('.decision').last()).toHaveAttribute('open', '');
  await page.locator('.tip summary').first().click();
  await expect(page.locator('.tip[open] .cited')).toBeVisible();
});

test('a promise that the customer let go is stamped so on its note and in the debrief', async ({ page }) => {
  await serveSmall(page, (scenario) => {
    for (const [path, value] of Object.entries(RELEASING)) put(scenario, path, value);
  });
  await begin(page, SMALL, 3, { tempo: 'untimed' });
  for (const reply of ['soon', 'later', 'next-door']) {
    expect(await listenToTheEnd(page)).toBe('turn');
    await page.locator(`[data-reply=${reply}]`).click();
  }
  expect(await listenToTheEnd(page)).toBe('turn');
  const note = page.locator('.sticky[data-promise=table]');
  await expect(note).toHaveAttribute('data-state', 'released');
  await expect(note.locator('.stamp')).toHaveText('released');
  await page.locator('[data-reply=thanks]').click();
  expect(await listenToTheEnd(page)).toBe('ended');
  await page.getByRole('button', { name: 'Read the debrief' }).click();
  const row = page.locator('.ledger-row[data-promise=table]');
  await expect(row).toHaveAttribute('data-state', 'released');
  await expect(row).toContainText('let go, by agreement');
});

test('a saved run opens in the same debrief, on another device too', async ({ page }) => {
  await debriefSmall(page, CARELESS);
  const shown = await scoresOn(page);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save this run as a file' }).click();
  const path = await (await download).path();
  const run: Run = runSchema.parse(JSON.parse(await readFile(path, 'utf8')));
  expect(run).toEqual(await keptRun(page, 'last', SMALL));

  await page.goto('/');
  await page.evaluate(() => localStorage.clear());
  await page.reload();
  await page.getByLabel('Choose a file').setInputFiles(path);
  await expect(page.locator('.verdict')).toBeVisible();
  await expect(page.getByText('Opened from a file')).toBeVisible();
  expect(await scoresOn(page)).toEqual(shown);
  expect(await page.evaluate(() => localStorage.getItem('good-call/1/results/small'))).toBeNull();
});

test('a file that is no run is told apart', async ({ page }) => {
  await page.goto('/');
  const choose = page.getByLabel('Choose a file');
  const file = (text: string) => ({
    name: 'a.json',
    mimeType: 'application/json',
    buffer: Buffer.from(text),
  });
  await choose.setInputFiles(file('not json'));
  await expect(page.getByRole('alert')).toHaveText('That file is not JSON, so it is no run.');
  await choose.setInputFiles(file('{"format":1}'));
  await expect(page.getByRole('alert')).toHaveText('That file is JSON, but it is not a Good Call run.');
});

test('a run dropped on the home page opens, too', async ({ page }) => {
  await debriefSmall(page, CARELESS);
  const run = await keptRun(page, 'last', SMALL);
  await page.goto('/');
  await expect(page.getByText('Open a saved run')).toBeVisible();
  const data = await page.evaluateHandle((text) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], 'run.json', { type: 'application/json' }));
    return transfer;
  }, JSON.stringify(run));
  await page.dispatchEvent('main', 'dragover', { dataTransfer: data });
  await expect(page.getByText('Drop the file to open it')).toBeVisible();
  await page.dispatchEvent('main', 'drop', { dataTransfer: data });
  await expect(page.getByText('Opened from a file')).toBeVisible();
});

test('playing again draws anew or meets the same customer; from a decision it goes on in practice', async ({
  page,
}) => {
  await debriefSmall(page, CARELESS, { mode: 'scored' });
  const first = await keptRun(page, 'last', SMALL);
  await page.locator('.shot').nth(1).click();
  await page.locator('.decision').nth(1).getByRole('button', { name: 'Play again from here' }).click();
  await expect(page.locator('.play')).toHaveAttribute('data-beat', 'bar');
  const second = await keptRun(page, 'run', SMALL);
  expect(second).toMatchObject({ seed: first.seed, mode: 'practice' });
  expect(second.events).toEqual(first.events.slice(0, second.events.length));

  await page.goto(`/#/debrief/${SMALL}`);
  await page.getByRole('button', { name: 'Same customer again' }).click();
  await expect(page.getByRole('dialog')).toContainText('Give up the run in progress?');
  await page.getByRole('button', { name: 'Keep the other run' }).click();
  expect(await keptRun(page, 'run', SMALL)).toEqual(second);
  await page.getByRole('button', { name: 'Same customer again' }).click();
  await page.getByRole('button', { name: 'Start here' }).click();
  await expect(page.locator('.play')).toBeVisible();
  expect(await keptRun(page, 'run', SMALL)).toMatchObject({ seed: first.seed, mode: 'scored', events: [] });
});

test('practice gives coaching on request and ways back; a scored run gives neither', async ({ page }) => {
  await beginSmall(page, { tempo: 'untimed', mode: 'practice' });
  await listenToTheEnd(page);
  await page.locator('[data-reply=soon]').click();
  await page.keyboard.press('t');
  const dialog = page.getByRole('dialog', { name: 'So far' });
  await expect(dialog).toContainText("Shouldn't be long!");
  await dialog.getByText('Coaching', { exact: true }).click();
  await expect(dialog.getByText('Soon is no time.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Go back to here' }).click();
  await expect(page.locator('.play')).toHaveAttribute('data-beat', 'door');
  await expect(page.locator('[data-promise]')).toHaveCount(0);
  expect((await keptRun(page, 'run', SMALL)).events).toEqual([{ type: 'listen' }, { type: 'listen' }]);

  await page.evaluate((key) => localStorage.removeItem(key), `good-call/1/run/${SMALL}`);
  await page.evaluate(() => localStorage.removeItem('good-call/1/settings'));
  await page.goto(`/?seed=3#/brief/${SMALL}`);
  await page.getByRole('radio', { name: 'Scored' }).check();
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  await listenToTheEnd(page);
  await page.locator('[data-reply=soon]').click();
  await page.keyboard.press('t');
  await expect(page.getByRole('dialog')).toContainText("Shouldn't be long!");
  await expect(page.getByRole('dialog').getByText('Coaching')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Go back to here' })).toHaveCount(0);
});

test('results are kept, and the home page and the next debrief compare with them', async ({ page }) => {
  await playSmall(page, CARELESS);
  const last = await page.locator('[data-score=overall]').getAttribute('data-value');
  await page.goto('/');
  expect(await isRunning(page, SMALL)).toBe(false);
  const kept = await page.evaluate(() => localStorage.getItem('good-call/1/results/small'));
  expect(JSON.parse(kept ?? '[]')).toMatchObject([
    { overall: Number(last), ending: 'sour', verdict: 'wavers' },
  ]);
  await debriefSmall(page, ['kids-menu', 'later', 'read', 'thanks']);
  await expect(page.locator('.score-overall')).toContainText(`last time ${last} %`);
});
