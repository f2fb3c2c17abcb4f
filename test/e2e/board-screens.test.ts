import { expect as expectSoon, test, type Page } from '@playwright/test';
import { complaintsOf, expectAccessible, expectReadable, visit } from './support/page.ts';
import { shippedScript } from './support/results.ts';
import { createTeam, device, join } from './support/team.ts';

// Every screen of the board, in every theme, in either language, on a phone and at large letters.

const expect = expectSoon.configure({ timeout: 90_000 });
test.describe.configure({ timeout: 400_000 });

/** Axe with the usual contrast, and its colours with more; on a small phone and with letters twice as big, nothing is cut off. */
async function expectFit(page: Page): Promise<void> {
  // While a page loads there is none with a heading.
  await expect(page.locator('.host h1').first()).toBeVisible();
  const root = page.locator('html');
  const set = (contrast: string, text: string) =>
    root.evaluate(
      (element, [now, size]) => {
        element.dataset['contrast'] = now;
        element.dataset['text'] = size;
      },
      [contrast, text] as const,
    );
  // What axe looks at is the same in every language.
  if ((await root.getAttribute('lang')) === 'en') {
    await expectAccessible(page);
    await set('more', '100');
    await expectReadable(page);
  }
  await set('system', '200');
  expect(await overflow(page), `${page.url()} with big letters`).toEqual([]);
  await set('system', '100');
  const size = page.viewportSize();
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await overflow(page), `${page.url()} at 320`).toEqual([]);
  if (size !== null) await page.setViewportSize(size);
}

/** What stands over the right edge of the page. */
function overflow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    return [...document.querySelectorAll('main *')]
      .filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
      .map((element) => element.outerHTML.slice(0, 120))
      .slice(0, 5);
  });
}

