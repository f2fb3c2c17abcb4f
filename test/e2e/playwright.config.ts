import { mkdtempSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { findTestBrowser } from '../browser.mjs';

const root = join(import.meta.dirname, '..', '..');
const port = Number(process.env['GOOD_CALL_E2E_PORT'] ?? 4317);
const browser = findTestBrowser();
const report = process.env['GOOD_CALL_BROWSER_REPORT'];
const asRoot = process.getuid?.() === 0;

// Drives the built pages, served as `npm start` serves them. Without a GPU the stage draws on Canvas, which is steadier.
export default defineConfig({
  testDir: import.meta.dirname,
  testMatch: '*.test.ts',
  outputDir: join(root, 'test-results'),
  forbidOnly: process.env['CI'] !== undefined,
  // Tests of one file run side by side, too, so that none is left over at the end; and one more than there are cores,
  // since a test often waits for what the page or the server has put off.
  fullyParallel: true,
  workers: availableParallelism() + 1,
  timeout: 60_000,
  reporter: report === undefined ? 'list' : [['list'], ['json', { outputFile: report }]],
  use: {
    baseURL: `http://localhost:${port}`,
    viewport: { width: 1280, height: 720 },
    // What was done, logged and fetched is enough to follow a failure; a picture of the page at every step would cost
    // more than half of the tests themselves. `npm run e2e -- --trace on` takes it.
    trace: { mode: 'retain-on-failure', screenshots: false, snapshots: false },
    screenshot: 'only-on-failure',
    // Only the tests that are about it let the worker in: it would fetch a copy of everything in each of them.
    serviceWorkers: 'block',
    launchOptions: {
      ...(browser === undefined ? {} : { executablePath: browser }),
      args: [
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        ...(asRoot ? ['--no-sandbox'] : []),
      ],
    },
  },
  webServer: {
    command: `"${process.execPath}" src/cli/main.ts serve --host localhost --port ${port}`,
    cwd: root,
    url: `http://localhost:${port}/healthz`,
    // Every test shares one address, so the rate limits of one person's device are lifted.
    env: { GOOD_CALL_DATA: mkdtempSync(join(tmpdir(), 'good-call-e2e-')), GOOD_CALL_RATE: '0' },
    reuseExistingServer: false,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 5_000 },
  },
});
