import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../src/cli/bootstrap.mjs';
import { FINDING_CODES, LEVELS } from '../../src/core/index.ts';

const ENTRY = new RegExp(`^- \\*\\*\`([a-z-]+)\`\\*\\* \\((${LEVELS.join('|')})\\): (.+)$`);

/** The entries of the page, in its order. */
function entries() {
  const page = readFileSync(join(root, 'docs', 'findings.md'), 'utf8');
  return page.split('\n').flatMap((line) => {
    const [, code = '', , text = ''] = ENTRY.exec(line) ?? [];
    return code === '' ? [] : [{ code, text }];
  });
}

test('docs/findings.md explains every code, and none that there is not', () => {
  const documented = entries().map(({ code }) => code);
  expect(documented.toSorted()).toEqual([...FINDING_CODES].toSorted());
});

test('each says what it means and what to do', () => {
  for (const { code, text } of entries()) expect(text.length, code).toBeGreaterThan(60);
});

test('no code stands twice', () => {
  expect(new Set(FINDING_CODES).size).toBe(FINDING_CODES.length);
});
