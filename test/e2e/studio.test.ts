import { expect, test, type Page } from '@playwright/test';
import { checkScenario } from '../../src/core/index.ts';
import { shippedTips } from '../scenarios/shipped.ts';
import { expectAccessible, visit } from './support/page.ts';

/** The studio, driven as a trainer would: from blank to played, by form, by JSON, through reloads. */

/** Finding things out takes a while on a busy machine. */
const SLOW = { timeout: 60_000 };

async function begin(page: Page, way: string): Promise<void> {
  await visit(page, '/#/studio', { tempo: 'untimed', motion: 'reduced' });
  await page.locator(`[data-begin="${way}"]`).click();
  await expect(page.locator('.bench')).toBeVisible();
}

const field = (page: Page, path: string) => page.locator(`[id="f-${path}"]`);

/** All that the check has to say has been said, and there are so many errors. */
async function expectErrors(page: Page, count: number): Promise<void> {
  await page.locator('#tab-findings').click();
  await expect(page.locator('.findings')).toHaveAttribute('data-stage', 'all', SLOW);
  await expect(page.locator('.finding[data-level="error"]')).toHaveCount(count, SLOW);
}

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
  await begin(page, 'blank');
  await field(page, 'title').fill('The umbrella');
  await field(page, 'summary').fill('Somebody left an umbrella behind.');

  await page.getByRole('button', { name: 'Customer', exact: true }).click();
  await field(page, 'customer.name').fill('Ada');

  await page.locator('[data-add-to="facts"]').click();
  await expect(field(page, 'facts.fact-1.label')).toBeFocused();
  await page.keyboard.type('Whose it is');
  await page.getByLabel('Value 1 in words').fill('my late father’s');
  await page.getByLabel('Value 2 in words').fill('just an umbrella');
  await page.getByLabel('Value 2 in words').press('Tab');
  await page.locator('[data-id-of="fact"]').fill('owner');
  await page.locator('[data-id-of="fact"]').press('Tab');
  await expect(page.locator('[data-entry="facts/owner"]')).toBeVisible();

  await page.locator('[data-entry="variants/today"]').click();
  await field(page, 'variants.0.facts.owner').selectOption({ index: 1 });

  await page.locator('[data-entry="beats/arrival"]').click();
  await field(page, 'beats.arrival.lines.0.say').fill('I left an umbrella here. Have you seen it?');
  await page.locator('[data-add="beats.arrival.replies"]').click();
  await expect(field(page, 'beats.arrival.replies.1.say')).toBeFocused();
  await page.keyboard.type('What makes it special to you?');
  await field(page, 'beats.arrival.replies.1.coaching').fill('You could not know without asking.');
  await page.locator('[data-more="beats.arrival.replies.1"]').selectOption('asks');
  await page.locator('[data-more="beats.arrival.replies.1"]').selectOption('answer');
  await field(page, 'beats.arrival.replies.1.answer.0.say').fill('It was {owner}.');
  await page.locator('[data-field="beats.arrival.replies.1.answer.0.tells"] input').first().check();

  await page.locator('[data-add-to="beats"]').click();
  await expect(field(page, 'beats.beat-2.label')).toBeFocused();
  await page.keyboard.type('At the shelf');
  await field(page, 'beats.beat-2.lines.0.say').fill('There it is!');
  await page.locator('[data-item="beats.beat-2.replies.0"] summary').click();
  await field(page, 'beats.beat-2.replies.0.say').fill('I am glad that you have it back.');
  await field(page, 'beats.beat-2.replies.0.coaching').fill('Glad with them, and nothing more.');
  await page.locator('[data-id-of="beat"]').fill('shelf');
  await page.locator('[data-id-of="beat"]').press('Tab');
  await page.locator('[data-entry="beats/arrival"]').click();
  // It is open still.
  await field(page, 'beats.arrival.replies.1.to').selectOption('shelf');
  await expectErrors(page, 0);

  const { script, findings } = checkScenario(await jsonOf(page), 'new-scenario.scenario.json', shippedTips());
  expect(findings.filter(({ level }) => level === 'error')).toEqual([]);
  expect(script?.scenario.title).toBe('The umbrella');
  expect(Object.keys(script?.scenario.beats ?? {})).toEqual(['arrival', 'shelf']);

  await page.locator('#tab-try').click();
  await page.locator('[data-action="try-start"]').click();
  const stage = page.locator('.preview');
  await expect(stage).toHaveAttribute('data-beat', 'arrival', SLOW);
  const onward = page.locator('.preview [data-action="onward"]');
  const listen = async (scene: string) => {
    await expect(async () => {
      if ((await stage.getAttribute('data-scene')) !== scene) await onward.click({ timeout: 1_000 });
      expect(await stage.getAttribute('data-scene')).toBe(scene);
    }).toPass(SLOW);
  };
  await listen('open');
  await page.locator('.preview [data-reply="reply-2"]').click();
  await expect(page.locator('.preview')).toContainText('my late father’s', SLOW);
  await expect(async () => {
    if ((await stage.getAttribute('data-beat')) !== 'shelf') await onward.click({ timeout: 1_000 });
    expect(await stage.getAttribute('data-beat')).toBe('shelf');
  }).toPass(SLOW);
  await listen('open');
  await page.locator('.preview [data-reply="reply-1"]').click();
  await listen('ended');
  await expect(page.locator('.preview')).toContainText('They part');
});

test('form and JSON are two views of one text; broken JSON destroys nothing; undo goes through both and a reload', async ({
  page,
}) => {
  test.setTimeout(180_000);
  await begin(page, 'blank');
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
  await begin(page, 'blank');
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
  await expect(page.locator('.sheet-title')).toHaveText('They part');
  await finding.locator('[data-fix]').click();
  await expect(finding).toHaveCount(0, SLOW);
  await expect(page.locator('[data-entry^="endings/"]')).toHaveCount(1);
});

test('the JSON completes names and fields, each with its words', async ({ page }) => {
  test.setTimeout(120_000);
  await begin(page, 'complaint');
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
  await page.keyboard.press('Control+Space');
  const options = page.locator('.json-host .cm-tooltip-autocomplete');
  await expect(options).toBeVisible(SLOW);
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
  await expectAccessible(page);
});

test('a bot plays on from a chosen state, and edits take effect meanwhile', async ({ page }) => {
  test.setTimeout(180_000);
  await begin(page, 'counter');
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
