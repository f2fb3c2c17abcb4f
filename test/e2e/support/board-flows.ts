import { expect as expectSoon, type Browser, type Page } from '@playwright/test';
import { complaintsOf, expectAccessible } from './page.ts';
import { shippedScript } from './results.ts';
import { createTeam, device, join, playScored } from './team.ts';

/** What a team does, with real pages side by side: the same on either database. */

// The server may be weighing decisions for somebody else: what comes late is not wrong.
const expect = expectSoon.configure({ timeout: 60_000 });
/** What is done on each screen besides. */
type Look = (page: Page) => Promise<void>;

const ATTACK = '<img src=x onerror="document.title=1">';

/** From a team's creation to its board on the wall: the lead, three players, the wall. */
export async function createPlayAndWatch(browser: Browser, look: Look = expectAccessible): Promise<void> {
  const script = await shippedScript('restaurant-wait');
  const lead = await device(browser, 'desk');
  const complaints = complaintsOf(lead);
  await lead.goto('/#/board');
  await expect(lead.getByRole('heading', { level: 1 })).toHaveText('Boards');
  await look(lead);
  const { team, code } = await createTeam(lead, 'North desk');
  await look(lead);
  await expect(lead.getByLabel('How many')).toBeHidden();
  await lead.getByLabel('What we work towards').selectOption('runs');
  await lead.getByLabel('How many').fill('4');
  await lead.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(lead.getByRole('button', { name: 'Save', exact: true })).toHaveAttribute(
    'aria-disabled',
    'false',
  );

  const wall = await device(browser, 'desk');
  await wall.goto(new URL(await lead.getByLabel('Link for the wall').inputValue()).href);
  await expect(wall.locator('.wall')).toBeVisible();

  const [ada, ben, eve] = await Promise.all([device(browser), device(browser), device(browser)]);
  await ada.goto(`/#/join/${code}`);
  await expect(ada.getByText('Your own place, only you see')).toBeVisible();
  await look(ada);
  await join(ada, code, 'Ada');
  await look(ada);
  await join(ben, code, 'Ben');
  await join(eve, code, ATTACK);

  await playScored(ada, team, script, 'expert');
  await expect(wall.locator('.celebration')).toContainText('Ada has mastered a customer!');
  await look(wall);
  await playScored(ben, team, script, 'first');
  await playScored(eve, team, script, 'pleaser');
  await playScored(ben, team, script, 'expert');
  await expect(wall.getByText('4 of 4 runs')).toBeVisible();
  await expect(wall.getByText('Reached!')).toBeVisible();

  // Where one stands is for oneself, and no place among so few; the lower half stands nowhere.
  await eve.goto(`/#/team/${team}`);
  await expect(eve.locator('.team-panel-own')).toContainText('Places are told from 5 ranked players on.');
  await expect(eve.locator('.team-panel-own')).not.toContainText(/Place \d/);
  await look(eve);
  await lead.goto(`/#/team/${team}`);
  await expect(lead.locator('.board-summary')).toHaveText('4 runs by 3 players');
  await expect(lead.locator('.team-panel-own')).toHaveCount(0);
  await expect(lead.locator('.top li')).toHaveCount(1);
  await expect(lead.locator('.team-panel-top')).not.toContainText(ATTACK);
  await look(lead);

  // The full ranking is there only once the lead has turned it on, and names are text in it.
  await lead.goto(`/#/lead/${team}`);
  await expect(lead.locator('.lead-players .person-name').filter({ hasText: ATTACK })).toBeVisible();
  await lead.getByLabel('Show the full ranking').check();
  await lead.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(lead.getByRole('button', { name: 'Save', exact: true })).toHaveAttribute(
    'aria-disabled',
    'false',
  );
  await lead.goto(`/#/team/${team}`);
  await expect(lead.locator('.team-panel-ranking .person-name').filter({ hasText: ATTACK })).toBeVisible();
  await look(lead);
  expect(await lead.title()).not.toBe('1');

  // What is held on a player is in their own hands.
  await eve.goto(`/#/own/${team}`);
  await expect(eve.getByRole('heading', { name: 'My data' })).toBeVisible();
  await look(eve);
  const saving = eve.waitForEvent('download');
  await eve.getByRole('button', { name: 'Save everything as a file' }).click();
  expect((await saving).suggestedFilename()).toBe('good-call-my-data.json');
  eve.on('dialog', (dialog) => void dialog.accept());
  await eve.getByRole('button', { name: 'Leave and delete everything' }).click();
  await expect(eve.getByRole('heading', { level: 1 })).toHaveText('Boards');
  await expect(lead.locator('.board-summary')).toHaveText('3 runs by 2 players');
  expect(complaints).toEqual([]);
}

/** Nobody scrolls a wall: all of it is seen at once. */
async function expectNoScroll(wall: Page): Promise<void> {
  const hidden = () => wall.evaluate(() => document.documentElement.scrollHeight - innerHeight);
  await expect.poll(hidden).toBeLessThanOrEqual(0);
}

