import { deflateRawSync } from 'node:zlib';
import { expect as expectSoon, test, type Page } from '@playwright/test';
import { packLink } from '../../src/ui/sharing/packed-link.ts';
import { smallScenario } from '../core/fixtures/small.ts';
import { waitForCopy, waitForTeamTexts } from './support/copy.ts';
import { complaintsOf, expectAccessible, listenToTheEnd, replyByKeys, visit } from './support/page.ts';
import { beginDraft, expectErrors, field, tryUmbrella, writeUmbrella } from './support/studio.ts';
import { createTeam, device, join } from './support/team.ts';

// A scenario on its way from the studio to others: published to a team, behind a try-out link, and in a link itself.

// The machine may be busy, and the server weighs scenarios one after the other: what comes late is not wrong.
const expect = expectSoon.configure({ timeout: 60_000 });
const ATTACK = '<img src=x onerror="document.title=1">';
const UNTIMED = { tempo: 'untimed', motion: 'reduced' } as const;

const small = (change: object = {}) => JSON.stringify({ ...smallScenario(), ...change });

/** The address of a link that carries a text, as the studio makes it. */
async function linkTo(source: string, by = 'Ann'): Promise<string> {
  const packed = await packLink({ by, source, told: [] });
  if (!packed.ok) throw new Error(packed.why);
  return `/#/link/${packed.packed}`;
}

/** Plays the umbrella to its end by keys: asks first, then is glad with them. */
async function playUmbrella(page: Page): Promise<void> {
  for (const reply of ['reply-2', 'reply-1']) {
    expect(await listenToTheEnd(page)).toBe('turn');
    await replyByKeys(page, { type: 'reply', reply });
  }
  expect(await listenToTheEnd(page)).toBe('ended');
}

const publishPart = (page: Page) => page.locator('[data-handing="publish"]');

/** Sees what publishing changes, then publishes. */
async function publish(page: Page, changes: string | RegExp): Promise<void> {
  await page.locator('#tab-handing').click();
  await publishPart(page).locator('[data-action="prepare"]').click();
  await expect(publishPart(page).locator('.handing-effect')).toContainText(changes);
  await publishPart(page).locator('[data-action="publish"]').click();
}

