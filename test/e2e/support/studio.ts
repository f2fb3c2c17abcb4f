import { expect, type Page } from '@playwright/test';
import { visit } from './page.ts';

/** Driving the studio's form, and a small scenario written with it from blank: an umbrella that was left behind. */

/** Finding things out takes a while on a busy machine. */
export const SLOW = { timeout: 60_000 };

/** Begins a draft. */
export async function beginDraft(page: Page, way: string): Promise<void> {
  await visit(page, '/#/studio', { tempo: 'untimed', motion: 'reduced' });
  await page.locator(`[data-begin="${way}"]`).click();
  await expect(page.locator('.bench')).toBeVisible();
}

/** A field of the form, by its path in the document. */
export const field = (page: Page, path: string) => page.locator(`[id="f-${path}"]`);

/** All that the check has to say has been said, and there are so many errors. */
export async function expectErrors(page: Page, count: number): Promise<void> {
  await page.locator('#tab-findings').click();
  await expect(page.locator('.findings')).toHaveAttribute('data-stage', 'all', SLOW);
  await expect(page.locator('.finding[data-level="error"]')).toHaveCount(count, SLOW);
}

/** Writes it, from a blank draft, through the form alone. */
export async function writeUmbrella(page: Page): Promise<void> {
  await beginDraft(page, 'blank');
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
}

/** Tries it on the studio's stage, from the first beat to its end. */
export async function tryUmbrella(page: Page): Promise<void> {
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
}
