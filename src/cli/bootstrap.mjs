// What must work before anything is installed: plain JavaScript for Node 18 or later and nothing from npm.
// The rest of the project runs on the Node 24 that `npm ci` brings.

import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

const stamp = join(root, 'dist', '.sources');
/** Where we keep what can be made again. */
export const kept = join(root, 'node_modules', '.cache', 'good-call');
const windows = process.platform === 'win32';

/** What the browser's build is made from: a change in any of these makes `dist` stale. */
const sources = ['index.html', 'vite.config.ts', 'package-lock.json', 'public', 'scenarios', 'assets', 'src'];
/** Parts of `src` that no page loads. */
const notInPages = [join('src', 'server'), join('src', 'cli')];

/** A failure with a message fit to print as it is, without a stack. */
export class PlainError extends Error {}

/**
 * Path of the Node that the project brings; it exists once `ensureInstalled` is through.
 * @returns {string}
 */
export function projectNode() {
  return join(root, 'node_modules', 'node', 'bin', windows ? 'node.exe' : 'node');
}

/**
 * Runs a program in the project's folder with its output on ours, and waits for its end.
 * Signals that reach us are handed on, so that stopping us stops it.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, toErrors?: boolean }} [options] `toErrors` keeps its output off standard output
 * @returns {Promise<number>} its exit code; 128 and more when a signal ended it
 */
export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: ['inherit', options.toErrors === true ? 2 : 'inherit', 'inherit'],
      env: { ...process.env, ...options.env },
      // npm on Windows is a .cmd file, which only a shell can start.
      shell: windows && !/[\\/]/.test(command),
    });
    /** @type {NodeJS.Signals[]} */
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
    /** @param {NodeJS.Signals} signal */
    const handOn = (signal) => void child.kill(signal);
    for (const signal of signals) process.on(signal, handOn);
    const watch = watchParent(() => handOn('SIGTERM'));
    const done = () => {
      clearInterval(watch);
      for (const signal of signals) process.off(signal, handOn);
    };
    child.once('error', (error) => {
      done();
      reject(new PlainError(`${command} could not be started: ${error.message}`));
    });
    child.once('exit', (code, signal) => {
      done();
      resolve(signal === null ? (code ?? 1) : 128 + (signal === 'SIGINT' ? 2 : 15));
    });
  });
}

/**
 * npm passes a signal to the shell that it started for us, which ends without passing it on. So under npm,
 * losing our parent counts as being told to stop.
 * @param {() => void} onLost
 */
function watchParent(onLost) {
  const parent = process.ppid;
  const look = () => {
    if (process.env['npm_lifecycle_event'] !== undefined && process.ppid !== parent) onLost();
  };
  return setInterval(look, 250);
}

/**
 * Runs a file or a package's program under the project's Node.
 * @param {readonly string[]} args what follows `node`
 * @param {NodeJS.ProcessEnv} [env] added to the environment
 * @returns {Promise<number>} the exit code
 */
export function runNode(args, env = {}) {
  const path = [join(root, 'node_modules', '.bin'), process.env['PATH'] ?? ''].join(windows ? ';' : ':');
  // What Node makes of the sources before it runs them is kept, which halves the start of every process.
  const NODE_COMPILE_CACHE = process.env['NODE_COMPILE_CACHE'] ?? join(kept, 'code');
  return run(projectNode(), args, { env: { PATH: path, NODE_COMPILE_CACHE, ...env } });
}

/**
 * Path of the script behind a package's command, to be run by `runNode`.
 * @param {string} name the package
 * @param {string} [command] the command, when the package has several
 * @returns {string}
 */
export function program(name, command = name) {
  const folder = join(root, 'node_modules', name);
  /** @type {{ bin: string | Record<string, string> }} */
  const { bin } = readJson(join(folder, 'package.json'));
  return join(folder, typeof bin === 'string' ? bin : (bin[command] ?? ''));
}

/**
 * @template T
 * @param {string} path
 * @returns {T} what the file holds; the caller vouches for its shape
 */
