import { expect, test, type Page } from '@playwright/test';
import { checkScenario } from '../../src/core/index.ts';
import { shippedTips } from '../scenarios/shipped.ts';
import { expectAccessible, visit } from './support/page.ts';
import { beginDraft, expectErrors, field, SLOW, tryUmbrella, writeUmbrella } from './support/studio.ts';

/** The studio, driven as a trainer would: from blank to played, by form, by JSON, through reloads. */

/** The draft as the JSON view has it. */
async function jsonOf(page: Page): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.evaluate(() => {
      // Without real files the browser is given the draft to save.
      Reflect.deleteProperty(window, 'showSaveFilePicker');
      document.querySelector<HTMLElement>('[data-action="save"]')?.click();
    }),
  ]);
  const stream = await download.createReadStream();
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

test('a scenario is written from blank through the form alone, checked, tried and played', async ({
  page,
}) => {
  test.setTimeout(240_000);
  await writeUmbrella(page);
  await expectErrors(page, 0);

  const { script, findings } = checkScenario(await jsonOf(page), 'new-scenario.scenario.json', shippedTips());
  expect(findings.filter(({ level }) => level === 'error')).toEqual([]);
  expect(script?.scenario.title).toBe('The umbrella');
  expect(Object.keys(script?.scenario.beats ?? {})).toEqual(['arrival', 'shelf']);

  await tryUmbrella(page);
});

test('form and JSON are two views of one text; broken JSON destroys nothing; undo goes through both and a reload', async ({
  page,
}) => {
  test.setTimeout(180_000);
  await beginDraft(page, 'blank');
  await field(page, 'title').fill('Written in the form');
  await page.locator('#tab-json').click();
  const editor = page.locator('.json-host .cm-content');
  await expect(editor).toContainText('Written in the form');

  await editor.click();
  await page.keyboard.press('ControlOrMeta+Home');
  await page.keyboard.type('x');
  await page.locator('#tab-form').click();
  await expect(page.locator('.broken')).toBeVisible();
  await expect(field(page, 'title')).toHaveValue('Written in the form');
  await expect(field(page, 'title')).toBeDisabled();
  await expectErrors(page, 1);

  await page.reload();
  await expect(page.locator('.broken')).toBeVisible(SLOW);
  await expect(field(page, 'title')).toHaveValue('Written in the form');
  await page.getByRole('button', { name: 'Back to the last good state' }).click();
  await expect(page.locator('.broken')).toHaveCount(0);
  await expect(field(page, 'title')).toBeEnabled();
  await page.keyboard.press('ControlOrMeta+Z');
  await expect(field(page, 'title')).toHaveValue('A new scenario');
  await page.keyboard.press('ControlOrMeta+Shift+Z');
  await expect(field(page, 'title')).toHaveValue('Written in the form');
});

test('findings jump to their place, explain themselves, and mend what is mechanical', async ({ page }) => {
  test.setTimeout(120_000);
  await beginDraft(page, 'blank');
  await page.locator('[data-entry="beats/arrival"]').click();
  await page.locator('[data-item="beats.arrival.replies.0"] summary').click();
  await page.locator('[data-entry="endings/parting"]').click();
  await page.locator('.sheet-head [data-tool="copy"]').click();
  await page.locator('#tab-json').click();
  const editor = page.locator('.json-host .cm-content');
  await expect(editor).toBeVisible();
  await page.locator('#tab-form').click();
  await page.locator('#tab-findings').click();
  const finding = page.locator('.finding[data-code="unreachable-ending"]');
  await expect(finding).toHaveCount(1, SLOW);
  await finding.locator('summary').click();
  await expect(finding).toContainText('No run comes to this ending.');
  await finding.locator('.finding-go').click();
  await expect(page.locator('.sheet-title')).toHaveText('They part (copy)');
  await finding.locator('[data-fix]').click();
  await expect(finding).toHaveCount(0, SLOW);
  await expect(page.locator('[data-entry^="endings/"]')).toHaveCount(1);
});

