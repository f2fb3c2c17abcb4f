import { expect, test, type Page } from '@playwright/test';
import { complaintsOf, expectAccessible, listenToTheEnd, waitForTurn } from './support/page.ts';
import { beginSmall, serveSmall, SMALL } from './support/small.ts';

// Who plays: the welcome and the first call, profiles on one device, their data as a file, one run in one tab.

/** Presses Space until the first call is at this scene. */
async function onwardTo(page: Page, scene: string, beat?: string): Promise<void> {
  for (let presses = 0; presses < 40; presses += 1) {
    const play = page.locator('.play');
    const now = await play.getAttribute('data-scene');
    if (now === scene && (beat === undefined || (await play.getAttribute('data-beat')) === beat)) return;
    await page.keyboard.press('Space');
  }
  throw new Error(`the first call does not come to ${scene}`);
}

async function addProfile(page: Page, name: string): Promise<void> {
  await page.locator('[data-action=add]').click();
  await page.getByRole('textbox', { name: 'Name' }).fill(name);
  await page.getByRole('button', { name: 'Add and play' }).click();
  await expect(page.locator('[data-plays=true]')).toContainText(name);
}

test('name, look, play: the first call teaches listening, cutting in, the notepad and a promise, by keyboard alone', async ({
  page,
}) => {
  const complaints = complaintsOf(page);
  await page.goto('/');
  await expect(page.getByText('Who sees your results: nobody but you.')).toBeVisible();
  await expect(page.locator('.card').first()).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('textbox', { name: 'Name' }).focus();
  await page.keyboard.type('Ana');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');

  await expect(page.locator('[data-caption=ring]')).toHaveText('The phone rings.');
  await expectAccessible(page);
  await onwardTo(page, 'open', 'hello');
  await expect(page.locator('[data-fact=bike]')).toContainText('blue, with a child seat');
  await expect(page.locator('.play')).toHaveAttribute('data-guide', 'notepad');
  await page.keyboard.press('1');

  await onwardTo(page, 'typing', 'story');
  await expect(page.locator('.guide')).toContainText('Now try cutting in');
  await page.keyboard.press('c');
  await expect(page.locator('.cutting .reply').first()).toBeVisible();
  await expectAccessible(page);
  const look = page.locator('[data-reply=look]');
  await look.focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-fact=need]')).toHaveAttribute('data-state', 'missed');

  await onwardTo(page, 'open', 'when');
  await page.locator('[data-reply=number]').focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('.quote-input')).toBeFocused();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('45');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-promise=ready]')).toHaveAttribute('data-state', 'open');
  await onwardTo(page, 'open', 'later');
  await expect(page.locator('[data-promise=ready]')).toHaveAttribute('data-state', 'kept');
  await page.keyboard.press('1');
  await onwardTo(page, 'ended');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Choose a scenario' }).click();

  await expect(page.locator('.you')).toContainText('Ana, what to play next');
  await expect(page.locator('.welcome')).toHaveCount(0);
  const kept = await page.evaluate(() =>
    Object.keys(localStorage).filter((key) => key.includes('first-call')),
  );
  expect(kept).toEqual([]);
  await page.goto('/#/help');
  await expect(page.getByRole('link', { name: 'First call, two minutes' })).toBeVisible();
  expect(complaints).toEqual([]);
});

test('the first call goes on after a reload, and can be skipped', async ({ page }) => {
  await page.goto('/#/first-call');
  await onwardTo(page, 'open', 'hello');
  await page.keyboard.press('1');
  await onwardTo(page, 'typing', 'story');
  await page.reload();
  await expect(page.locator('.play')).toHaveAttribute('data-beat', 'story');
  await page.getByRole('button', { name: 'Skip the first call' }).click();
  await expect(page.locator('.card').first()).toBeVisible();
});

