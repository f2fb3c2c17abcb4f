import { readFile } from 'node:fs/promises';
import { expect as expectSoon, test, type Browser, type Download, type Page } from '@playwright/test';
import { parse, CsvError } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { makeBot, playRun, readCsv, writeCsv } from '../../src/core/index.ts';
import { packLink } from '../../src/ui/sharing/packed-link.ts';
import { smallScenario } from '../core/fixtures/small.ts';
import { scriptFrom } from '../core/support/scripts.ts';
import { shouted } from '../core/translation/support.ts';
import { complaintsOf, expectAccessible, listenToTheEnd, replyByKeys } from './support/page.ts';
import { createTeam, device, playScored } from './support/team.ts';

// A draft that a trainer has translated, on its way to those who read the other language.

test.describe.configure({ timeout: 420_000 });
test.use({ actionTimeout: 60_000 });
const expect = expectSoon.configure({ timeout: 60_000 });
const CSV = { parse, stringify, CsvError };
const ATTACK = '<img src=x onerror="document.title=1">';
/** Markup in what was translated is text wherever it is shown, as in what was written. */
const TITLE = `Wer zu zweit wartet ${ATTACK}`;
const UNTRANSLATED = 'You are at the door.';
const source = JSON.stringify({
  ...smallScenario(),
  id: 'our-door',
  title: 'Ours at the door',
  brief: UNTRANSLATED,
});
const script = scriptFrom(source);

/** A device whose reader speaks German. */
async function germanDevice(browser: Browser, width = 390): Promise<Page> {
  const context = await browser.newContext({ locale: 'de-DE', viewport: { width, height: 800 } });
  await context.addInitScript((kept) => localStorage.setItem('good-call/1/settings', JSON.stringify(kept)), {
    tempo: 'untimed',
    motion: 'reduced',
    language: 'de',
  });
  return context.newPage();
}

async function joinInGerman(page: Page, code: string): Promise<void> {
  await page.goto(`/#/join/${code}`);
  await page.locator('form.join input[name=name]').fill('Ada');
  await page.locator('form.join button[type=submit]').click();
  await expect(page.locator('.copy')).toBeVisible();
}

const part = (page: Page, name: string) => page.locator(`[data-handing="${name}"]`);

async function textOf(download: Download): Promise<string> {
  return readFile(await download.path(), 'utf8');
}

async function downloaded(page: Page, selector: string): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator(selector).click()]);
  return textOf(download);
}

/** What a translator sends back: every text but the brief, one of them with markup in it. */
function translated(csv: string): string {
  const rows = readCsv(CSV, csv);
  if (!rows.ok) throw new Error(rows.message);
  return writeCsv(
    CSV,
    rows.rows.map(({ cells }, index) => {
      const [key = '', where = '', who = '', text = '', hash = ''] = cells;
      if (index === 0) return cells;
      const words =
        key === 'title'
          ? TITLE
          : key === 'brief'
            ? ''
            : key === 'summary'
              ? `${ATTACK} an der Tür`
              : key.endsWith('/say')
                ? `${shouted(text)} ${ATTACK}`
                : shouted(text);
      return [key, where, who, text, hash, words];
    }),
  );
}

/** The draft on the lead's desk. */
async function takeDraft(lead: Page): Promise<void> {
  const packed = await packLink({ by: 'Ann', source, told: [] });
  if (!packed.ok) throw new Error(packed.why);
  await lead.goto(`/#/link/${packed.packed}`);
  await lead.getByRole('link', { name: 'Take it into the studio' }).click();
  await expect(lead.locator('.bench')).toBeVisible();
  await lead.locator('#tab-handing').click();
  await expect(part(lead, 'publish')).toContainText('No translation goes along');
}

/** The same with its translation. */
async function translateDraft(lead: Page): Promise<void> {
  await takeDraft(lead);
  const csv = await downloaded(lead, '[data-action="translation-table"]');
  await lead.locator('[data-action="translation-import"]').setInputFiles({
    name: 'back.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(translated(csv)),
  });
  await expect(lead.locator('[data-taken]')).toBeVisible();
}

async function publish(lead: Page): Promise<void> {
  await part(lead, 'publish').locator('[data-action="prepare"]').click();
  await expect(part(lead, 'publish').locator('.handing-effect')).toBeVisible();
  await part(lead, 'publish').locator('[data-action="publish"]').click();
}

