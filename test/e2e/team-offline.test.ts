import { expect as expectSoon, test, type Browser, type Page } from '@playwright/test';
import { makeBot, playRun, type Script } from '../../src/core/index.ts';
import { waitForCopy } from './support/copy.ts';
import { expectAccessible, keptRun, listenToTheEnd, replyByKeys, visit } from './support/page.ts';
import { shipped } from './support/scenario.ts';
import { createTeam, device, join, type Created } from './support/team.ts';

// Scored runs of a team whose connection goes and comes: nothing is lost, nothing counts twice, nothing counts as new.

// What is sent again comes within some seconds, on a machine that may be busy.
const expect = expectSoon.configure({ timeout: 60_000 });
test.describe.configure({ timeout: 240_000 });

const SCENARIO = 'restaurant-wait';
const TITLE = 'Four at the door';
const script = shipped(SCENARIO);

/** A team whose lead has its board open, and a player with a page of their own. */
async function teamOf(
  browser: Browser,
  name: string,
  serviceWorkers: 'allow' | 'block' = 'block',
): Promise<Created & { readonly lead: Page; readonly player: Page }> {
  const lead = await device(browser, 'desk');
  const created = await createTeam(lead, name);
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 }, serviceWorkers });
  const player = await context.newPage();
  await visit(player, `/#/join/${created.code}`, { mode: 'scored', tempo: 'untimed' });
  await join(player, created.code, 'Ada');
  await lead.goto(`/#/team/${created.team}`);
  return { ...created, lead, player };
}

/** Begins a scored call at its brief. */
async function beginScored(page: Page): Promise<void> {
  await page.goto(`/#/brief/${SCENARIO}`);
  await expect(page.getByRole('radio', { name: 'Scored' })).toBeChecked();
  await page.locator('.brief-start button[type=submit]').click();
  await expect(page.locator('.play')).toBeVisible();
}

/** Plays on as a bot would, by keyboard, for so many replies or to the end. */
async function playOn(page: Page, by: Script, replies = Infinity): Promise<void> {
  const { seed, events } = await keptRun(page, 'run', SCENARIO);
  const all = playRun(by, makeBot(by, 'first'), seed).events;
  const said = events.filter(({ type }) => type === 'reply').length;
  const mine = all.filter((event) => event.type === 'reply').slice(said, said + replies);
  for (const event of mine) {
    expect(await listenToTheEnd(page)).toBe('turn');
    await replyByKeys(page, event);
  }
  if (replies === Infinity) expect(await listenToTheEnd(page)).toBe('ended');
}

/** The player's own page, with the runs that the server has of them. */
async function ownRuns(page: Page, team: string) {
  await page.goto(`/#/own/${team}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('My page');
  return page.locator('.own-runs li');
}

test('a player who is offline for a while: the run is kept, told about, sent later, and counts once', async ({
  browser,
}) => {
  const { team, lead, player } = await teamOf(browser, 'Far away', 'allow');
  const context = player.context();
  // The copy of the game that lets it be played without a network.
  await waitForCopy(player);
  await context.setOffline(true);
  await beginScored(player);
  await playOn(player, script);
  await player.locator('[data-action=debrief]').click();
  const notice = player.locator('.team-notice');
  await expect(notice).toContainText('1 run waits for a connection.');
  await expect(notice).not.toHaveAttribute('role', 'alert');
  await expectAccessible(player, '.team-notice');

  await player.reload();
  await expect(player.locator('.team-notice')).toContainText('1 run waits for a connection.');
  await expect(lead.locator('.board-summary')).toHaveText('Nobody has finished a scored run here yet.');

  // Two pages of the same device come back at once.
  const second = await context.newPage();
  await second.goto('/');
  await context.setOffline(false);
  await expect(lead.locator('.board-summary')).toHaveText('1 run by 1 player');
  const runs = await ownRuns(player, team);
  await expect(runs).toHaveCount(1);
  await expect(runs.first()).toContainText(TITLE);
  await expect(runs.first()).toContainText('played offline');
  await expect(runs.first()).toContainText('not ranked');
  await expectAccessible(player);
  await player.reload();
  await expect(player.locator('.own-runs li')).toHaveCount(1);
  await player.goto(`/#/debrief/${SCENARIO}`);
  await expect(player.locator('.team-notice')).toContainText('Your runs have reached Far away.');
  await expect(lead.locator('.board-summary')).toHaveText('1 run by 1 player');
});