test('a scenario written from blank by form is checked, tried, published, played by somebody who joined, and on the board', async ({
  browser,
}) => {
  test.setTimeout(420_000);
  const lead = await device(browser, 'desk');
  const complaints = complaintsOf(lead);
  await lead.addInitScript(
    (kept) => localStorage.setItem('good-call/1/settings', JSON.stringify(kept)),
    UNTIMED,
  );
  const { team, code } = await createTeam(lead, 'North desk');

  await writeUmbrella(lead);
  await lead.locator('[data-entry="beats/shelf"]').click();
  const reply = lead.locator('[data-item="beats.shelf.replies.0"]');
  await expect(reply).toBeVisible();
  // What was open under the beat's earlier id need not be open now.
  if (!(await lead.locator('[data-more="beats.shelf.replies.0"]').isVisible()))
    await reply.locator('summary').first().click();
  await field(lead, 'beats.shelf.replies.0.follows').selectOption('last-impression');
  await expectErrors(lead, 0);
  await tryUmbrella(lead);

  // With an error nothing is handed on; the way to it stands beside.
  await field(lead, 'beats.shelf.replies.0.say').fill('');
  await lead.locator('#tab-handing').click();
  await expect(publishPart(lead).locator('.handing-errors .finding-go').first()).toBeVisible();
  await expect(publishPart(lead).locator('[data-action="prepare"]')).toHaveAttribute('aria-disabled', 'true');
  await field(lead, 'beats.shelf.replies.0.say').fill('I am glad that you have it back.');
  await expect(publishPart(lead).locator('.handing-errors')).toHaveCount(0);
  await expectAccessible(lead);
  await publish(lead, 'North desk: never had this scenario.');
  await expect(publishPart(lead).locator('[data-published="1"]')).toBeVisible();
  await expect(publishPart(lead).locator('tr[data-version="1"]')).toContainText('played now');
  await expectAccessible(lead);

  const ben = await device(browser);
  await ben.addInitScript(
    (kept) => localStorage.setItem('good-call/1/settings', JSON.stringify(kept)),
    UNTIMED,
  );
  await join(ben, code, 'Ben');
  await ben.goto('/#/');
  const theirs = ben.locator('.home-team');
  await expect(theirs).toContainText('From North desk');
  await expectAccessible(ben);
  await theirs.locator('.card .button.primary').click();
  await expect(ben.locator('.brief-team')).toContainText('Written by North desk');
  await expectAccessible(ben);
  await ben.reload();
  await expect(ben.getByRole('heading', { level: 1 })).toHaveText('The umbrella');
  await ben.getByLabel('Scored').check();
  await ben.getByRole('button', { name: 'Start', exact: true }).click();
  await expect(ben.locator('.play')).toBeVisible();
  await ben.reload();
  await expect(ben.locator('.play')).toBeVisible();
  await playUmbrella(ben);
  await ben.locator('[data-action=debrief]').click();
  await expect(ben.locator('.verdict')).toBeVisible();
  await expect(ben.locator('.team-notice')).toContainText('have reached North desk');

  await lead.goto(`/#/team/${team}`);
  await expect(lead.locator('.board-summary')).toHaveText('1 run by 1 player');
  await ben.goto(`/#/team/${team}`);
  // Among so few there are no places.
  await expect(ben.locator('.team-panel-own')).toContainText('customers mastered');
  await expect(ben.locator('.team-panel-own')).not.toContainText('Place 1');

  // A version that plays otherwise starts a board of its own; the run stays with the older one.
  await lead.goto('/#/studio');
  await lead.locator('.draft a').first().click();
  await field(lead, 'minutes').waitFor();
  await lead.getByRole('button', { name: 'Customer', exact: true }).click();
  await field(lead, 'customer.mood').fill('12');
  await field(lead, 'customer.mood').press('Tab');
  await publish(lead, 'North desk: 1 run and 1 board entry stand on version 1.');
  await expect(publishPart(lead).locator('[data-published="2"]')).toBeVisible();
  const older = publishPart(lead).locator('tr[data-version="1"]');
  await expect(older).toHaveAttribute('data-current', 'false');
  // One's own page says so, too.
  await ben.goto(`/#/own/${team}`);
  await expect(ben.getByText('1 run of another version is left out')).toBeVisible();
  await ben.goto('/#/debrief/new-scenario');
  await expect(ben.locator('.verdict')).toBeVisible();
  await lead.goto(`/#/team/${team}`);
  await expect(lead.locator('.board-summary')).toContainText('Nobody has finished a scored run here yet.');
  await expect(lead.locator('.board-summary')).toContainText('1 run of another version is left out');
  // The older version can be looked at by itself.
  await expect(lead.getByLabel('Version')).toHaveCount(0);
  await lead.getByLabel('Scenario').selectOption({ label: 'The umbrella' });
  const versions = lead.getByLabel('Version');
  await expect(versions.locator('option')).toHaveCount(2);
  await expect(versions.locator('option').first()).toHaveText(/^\s*Version 2, played since .*: 0 runs\s*$/);
  await versions.selectOption({ index: 1 });
  await expect(lead.locator('.board-summary')).toHaveText('1 run by 1 player');
  await expectAccessible(lead);
  await versions.selectOption({ index: 0 });
  await expect(lead.locator('.board-summary')).toContainText('1 run of another version is left out');

  // Withdrawn, nobody finds it any more.
  await lead.goto('/#/studio');
  await lead.locator('.draft a').first().click();
  await lead.locator('#tab-handing').click();
  await publishPart(lead).locator('[data-action="withdraw"]').click();
  await lead.locator('[data-action="withdraw-yes"]').click();
  await expect(publishPart(lead)).toContainText('Withdrawn from North desk');
  await expect(publishPart(lead).locator('tr[data-current="true"]')).toHaveCount(0);
  await ben.goto('/#/');
  await expect(ben.locator('.cards').first()).toBeVisible();
  await expect(ben.locator('.home-team')).toHaveCount(0);
  expect(complaints).toEqual([]);
});

