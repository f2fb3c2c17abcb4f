import { expect, test, type Page } from '@playwright/test';
import { serveSmall } from './support/small.ts';
import { visit } from './support/page.ts';

// A whole scenario, from home to an understood debrief, by roles and names alone: what a screen reader is given. No
// selector of the page's own, no class, no attribute, and never the canvas.

const SEED = 3;

/** Goes on, by the control that is there for it, until there is something to say or nothing more to come. */
async function hearOut(page: Page): Promise<'turn' | 'ended'> {
  const turn = page.getByRole('region', { name: 'What you can say' });
  const replies = turn.getByRole('list').getByRole('button');
  const debrief = page.getByRole('button', { name: 'Read the debrief' });
  const onward = turn.getByRole('button', { name: /^(?:Finish the line|Continue)/ });
  for (let lines = 0; lines < 60; lines += 1) {
    await expect(replies.first().or(debrief).or(onward).first()).toBeVisible();
    if (await debrief.isVisible()) return 'ended';
    if (await replies.first().isVisible()) return 'turn';
    // The key that the control names; the control itself comes and goes with the lines.
    await page.keyboard.press('Space');
  }
  throw new Error('the customer does not come to an end');
}

test('a whole scenario can be played, and its debrief understood, by roles and names alone', async ({
  page,
}) => {
  await serveSmall(page);
  await visit(page, `/?seed=${SEED}#/brief/small`, { tempo: 'untimed' });
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('group', { name: 'At whose pace?' }).getByRole('radio')).toHaveCount(2);
  await page.getByRole('button', { name: 'Start', exact: true }).click();

  const said: string[] = [];
  const turn = page.getByRole('region', { name: 'What you can say' });
  const notes = page.getByRole('complementary', { name: 'Your side' });
  while ((await hearOut(page)) === 'turn') {
    // The first that needs no filling in, as somebody would who hears the list read out.
    const choices = turn.getByRole('list').getByRole('button');
    const names = await choices.allTextContents();
    const plain = names.findIndex(
      (name) => !/choose (?:a number|what you heard)|does not interrupt/.test(name),
    );
    said.push(
      (names[plain] ?? '')
        .replace(/\s+/g, ' ')
        .replace(/^ ?\d /, '')
        .trim(),
    );
    await choices.nth(plain).click();
    expect(said.length).toBeLessThan(20);
  }
  expect(said.length).toBeGreaterThan(2);
  await expect(notes.getByRole('heading', { name: 'Promises' })).toBeVisible();
  await page.getByRole('button', { name: 'Read the debrief' }).click();

  // How it ended, and what the customer made of it.
  await expect(page.getByRole('heading', { level: 1, name: /^Debrief: / })).toBeVisible();
  await expect(page.getByText(/ (?:stays|wavers|leaves)\s*$/).first()).toBeVisible();
  await expect(page.getByText(/\d stars? of 5/)).toBeAttached();
  // The score in words, each skill by its name.
  const score = page.getByRole('region', { name: 'Your score' });
  await expect(score).toContainText(/\d+\s%/);
  for (const skill of ['Promises', 'Excuses', 'Listening', 'Care', 'Relationship']) {
    await expect(score.getByRole('listitem').filter({ hasText: skill })).toHaveCount(1);
  }
  // Next time; the inner life; each decision with what would have been better.
  await expect(page.getByRole('region', { name: 'One thing for next time' })).toContainText(/\w+/);
  const inner = page.getByRole('region', { name: /^Inside .+ head$/ });
  await expect(inner.getByRole('listitem')).toHaveCount(said.length);
  await expect(inner).toContainText(/Trust (?:stays at|rises from|falls from) \d/);
  const decisions = page.getByRole('region', { name: 'What you said, and what it did' });
  await expect(
    decisions
      .getByRole('listitem')
      .filter({ hasText: said[0] ?? '' })
      .first(),
  ).toBeVisible();
  const strip = page.getByRole('region', { name: 'The run, decision by decision' });
  const shots = strip.getByRole('button');
  await expect(shots).toHaveCount(said.length);
  await expect(shots.first()).toHaveAccessibleName(/before, \w+ after/);
  await expect(page.getByRole('region', { name: 'Promised and delivered' })).toBeVisible();
  await expect(page.getByRole('table')).toBeVisible();
  // The way on.
  await page.getByRole('button', { name: 'Same customer again' }).click();
  await expect(turn).toBeVisible();
});