test('a draft translated through a table is published, played in German, and on the board in German', async ({
  browser,
}) => {
  const lead = await device(browser, 'desk');
  const complaints = complaintsOf(lead);
  await lead.emulateMedia({ reducedMotion: 'reduce' });
  const { team, code } = await createTeam(lead, 'Two tongues');
  const wallLink = await lead.getByLabel('Link for the wall').inputValue();
  await translateDraft(lead);
  const along = part(lead, 'publish').locator('.handing-along');
  await expect(along).toContainText('German');
  await expect(along).toContainText('1 missing');
  await publish(lead);
  await expect(part(lead, 'publish').locator('[data-published="1"]')).toContainText('told in German, too');
  await expect(part(lead, 'publish').locator('[data-told-in="de"]')).toBeVisible();
  await expectAccessible(lead);

  // Home, brief, play and debrief of somebody who reads German.
  const ada = await germanDevice(browser);
  const theirs = complaintsOf(ada);
  await joinInGerman(ada, code);
  await ada.goto('/#/');
  await expect(ada.locator('.home-team')).toContainText(TITLE);
  await expect(ada.locator('.home-team')).toContainText(`${ATTACK} an der Tür`);
  await ada.locator('.home-team .card .button.primary').click();
  await expect(ada.getByRole('heading', { level: 1 })).toHaveText(TITLE);
  // What has no translation is told as it is written, and says so.
  await expect(ada.locator('.brief-words [lang="en"]', { hasText: UNTRANSLATED })).toBeVisible();
  await expectAccessible(ada);
  await ada.locator('.brief button[type=submit], .brief .button.primary').first().click();
  await expect(ada.locator('.play')).toBeVisible();
  await expect(ada.locator('.play')).toContainText(`${shouted('Evening. A table, please.')} ${ATTACK}`);
  expect(await listenToTheEnd(ada)).toBe('turn');
  await expectAccessible(ada);
  const { run } = JSON.parse(
    (await ada.evaluate(() => localStorage.getItem('good-call/1/run/our-door'))) ?? '{}',
  ) as { run: { seed: number; hash: string } };
  expect(run.hash).toBe(script.hash);
  for (const event of playRun(script, makeBot(script, 'expert'), run.seed).events) {
    if (event.type !== 'reply') continue;
    if ((await listenToTheEnd(ada)) === 'turn') await replyByKeys(ada, event);
  }
  expect(await listenToTheEnd(ada)).toBe('ended');
  await ada.locator('[data-action=debrief]').click();
  await expect(ada.locator('.verdict')).toBeVisible();
  await expect(ada.locator('main')).toContainText(TITLE);
  await expect(ada.locator('img[onerror], img[src="x"]')).toHaveCount(0);
  expect(await ada.title()).not.toBe('1');
  await expectAccessible(ada);

  // The meeting: its moment on a German wall and on a German phone.
  for (const bot of ['first', 'random', 'pleaser'] as const) await playScored(ada, team, script, bot);
  const wall = await germanDevice(browser, 1280);
  await wall.goto(new URL(wallLink).href);
  await expect(wall.locator('.wall')).toBeVisible();
  await ada.goto(`/#/own/${team}`);
  await expect(ada.locator('.own-scenarios')).toContainText(TITLE);
  await ada.goto(`/#/team/${team}`);
  await expect(ada.locator('option', { hasText: TITLE })).toHaveCount(1);
  await lead.goto(`/#/meeting/${team}`);
  await lead.getByRole('button', { name: 'Prepare Monday with this' }).first().click();
  const vote = ((await lead.locator('.big-code').textContent()) ?? '').trim();
  const next = (name: string) => lead.getByRole('button', { name, exact: true }).click();
  await next('Start the meeting');
  await next('Next');
  await expect(wall.locator('.slide-replies li').first()).toContainText('¡');
  await expect(wall.locator('.slide')).toContainText(TITLE);
  await expect(lead.locator('.slide-replies li').first()).toBeVisible();
  await expect(lead.locator('.slide-replies')).not.toContainText('¡');
  await next('Next');
  const phone = await germanDevice(browser);
  await phone.goto(`/#/vote/${vote}`);
  for (const text of await phone.locator('.vote-reply').allTextContents()) expect(text).toContain('¡');
  await expect(phone.locator('.vote-reply').first()).toContainText('¡');
  await expectAccessible(phone);
  await expect(wall.locator('img[onerror], img[src="x"]')).toHaveCount(0);
  await expectAccessible(wall);
  expect([...complaints, ...theirs]).toEqual([]);
});

/** Words that nothing makes shorter: long links are made of them. */
function noisy(file: { readonly texts: Readonly<Record<string, string>> }): string {
  const noise = () => Array.from({ length: 8 }, () => crypto.randomUUID()).join(' ');
  const texts = Object.fromEntries(
    Object.entries(file.texts).map(([key, text]) => [
      key,
      `${noise()} ${(text.match(/\{[^}]*\}/g) ?? []).join(' ')}`,
    ]),
  );
  return JSON.stringify({ ...file, language: 'fr', texts });
}