function readJson(path) {
  return /** @type {T} */ (JSON.parse(readFileSync(path, 'utf8')));
}

/**
 * Tells whether `node_modules` holds what the lock file asks for. npm leaves a lock file of its own in there;
 * optional packages may be missing from it, since most are for other platforms.
 * @param {string} folder the project's
 * @returns {boolean}
 */
export function isInstalled(folder) {
  try {
    /** @type {{ packages: Record<string, { version?: string, optional?: boolean }> }} */
    const wantedLock = readJson(join(folder, 'package-lock.json'));
    /** @type {typeof wantedLock} */
    const foundLock = readJson(join(folder, 'node_modules', '.package-lock.json'));
    return Object.entries(wantedLock.packages).every(([path, wanted]) => {
      if (path === '') return true;
      const found = foundLock.packages[path];
      if (found === undefined) return wanted.optional === true;
      return found.version === wanted.version && existsSync(join(folder, path));
    });
  } catch {
    return false;
  }
}

/**
 * Installs the exact packages of the lock file unless they are there already, the project's Node among them.
 * Says so on standard error alone, since a command's answer may follow on standard output.
 * @throws {PlainError} when npm fails or leaves no Node behind
 */
export async function ensureInstalled() {
  if (!isInstalled(root) || !existsSync(projectNode())) {
    console.error('Installing what package-lock.json lists (once, about a minute) ...');
    const npm = process.env['npm_execpath'];
    const ci = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
    const code =
      npm !== undefined && /\.c?js$/.test(npm)
        ? await run(process.execPath, [npm, ...ci], { toErrors: true })
        : await run('npm', ci, { toErrors: true });
    if (code !== 0) throw new PlainError(`npm ci failed (exit code ${code}); its message is above.`);
  }
  if (!existsSync(projectNode())) {
    throw new PlainError(
      `The package "node" brought no Node for ${process.platform} ${process.arch}. ` +
        'Install scripts may be switched off: try `npm ci --ignore-scripts=false`.',
    );
  }
}

/**
 * SHA-256 over the names and contents of all that the browser's build is made from, hidden files left out.
 * @param {string} folder the project's
 * @returns {string} hexadecimal
 */
export function hashSources(folder) {
  const hash = createHash('sha256');
  /** @param {string} path */
  const add = (path) => {
    const name = relative(folder, path);
    if (notInPages.includes(name) || !existsSync(path)) return;
    const entries = listFolder(path);
    if (entries === null) hash.update(`${name}\0`).update(readFileSync(path)).update('\0');
    else for (const entry of entries) if (!entry.startsWith('.')) add(join(path, entry));
  };
  for (const source of sources) add(join(folder, source));
  return hash.digest('hex');
}

/**
 * @param {string} path
 * @returns {string[] | null} sorted names, or null for a file
 */
function listFolder(path) {
  try {
    return readdirSync(path).sort();
  } catch {
    return null;
  }
}

/**
 * Builds the pages into `dist`, and notes there what they were built from.
 * @throws {PlainError} when the build fails
 */
export async function build() {
  const hash = hashSources(root);
  const code = await runNode([program('vite'), 'build', '--logLevel', 'warn']);
  if (code !== 0) throw new PlainError(`The build failed (exit code ${code}); its message is above.`);
  writeFileSync(stamp, `${hash}\n`);
}

/** Builds the pages unless `dist` is up to date. */
export async function ensureBuilt() {
  const built = existsSync(stamp) ? readFileSync(stamp, 'utf8').trim() : '';
  if (built === hashSources(root) && existsSync(join(root, 'dist', 'index.html'))) return;
  console.error('Building the pages ...');
  await build();
}

/**
 * Runs a script's main function and ends the process with its exit code. An expected failure prints its message alone.
 * @param {() => Promise<number>} main
 */
export async function runMain(main) {
  try {
    process.exitCode = await main();
  } catch (error) {
    if (!(error instanceof PlainError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
