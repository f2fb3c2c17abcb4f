import { expect, test, type Page } from '@playwright/test';
import { makeBot, playRun, replay, type BotName, type GameEvent, type Script } from '../../src/core/index.ts';
import {
  begin,
  complaintsOf,
  expectAccessible,
  isRunning,
  keptRun,
  listenToTheEnd,
  replyByKeys,
} from './support/page.ts';
import { shipped } from './support/scenario.ts';

// The whole way by keyboard alone: home, brief, play, debrief. What is said is what a bot would say, so that the run is
// known beforehand, and the score on the screen is held against the same run replayed on the side of the test.

const SCENARIO = 'restaurant-wait';
const SEED = 7;
/** One whole run in each place at each tempo. */
const RUNS = [
  { scenario: SCENARIO, bot: 'expert', tempo: 'Untimed' },
  { scenario: SCENARIO, bot: 'bureaucrat', tempo: 'Live' },
  { scenario: 'angry-caller', bot: 'pleaser', tempo: 'Untimed' },
  { scenario: 'angry-caller', bot: 'apologetic', tempo: 'Live' },
  { scenario: 'insurance-claim', bot: 'bureaucrat', tempo: 'Untimed' },
  { scenario: 'insurance-claim', bot: 'pleaser', tempo: 'Live' },
] as const satisfies readonly { scenario: string; bot: BotName; tempo: string }[];

type Screen = 'home' | 'brief' | 'speaking' | 'turn' | 'telling';
/** Which screens axe looks at in which run: each once, and once in each place what is drawn over its scene. */
const LOOKS: Readonly<Record<string, readonly Screen[]>> = {
  'restaurant-wait Untimed': ['home', 'brief', 'speaking', 'turn', 'telling'],
  'restaurant-wait Live': ['speaking', 'turn'],
  'angry-caller Untimed': ['turn', 'telling'],
  'insurance-claim Untimed': ['turn', 'telling'],
};
type Look = (screen: Screen) => Promise<void>;

test.describe.configure({ timeout: 240_000 });

for (const { scenario, bot, tempo } of RUNS) {
  test(`${scenario}: a ${bot} plays to the end by keyboard, ${tempo.toLowerCase()}, and is scored as a replay is`, async ({
    page,
  }) => {
    const script = shipped(scenario);
    const complaints = complaintsOf(page);
    const { events, ending } = playRun(script, makeBot(script, bot), SEED);
    const look = looksAt(page, LOOKS[`${scenario} ${tempo}`] ?? []);
    await startByKeys(page, scenario, tempo, look);
    await playByKeys(page, events, look);
    await expect(page.locator('.telling')).toHaveAttribute('data-ending', ending);
    await look('telling');
    await tabTo(page, '[data-action=debrief]');
    await page.keyboard.press('Enter');
    // Every decision is weighed first, which takes a while for the larger ones. Axe looks at debriefs in a test of its own.
    await expect(page.locator('.verdict')).toHaveAttribute('data-ending', ending, { timeout: 90_000 });

    const run = await keptRun(page, 'last', scenario);
    expect(run).toMatchObject({ seed: SEED, tempo: tempo.toLowerCase(), mode: 'practice', events });
    expect(await isRunning(page, scenario)).toBe(false);
    await expectScores(page, script, run);
    expect(complaints).toEqual([]);
  });
}

test('the runs come to different endings', () => {
  const endings = RUNS.map(({ scenario, bot }) => {
    const script = shipped(scenario);
    return `${scenario} ${playRun(script, makeBot(script, bot), SEED).ending}`;
  });
  expect(new Set(endings).size).toBe(RUNS.length);
});