test('a try-out link is played by anybody, stands in no list, and ends', async ({ browser }) => {
  test.setTimeout(240_000);
  const lead = await device(browser, 'desk');
  await createTeam(lead, 'West desk');
  await beginDraft(lead, 'counter');
  await expectErrors(lead, 0);
  const title = await lead.locator('.bench-title').innerText();
  await lead.locator('#tab-handing').click();
  const part = lead.locator('[data-handing="tryout"]');
  await part.locator('[data-action="new-tryout"]').click();
  const address = await part.locator('[data-tryout] input').first().inputValue();
  expect(address).toMatch(/#\/tryout\/[A-Za-z0-9_-]{32}$/);
  await expectAccessible(lead);

  const guest = await device(browser);
  await guest.addInitScript((kept) => localStorage.setItem('good-call/1/settings', JSON.stringify(kept)), {
    ...UNTIMED,
    mode: 'scored',
  });
  await guest.goto(address);
  await expect(guest.getByRole('heading', { level: 1 })).toHaveText(title);
  await expect(guest.locator('[data-shared="tryout"]')).toContainText('A draft of West desk');
  await expect(guest.getByLabel('Scored')).toHaveCount(0);
  await expectAccessible(guest);
  await guest.getByRole('button', { name: 'Start', exact: true }).click();
  await expect(guest.locator('.play')).toBeVisible();
  const modes = await guest.evaluate(() =>
    Object.keys(localStorage)
      .filter((key) => key.startsWith('good-call/1/run/shared-'))
      .map((key) => (JSON.parse(localStorage.getItem(key) ?? '{}') as { run: { mode: string } }).run.mode),
  );
  expect(modes).toEqual(['practice']);
  await guest.reload();
  await expect(guest.locator('.play')).toBeVisible();
  await guest.goto('/#/');
  await expect(guest.locator('.cards').first()).toBeVisible();
  await expect(guest.locator('.cards')).not.toContainText(title);

  await part.locator('[data-action="end-tryout"]').first().click();
  await expect(part.locator('[data-tryout]')).toHaveCount(0);
  await guest.goto(address);
  await expect(guest.locator('[data-trouble="ended"]')).toBeVisible();
  await expectAccessible(guest);
});

test.describe('a link that carries a scenario', () => {
  // No server of a team: as on static hosting.
  test.beforeEach(async ({ page }) => {
    await page.route('**/api/**', (route) => route.fulfill({ status: 404, body: 'nothing here' }));
  });

  test('is made in the studio, opened elsewhere, played and taken into the studio', async ({
    page,
    browser,
  }) => {
    test.setTimeout(240_000);
    await beginDraft(page, 'counter');
    await page.locator('#tab-handing').click();
    await expect(publishPart(page).locator('[data-team="failure"]')).toContainText('no team’s server');
    const part = page.locator('[data-handing="link"]');
    await part.getByLabel('Your name').fill(ATTACK);
    await part.locator('[data-action="make-link"]').click();
    const address = await part.locator('.handing-copy input').inputValue();
    expect(address.length).toBeLessThan(16_200);
    await expectAccessible(page);

    const guest = await device(browser);
    const complaints = complaintsOf(guest);
    await guest.route('**/api/**', (route) => route.abort());
    await visit(guest, `/${new URL(address).hash}`, UNTIMED);
    const whose = guest.locator('[data-shared="link"]');
    await expect(whose).toContainText(ATTACK.slice(0, 20));
    expect(await guest.title()).not.toBe('1');
    await expectAccessible(guest);
    await guest.getByRole('button', { name: 'Start', exact: true }).click();
    await expect(guest.locator('.play')).toBeVisible();
    expect(await listenToTheEnd(guest)).toBe('turn');
    await guest.goBack();
    await expect(whose).toBeVisible();
    await guest.getByRole('link', { name: 'Take it into the studio' }).click();
    await expect(guest.locator('.bench')).toBeVisible();
    const title = await page.locator('.bench-title').innerText();
    await expect(guest.locator('.bench-title')).toHaveText(title);
    expect(complaints).toEqual([]);
  });

  test('shows markup in any text as text', async ({ page }) => {
    const complaints = complaintsOf(page);
    const link = await linkTo(small({ title: ATTACK, brief: `${ATTACK} brief` }), ATTACK);
    await visit(page, link, UNTIMED);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(ATTACK);
    await expect(page.locator('.brief-words').first()).toContainText(ATTACK);
    await expect(page.locator('img[onerror], img[src="x"]')).toHaveCount(0);
    await page.getByRole('button', { name: 'Start', exact: true }).click();
    await expect(page.locator('.play')).toBeVisible();
    expect(complaints).toEqual([]);
  });

  test('never gets at the runs of a scenario that is called the same', async ({ page }) => {
    await visit(page, '/#/brief/restaurant-wait', UNTIMED);
    await page.getByRole('button', { name: 'Start', exact: true }).click();
    await expect(page.locator('.play')).toBeVisible();
    const kept = () => page.evaluate(() => localStorage.getItem('good-call/1/run/restaurant-wait'));
    const before = await kept();
    await page.goto(await linkTo(small({ id: 'restaurant-wait' })));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('The small wait');
    await page.getByRole('button', { name: 'Start', exact: true }).click();
    await expect(page.locator('.play')).toBeVisible();
    await page.keyboard.press('Space');
    expect(await kept()).toBe(before);
  });

  test('with errors shows them, and what can be done', async ({ page }) => {
    await visit(page, await linkTo(small({ start: 'nowhere' })), UNTIMED);
    await expect(page.locator('.shared-faulty')).toContainText('nowhere');
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Take it into the studio' }).click();
    await expect(page.locator('.bench-title')).toHaveText('The small wait');
    await expectErrors(page, 1);
  });

  test('that is damaged, too long or a bomb is refused in words', async ({ page }) => {
    const whole = await linkTo(small());
    const bomb = deflateRawSync(new Uint8Array(11_000_000)).toString('base64url');
    for (const [link, why] of [
      [whole.slice(0, -40), 'damaged'],
      ['/#/link/%20', 'damaged'],
      [`/#/link/${'A'.repeat(16_001)}`, 'too-long'],
      [`/#/link/${bomb}`, 'too-big'],
      [`/#/tryout/${'x'.repeat(32)}`, 'no-server'],
    ] as const) {
      await page.goto(link);
      await expect(page.locator(`[data-trouble="${why}"]`)).toBeVisible();
    }
    await expectAccessible(page);
  });

  test('that would be too long is not made; what takes any length is offered', async ({ page }) => {
    await visit(page, '/#/studio', UNTIMED);
    await page.locator('.copies summary').click();
    await page.locator('[data-copy="restaurant-wait"]').click();
    await expect(page.locator('.bench')).toBeVisible();
    await page.locator('#tab-handing').click();
    const part = page.locator('[data-handing="link"]');
    await part.locator('[data-action="make-link"]').click();
    await expect(part.locator('[data-too-long]')).toContainText('characters');
    const download = page.waitForEvent('download');
    await part.locator('[data-action="link-download"]').click();
    expect((await download).suggestedFilename()).toBe('restaurant-wait.scenario.json');
    await expectAccessible(page, '[data-handing="link"]');
  });
});

// What waits for something that never comes says where, long before the test is over.
test.use({ actionTimeout: 60_000 });

test.describe('without a network', () => {
  test.use({ serviceWorkers: 'allow' });

  test('a team’s scenario and a link that carries one open after the first visit', async ({
    page,
    context,
    browser,
  }) => {
    test.setTimeout(300_000);
    const lead = await device(browser, 'desk');
    const { team, code } = await createTeam(lead, 'East desk');
    const published = await lead.evaluate(
      async ([address, source]) => {
        const headers = { 'content-type': 'application/json' };
        const body = JSON.stringify({ source });
        return (await fetch(address, { method: 'POST', headers, body })).ok;
      },
      [`/api/teams/${team}/scenarios`, small({ id: 'our-own', title: 'Our own' })] as const,
    );
    expect(published).toBe(true);
    await join(page, code, 'Dee');
    await page.goto('/#/');
    await expect(page.locator('.home-team')).toContainText('Our own');
    await waitForCopy(page);
    await waitForTeamTexts(page, 1);
    await context.setOffline(true);
    await page.reload();
    await expect(page.locator('.home-team')).toContainText('Our own');
    await page.locator('.home-team .card .button.primary').click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Our own');
    await page.getByRole('button', { name: 'Start', exact: true }).click();
    await expect(page.locator('.play')).toBeVisible();
    await page.goto(await linkTo(small({ title: 'By link' })));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('By link');
    await page.getByRole('button', { name: 'Start', exact: true }).click();
    await expect(page.locator('.play')).toBeVisible();
  });
});
