import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext, type CDPSession, type Page } from '@playwright/test';
import { findBrowser } from '../../browser.mjs';

/** The built game, served and open in a headless browser, for measuring. */

const root = join(import.meta.dirname, '..', '..', '..');

export interface Served {
  readonly url: string;
  stop(): void;
}

/** Serves the build on a free port. @throws where there is no build */
export async function serveBuild(): Promise<Served> {
  if (!existsSync(join(root, 'dist', 'index.html'))) throw new Error('Build first: npm run build.');
  const child = spawn(process.execPath, ['src/cli/main.ts', 'serve', '--port', '0', '--json'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return { url: await addressOf(child), stop: () => void child.kill() };
}

async function addressOf(child: ChildProcess): Promise<string> {
  let text = '';
  for await (const chunk of child.stdout ?? []) {
    text += String(chunk);
    const found = /https?:\/\/localhost:\d+/.exec(text) ?? /https?:\/\/[^"\s]+/.exec(text);
    if (found) return found[0].replace(/\/$/, '');
  }
  throw new Error(`the server said nothing of its address: ${text}`);
}

/** Software rendering, as on the machine that tests: then the stage draws on Canvas. */
export function openBrowser(): Promise<Browser> {
  const executablePath = findBrowser();
  return chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: [
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  });
}

export interface Tab {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly devtools: CDPSession;
}

/** A tab of a browser that has never been here, with these settings. */
export async function openTab(browser: Browser, settings: Readonly<Record<string, unknown>>): Promise<Tab> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 720 },
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  await page.addInitScript((kept) => {
    localStorage.setItem('good-call/1/settings', JSON.stringify(kept));
  }, settings);
  return { context, page, devtools: await context.newCDPSession(page) };
}
