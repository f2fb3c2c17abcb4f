import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { program, projectNode } from '../src/cli/bootstrap.mjs';

const root = join(import.meta.dirname, '..');
// Below node_modules, so that the packages are found as they are from src/core.
const folder = join(root, 'node_modules', '.cache', 'good-call', 'core-globals');

/** What every file of core may import. */
const IMPORTS = [
  'xstate',
  'zod',
  'jsonc-parser',
  '@noble/hashes/sha2.js',
  'pure-rand/generator/xoroshiro128plus',
];
/** Names of a browser or of Node. */
const NAMES = [
  'document',
  'window',
  'process',
  'Buffer',
  'setTimeout',
  'console',
  'fetch',
  'crypto',
  'performance',
];

/** Files of core, each beside everything that core may import. */
const FILES: Readonly<Record<string, string>> = {
  language: 'export const ids = Object.groupBy([1, 2], (n) => (n > 1 ? "a" : "b"));',
  ...Object.fromEntries(NAMES.map((name) => [name, `export const used: unknown = ${name};`])),
};

/** The compiler's messages. */
let messages: readonly string[] = [];

beforeAll(() => {
  mkdirSync(folder, { recursive: true });
  const imports = IMPORTS.map((name) => `import '${name}';`).join('\n');
  for (const [name, text] of Object.entries(FILES))
    writeFileSync(join(folder, `${name}.ts`), `${imports}\n${text}\n`);
  const files = Object.keys(FILES).map((name) => `${name}.ts`);
  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({ extends: join(root, 'tsconfig.core.json'), include: [], files }),
  );
  const compiler = [program('typescript', 'tsc'), '--pretty', 'false', '-p', folder];
  messages = spawnSync(projectNode(), compiler, { encoding: 'utf8' }).stdout.split('\n');
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const messagesOn = (name: string) => messages.filter((message) => message.includes(`${name}.ts(`));

test('core compiles what the language has', () => {
  expect(messagesOn('language')).toEqual([]);
});

test.each(NAMES)('core does not compile when it names %s', (name) => {
  expect(messagesOn(name)).toEqual([expect.stringContaining(`Cannot find name '${name}'`)]);
});

test('the compiler says nothing else', () => {
  expect(messages.filter((message) => message.includes('error TS'))).toHaveLength(NAMES.length);
});
