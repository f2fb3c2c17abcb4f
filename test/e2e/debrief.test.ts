import { expect, test } from '@playwright/test';
import { choosePast, compile, verify, type BotName } from '../../src/core/index.ts';
import { complaintsOf, expectAccessible, expectReadable } from './support/page.ts';
import { botRun, openDebrief, openRunFile } from './support/run-file.ts';
import { shipped } from './support/scenario.ts';
import { debriefSmall } from './support/small.ts';

// What the debrief teaches: the inner life, what was found, paper, files from others, and the way to the tips.

const SHIPPED = [
  'angry-caller',
  'angry-caller-2',
  'insurance-claim',
  'insurance-claim-2',
  'restaurant-wait',
  'restaurant-wait-2',
] as const;

/** Chromium draws PDF pages as objects of the type Page. */
const pagesOf = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;

/** Bots with much to be told, and once the one of whom little is. */
function runsToPrint(scenario: (typeof SHIPPED)[number]): readonly (readonly [BotName, number])[] {
  const long = [
    ['pleaser', 3],
    ['random', 11],
  ] as const;
  return scenario === 'restaurant-wait' ? [...long, ['expert', 2]] : long;
}

for (const scenario of SHIPPED) {
  test(`the debrief of ${scenario} prints on one page of either paper`, async ({ page }) => {
    test.setTimeout(180_000);
    const script = shipped(scenario);
    for (const [bot, seed] of runsToPrint(scenario)) {
      await openDebrief(page, botRun(script, bot, seed));
      await expect(page.locator('.verdict')).toBeVisible({ timeout: 60_000 });
      await page.evaluate(() => document.fonts.ready);
      for (const format of ['A4', 'Letter'] as const)
        expect(pagesOf(await page.pdf({ format })), `${bot}, seed ${seed}, ${format}`).toBe(1);
    }
  });
}

test('inside the head: a thought and the hidden trust at each decision', async ({ page }) => {
  await debriefSmall(page, ['soon', 'later', 'hide', 'calm']);
  const thoughts = page.locator('.inner-thoughts li');
  await expect(thoughts).toHaveCount(await page.locator('.decision').count());
  await expect(thoughts.locator('[data-trust]').last()).toHaveAttribute(
    'data-trust',
    (await page.locator('.verdict .trust').getAttribute('data-trust')) ?? '',
  );
  await expect(page.getByRole('heading', { name: /^Inside .+ head$/ })).toBeVisible();
});

test('the grid tells what was found so far, and keeps the rest to itself', async ({ page }) => {
  await debriefSmall(page, ['soon', 'later', 'hide', 'calm']);
  const grid = page.getByRole('table');
  await expect(grid.locator('.found-cell')).toHaveCount(1);
  await expect(grid.locator('.found-cell')).toContainText('this run');
  await expect(grid.locator('tbody [scope=row]').filter({ hasText: 'Not reached yet' })).not.toHaveCount(0);
  await expect(page.locator('.found')).toContainText('Customers met: 1 of');
  await expect(grid.locator('thead [scope=col]').filter({ hasText: 'Not met yet' })).not.toHaveCount(0);
  // The same answers to another customer.
  await debriefSmall(page, ['soon', 'later', 'hide', 'calm'], {}, 4);
  await expect(grid.locator('.found-cell')).toHaveCount(2);
  await expect(page.locator('.found')).toContainText('Customers met: 2 of');
});

test('a tip in the debrief leads to the library, which holds what one made of it', async ({ page }) => {
  const complaints = complaintsOf(page);
  await debriefSmall(page, ['soon', 'later', 'hide', 'calm']);
  const tip = page.locator('.improve .tip-link');
  const title = await tip.textContent();
  await tip.click();
  const card = page.locator('.tip-card[data-wanted=true]');
  await expect(card.getByRole('heading', { level: 3 })).toHaveText(title ?? '');
  await expect(card.getByRole('heading', { level: 3 })).toBeFocused();
  await expect(card).toBeInViewport();
  await expect(card.locator('.tip-own li[data-face=break]')).not.toHaveCount(0);
  await expect(card.locator('.cited').first()).toContainText('“');

  const all = await page.locator('.tip-card').count();
  expect(all).toBeGreaterThan(40);
  await page.getByRole('searchbox', { name: 'Search the tips' }).fill('  PROMIS ');
  await expect(page.getByRole('status')).not.toHaveText(`${all} tips`);
  await expect(page.locator('.tip-card').first()).toContainText(/promis/i);
  await page.getByRole('searchbox').fill('');
  await page.getByRole('radio', { name: 'Listening' }).check();
  await expect(page.locator('.tips h2')).toHaveText(['Listening']);
  await page.getByRole('searchbox').fill('xyzzy');
  await expect(page.getByRole('status')).toHaveText('0 tips');
  expect(complaints).toEqual([]);
});

test("a follow-up's run from a file is held against the earlier run in it", async ({ page }) => {
  test.setTimeout(120_000);
  const first = shipped('restaurant-wait');
  const earlier = botRun(first, 'expert', 5);
  const verified = verify(first, earlier);
  if ('refused' in verified) throw new Error(verified.message);
  const stated = shipped('restaurant-wait-2');
  const past = choosePast(stated.scenario, first, verified)?.id;
  const other = stated.scenario.pasts?.find(({ id }) => id !== past)?.id;
  if (past === undefined || other === undefined) throw new Error('there are no two pasts');
  const honest = botRun(compile(stated.scenario, stated.tips, stated.rules, past), 'first', 4, earlier);
  await openRunFile(page, honest);
  await expect(page.locator('.verdict')).toBeVisible({ timeout: 60_000 });

  const lying = botRun(compile(stated.scenario, stated.tips, stated.rules, other), 'first', 4, earlier);
  await openRunFile(page, lying);
  await expect(page.locator('[data-refused=past]')).toContainText('earlier meeting');
  await expect(page.locator('.verdict')).toHaveCount(0);
});

test('the credits name every licence, and the help leads there', async ({ page }) => {
  await page.goto('/#/help');
  await page.getByRole('link', { name: 'Read the credits' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Credits' })).toBeVisible();
  await expect(page.locator('[data-work]')).not.toHaveCount(0);
  for (const library of ['howler', 'xstate', 'lit-html', 'zod', 'i18next']) {
    await expect(page.locator(`[data-library=${library}]`)).toContainText('MIT');
  }
});

for (const contrast of ['system', 'more'] as const) {
  test(`axe finds nothing in debrief, tip library and credits with contrast ${contrast}`, async ({
    page,
  }) => {
    test.setTimeout(120_000);
    // What has another contrast is the same but for its colours.
    const look = contrast === 'system' ? expectAccessible : expectReadable;
    await openDebrief(page, botRun(shipped('restaurant-wait'), 'pleaser', 3), { contrast });
    await expect(page.locator('.verdict')).toBeVisible({ timeout: 60_000 });
    await page.locator('details').evaluateAll((all) => {
      for (const each of all) if (each instanceof HTMLDetailsElement) each.open = true;
    });
    await look(page);
    await page.goto('/#/tips');
    await expect(page.locator('.tip-card').first()).toBeVisible();
    await look(page);
    await page.goto('/#/credits');
    await expect(page.locator('.credit').first()).toBeVisible();
    await look(page);
  });
}