for (const language of ['en', 'de'] as const) {
  test(`every screen of the board fits and can be read by all, in ${language}`, async ({ browser }) => {
    const lead = await device(browser, 'desk');
    const complaints = complaintsOf(lead);
    lead.on('dialog', (dialog) => void dialog.accept());
    await visit(lead, '/#/board', { language, motion: 'reduced' });
    const go = async (page: Page, address: string) => {
      // The page before has a heading, too: only another one is the new page.
      await page.evaluate(() => document.querySelector('.host')?.setAttribute('data-left', ''));
      await page.goto(address);
      await expect(page.locator('.host:not([data-left]) h1')).toBeVisible();
      await expect(page.locator('main [role=status]', { hasText: '…' })).toHaveCount(0);
    };
    await expectFit(lead);
    await lead.locator('.hub-ways section button').click();
    await expect(lead.locator('.board-figures .top li').first()).toBeVisible();
    const team = new URL(lead.url()).hash.split('/')[2] ?? '';
    await expectFit(lead);
    await go(lead, `/#/wall/${team}`);
    await expectFit(lead);
    await go(lead, `/#/trainers/${team}`);
    await expect(lead.locator('.decision-figures > li').first()).toBeVisible();
    await expectFit(lead);

    // Administration, with its two dialogs; the whole ranking; joining open and closed.
    await go(lead, `/#/lead/${team}`);
    await expectFit(lead);
    const code = ((await lead.locator('.big-code').textContent()) ?? '').trim();
    await lead.locator('input[name=fullRanking]').check();
    await lead.locator('.lead-settings button[type=submit]').click();
    await expect(lead.locator('.lead-settings button[type=submit]')).toHaveAttribute(
      'aria-disabled',
      'false',
    );
    const buttons = lead.locator('.lead-players li').first().getByRole('button');
    for (const each of [0, 2]) {
      await buttons.nth(each).click();
      await expect(lead.getByRole('dialog').locator('input')).toBeVisible();
      await expectFit(lead);
      await lead.keyboard.press('Escape');
      await expect(lead.getByRole('dialog')).toHaveCount(0);
    }
    await go(lead, `/#/team/${team}`);
    await expect(lead.locator('.ranking-others li').first()).toBeVisible();
    await expectFit(lead);

    const player = await device(browser);
    await visit(player, `/#/join/${code}`, { language });
    await expect(player.locator('.join')).toBeVisible();
    await expectFit(player);
    await player.locator('input[name=name]').fill('Maximiliane-Charlotte <b>Oberhuberstein');
    await player.locator('.join button[type=submit]').click();
    await expect(player.locator('.copy input')).toBeVisible();
    await expectFit(player);
    await go(player, `/#/own/${team}`);
    await expectFit(player);
    await player.locator('.own-data button').first().click();
    await expect(player.getByRole('dialog').locator('input[name=name]')).toBeVisible();
    await expectFit(player);
    await player.keyboard.press('Escape');
    await go(player, `/#/lead/${team}`);
    await expect(player.locator('main').getByRole('alert')).toBeVisible();
    await expectFit(player);
    await player.goto('/');
    await lead.goto(`/#/lead/${team}`);
    await lead.locator('.inviting .board-actions button').first().click();
    await expect(lead.locator('.inviting .copy')).toHaveCount(0);
    const late = await device(browser);
    await visit(late, `/#/join/${code}`, { language });
    await expect(late.locator('main .notice')).toBeVisible();
    await expectFit(late);
    await go(late, '/#/join/ZZZZ2222');
    await expectFit(late);
    await go(late, '/#/files');
    await expectFit(late);
    await go(late, '/#/board');
    await late.locator('summary').first().click();
    await expectFit(late);

    // The meeting on the lead's screen, from preparing it to the paper.
    await go(lead, `/#/sheet/${team}`);
    await expectFit(lead);
    await go(lead, `/#/meeting/${team}`);
    await lead.locator('details summary').click();
    await expectFit(lead);
    await lead.locator('[aria-labelledby=suggested] button').click();
    await expect(lead.locator('.slide')).toHaveAttribute('data-step', 'prepared');
    await expectFit(lead);
    await late.goto(`/#/vote/${((await lead.locator('.big-code').textContent()) ?? '').trim()}`);
    await expect(late.getByRole('heading', { level: 1 })).toBeVisible();
    for (const step of ['changed', 'moment', 'vote', 'compare', 'consequences', 'tip', 'agreement']) {
      await lead.locator('.meeting-bar .primary').click();
      await expect(lead.locator('.slide')).toHaveAttribute('data-step', step);
      await expect(lead.locator('.slide [role=status]', { hasText: '…' })).toHaveCount(0);
      if (step === 'vote') {
        await lead.locator('.hands summary').click();
        await late.locator('.vote-reply').first().click();
        await expect(late.locator('.vote-reply[aria-pressed=true]')).toBeVisible();
        await expectFit(late);
      }
      await expectFit(lead);
    }
    await expectFit(late);
    await lead.locator('textarea[name=agreement]').fill('Ask before naming a time.');
    await lead.locator('.agreement-form button').click();
    await expect(lead.locator('.agreement.big')).toBeVisible();
    await go(lead, `/#/sheet/${team}`);
    await expect(lead.locator('.paper-replies li').first()).toBeVisible();
    await expectFit(lead);
    expect(complaints).toEqual([]);
  });
}

test('opening a demo team shows how far it is, and says so, until it is there', async ({ browser }) => {
  const lead = await device(browser, 'desk');
  const complaints = complaintsOf(lead);
  let letThrough = (): void => undefined;
  const seen = new Promise<void>((resolve) => (letThrough = resolve));
  // However fast the server is, it is asked for the team only once its progress was looked at.
  await lead.route('**/api/demo', async (route) => {
    if (route.request().method() === 'POST') await seen;
    await route.continue();
  });
  await visit(lead, '/#/board');
  const panel = lead.getByRole('region', { name: 'Look round first' });
  await panel.getByRole('button').click();
  await expect(panel.getByRole('button', { name: 'Setting it up' })).toHaveAttribute('aria-disabled', 'true');
  await expect(panel.getByRole('progressbar', { name: 'How far the demo team is' })).toBeVisible();
  const words = /step \d of \d|The runs are played/;
  await expect(panel).toContainText(words);
  await expect(lead.locator('[aria-live]')).toContainText(words);
  await expectAccessible(lead);
  letThrough();
  await expect(lead.getByRole('heading', { level: 1, name: 'The early shift' })).toBeVisible();
  expect(complaints).toEqual([]);
});