test('the JSON completes names and fields, each with its words', async ({ page }) => {
  test.setTimeout(120_000);
  await beginDraft(page, 'complaint');
  await page.locator('#tab-json').click();
  const editor = page.locator('.json-host .cm-content');
  await expect(editor).toBeVisible();
  await editor.click();
  await page.keyboard.press('ControlOrMeta+F');
  await page.keyboard.type('"full-attention"');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ControlOrMeta+ArrowLeft');
  const options = page.locator('.json-host .cm-tooltip-autocomplete');
  const option = (id: string) => options.locator('li', { hasText: id });
  const tips = shippedTips().tips;
  const [tip, words] = Object.entries(tips)[0] ?? ['', { title: '' }];
  await page.keyboard.press('Control+Space');
  // Each tip by its id, with its title beside it.
  await expect(option(tip).first()).toContainText(words.title, SLOW);
  await expect(options.locator('li')).toHaveCount(Object.keys(tips).length);
  await page.keyboard.press('Escape');

  const draft = JSON.parse(await jsonOf(page)) as {
    facts: Record<string, { label: string }>;
    beats: Record<string, { label?: string }>;
    endings: Record<string, { title: string }>;
  };
  /** Goes into the text after a key, the first one in the file, and asks what could stand there. */
  const completeAfter = async (key: string) => {
    await page.keyboard.press('ControlOrMeta+Home');
    await page.keyboard.press('ControlOrMeta+F');
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type(`"${key}": `);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    // Past what was found and the quote, to where the word begins.
    for (const press of ['ArrowRight', 'ArrowRight']) await page.keyboard.press(press);
    await page.keyboard.press('Control+Space');
  };
  await completeAfter('to');
  for (const [id, { title }] of Object.entries(draft.endings))
    await expect(option(id).first()).toContainText(title, SLOW);
  for (const id of Object.keys(draft.beats)) await expect(option(id).first()).toBeAttached();
  await page.keyboard.press('Escape');
  await completeAfter('asks');
  for (const [id, { label }] of Object.entries(draft.facts))
    await expect(option(id).first()).toContainText(label, SLOW);
});

test('six questions make a scenario that can be played, and the bots say what it is worth', async ({
  page,
}) => {
  test.setTimeout(180_000);
  await visit(page, '/#/studio', { motion: 'reduced' });
  await page.locator('[data-begin="interview"]').click();
  await page.locator('[name="name"]').fill('Paula Reyes');
  await page.locator('[name="promised"]').fill('a new boiler by Friday');
  await page.reload();
  await page.locator('[data-begin="interview"]').click();
  await expect(page.locator('[name="name"]')).toHaveValue('Paula Reyes');
  await expectAccessible(page);
  await page.locator('[data-action="build"]').click();
  await expect(page.locator('.bench-title')).toHaveText('Paula Reyes, once more');
  await expectErrors(page, 0);
  await page.locator('#tab-know').click();
  await page.locator('[data-action="know"]').click();
  await expect(page.locator('[data-bot="interrupter"]')).toBeVisible(SLOW);
  await expect(page.locator('[data-bot="expert"]')).toHaveAttribute('data-passed', 'true');
  // With one variant some bot is out of bounds whatever is done: it says why, and what helps.
  await expect(page.locator('.know-one')).toContainText('Copy the variant');
  await expectAccessible(page);
});