test('a translation is corrected by itself, left out, taken back, and goes with links', async ({
  browser,
}) => {
  const lead = await device(browser, 'desk');
  const complaints = complaintsOf(lead);
  await lead.emulateMedia({ reducedMotion: 'reduce' });
  const { code } = await createTeam(lead, 'Two more tongues');
  await translateDraft(lead);
  // Left out, it is not published; sent by itself later, it stands with the version.
  const publishing = part(lead, 'publish');
  await publishing.locator('[name="along-de"]').uncheck();
  await publish(lead);
  await expect(publishing.locator('[data-published="1"]')).not.toContainText('German');
  await expect(publishing.locator('[data-on-server="1"]')).toContainText('in its own language alone');
  const ada = await germanDevice(browser);
  await joinInGerman(ada, code);
  await ada.goto('/#/');
  await expect(ada.locator('.home-team')).toContainText('Ours at the door');
  const file = JSON.parse(await downloaded(lead, '[data-locale="de"]')) as { texts: Record<string, string> };
  file.texts['title'] = 'Anders gesagt';
  await lead.locator('[data-action="translation-open"]').setInputFiles({
    name: 'our-door.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(file)),
  });
  await expect(lead.locator('[data-taken="1"]')).toBeVisible();
  await publishing.locator('[name="along-de"]').check();
  await publishing.locator('[data-action="send-translations"]').click();
  await expect(publishing.locator('[data-told]')).toContainText('now told in German');
  await expect(publishing.locator('tr[data-version]')).toHaveCount(1);
  await ada.goto('/#/library');
  await ada.goto('/#/');
  await expect(ada.locator('.home-team')).toContainText('Anders gesagt');

  // A link carries it, as long as it fits, and so does a try-out link; both open in German.
  await part(lead, 'link').locator('[data-action="make-link"]').click();
  const address = await part(lead, 'link').locator('.handing-copy input').inputValue();
  await expect(part(lead, 'link').locator('[data-without]')).toHaveCount(0);
  await part(lead, 'tryout').locator('[data-action="new-tryout"]').click();
  const tryout = await part(lead, 'tryout').locator('[data-tryout] input').first().inputValue();
  const guest = await germanDevice(browser);
  for (const opened of [new URL(address).hash, new URL(tryout).hash]) {
    await guest.goto(`/${opened}`);
    await expect(guest.getByRole('heading', { level: 1 })).toHaveText('Anders gesagt');
    await guest.reload();
    await expect(guest.getByRole('heading', { level: 1 })).toHaveText('Anders gesagt');
  }
  await expectAccessible(lead);
  // With more than fits, the link says so and carries the scenario alone.
  await lead.locator('[data-action="translation-open"]').setInputFiles({
    name: 'our-door.json',
    mimeType: 'application/json',
    buffer: Buffer.from(noisy(file)),
  });
  await expect(part(lead, 'link').locator('[name="along-fr"]')).toBeVisible();
  await part(lead, 'link').locator('[data-action="make-link"]').click();
  await expect(part(lead, 'link').locator('[data-without]')).toContainText('more than 16,000');
  const alone = await part(lead, 'link').locator('.handing-copy input').inputValue();
  expect(alone.length).toBeLessThan(address.length);
  await part(lead, 'link').locator('[name="along-fr"]').uncheck();
  await part(lead, 'link').locator('[data-action="make-link"]').click();
  await expect(part(lead, 'link').locator('[data-without]')).toHaveCount(0);

  // Whoever takes it into a studio has the translation with it.
  await guest.locator('a[href*="take="]').click();
  await expect(guest.locator('.bench')).toBeVisible();
  await guest.locator('#tab-handing').click();
  await expect(part(guest, 'file').locator('[data-locale="de"]')).toBeVisible();

  // A draft without it can have what the team plays.
  await takeDraft(lead);
  await publishing.locator('[data-action="take-translation"]').click();
  await expect(part(lead, 'file').locator('[data-locale="de"]')).toBeVisible();
  await expect(publishing.locator('[data-action="take-translation"]')).toHaveCount(0);
  await publishing.locator('[data-action="remove-translation"]').click();
  await expect(publishing.locator('[data-on-server="1"]')).toContainText('in its own language alone');
  await ada.goto('/#/library');
  await ada.goto('/#/');
  await expect(ada.locator('.home-team')).toContainText('Ours at the door');
  expect(complaints).toEqual([]);
});
