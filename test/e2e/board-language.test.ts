import { readFile } from 'node:fs/promises';
import { join as joined } from 'node:path';
import { expect as expectSoon, test, type Browser, type Page } from '@playwright/test';
import { cardText } from '../../src/board/show/card-text.ts';
import { readTranslation, type Translation } from '../../src/core/index.ts';
import { expectAccessible } from './support/page.ts';
import { shippedScript } from './support/results.ts';
import { createTeam, device, join, playScored } from './support/team.ts';

// The board speaks the reader's language, and so do the scenarios on it: the wall one, a phone another.

test.describe.configure({ timeout: 240_000 });
const expect = expectSoon.configure({ timeout: 60_000 });
const scenarios = joined(import.meta.dirname, '..', '..', 'scenarios');

async function german(id: string): Promise<Translation> {
  const read = readTranslation(await readFile(joined(scenarios, 'locales', 'de', `${id}.json`), 'utf8'), id);
  if (!read.ok) throw new Error(`${id} has no German`);
  return read.value;
}

/** A device whose reader speaks German. */
async function germanDevice(browser: Browser, width: number): Promise<Page> {
  return (await browser.newContext({ locale: 'de-DE', viewport: { width, height: 800 } })).newPage();
}

/** The texts of all elements that a selector finds. */
const textsOf = async (page: Page, selector: string) =>
  (await page.locator(selector).allTextContents()).map((text) => text.trim().replace(/\s+/g, ' '));

test('a meeting in two languages: the wall in German, one phone in each', async ({ browser }) => {
  const script = await shippedScript('restaurant-wait');
  const { texts } = await german('restaurant-wait');
  const words = new Set(Object.values(texts).map(cardText));
  const title = texts['title'] ?? '';
  const lead = await device(browser, 'desk');
  const { team, code } = await createTeam(lead, 'Two tongues');
  const wallLink = await lead.getByLabel('Link for the wall').inputValue();
  const english = await device(browser);
  await join(english, code, 'Ada');
  await playScored(english, team, script, 'first');
  await playScored(english, team, script, 'first');
  await playScored(english, team, script, 'pleaser');

  // The wall: replies, what the customer says, what comes of it.
  const wall = await germanDevice(browser, 1280);
  await wall.goto(new URL(wallLink).href);
  await expect(wall.locator('.wall')).toBeVisible();
  await lead.goto(`/#/meeting/${team}`);
  await lead.getByRole('button', { name: 'Prepare Monday with this' }).click();
  const vote = ((await lead.locator('.big-code').textContent()) ?? '').trim();
  const next = (name: string) => lead.getByRole('button', { name, exact: true }).click();
  await next('Start the meeting');
  await next('Next');
  await expect(wall.locator('.slide-replies li').first()).toBeVisible();
  for (const text of await textsOf(wall, '.slide-replies li')) expect(words).toContain(text);
  await expect(wall.getByText(title)).toBeVisible();
  // All of it is in the wall's language: nothing is marked as another one.
  await expect(wall.locator('.slide [lang]')).toHaveCount(0);
  await expect(lead.locator('.slide-replies li').first()).toBeVisible();
  for (const text of await textsOf(lead, '.slide-replies li')) expect(words).not.toContain(text);
  await next('Next');

  const phone = await germanDevice(browser, 390);
  await phone.goto(`/#/vote/${vote}`);
  await expect(phone.locator('.vote-reply').first()).toBeVisible();
  for (const text of await textsOf(phone, '.vote-reply')) expect(words).toContain(text);
  await expectAccessible(phone);
  await phone.locator('.vote-reply').first().click();
  await english.goto(`/#/vote/${vote}`);
  await expect(english.locator('.vote-reply').first()).toBeVisible();
  for (const text of await textsOf(english, '.vote-reply')) expect(words).not.toContain(text);
  await english.locator('.vote-reply').first().click();
  await expect(wall.locator('.vote-total')).toContainText('2 Stimmen');

  await next('Next');
  await expect(wall.locator('.slide-compare tbody th').first()).toBeVisible();
  for (const text of await textsOf(wall, '.slide-compare tbody th')) expect(words).toContain(text);
  await next('Next');
  await expect(wall.locator('.consequence').first()).toBeVisible();
  for (const text of await textsOf(wall, '.consequence-said')) expect(words).toContain(text);
  await expect(wall.locator('.slide [lang]')).toHaveCount(0);
  await next('Next');
  const tips = new Set(Object.values((await german('tips')).texts));
  await expect(wall.locator('.team-tip-card h2').first()).toBeVisible();
  for (const text of await textsOf(wall, '.team-tip-card h2')) expect(tips).toContain(text);
  await expectAccessible(wall);
});

test('figures, own page and table of a German reader, with a version of the team’s own', async ({
  browser,
}) => {
  const script = await shippedScript('restaurant-wait');
  const { texts } = await german('restaurant-wait');
  const lead = await germanDevice(browser, 1280);
  await lead.goto('/#/board');
  await lead.getByLabel('Name des Teams').fill('Nord');
  await lead.locator('form[aria-labelledby=hub-create] button').click();
  const code = ((await lead.locator('.big-code').textContent()) ?? '').trim();
  const team = new URL(lead.url()).hash.split('/')[2] ?? '';
  const player = await germanDevice(browser, 390);
  await player.goto(`/#/join/${code}`);
  await player.locator('form.join input[name=name]').fill('Ada');
  await player.locator('form.join button[type=submit]').click();
  await expect(player.locator('.copy')).toBeVisible();
  await playScored(player, team, script, 'first');
  await player.goto(`/#/own/${team}`);
  await expect(player.locator('.own-runs li').first()).toContainText(texts['title'] ?? '');
  await expectAccessible(player);

  await lead.goto(`/#/trainers/${team}`);
  await expect(lead.locator('.decision-figures > li').first()).toBeVisible();
  const beats = Object.keys(script.scenario.beats);
  const labels = beats.flatMap((beat) => texts[`beats/${beat}/label`] ?? []);
  for (const heading of await textsOf(lead, '.decision-figures h2'))
    expect(
      labels.some((label) => heading.startsWith(label)),
      heading,
    ).toBe(true);
  const saving = lead.waitForEvent('download');
  await lead.locator('a[download]').click();
  const table = await readFile(await (await saving).path(), 'utf8');
  expect(table).toContain(texts['beats/door/replies/warm/say']);

  // A version of the team's own: what is the same is told in German, what is new as it is written.
  const own = JSON.parse(await readFile(joined(scenarios, 'restaurant-wait.scenario.json'), 'utf8')) as {
    title: string;
  };
  own.title = 'Four at our own door';
  await lead.evaluate(
    async ([address, source]) => {
      const headers = { 'content-type': 'application/json' };
      await fetch(address ?? '', { method: 'POST', headers, body: JSON.stringify({ source }) });
    },
    [`/api/teams/${team}/scenarios`, JSON.stringify(own)],
  );
  await lead.reload();
  const option = lead.locator('option', { hasText: 'Four at our own door' }).first();
  await expect(option).toHaveAttribute('lang', 'en');
  await expect(lead.locator('.decision-figures > li').first()).toBeVisible();
  await expectAccessible(lead);
});
