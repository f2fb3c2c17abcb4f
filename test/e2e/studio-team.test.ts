import { expect as expectSoon, test, type Page } from '@playwright/test';
import { expectAccessible, visit } from './support/page.ts';
import { shippedScript } from './support/results.ts';
import { field } from './support/studio.ts';
import { createTeam, device, join, playScored } from './support/team.ts';

// What a team really played, as its lead sees it in the studio: over the graph, and as what a new version leaves behind.

const expect = expectSoon.configure({ timeout: 90_000 });
test.describe.configure({ timeout: 400_000 });

/** Opens a copy of the shipped scenario, its graph beside it. */
async function openCopy(page: Page): Promise<void> {
  await visit(page, '/#/studio', { motion: 'reduced' });
  const copy = page.getByRole('button', { name: /Four at the door/ }).first();
  if (!(await copy.isVisible())) await page.getByText('A copy of a scenario').first().click();
  await copy.click();
  await openGraph(page);
}

async function openGraph(page: Page): Promise<void> {
  await page.getByRole('tab', { name: 'Graph' }).click();
  await expect(page.locator('.graph-node').first()).toBeVisible();
}

test('the team’s real runs lie over the graph from five on, and a new version says what it leaves behind', async ({
  browser,
}) => {
  const script = await shippedScript('restaurant-wait');
  const lead = await device(browser, 'desk');
  const { team, code } = await createTeam(lead, 'Our desk');
  const [ada, ben] = await Promise.all([device(browser), device(browser)]);
  for (const [player, name] of [
    [ada, 'Ada'],
    [ben, 'Ben'],
  ] as const) {
    await join(player, code, name);
    await playScored(player, team, script, 'first');
    await playScored(player, team, script, 'first');
  }

  // Four runs would tell whose they are.
  await openCopy(lead);
  const show = lead.getByRole('combobox', { name: 'Show' });
  const runs = show.locator('option', { hasText: 'Runs of Our desk, version 1' });
  await expect(runs).toHaveText('Runs of Our desk, version 1: shown from 5 runs on');
  await expect(runs).toBeDisabled();

  await playScored(ada, team, script, 'first');
  await playScored(ben, team, script, 'first');
  await lead.reload();
  await openGraph(lead);
  await expect(runs).toHaveText('Runs of Our desk, version 1');
  await show.selectOption((await runs.getAttribute('value')) ?? '');
  await expect(lead.locator('.graph-stage')).toHaveText('6 runs.');
  // All of them came to the first beat and gave the same reply there; nobody gave the others.
  await expect(lead.locator('.graph-node[data-node="door"]')).toContainText('100 %');
  await expect(lead.locator('.graph-node[data-node="door"]')).toHaveAttribute('data-passed', 'true');
  await expect(lead.locator('.graph-node[data-passed="false"]').first()).toBeAttached();
  await expectAccessible(lead, '#pane-graph');

  // What only corrects the words goes on counting; what changes the play leaves runs and entries behind.
  const publish = lead.locator('[data-handing="publish"]');
  const effect = async () => {
    await lead.locator('#tab-handing').click();
    await publish.locator('[data-action="prepare"]').click();
    return publish.locator('.handing-effect');
  };
  await expect(await effect()).toHaveText(
    'Our desk: plays as version 1. Its 6 runs and 2 board entries go on counting.',
  );
  await lead.locator('[data-entry="beats/door"]').click();
  const follows = field(lead, 'beats.door.replies.0.follows');
  if (!(await follows.isVisible()))
    await lead.locator('[data-item="beats.door.replies.0"] summary').first().click();
  await follows.selectOption('last-impression');
  await expect(await effect()).toHaveText(
    /Our desk: 6 runs and 2 board entries stand on version 1\. They stay there/,
  );
  const rows = publish.locator('.handing-versions tbody tr');
  await expect(rows.first()).toContainText('played now');
  await expectAccessible(lead, '#pane-handing');
});