test('a picture of one’s own is chosen as a file, kept small in the scenario, and taken away again', async ({
  page,
}) => {
  test.setTimeout(120_000);
  await beginDraft(page, 'blank');
  await page.locator('[data-more=""]').selectOption('background');
  // Noise, which no codec makes small, as large as a photograph.
  const photograph = await page.evaluate(async () => {
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [2400, 1600];
    const context = canvas.getContext('2d');
    for (let x = 0; x < 2400; x += 4)
      for (let y = 0; y < 1600; y += 4) {
        if (context === null) return [];
        context.fillStyle = `hsl(${(x * 7 + y * 13) % 360} 60% 50%)`;
        context.fillRect(x, y, 4, 4);
      }
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    return [...new Uint8Array((await blob?.arrayBuffer()) ?? new ArrayBuffer(0))];
  });
  const chooser = field(page, 'background.image');
  await chooser.setInputFiles({ name: 'notes.txt', mimeType: 'text/plain', buffer: Buffer.from('none') });
  await expect(page.getByText('No picture could be read from that file.')).toBeVisible(SLOW);
  await chooser.setInputFiles({ name: 'shop.png', mimeType: 'image/png', buffer: Buffer.from(photograph) });
  await expect(page.locator('.picture-shown')).toBeVisible(SLOW);
  await expect(page.getByText(/^Taken: \d+ by \d+ pixels, \d+\skB\.$/)).toBeVisible();
  const { background } = JSON.parse(await jsonOf(page)) as { background?: { image?: string } };
  expect(background?.image).toMatch(/^data:image\/webp;base64,/);
  expect(background?.image?.length).toBeLessThanOrEqual(300_000);
  await expectAccessible(page);
  await page.getByRole('button', { name: /A picture of one’s own/ }).click();
  await expect(page.locator('.picture-shown')).toHaveCount(0);
});

test('a bot plays on from a chosen state, and edits take effect meanwhile', async ({ page }) => {
  test.setTimeout(180_000);
  await beginDraft(page, 'counter');
  await page.locator('[data-entry="beats/word"]').click();
  await page.locator('#tab-try').click();
  await page.locator('[name="standing-mood"]').fill('19');
  await page.locator('[name="standing-mood"]').press('Tab');
  await page.locator('[data-action="try-beat"]').click();
  const stage = page.locator('.preview');
  await expect(stage).toHaveAttribute('data-beat', 'word', SLOW);
  await expect(stage).toHaveAttribute('data-mood', 'delighted');
  await field(page, 'beats.word.lines.0.say').fill('And by when, please?');
  await expect(stage).toContainText('And by when', SLOW);
  await page.locator('[data-standing="behind"]').selectOption('known');
  await expect(stage).toContainText('my mother cannot stand for long', SLOW);
  await expectAccessible(page);
  await page.locator('[data-action="try-bot"]').click();
  await expect(stage).toHaveAttribute('data-scene', 'ended', SLOW);
});

test('drafts are listed, copied from shipped scenarios, and removed when asked twice', async ({ page }) => {
  await visit(page, '/#/studio');
  await expect(page.getByText('There are none on this device yet.')).toBeVisible();
  await expectAccessible(page);
  await page.locator('.copies summary').click();
  await page.locator('[data-copy="angry-caller"]').click();
  await expect(page.locator('.bench-title')).toHaveText('You’re it');
  await expect(page.locator('[data-kept="kept"]')).toBeVisible();
  await page.locator('.bench-bar a').click();
  await expect(page.locator('.draft')).toHaveCount(1);
  await page.locator('.draft [aria-label^="Remove"]').click();
  await page.getByRole('button', { name: 'Keep it' }).click();
  await expect(page.locator('.draft')).toHaveCount(1);
  await page.locator('.draft [aria-label^="Remove"]').click();
  await page.getByRole('button', { name: 'Remove it' }).click();
  await expect(page.locator('.draft')).toHaveCount(0);
});

test('the bench is worked by keyboard, and nothing is lost on a narrow window with large text', async ({
  page,
}) => {
  test.setTimeout(120_000);
  await page.setViewportSize({ width: 640, height: 900 });
  await visit(page, '/#/studio', { text: 200, motion: 'reduced' });
  await page.locator('[data-begin="returning"]').focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('.bench')).toBeVisible();
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(wide).toBeLessThanOrEqual(0);
  await page.locator('#tab-form').focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('#tab-json')).toBeFocused();
  await expect(page.locator('.json-host .cm-content')).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('ArrowLeft');
  await expect(page.locator('.sheet-title')).toBeVisible();
  await expectAccessible(page);
});
