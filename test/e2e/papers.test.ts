import { readFile } from 'node:fs/promises';
import { expect, test, type Download, type Page } from '@playwright/test';
import { makeBot, playRun } from '../../src/core/index.ts';
import { shipped } from './support/scenario.ts';
import { begin, expectAccessible, listenToTheEnd, replyByKeys, visit } from './support/page.ts';

/** What the studio hands on as pictures, translations and paper. */

test.describe.configure({ timeout: 180_000 });
const SLOW = { timeout: 60_000 };

/** Opens a copy of a shipped scenario at what hands it on. */
async function openHanding(page: Page, settings: Parameters<typeof visit>[2] = {}): Promise<void> {
  await visit(page, '/#/studio', { motion: 'reduced', ...settings });
  const copy = page.getByRole('button', { name: /Four at the door/ }).first();
  if (!(await copy.isVisible())) await page.getByText('A copy of a scenario').first().click();
  await copy.click();
  await page.locator('#tab-handing').click();
  await expect(page.locator('[data-handing="translation"]')).toBeVisible(SLOW);
}

async function textOf(download: Download): Promise<string> {
  return readFile(await download.path(), 'utf8');
}

async function downloaded(page: Page, button: string): Promise<Download> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator(button).click()]);
  return download;
}

test('the table goes out, one text is changed, and it comes back with the draft', async ({ page }) => {
  await openHanding(page);
  await page.getByLabel('Into which language').selectOption({ label: 'Another language' });
  await page.getByLabel('Its code').fill('fr');
  await page.getByLabel('Its code').press('Tab');
  await expect(page.locator('.handing-counts')).toContainText('0 of ', SLOW);
  const table = await downloaded(page, '[data-action="translation-table"]');
  expect(table.suggestedFilename()).toBe('restaurant-wait.fr.csv');
  const csv = await textOf(table);
  expect(csv.startsWith('\ufeffkey,where,who speaks,source,source hash,translation\r\n')).toBe(true);
  const changed = csv
    .replace(/^(title,.*,)\r$/m, '$1Quatre à la porte\r')
    .replace(/^(beats\/quote\/replies\/bare\/say,.*,)\r$/m, '$1La cuisine prend du retard.\r');
  await page.locator('[data-action="translation-import"]').setInputFiles({
    name: 'back.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(changed),
  });
  await expect(page.locator('[data-taken="1"]')).toBeVisible(SLOW);
  await expect(page.locator('[data-remarks]')).toContainText('"{quote}" of the source is lost');
  await expect(page.locator('.handing-counts')).toContainText('1 of ');
  await expectAccessible(page, '#pane-handing');

  const translation = await textOf(await downloaded(page, '[data-action="translation-file"]'));
  expect(JSON.parse(translation)).toMatchObject({
    of: 'restaurant-wait',
    language: 'fr',
    texts: { title: 'Quatre à la porte' },
  });
  const again = await textOf(await downloaded(page, '[data-action="translation-table"]'));
  expect(again).toContain('Quatre à la porte\r\n');
});

test('the sheets of a role-play are shown, read and printed on both kinds of paper', async ({ page }) => {
  await openHanding(page);
  await page.locator('[data-action="paper-variant"]').selectOption('child');
  await page.locator('[data-action="paper-show"]').click();
  const paper = page.locator('.roleplay');
  await expect(paper.getByRole('heading', { level: 1 })).toBeFocused(SLOW);
  for (const sheet of ['customer', 'trainee', 'coach'])
    await expect(paper.locator(`[data-sheet="${sheet}"]`)).toBeVisible();
  await expect(paper.locator('[data-sheet="customer"]')).toContainText('a four-year-old who last ate at two');
  // The trainee has neither the truth nor what replies are worth.
  const trainee = await paper.locator('[data-sheet="trainee"]').innerText();
  expect(trainee).not.toContain('four-year-old');
  expect(trainee).not.toMatch(/follows|breaks|best path/);
  await expect(paper.locator('[data-sheet="coach"] [data-best="true"]').first()).toBeVisible();
  await expectAccessible(page);
  for (const format of ['A4', 'Letter'] as const) {
    const pdf = await page.pdf({ format, path: test.info().outputPath(`${format}.pdf`) });
    expect(pdf.length).toBeGreaterThan(10_000);
  }
  await page.setViewportSize({ width: 320, height: 720 });
  const wider = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(await wider()).toBe(0);
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.keyboard.press('Escape');
  await expect(paper).toHaveCount(0);
  await expect(page.locator('[data-action="paper-show"]')).toBeFocused();
});

test('pictures are the text that the command line prints', async ({ page }) => {
  await openHanding(page);
  for (const [format, ending, start] of [
    ['mermaid', '.mmd', '---\ntitle: "Four at the door"'],
    ['xstate', '.statechart.json', '{\n  "id": "restaurant-wait"'],
    ['dot', '.dot', 'digraph conversation {'],
  ] as const) {
    const download = await downloaded(page, `[data-graph="${format}"]`);
    expect(download.suggestedFilename()).toBe(`restaurant-wait${ending}`);
    expect((await textOf(download)).startsWith(start)).toBe(true);
  }
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.locator('[data-graph-copy="mermaid"]').click();
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()), SLOW)
    .toContain('flowchart TD');
});

test('with the interface in German the guest, the cards and the debrief speak German', async ({ page }) => {
  await page.route('**/scenarios/index.json', async (route) => {
    const cards = (await (await route.fetch()).json()) as { id: string; words: object }[];
    // As if one of the shipped scenarios had no translation.
    const json = cards.map((card) => (card.id === 'insurance-claim' ? { ...card, words: {} } : card));
    await route.fulfill({ json });
  });
  await visit(page, '/', { language: 'de', tempo: 'untimed', motion: 'reduced' });
  const card = page.locator('[data-scenario="restaurant-wait"]');
  await expect(card).toContainText('Zu viert an der Tür');
  // What is not translated says that it is English.
  await expect(page.locator('[data-scenario="insurance-claim"] h3 a')).toHaveAttribute('lang', 'en');
  await expect(card.locator('h3 a')).not.toHaveAttribute('lang', /./);
  await begin(page, 'restaurant-wait', 1, { language: 'de' }, 'Los');
  const script = shipped('restaurant-wait');
  const { events } = playRun(script, makeBot(script, 'bureaucrat'), 1);
  const replies = events.flatMap((event) => (event.type === 'reply' ? [event] : []));
  for (const [at, reply] of replies.entries()) {
    expect(await listenToTheEnd(page)).toBe('turn');
    if (at === 0) await expect(page.locator('.notepad')).toContainText('vier Personen, keine Treppe');
    await replyByKeys(page, reply);
  }
  expect(await listenToTheEnd(page)).toBe('ended');
  await page.locator('[data-action="debrief"]').click();
  await expect(page.locator('.verdict')).toBeVisible(SLOW);
  await expect(page.locator('.decision-list')).toContainText('Worum es heute Abend geht');
  await expect(page.locator('.debrief [lang="en"]')).toHaveCount(0);
  await expectAccessible(page);
});
