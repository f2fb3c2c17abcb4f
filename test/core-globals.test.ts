import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { program, projectNode } from '../src/cli/bootstrap.mjs';

const root = join(import.meta.dirname, '..');
// Below node_modules, so that the packages are found as they are from src/core.
const folder = join(root, 'node_modules', '.cache', 'good-call', 'core-globals');

/** Compiles a text as a file of core, beside everything that core may import; gives the compiler's messages. */
function compile(text: string): string {
  mkdirSync(folder, { recursive: true });
  const imports = [
    'xstate',
    'zod',
    'jsonc-parser',
    '@noble/hashes/sha2.js',
    'pure-rand/generator/xoroshiro128plus',
  ];
  writeFileSync(
    join(folder, 'made-up.ts'),
    `${imports.map((name) => `import '${name}';`).join('\n')}\n${text}\n`,
  );
  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({ extends: join(root, 'tsconfig.core.json'), include: [], files: ['made-up.ts'] }),
  );
  return spawnSync(projectNode(), [program('typescript', 'tsc'), '-p', folder], { encoding: 'utf8' }).stdout;
}

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('core compiles what the language has', () => {
  expect(compile('export const ids = Object.groupBy([1, 2], (n) => (n > 1 ? "a" : "b"));')).toBe('');
});

test.each([
  'document',
  'window',
  'process',
  'Buffer',
  'setTimeout',
  'console',
  'fetch',
  'crypto',
  'performance',
])('core does not compile when it names %s', (name) => {
  expect(compile(`export const used: unknown = ${name};`)).toContain(`Cannot find name '${name}'`);
});