/** A meeting: the lead, the wall, and phones of which one is early, one late, and one drops out. */
export async function meet(browser: Browser, look: Look = expectAccessible): Promise<void> {
  const script = await shippedScript('restaurant-wait');
  const lead = await device(browser, 'desk');
  const { team, code } = await createTeam(lead, 'Meeting team');
  const wall = await lead.context().newPage();
  const phones = await Promise.all([device(browser), device(browser), device(browser)]);
  for (const [index, phone] of phones.entries()) {
    await join(phone, code, `Player ${index}`);
    await playScored(phone, team, script, 'first');
    await playScored(phone, team, script, 'pleaser');
  }
  await wall.goto(`/#/wall/${team}`);
  await lead.goto(`/#/trainers/${team}`);
  await expect(lead.locator('.decision-figures > li').first()).toBeVisible();
  await look(lead);

  await lead.goto(`/#/meeting/${team}`);
  await expect(lead.getByRole('heading', { level: 1 })).toHaveText('Meeting');
  await look(lead);
  // It is called as the scenario calls it, so that a lead knows which one it is.
  const labels = Object.values(script.scenario.beats).flatMap(({ label }) => label ?? []);
  const suggested = (await lead.locator('.team-decision strong').first().textContent()) ?? '';
  expect(labels).toContain(suggested.replace('Four at the door: ', ''));
  await lead.getByRole('button', { name: 'Prepare Monday with this' }).click();
  const next = (name: 'Start the meeting' | 'Next') =>
    lead.getByRole('button', { name, exact: true }).click();
  const both = async (heading: string) => {
    for (const page of [lead, wall])
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading);
    await look(lead);
    await look(wall);
    await expectNoScroll(wall);
  };
  const vote = ((await lead.locator('.big-code').textContent()) ?? '').trim();
  await next('Start the meeting');
  await both('What has changed');
  await next('Next');
  await both('One moment');
  await expect(wall.locator('.slide-replies li')).not.toHaveCount(0);
  // Whoever finishes a call meanwhile is not celebrated over the meeting, where nobody is named.
  await playScored(phones[1], team, script, 'expert');

  // A phone that is early waits; one that comes late votes all the same; minds can be changed.
  const [early, second, late] = phones;
  await early.goto(`/#/vote/${vote}`);
  await expect(early.getByRole('heading', { level: 1 })).toHaveText(
    'You are in. The vote opens in a moment.',
  );
  await next('Next');
  await both('What would you say?');
  await expect(wall.locator('.celebration')).toHaveCount(0);
  await early.locator('.vote-reply').nth(1).click();
  await expect(early.getByRole('heading', { level: 1 })).toHaveText('Your vote counts. You may change it.');
  await early.locator('.vote-reply').first().click();
  await look(early);
  await second.goto(`/#/vote/${vote}`);
  await second.locator('.vote-reply').first().click();
  await second.close();
  await late.goto(`/#/vote/${vote}`);
  await late.locator('.vote-reply').nth(1).click();
  await expect(wall.locator('.vote-total')).toContainText('3 votes');
  // Hands count beside phones.
  await lead.getByText('Count hands instead of phones').click();
  await lead.locator('.hand input').first().fill('5');
  await lead.getByRole('button', { name: 'Count them in' }).click();
  await expect(wall.locator('.vote-total')).toContainText('8 votes');

  await next('Next');
  await both('This room, and our scored runs');
  await expect(wall.locator('.vote-count').first()).toHaveText('7');
  await expect(wall.locator('.vote-count').nth(1)).toHaveText('1');
  await expect(early.locator('.vote-result').first()).toContainText('7');
  await look(early);
  for (const page of [wall, early]) await expect(page.locator('body')).not.toContainText('Player 0');
  await next('Next');
  await both('What comes of it');
  await expect(wall.locator('.consequence')).not.toHaveCount(0);
  await next('Next');
  await both('The tip behind it');
  await next('Next');
  await both('What we agree to do');
  await lead.locator('textarea[name=agreement]').fill('Ask before naming a time.');
  await lead.getByRole('button', { name: 'Keep it' }).click();
  await expect(wall.getByText('Ask before naming a time.')).toBeVisible();

  const sheet = await lead.context().newPage();
  await sheet.goto(`/#/sheet/${team}`);
  await expect(sheet.locator('.paper')).toContainText('Hands:');
  await expect(sheet.locator('.paper-agreed')).toHaveText('Ask before naming a time.');
  await look(sheet);
  // What is typed last is kept by finishing, too.
  await lead.locator('textarea[name=agreement]').fill('Ask before naming a time, every time.');
  await lead.getByRole('button', { name: 'Finish the meeting' }).click();
  await expect(lead.getByRole('button', { name: 'Prepare Monday with this' })).toBeVisible();
  await expect(early.getByRole('heading', { level: 1 })).toHaveText('The meeting is over. Thank you.');

  // Kept, and shown the next time; the wall has it under its figures, which stay as wide as the screen.
  await expect(wall.locator('.wall-body .agreement')).toContainText('Ask before naming a time, every time.');
  const wide = await wall.locator('.wall-board').evaluate((board) => {
    const columns = [...board.children].map((column) => column.getBoundingClientRect());
    return (Math.max(...columns.map(({ right }) => right)) - (columns[0]?.left ?? 0)) / board.clientWidth;
  });
  expect(wide).toBeGreaterThan(0.98);
  await expectNoScroll(wall);
  await lead.goto(`/#/team/${team}`);
  await expect(lead.locator('.agreement')).toContainText('Ask before naming a time, every time.');
  await lead.goto(`/#/meeting/${team}`);
  await lead.getByRole('button', { name: 'Prepare Monday with this' }).click();
  await next('Start the meeting');
  await expect(lead.locator('.agreement')).toContainText('Ask before naming a time, every time.');
}