test('profiles keep apart what they play, and are removed for good after a question', async ({ page }) => {
  const of = (name: string) => page.locator('.profile', { hasText: name });
  await beginSmall(page, { tempo: 'untimed' });
  await page.goto('/#/profiles');
  await page.locator('[data-action=change]').click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Ana');
  await page.getByRole('button', { name: 'Keep the change' }).click();
  await addProfile(page, 'Tom');
  await expectAccessible(page);
  await page.goto(`/#/play/${SMALL}`);
  await expect(page.getByRole('button', { name: 'Start', exact: true })).toBeVisible();

  await page.goto('/#/profiles');
  await of('Ana').locator('[data-action=switch]').click();
  await page.goto(`/#/play/${SMALL}`);
  await expect(page.locator('.play')).toBeVisible();

  await page.goto('/#/profiles');
  await of('Ana').locator('[data-action=remove]').click();
  await expect(page.getByText('This cannot be undone.')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Keep it' }).click();
  await expect(page.locator('.profile')).toHaveCount(2);
  await of('Ana').locator('[data-action=remove]').click();
  await page.getByRole('button', { name: 'Erase everything' }).click();
  await expect(page.locator('[data-plays=true]')).toContainText('Tom');
  expect(await page.evaluate((key) => localStorage.getItem(key), `good-call/1/run/${SMALL}`)).toBeNull();
});

test('all that is kept goes into a file, and comes in as a profile of its own', async ({ page }) => {
  await beginSmall(page, { tempo: 'untimed', text: 125 });
  await page.goto('/#/profiles');
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save my data as a file' }).click();
  const file = await (await saving).path();
  await addProfile(page, 'Tom');
  await expect(page.locator('html')).toHaveAttribute('data-text', '100');
  const field = page.locator('input[type=file]');
  await field.setInputFiles({
    name: 'x.json',
    mimeType: 'application/json',
    buffer: Buffer.from('{"half":'),
  });
  await expect(page.locator('.keeping [role=alert]')).toHaveAttribute('data-trouble', 'no-json');
  await field.setInputFiles(file);
  await expect(page.locator('.keeping [role=status]')).toContainText('was added and plays now');
  // The one who had played without a name, Tom, and the one from the file.
  await expect(page.locator('.profile')).toHaveCount(3);
  await expect(page.locator('html')).toHaveAttribute('data-text', '125');
  await page.goto(`/#/play/${SMALL}`);
  await expect(page.locator('.play')).toBeVisible();
});

test('a run that is opened in a second tab goes on there, and the first one says so', async ({
  page,
  context,
}) => {
  await beginSmall(page, { tempo: 'untimed' });
  await page.keyboard.press('Space');
  const other = await context.newPage();
  await other.goto('/');
  await serveSmall(other);
  await other.goto(`/#/play/${SMALL}`);
  await expect(other.locator('.play')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'This run goes on in another tab' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Play on here' }).click();
  await expect(other.getByRole('heading', { name: 'This run goes on in another tab' })).toBeVisible();
  expect(await listenToTheEnd(page)).toBe('turn');
});

test('in practice a hint comes on request, coaching while time passes, and a way back; scored has none', async ({
  page,
}) => {
  await beginSmall(page, { tempo: 'untimed', mode: 'practice' });
  await listenToTheEnd(page);
  await expect(page.locator('[data-hint]')).toHaveCount(0);
  await page.keyboard.press('h');
  await expect(page.locator('[data-hint]')).toBeVisible();
  await expectAccessible(page);
  await page.locator('[data-reply=soon]').click();
  await listenToTheEnd(page);
  await expect(page.locator('[data-hint]')).toHaveCount(0);
  await page.locator('[data-reply=later]').click();
  await page.keyboard.press('Space');
  await expect(page.locator('.telling')).toBeVisible();
  await page.locator('[data-coaching] summary').click();
  await expect(page.locator('[data-coaching]')).toContainText('Soon is no time.');
  await page.keyboard.press('t');
  await page.locator('[data-rewind]').first().click();
  await waitForTurn(page);
  await expect(page.locator('.play')).toHaveAttribute('data-beat', 'door');
  await expect(page.locator('[data-promise=table]')).toHaveCount(0);
});

test('a scored run offers no hint', async ({ page }) => {
  await beginSmall(page, { tempo: 'untimed', mode: 'scored' });
  await listenToTheEnd(page);
  await expect(page.locator('[data-action=hint]')).toHaveCount(0);
  await page.keyboard.press('h');
  await expect(page.locator('[data-hint]')).toHaveCount(0);
});

test('a gamepad listens, chooses and pauses', async ({ page }) => {
  await page.addInitScript(() => {
    const pressed = new Set<number>();
    const pad = () => ({
      mapping: 'standard',
      axes: [0, 0],
      buttons: Array.from({ length: 17 }, (_, index) => ({ pressed: pressed.has(index) })),
    });
    Object.assign(navigator, { getGamepads: () => [pad()] });
    Object.assign(window, { pressed });
  });
  /** Holds a button down until the page shows what it does. */
  const press = async (button: number, shows: () => Promise<void>) => {
    await page.evaluate(
      (index) => (window as unknown as { pressed: Set<number> }).pressed.add(index),
      button,
    );
    await shows();
    await page.evaluate(
      (index) => (window as unknown as { pressed: Set<number> }).pressed.delete(index),
      button,
    );
    await page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    );
  };
  await beginSmall(page, { tempo: 'untimed' });
  await page.locator('.play-scene').focus();
  // The first line comes to its end by itself, however slow the machine; the button brings the next one.
  await expect(page.locator('.play')).toHaveAttribute('data-scene', 'held');
  await press(0, () => expect(page.locator('.play')).not.toHaveAttribute('data-scene', 'held'));
  await press(9, () => expect(page.getByRole('heading', { name: 'Paused' })).toBeVisible());
  await press(1, () => expect(page.getByRole('heading', { name: 'Paused' })).toHaveCount(0));
  await listenToTheEnd(page);
  await press(13, () => expect(page.locator('.play-turn :focus')).toHaveCount(1));
  await page.locator('[data-reply=soon]').focus();
  await press(0, () => expect(page.locator('[data-promise=table]')).toHaveAttribute('data-state', 'open'));
});
