import { expect, test, type Page } from '@playwright/test';
import { expectAccessible, visit } from './support/page.ts';
import { beginDraft, expectErrors, field, SLOW } from './support/studio.ts';

/** A trainer's first hour: what she meets in the studio without having read anything about it. */

/** Answers some of the six questions and builds; what is left out is filled in. */
async function answer(page: Page, answers: Readonly<Record<string, string>>): Promise<void> {
  await page.locator('[data-begin="interview"]').click();
  for (const [name, words] of Object.entries(answers)) await page.locator(`[name="${name}"]`).fill(words);
  await page.locator('[data-action="build"]').click();
  await expect(page.locator('.bench')).toBeVisible();
}

test('the studio is in the head of every page, and six questions lead straight to playing', async ({
  page,
}) => {
  test.setTimeout(120_000);
  await visit(page, '/', { motion: 'reduced', tempo: 'untimed' });
  await page.locator('.site-nav a[href="#/studio"]').click();
  await answer(page, { name: 'Henrik Dahl' });
  await expect(page.locator('.try-fresh')).toContainText('can be played');
  await expectAccessible(page);
  await page.locator('[data-action="try-start"]').click();
  await expect(page.locator('.preview [data-reply], .preview [data-action="onward"]').first()).toBeVisible(
    SLOW,
  );
  // Opened again it is a draft like the others, and drafts come before the ways to begin one.
  await page.locator('.bench-bar a').click();
  const drafts = page.locator('[data-draft]');
  await expect(drafts).toHaveCount(1);
  expect((await drafts.first().boundingBox())?.y).toBeLessThan(
    (await page.locator('[data-begin="interview"]').boundingBox())?.y ?? 0,
  );
  await drafts.locator('a').click();
  await expect(page.locator('.findings')).toBeVisible();
});

for (const language of ['en', 'de'] as const) {
  test(`all that looks into a draft stands on one line of tabs, in ${language}`, async ({ page }) => {
    await visit(page, '/#/studio', { language, motion: 'reduced' });
    await page.locator('[data-begin="complaint"]').click();
    const tabs = page.locator('[data-region="side"] [role="tab"]');
    await expect(tabs).toHaveCount(5);
    const tops = await tabs.evaluateAll((all) =>
      all.map((tab) => Math.round(tab.getBoundingClientRect().bottom)),
    );
    expect(Math.max(...tops) - Math.min(...tops)).toBeLessThanOrEqual(3);
  });
}

test('in German fields explain themselves in German, tips are told in it, and what is begun is written in it', async ({
  page,
}) => {
  await visit(page, '/#/studio', { language: 'de', motion: 'reduced' });
  await answer(page, {});
  await expect(field(page, 'brief')).toHaveValue(/Sie haben Dienst/);
  await expect(field(page, 'brief')).toHaveAttribute('lang', 'de');
  await field(page, 'summary').focus();
  await expect(page.locator('[id="h-summary"]')).toHaveText('Ein oder zwei Sätze für die Karte.');
  await expect(page.locator('.sheet')).toContainText('Nennen, was immer zu halten ist');
  await page.locator('#tab-json').click();
  await page.locator('.json-host .cm-line', { hasText: '"minutes"' }).first().getByText('"minutes"').hover();
  await expect(page.locator('.json-host .explanation')).toContainText('Wie lange das Spielen dauert', SLOW);
});

test('the JSON offers what else could stand in the middle of a finished choice', async ({ page }) => {
  await beginDraft(page, 'complaint');
  await page.locator('#tab-json').click();
  const line = page.locator('.json-host .cm-line', { hasText: '"channel"' });
  await line.click();
  await page.keyboard.press('End');
  for (let step = 0; step < 4; step += 1) await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Control+Space');
  const options = page.locator('.json-host .cm-tooltip-autocomplete li');
  await expect(options).toHaveText(['phone', 'in-person'], SLOW);
  await options.first().click();
  await expect(line).toContainText('"channel": "phone",');
});

