import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { hashSources, isInstalled, root } from '../../src/cli/bootstrap.mjs';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'good-call-bootstrap-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(path: string, content: unknown): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), typeof content === 'string' ? content : JSON.stringify(content));
}

describe('what is installed', () => {
  const lock = {
    packages: {
      '': { version: '1.0.0' },
      'node_modules/a': { version: '1.2.3' },
      'node_modules/for-another-platform': { version: '1.0.0', optional: true },
    },
  };
  const installed = { packages: { 'node_modules/a': { version: '1.2.3' } } };

  beforeEach(() => {
    write('package-lock.json', lock);
    write('node_modules/.package-lock.json', installed);
    write('node_modules/a/package.json', {});
  });

  test('matches the lock file without the packages of other platforms', () => {
    expect(isInstalled(folder)).toBe(true);
  });

  test.each([
    [
      'a version differs',
      () =>
        write('node_modules/.package-lock.json', { packages: { 'node_modules/a': { version: '1.2.4' } } }),
    ],
    ['a package is missing', () => write('node_modules/.package-lock.json', { packages: {} })],
    ["a package's folder is gone", () => rmSync(join(folder, 'node_modules', 'a'), { recursive: true })],
    ['nothing is installed', () => rmSync(join(folder, 'node_modules'), { recursive: true })],
    ['the note that npm leaves is broken', () => write('node_modules/.package-lock.json', '{')],
  ])('does not match when %s', (_case, spoil) => {
    spoil();
    expect(isInstalled(folder)).toBe(false);
  });

  test('is what runs these tests', () => {
    expect(isInstalled(root)).toBe(true);
  });
});

describe('the hash of the sources', () => {
  beforeEach(() => {
    write('index.html', '<!doctype html>');
    write('src/main.ts', 'main();');
    write('scenarios/a.scenario.json', '{}');
  });

  test.each([
    ['a file changes', 'src/main.ts', 'main(1);'],
    ['a scenario is dropped in', 'scenarios/b.scenario.json', '{}'],
    ['a file is added deep down', 'src/game/stage/stage.ts', ''],
  ])('changes when %s', (_case, path, content) => {
    const before = hashSources(folder);
    write(path, content);
    expect(hashSources(folder)).not.toBe(before);
  });

  test.each([
    'src/server/start.ts',
    'src/cli/main.ts',
    'test/a.test.ts',
    'README.md',
    'assets/.cache/phaser.js',
  ])('stays when %s is added, which no page is made from', (path) => {
    const before = hashSources(folder);
    write(path, 'new');
    expect(hashSources(folder)).toBe(before);
  });
});
