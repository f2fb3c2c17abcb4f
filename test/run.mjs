// Behind `npm test`: everything that must hold before a change is taken, in one run, on a fresh clone too.
// It stops where a check fails. Plain JavaScript for Node 18 or later; the checks run on the project's Node.
//   npm test -- types unit    runs only the checks named

import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import {
  build,
  ensureInstalled,
  kept,
  PlainError,
  program,
  root,
  runMain,
  runNode,
} from '../src/cli/bootstrap.mjs';
import { ensureBrowser } from './browser.mjs';

const reports = join(kept, 'reports');
const unitReport = join(reports, 'unit.json');
const browserReport = join(reports, 'browser.json');

/**
 * @typedef {object} Counts
 * @property {number} passed
 * @property {number} failed
 *
 * @typedef {object} Check
 * @property {string} name as given on the command line
 * @property {string} title
 * @property {() => Promise<number>} run gives an exit code
 * @property {true} [beside] runs beside its neighbours that do so too: it keeps one core busy, and the others idle
 * @property {() => Counts} [count] reads how many tests passed and failed; other checks count as one
 */

/** @type {Check[]} */
const checks = [
  { name: 'types', title: 'Types', run: runTypes },
  { name: 'lint', title: 'Lint', run: () => runNode([program('oxlint'), '--deny-warnings']) },
  {
    name: 'format',
    title: 'Format',
    beside: true,
    run: () => runNode([program('prettier'), '--check', '--log-level', 'warn', '.']),
  },
  { name: 'unused', title: 'Unused code', beside: true, run: () => runNode([program('knip')]) },
  { name: 'build', title: 'Build', beside: true, run: () => build().then(() => 0) },
  {
    name: 'unit',
    title: 'Unit and property tests',
    run: () =>
      runNode([
        program('vitest'),
        'run',
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${unitReport}`,
      ]),
    count: countUnit,
  },
  { name: 'size', title: 'Size budget', run: () => runNode([join(root, 'test', 'size.ts')]) },
  { name: 'browser', title: 'Browser tests', run: runBrowserTests, count: countBrowser },
];

/** Settled once there is a browser to test with. */
let browserReady = Promise.resolve();

/** All parts side by side: each has one thread, since with more each of them works out the same types once again. */
async function runTypes() {
  const parts = ['core', 'browser', 'node', 'test'];
  const compiler = program('typescript', 'tsc');
  const codes = await Promise.all(parts.map((part) => runNode([compiler, '-p', `tsconfig.${part}.json`])));
  return Math.max(...codes);
}

async function runBrowserTests() {
  await browserReady;
  return runNode([program('@playwright/test', 'playwright'), 'test', '-c', 'test/e2e'], {
    GOOD_CALL_BROWSER_REPORT: browserReport,
  });
}

/** @returns {Counts} */
function countUnit() {
  const { numPassedTests, numFailedTests } =
    /** @type {{ numPassedTests: number, numFailedTests: number }} */ (readReport(unitReport));
  return { passed: numPassedTests, failed: numFailedTests };
}

/** @returns {Counts} */
function countBrowser() {
  const { stats } = /** @type {{ stats: { expected: number, flaky: number, unexpected: number } }} */ (
    readReport(browserReport)
  );
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected };
}

/**
 * @param {string} path
 * @returns {unknown}
 */
function readReport(path) {
  return JSON.parse(readFileSync(path, 'utf8'));
}

/**
 * Runs one check, and counts it. A runner that broke before it could report counts as one failure.
 * @param {Check} check
 * @returns {Promise<Counts>}
 */
async function runCheck(check) {
  const code = await check.run();
  const one = { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 };
  if (check.count === undefined) return one;
  try {
    const { passed, failed } = check.count();
    return { passed, failed: code === 0 ? failed : Math.max(failed, 1) };
  } catch (error) {
    console.error(`${check.title} left no report: ${String(error)}`);
    return { passed: 0, failed: 1 };
  }
}

/**
 * Runs one check and says how it went.
 * @param {Check} check
 * @returns {Promise<Counts>}
 */
async function tellCheck(check) {
  const started = Date.now();
  console.log(`\n== ${check.title}`);
  const counts = await runCheck(check);
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  console.log(`== ${check.title}: ${counts.failed === 0 ? 'fine' : 'FAILED'} (${seconds} s)`);
  if (counts.failed > 0) console.error(`To run it alone: npm test -- ${check.name}`);
  return counts;
}

/**
 * The checks in their order, those together that run beside one another.
 * @param {readonly Check[]} chosen
 * @returns {Check[][]}
 */
function inTurns(chosen) {
  /** @type {Check[][]} */
  const turns = [];
  for (const check of chosen) {
    const last = turns.at(-1);
    if (check.beside === true && last?.[0]?.beside === true) last.push(check);
    else turns.push([check]);
  }
  return turns;
}

/**
 * @param {readonly string[]} names empty for all
 * @returns {Check[]}
 */
function choose(names) {
  const unknown = names.find((name) => !checks.some((check) => check.name === name));
  if (unknown !== undefined) {
    throw new PlainError(
      `No check is called "${unknown}". There are: ${checks.map(({ name }) => name).join(', ')}.`,
    );
  }
  return names.length === 0 ? checks : checks.filter(({ name }) => names.includes(name));
}

await runMain(async () => {
  const chosen = choose(process.argv.slice(2));
  const started = Date.now();
  await ensureInstalled();
  // Fetching one mostly waits for the network, so the first checks run meanwhile.
  if (chosen.some(({ name }) => name === 'browser')) browserReady = ensureBrowser();
  browserReady.catch(() => undefined);
  rmSync(reports, { recursive: true, force: true });
  mkdirSync(reports, { recursive: true });
  const sum = { passed: 0, failed: 0 };
  for (const turn of inTurns(chosen)) {
    for (const { passed, failed } of await Promise.all(turn.map(tellCheck))) {
      sum.passed += passed;
      sum.failed += failed;
    }
    if (sum.failed > 0) break;
  }
  console.log(`\nIt took ${((Date.now() - started) / 60_000).toFixed(1)} minutes.`);
  console.log(`${sum.passed} passed, ${sum.failed} failed`);
  return sum.failed === 0 ? 0 : 1;
});
