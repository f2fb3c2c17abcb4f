// Which browser the browser tests drive. Plain JavaScript for Node 18 or later: it runs before anything is installed.

import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { PlainError, program, projectNode, root, run, runNode } from '../src/cli/bootstrap.mjs';

/** Environment variable that names the browser to use: the path of a Chromium or Chrome. */
const BROWSER_VARIABLE = 'GOOD_CALL_BROWSER';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * Path of the browser that is on this machine: the one that the environment names, or else the system's.
 * @returns {string | undefined}
 * @throws {PlainError} when the environment names one that isn't there
 */
export function findBrowser() {
  const named = process.env[BROWSER_VARIABLE];
  if (named !== undefined && named !== '') {
    if (existsSync(named)) return named;
    throw new PlainError(`${BROWSER_VARIABLE} names "${named}", and there is no such file.`);
  }
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const paths = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...paths, ...places].find((path) => isRunnable(path));
}

/**
 * Makes sure that there is a browser: the system's, or one installed now (from the distribution on Debian as root,
 * else the one that Playwright downloads for itself). Needs the project's packages.
 */
export async function ensureBrowser() {
  if (findBrowser() !== undefined || hasPlaywrightBrowser()) return;
  if (process.getuid?.() === 0 && existsSync('/etc/debian_version')) {
    console.log('Installing Chromium from the distribution ...');
    const quiet = { env: { DEBIAN_FRONTEND: 'noninteractive' } };
    if (
      (await run('apt-get', ['update', '-qq'], quiet)) === 0 &&
      (await run('apt-get', ['install', '-y', '-qq', 'chromium'], quiet)) === 0 &&
      findBrowser() !== undefined
    ) {
      return;
    }
  }
  console.log("Installing Playwright's Chromium ...");
  const code = await runNode([program('@playwright/test', 'playwright'), 'install', 'chromium']);
  if (code !== 0) {
    throw new PlainError(
      `No browser to test with. Install Chromium or Chrome, or set ${BROWSER_VARIABLE} to the path of one.`,
    );
  }
}

/** @returns {boolean} whether Playwright has downloaded a Chromium of its own before */
function hasPlaywrightBrowser() {
  const script = "import('@playwright/test').then(({ chromium }) => console.log(chromium.executablePath()))";
  const { stdout } = spawnSync(projectNode(), ['-e', script], { cwd: root, encoding: 'utf8' });
  return stdout.trim() !== '' && existsSync(stdout.trim());
}

/**
 * @param {string} path
 * @returns {boolean}
 */
function isRunnable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
