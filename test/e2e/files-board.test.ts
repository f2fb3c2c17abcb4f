import { expect, test } from '@playwright/test';
import { complaintsOf, expectAccessible, visit } from './support/page.ts';
import { botRun, resultsFile, shippedScript } from './support/results.ts';

// The board with no server: files are dropped on it, and the replay alone says what they scored.

const json = (name: string, text: string) => ({
  name,
  mimeType: 'application/json',
  buffer: Buffer.from(text),
});
const ATTACK = '<img src=x onerror="document.title=1">';

test('a board is built from result files, with a word on every file that is none', async ({ page }) => {
  const complaints = complaintsOf(page);
  const script = await shippedScript('restaurant-wait');
  const best = botRun(script, 'expert', 1);
  const stale = { ...best, hash: '0'.repeat(64) };
  const impossible = { ...best, events: [...best.events, { type: 'listen' as const }] };
  await visit(page, '/#/files');
  await page
    .locator('input[type=file]')
    .setInputFiles([
      json('ada.json', resultsFile('Ada', [botRun(script, 'first', 2), botRun(script, 'expert', 2)], 'a')),
      json('attack.json', resultsFile(ATTACK, [best], 'b')),
      json('Cem.json', JSON.stringify(botRun(script, 'pleaser', 4))),
      json('holiday.json', '{"photos": 3}'),
      json('picture.json', 'GIF89a'),
      json('old.json', JSON.stringify(stale)),
      json('impossible.json', JSON.stringify(impossible)),
    ]);
  await expect(page.locator('.files-progress')).toContainText('4 runs replayed.', { timeout: 60_000 });
  await expect(page.locator('.files-troubles li')).toHaveText([
    'holiday.json: this holds neither results nor a run.',
    'picture.json: this is no JSON, so no results either.',
    'old.json: “Four at the door” has changed since this was played.',
    'impossible.json: the run can’t have happened like this.',
  ]);
  await expect(page.locator('.board-summary')).toHaveText('4 runs by 3 players');
  await expect(page.locator('.team-panel-improved .person-name')).toHaveText(['Ada']);
  await expect(page.locator('.files-people input').first()).toHaveValue(ATTACK);
  await expect(page.locator('.top .person-name')).toHaveText([ATTACK]);
  await expectAccessible(page);

  // Dropped again they count once; closing the page loses nothing.
  await page.locator('input[type=file]').setInputFiles([json('again.json', JSON.stringify(best))]);
  await expect(page.locator('.files-progress')).toContainText('1 run came twice and counts once.');
  await page.reload();
  await expect(page.locator('.board-summary')).toHaveText('4 runs by 3 players', { timeout: 60_000 });

  // Two files of one person.
  await page.getByLabel('Name for Cem').fill('Ada');
  await page.getByLabel('Name for Cem').press('Enter');
  await expect(page.locator('.board-summary')).toHaveText('4 runs by 2 players');
  await page.getByLabel('This week').check();
  await page.getByLabel('Scenario').selectOption({ label: 'Four at the door' });
  await expect(page.locator('.board-summary')).toContainText('by 2 players');
  expect(complaints).toEqual([]);
});