test('what is copied is told apart, what is empty is called so, and a finding says where in the words of the form', async ({
  page,
}) => {
  test.setTimeout(120_000);
  await beginDraft(page, 'complaint');
  await page.locator('[data-entry="variants/as-it-was"]').click();
  await page.locator('.sheet-head [data-tool="copy"]').click();
  await expect(page.locator('[data-entry="variants/as-it-was-2"]')).toHaveText('As it really was (copy)');
  // One step back takes the copy and its name away together.
  await page.locator('[data-action="undo"]').click();
  await expect(page.locator('[data-entry="variants/as-it-was-2"]')).toHaveCount(0);

  await page.locator('[data-entry="beats/turn"]').click();
  await field(page, 'beats.turn.lines.0.say').fill('');
  await expectErrors(page, 1);
  const finding = page.locator('.finding[data-level="error"]');
  await expect(finding.locator('.finding-message')).toHaveText('This is empty.');
  await expect(finding.locator('.finding-place')).toHaveText(
    /^Beats › What was said › Lines › 1 › What the customer says · line \d+$/,
  );
});

for (const [where, viewport] of [
  ['a desk', { width: 1280, height: 720 }],
  ['a phone', { width: 390, height: 844 }],
] as const) {
  test(`a hint lies over no other field, and one that goes does not move what is clicked, on ${where}`, async ({
    page,
  }) => {
    await page.setViewportSize(viewport);
    await beginDraft(page, 'complaint');
    const hint = page.locator('[id="h-title"]');
    const next = page.locator('[data-field="summary"]');
    await field(page, 'title').focus();
    await expect(hint).toBeVisible();
    const [above, below] = [await hint.boundingBox(), await next.boundingBox()];
    expect((above?.y ?? 0) + (above?.height ?? 0)).toBeLessThanOrEqual(below?.y ?? 0);
    // A press on what stands below: until it comes up again, nothing moves.
    await field(page, 'summary').hover();
    await page.mouse.down();
    await expect(field(page, 'summary')).toBeFocused();
    await expect(hint).toBeVisible();
    await page.mouse.up();
    await expect(hint).toBeHidden();
    await expect(page.locator('[id="h-summary"]')).toBeVisible();
    await page.keyboard.press('Tab');
    await expect(page.locator('[id="h-summary"]')).toBeHidden();
  });
}

test('stage, replies and how things stand are seen together at 1280 by 720', async ({ page }) => {
  test.setTimeout(120_000);
  await beginDraft(page, 'complaint');
  await page.locator('#tab-try').click();
  await page.locator('[data-action="try-start"]').click();
  const replies = page.locator('.preview [data-reply]');
  await expect(page.locator('.preview canvas')).toBeVisible(SLOW);
  while ((await replies.count()) === 0) await page.locator('.preview [data-action="onward"]').click();
  for (const seen of [
    page.locator('.preview canvas'),
    replies.last(),
    page.locator('[name="standing-mood"]'),
    page.locator('[data-standing="behind"]'),
    page.locator('[data-action="try-bot"]'),
  ])
    await expect(seen).toBeInViewport({ ratio: 0.95 });
});

test('the JSON explains nothing to whoever is typing, though the text moves under the pointer', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const asked: string[] = [];
    Object.assign(window, { asked });
    window.Worker = class extends Worker {
      override postMessage(message: { task?: { type?: string } }) {
        asked.push(message.task?.type ?? '');
        super.postMessage(message, []);
      }
    };
  });
  await beginDraft(page, 'complaint');
  await page.locator('#tab-json').click();
  const line = page.locator('.json-host .cm-line', { hasText: '"brief"' });
  await line.click();
  // Into the middle of a sentence: neither is anything to be completed there.
  const asked = () => page.evaluate(() => (window as unknown as { asked: string[] }).asked.splice(0));
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  // The pointer rests where it clicked, and what is there is explained: that was before anything was typed.
  await expect.poll(asked).toContain('explain');
  await page.keyboard.type('and so on it goes ', { delay: 30 });
  await expect.poll(() => line.textContent()).toContain('and so on it goes');
  expect((await asked()).filter((type) => type === 'explain' || type === 'complete')).toEqual([]);
});

test('fields are as wide after a visit to the board as before', async ({ page }) => {
  await beginDraft(page, 'complaint');
  const width = async () => (await field(page, 'channel').boundingBox())?.width ?? 0;
  const before = await width();
  const draft = page.url();
  await page.goto('/#/board');
  await expect(page.locator('h1')).toBeVisible();
  await page.goto(draft);
  await expect(field(page, 'channel')).toBeVisible();
  await expect.poll(width).toBe(before);
});
