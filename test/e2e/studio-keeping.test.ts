import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { expectAccessible, visit } from './support/page.ts';
import { beginDraft, field, SLOW } from './support/studio.ts';

/** Drafts that two windows write, that the browser will not keep, and that lie in real files: nothing is lost. */

const kept = (page: Page, state: string) => page.locator(`[data-kept="${state}"]`);
const title = (page: Page) => field(page, 'title');

test('a draft that two windows write becomes two drafts, and says so', async ({ page, context }) => {
  await beginDraft(page, 'blank');
  await title(page).fill('Mine');
  await expect(kept(page, 'kept')).toBeVisible(SLOW);
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(title(other)).toHaveValue('Mine', SLOW);
  await title(other).fill('Theirs');
  await expect(kept(other, 'kept')).toBeVisible(SLOW);

  await title(page).fill('Mine and longer');
  await expect(kept(page, 'apart')).toBeVisible(SLOW);
  await page.goto('/#/studio');
  await expect(page.locator('.draft')).toHaveCount(2, SLOW);
  await expect(page.locator('main')).toContainText('Theirs');
  await expect(page.locator('main')).toContainText('Mine and longer');
});

test('what was typed right before a reload is there again', async ({ page }) => {
  await beginDraft(page, 'blank');
  await expect(kept(page, 'kept')).toBeVisible(SLOW);
  await title(page).fill('Typed at the last moment');
  await page.reload();
  await expect(title(page)).toHaveValue('Typed at the last moment', SLOW);
});

test('what was ticked off to make it anonymous is kept from the six questions on, and not in the file', async ({
  page,
}) => {
  await page.addInitScript(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
  const box = (item: string) => page.locator(`input[name="anonymous-${item}"]`);
  await visit(page, '/#/studio', { motion: 'reduced' });
  await page.locator('[data-begin="interview"]').click();
  await box('names').check();
  await page.reload();
  await page.locator('[data-begin="interview"]').click();
  await expect(box('names')).toBeChecked();
  await page.locator('[data-action="build"]').click();
  await page.locator('[data-action="anonymous"]').click();
  await expect(box('names')).toBeChecked();
  await box('names').uncheck();
  await box('place').check();
  await page.keyboard.press('Escape');
  await expect(kept(page, 'kept')).toBeVisible(SLOW);
  await page.reload();
  await page.locator('[data-action="anonymous"]').click();
  await expect(box('place')).toBeChecked();
  await expect(box('names')).not.toBeChecked();
  await page.keyboard.press('Escape');
  const saved = page.waitForEvent('download');
  await page.locator('[data-action="save"]').first().click();
  expect(readFileSync(await (await saved).path(), 'utf8')).not.toContain('ticked');
});

test('a browser that keeps nothing says so, and the draft can still be saved', async ({ page }) => {
  await page.addInitScript(() => {
    const refuse = () => {
      throw new DOMException('refused', 'SecurityError');
    };
    Object.defineProperty(window, 'indexedDB', { value: { open: refuse, deleteDatabase: refuse } });
    Reflect.deleteProperty(window, 'showSaveFilePicker');
  });
  await beginDraft(page, 'blank');
  await title(page).fill('Nowhere to stay');
  await expect(kept(page, 'failed')).toContainText('save it to a file', SLOW);
  const saved = page.waitForEvent('download');
  await page.locator('[data-action="save"]').first().click();
  expect((await saved).suggestedFilename()).toMatch(/\.scenario\.json$/);
});

/** Files of the browser's own disk stand in for those that a person would choose. */
async function givesFiles(page: Page): Promise<void> {
  await page.addInitScript(() => {
    let count = 0;
    const showSaveFilePicker = async () => {
      const folder = await navigator.storage.getDirectory();
      return folder.getFileHandle(`file-${(count += 1)}.json`, { create: true });
    };
    Object.assign(window, { showSaveFilePicker });
  });
}

/** What a file holds; nothing as long as it is not there, or is being written. */
const fileText = (page: Page, name: string) =>
  page.evaluate(async (file) => {
    const folder = await navigator.storage.getDirectory();
    const handle = await folder.getFileHandle(file).catch(() => null);
    if (handle === null) return '';
    // Between the two it can be replaced by what is being saved.
    return (await handle.getFile()).text().catch(() => '');
  }, name);

const writeElsewhere = (page: Page, name: string) =>
  page.evaluate(async (file) => {
    const folder = await navigator.storage.getDirectory();
    const stream = await (await folder.getFileHandle(file)).createWritable();
    await stream.write('somebody else’s');
    await stream.close();
  }, name);

test('a draft is saved to its file again, and not over what somebody else wrote there', async ({ page }) => {
  await givesFiles(page);
  await beginDraft(page, 'blank');
  const save = page.locator('[data-action="save"]').first();
  await title(page).fill('First');
  await save.click();
  await expect.poll(() => fileText(page, 'file-1.json')).toContain('First');
  await title(page).fill('Second');
  await save.click();
  await expect.poll(() => fileText(page, 'file-1.json')).toContain('Second');

  await writeElsewhere(page, 'file-1.json');
  await title(page).fill('Third');
  await save.click();
  await expect(page.getByRole('dialog')).toContainText('file-1.json has changed');
  await expectAccessible(page);
  await page.locator('[data-action="save-not"]').click();
  expect(await fileText(page, 'file-1.json')).toBe('somebody else’s');

  await save.click();
  await page.locator('[data-action="save-apart"]').click();
  await expect.poll(() => fileText(page, 'file-2.json')).toContain('Third');
  expect(await fileText(page, 'file-1.json')).toBe('somebody else’s');

  await writeElsewhere(page, 'file-2.json');
  await save.click();
  await page.locator('[data-action="save-over"]').click();
  await expect.poll(() => fileText(page, 'file-2.json')).toContain('Third');
});
