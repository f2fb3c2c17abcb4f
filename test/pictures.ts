import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { findBrowser } from './browser.mjs';

/**
 * Behind `npm run pictures`: makes the pictures of `docs/studio.md` from a running game, whose address is the first
 * argument (`http://localhost:8080` unless told).
 */

const address = process.argv[2] ?? 'http://localhost:8080';
const folder = join(import.meta.dirname, '..', 'docs', 'studio');

const shoot = (page: Page, name: string) => page.screenshot({ path: join(folder, `${name}.png`) });

async function main(): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const executablePath = findBrowser();
  const browser = await chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: ['--no-sandbox', '--disable-gpu'],
  });
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 }, reducedMotion: 'reduce' });
  page.setDefaultTimeout(120_000);
  await page.goto(`${address}/#/studio`);
  await page.locator('[data-copy]').first().waitFor({ state: 'attached' });
  await shoot(page, 'begin');
  await page.locator('[data-begin="complaint"]').click();
  await page.locator('[data-entry="beats/complaint"]').click();
  await page.locator('[data-item="beats.complaint.replies.2"] summary').click();
  await page.locator('.findings[data-stage="all"]').waitFor();
  await shoot(page, 'form');
  await page.locator('#tab-json').click();
  await page.locator('.json-host .cm-content').waitFor();
  await shoot(page, 'json');
  await page.locator('#tab-form').click();
  await page.locator('#tab-graph').click();
  await page.locator('.graph-node').first().waitFor();
  await shoot(page, 'graph');
  await page.locator('#tab-know').click();
  await page.locator('[data-action="know"]').click();
  await page.locator('[data-bot="interrupter"]').waitFor();
  await page.locator('[data-bot="random"]').scrollIntoViewIfNeeded();
  await shoot(page, 'know');
  await page.locator('#tab-try').click();
  await page.locator('[data-action="try-beat"]').click();
  await page.locator('.preview[data-scene="open"], .preview[data-scene="held"]').waitFor();
  await page.locator('.preview canvas').waitFor();
  await page.waitForTimeout(1_500);
  await shoot(page, 'try');
  const draft = page.url();
  await page.goto(`${address}/#/board`);
  await page.getByLabel('Name of the team').fill('North desk');
  await page.getByRole('button', { name: 'Create', exact: true }).click();
  await page.locator('.big-code').waitFor();
  await page.goto(draft);
  await page.locator('#tab-handing').click();
  await page.locator('[data-action="prepare"]').click();
  await page.locator('.handing-effect').waitFor();
  await shoot(page, 'handing');
  await browser.close();
}

await main();