test('M mutes and lets it sound again, says so, and rests where single keys are off', async ({ page }) => {
  const complaints = complaintsOf(page);
  await begin(page, SCENARIO, SEED, { tempo: 'untimed' });
  const mute = page.getByRole('button', { name: 'Mute' });
  const told = page.locator('[data-announcer]');
  await expect(mute).toHaveAttribute('aria-pressed', 'false');
  await page.keyboard.press('m');
  await expect(mute).toHaveAttribute('aria-pressed', 'true');
  await expect(told).toContainText('Sound is off.');
  await expectAccessible(page);
  await page.keyboard.press('m');
  await expect(mute).toHaveAttribute('aria-pressed', 'false');
  await expect(told).toContainText('Sound is on.');

  await page.keyboard.press('p');
  await page.getByRole('button', { name: 'Settings' }).click();
  const place = page.getByRole('slider', { name: 'Background' });
  await place.focus();
  await page.keyboard.press('End');
  await expect(place).toHaveAttribute('aria-valuetext', /^100\s%$/);
  await page.getByRole('checkbox', { name: 'Single-key shortcuts' }).uncheck();
  await page.getByRole('button', { name: 'Done' }).click();
  await page.getByRole('button', { name: 'Go on', exact: true }).click();
  await page.keyboard.press('m');
  await expect(mute).toHaveAttribute('aria-pressed', 'false');
  await mute.click();
  await expect(mute).toHaveAttribute('aria-pressed', 'true');
  expect(complaints).toEqual([]);
});

/** Lets axe look at these screens, at each the first time that it is there. */
function looksAt(page: Page, screens: readonly Screen[]): Look {
  const left = new Set(screens);
  return async (screen) => {
    if (left.delete(screen)) await expectAccessible(page);
  };
}

/** From home to the first line, with keys alone, at one of the tempos. */
async function startByKeys(page: Page, scenario: string, tempo: string, look: Look): Promise<void> {
  await page.goto(`/?seed=${SEED}`);
  await expect(page.locator(`[data-scenario=${scenario}]`)).toBeVisible();
  await look('home');
  await tabTo(page, `[data-scenario=${scenario}] .button`);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await look('brief');
  await tabTo(page, 'input[name=tempo]');
  if (tempo === 'Untimed') await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('radio', { name: tempo })).toBeChecked();
  await tabTo(page, 'button[type=submit]');
  await page.keyboard.press('Enter');
  await expect(page.locator('.play')).toBeVisible();
}

/** Plays events by keyboard. */
async function playByKeys(page: Page, events: readonly GameEvent[], look: Look): Promise<void> {
  await look('speaking');
  for (const event of events) {
    if (event.type !== 'reply') continue;
    expect(await listenToTheEnd(page)).toBe('turn');
    await look('turn');
    await replyByKeys(page, event);
  }
  expect(await listenToTheEnd(page)).toBe('ended');
}

/** Presses Tab until the focus stands on something. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    if ((await page.locator(`${selector}:focus`).count()) > 0) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not lead to ${selector}`);
}

/** Holds what the debrief shows against the run replayed here. */
async function expectScores(page: Page, of: Script, run: Parameters<typeof replay>[1]): Promise<void> {
  const replayed = replay(of, run);
  if ('refused' in replayed) throw new Error(replayed.message);
  const shown = await page
    .locator('[data-score]')
    .evaluateAll((all) => all.map(({ dataset }) => [dataset['score'], dataset['value'], dataset['points']]));
  const { score, points } = replayed;
  expect(Object.fromEntries(shown.map(([name, value]) => [name, value]))).toEqual({
    overall: String(score.overall),
    ...Object.fromEntries(Object.entries(score.skills).map(([skill, value]) => [skill, String(value)])),
  });
  expect(Object.fromEntries(shown.map(([name, , value]) => [name, value]))).toEqual({
    overall: String(points.overall),
    ...Object.fromEntries(Object.entries(points.skills).map(([skill, value]) => [skill, String(value)])),
  });
  const regrets = await page
    .locator('.decision')
    .evaluateAll((all) => all.map(({ dataset }) => [Number(dataset['at']), Number(dataset['regret'])]));
  for (const { at, regret, kind } of replayed.decisions) {
    if (kind !== 'listen') expect(regrets).toContainEqual([at, regret]);
  }
  const ledger = await page
    .locator('.ledger-row')
    .evaluateAll((all) => all.map(({ dataset }) => [dataset['promise'], dataset['state']]));
  expect(ledger).toEqual(replayed.ledger.map(({ promise, state }) => [promise, state]));
}