test('a team with nobody in it says on every screen what comes first', async ({ browser }) => {
  const lead = await device(browser, 'desk');
  const { team } = await createTeam(lead, 'Kundendienst <b>Nordrhein</b>-Westfalen');
  const screens = [
    ['team', '.board-figures .team-panel-empty', 'Names stand here once more people have played'],
    ['wall', '.wall .team-panel-empty', 'Names stand here once more people have played'],
    ['meeting', '.meeting', 'The moment that we suggest'],
    ['sheet', '.sheet .board-lead', 'No meeting is prepared.'],
    ['trainers', '.trainers .board-summary', 'Nobody has finished a scored run yet.'],
    ['lead', '.lead .team-panel-empty', 'Nobody has joined yet.'],
  ] as const;
  for (const [page, place, words] of screens) {
    await lead.goto(`/#/${page}/${team}`);
    await expect(lead.locator(place).first()).toContainText(words);
    await expectFit(lead);
  }
});

test('the join link opened once more makes nobody a second player', async ({ browser }) => {
  const lead = await device(browser, 'desk');
  const { code } = await createTeam(lead, 'Late desk');
  const player = await device(browser);
  await join(player, code, 'Ada');
  await player.goto('/');
  await player.goto(`/#/join/${code}`);
  await expect(player.locator('.join-known')).toContainText('Ada is in the team already');
  await expect(player.locator('.join-known .person-name')).toHaveText('Ada');
  await expectFit(player);
  await player.locator('.join-known').getByRole('link', { name: 'My page' }).click();
  await expect(player.locator('.own-who')).toContainText('Ada');
});

test('the longest moment stands on the wall whole, at every step', async ({ browser }) => {
  const lead = await device(browser, 'desk');
  const { team } = await createTeam(lead, 'High wall');
  const { hash } = await shippedScript('angry-caller');
  const send = (method: 'POST' | 'PATCH', address: string, body: object) =>
    lead.evaluate(
      async ([how, where, text]) => {
        const headers = { 'content-type': 'application/json' };
        const asked = { headers, body: text };
        const answer = await fetch(
          where,
          how === 'POST' ? { method: 'POST', ...asked } : { method: 'PATCH', ...asked },
        );
        return (await answer.json()) as { id: string };
      },
      [method, `/api/teams/${team}/${address}`, JSON.stringify(body)] as const,
    );
  const { id } = await send('POST', 'meetings', {
    moment: { scenario: 'angry-caller', hash, beat: 'tirade' },
  });
  const wall = await lead.context().newPage();
  await wall.setViewportSize({ width: 1280, height: 720 });
  await wall.goto(`/#/wall/${team}`);
  for (const step of ['moment', 'vote', 'compare', 'consequences', 'tip']) {
    await send('PATCH', `meetings/${id}`, { step });
    await expect(wall.locator(`.slide[data-step=${step}]`)).toBeVisible();
    await expect(
      wall.locator('.slide-replies li, .slide-compare td, .consequence, .team-tip-card').first(),
    ).toBeVisible();
    const hidden = () => wall.evaluate(() => document.documentElement.scrollHeight - innerHeight);
    await expect.poll(hidden, step).toBeLessThanOrEqual(0);
  }
});

test('whoever comes back to a device on which a teammate plays gets a profile of their own', async ({
  browser,
}) => {
  const lead = await device(browser, 'desk');
  const { team, code } = await createTeam(lead, 'Swap desk');
  const ada = await device(browser);
  await join(ada, code, 'Ada');
  const recovery = await ada.locator('.copy input').inputValue();
  const shared = await device(browser);
  await join(shared, code, 'Ben');
  await shared.goto('/#/board');
  await shared.getByText('I was in a team on another device').click();
  await shared.locator('input[name=recovery]').fill(recovery);
  await shared.getByRole('button', { name: 'Bring me back' }).click();
  await expect(shared.locator('.own-who')).toContainText('Ada');
  await shared.goto('/#/profiles');
  await expect(shared.locator('.profile[data-plays=true]')).toContainText('Ada');
  await shared.locator('.profile', { hasText: 'Ben' }).locator('[data-action=switch]').click();
  await expect(shared.locator('.profile[data-plays=true]')).toContainText('Ben');
  await shared.goto(`/#/own/${team}`);
  await expect(shared.locator('.own-who')).toContainText('Ben');
});
