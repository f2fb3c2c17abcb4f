import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readLibraries } from '../../src/game/credits/licences.ts';
import { WORKS } from '../../src/game/credits/works.ts';

const root = join(import.meta.dirname, '..', '..');
const read = (...path: string[]) => readFileSync(join(root, ...path), 'utf8');

/** All text of the folder's own source files. */
function sourcesIn(folder: string, end: string): string {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(end) && !name.includes('.cache'))
    .map((name) => read(folder, name))
    .join('\n');
}

const credited = new Set(WORKS.map((work) => work.package));

test('every folder of sources by others is credited', () => {
  const folders = readdirSync(join(root, 'assets'), { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => /(^|\/)sources\/[^/]+$/.test(name));
  expect(folders.length).toBeGreaterThan(0);
  expect(folders.toSorted()).toEqual(WORKS.flatMap(({ folder }) => folder ?? []).toSorted());
});

test('every package that art, fonts or the stage come from is credited', () => {
  const fonts = [...read('src', 'main.ts').matchAll(/'(@fontsource[^/']*\/[^/']+)/g)].map(([, name]) => name);
  expect(fonts.length).toBeGreaterThan(0);
  const drawings = [
    ...sourcesIn('assets', '.ts').matchAll(/from '(@dicebear\/styles|@iconify[^/']*\/[^/']+)/g),
  ];
  expect(drawings.length).toBeGreaterThan(0);
  for (const name of [...fonts, ...drawings.map(([, found]) => found), 'phaser']) {
    expect(credited, String(name)).toContain(name);
  }
});

test('each credit names the licence that the package names', () => {
  for (const { package: name, licence, title } of WORKS) {
    if (name === null) continue;
    const stated = (JSON.parse(read('node_modules', name, 'package.json')) as { license?: string }).license;
    // The drawings of Open Peeps are CC0; the package around them is MIT.
    if (title === 'Open Peeps')
      expect(read('node_modules', name, 'LICENSE.md')).toMatch(/Open Peeps[\s\S]{0,400}CC0 1\.0/);
    else expect(stated, name).toBe(licence);
  }
});

test('every sound that is shipped has its origin told', () => {
  const told = read('assets', 'sound', 'README.md');
  for (const { folder } of WORKS) {
    if (folder === null) continue;
    expect(existsSync(join(root, 'assets', folder))).toBe(true);
    expect(told).toContain(folder.replace('sound/', ''));
  }
  expect(read('assets', 'sound', 'sources', 'uisfx', 'LICENSE-AUDIO')).toMatch(/CC0/);
});

test('the list of the build is read, whatever is in it', () => {
  expect(readLibraries({})).toEqual([]);
  expect(
    readLibraries([
      null,
      {},
      { name: 'a', version: '1.0.0', identifier: 'MIT', text: 'Permission' },
      { name: 'b' },
    ]),
  ).toEqual([
    { name: 'a', version: '1.0.0', licence: 'MIT', text: 'Permission' },
    { name: 'b', version: '', licence: '', text: '' },
  ]);
});