test('the connection drops and returns in the midst of an attempt: the server has all of it, and it is ranked', async ({
  browser,
}) => {
  const { team, lead, player } = await teamOf(browser, 'Down the line');
  await beginScored(player);
  await playOn(player, script, 2);
  const down = (route: { abort(): Promise<void> }) => route.abort();
  await player.route('**/api/**', down);
  await playOn(player, script, 2);
  await player.unroute('**/api/**', down);
  await playOn(player, script);
  await player.locator('[data-action=debrief]').click();
  await expect(player.locator('.team-notice')).toContainText('Your runs have reached Down the line.');
  await expect(lead.locator('.board-summary')).toHaveText('1 run by 1 player');
  const runs = await ownRuns(player, team);
  await expect(runs).toHaveCount(1);
  await expect(runs.first()).not.toContainText('played offline');
  await expect(runs.first()).not.toContainText('not ranked');
});

test('an attempt whose end the server did not see is sent when it can be, and marked', async ({
  browser,
}) => {
  const { team, player } = await teamOf(browser, 'Cut off');
  await beginScored(player);
  await playOn(player, script, 2);
  await player.route('**/api/**', (route) => route.abort());
  await playOn(player, script);
  await player.locator('[data-action=debrief]').click();
  await expect(player.locator('.team-notice')).toContainText('1 run waits for a connection.');
  await player.unroute('**/api/**');
  await player.evaluate(() => dispatchEvent(new Event('online')));
  await expect(player.locator('.team-notice')).toContainText('Your runs have reached Cut off.');
  const runs = await ownRuns(player, team);
  await expect(runs).toHaveCount(1);
  await expect(runs.first()).toContainText('played offline');
  await expect(runs.first()).not.toContainText('not ranked');
});

test('reloading and starting over give no second first attempt', async ({ browser }) => {
  const { team, player } = await teamOf(browser, 'Once only');
  const attempts: { seed: number }[] = [];
  player.on('response', (response) => {
    const { pathname } = new URL(response.url());
    if (!pathname.endsWith('/attempts') || response.request().method() !== 'POST') return;
    void response.json().then((attempt: { seed: number }) => attempts.push(attempt));
  });
  await beginScored(player);
  await playOn(player, script, 2);
  const before = await keptRun(player, 'run', SCENARIO);
  await player.reload();
  await expect(player.locator('.play')).toBeVisible();
  const after = await keptRun(player, 'run', SCENARIO);
  expect(after.seed).toBe(before.seed);
  expect(after.events).toEqual(before.events);
  expect(attempts).toHaveLength(1);

  // Starting over is another attempt; the one that was left counts as the first at its customer.
  const seen = () =>
    player.evaluate(
      async (address) =>
        (await (await fetch(address)).json()) as {
          scenarios: { id: string; first: number | null }[];
          open: { events: number }[];
        },
      `/api/teams/${team}/me`,
    );
  // The run goes on meanwhile: where nobody answers, the customer loses patience.
  await expect
    .poll(async () => {
      const there = (await seen()).open.map(({ events }) => events);
      const here = (await keptRun(player, 'run', SCENARIO)).events.length;
      return { attempts: there.length, behind: here - (there[0] ?? 0) };
    })
    .toEqual({ attempts: 1, behind: 0 });
  await player.goto(`/#/brief/${SCENARIO}`);
  await player.getByRole('button', { name: 'Start a new run' }).click();
  await expect(player.locator('.play')).toBeVisible();
  await expect.poll(() => attempts.length).toBe(2);
  const { scenarios, open } = await seen();
  expect(open).toHaveLength(1);
  expect(scenarios.find(({ id }) => id === SCENARIO)).toMatchObject({ first: 0 });
});

test('two who share a device: what one played is sent as theirs, whoever is at the device then', async ({
  browser,
}) => {
  const { team, code, player } = await teamOf(browser, 'Shared desk');
  await player.goto('/');
  await player.goto(`/#/join/${code}`);
  await expect(player.locator('.join-known')).toContainText('Ada is in the team already');
  await expectAccessible(player);
  await join(player, code, 'Ben');
  await player.goto(`/#/own/${team}`);
  await expect(player.locator('.own-who')).toContainText('Ben');

  const switchTo = async (name: string) => {
    await player.goto('/#/profiles');
    await player.locator('.profile', { hasText: name }).locator('[data-action=switch]').click();
    await expect(player.locator('[data-plays=true]')).toContainText(name);
  };
  await switchTo('Ada');
  await beginScored(player);
  await playOn(player, script, 2);
  const down = (route: { abort(): Promise<void> }) => route.abort();
  await player.route('**/api/**', down);
  await playOn(player, script);
  await player.locator('[data-action=debrief]').click();
  await expect(player.locator('.team-notice')).toContainText('1 run waits for a connection.');
  await switchTo('Ben');
  await player.unroute('**/api/**', down);
  await player.reload();
  const bens = await ownRuns(player, team);
  await expect(player.locator('.own-who')).toContainText('Ben');
  await expect(bens).toHaveCount(0);
  await switchTo('Ada');
  const adas = await ownRuns(player, team);
  await expect(adas).toHaveCount(1);
  await expect(adas.first()).not.toContainText('not ranked');
});
