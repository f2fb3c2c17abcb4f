// Which browser the browser tests drive. Plain JavaScript for Node 18 or later: it runs before anything is installed.

import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { PlainError, program, projectNode, root, run, runNode } from '../src/cli/bootstrap.mjs';

/** Environment variable that names the browser to use: the path of a Chromium or Chrome. */
const BROWSER_VARIABLE = 'GOOD_CALL_BROWSER';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
/** Chromium without windows: the same pages, and a new device costs a sixth of the work that it does with a window. */
const BARE = 'chromium-headless-shell';
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
  return named() ?? [...onPath(names), ...places].find((path) => isRunnable(path));
}

/**
 * Path of the browser that the tests drive: the same, but the one without windows where there is one.
 * @returns {string | undefined}
 * @throws {PlainError} when the environment names one that isn't there
 */
export function findTestBrowser() {
  return named() ?? onPath([BARE]).find((path) => isRunnable(path)) ?? findBrowser();
}

/** @returns {string | undefined} the browser that the environment names */
function named() {
  const path = process.env[BROWSER_VARIABLE];
  if (path === undefined || path === '') return undefined;
  if (existsSync(path)) return path;
  throw new PlainError(`${BROWSER_VARIABLE} names "${path}", and there is no such file.`);
}

/**
 * @param {readonly string[]} programs
 * @returns {string[]} where they would be
 */
function onPath(programs) {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return programs.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/**
 * Makes sure that there is a browser: the system's, or one installed now (from the distribution on Debian as root,
 * else the one that Playwright downloads for itself). On Debian as root the one without windows is installed even
 * beside another, since it halves what the tests take. Needs the project's packages.
 */
export async function ensureBrowser() {
  if (named() !== undefined || onPath([BARE]).some(isRunnable)) return;
  if (process.getuid?.() === 0 && existsSync('/etc/debian_version')) {
    console.log('Installing a Chromium without windows from the distribution ...');
    // Where there is no network it gives up soon.
    const aptGet = (/** @type {string[]} */ ...args) =>
      run('apt-get', ['-qq', '-o', 'Acquire::http::Timeout=20', '-o', 'Acquire::Retries=0', ...args], {
        env: { DEBIAN_FRONTEND: 'noninteractive' },
      });
    const wanted = findBrowser() === undefined ? [BARE, 'chromium'] : [BARE];
    if ((await aptGet('update')) === 0) {
      for (const name of wanted) if ((await aptGet('install', '-y', name)) === 0) return;
    }
  }
  if (findBrowser() !== undefined || hasPlaywrightBrowser()) return;
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
