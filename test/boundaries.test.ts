import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { violations } from './boundaries/check.ts';
import { circles } from './boundaries/circles.ts';

const root = join(import.meta.dirname, '..');

/** Every script of the project's `src/`, with forward slashes. */
function sources(): string[] {
  return readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .map((path) => posix.join('src', path.replaceAll('\\', '/')))
    .filter((path) => /\.[cm]?[jt]sx?$/.test(path));
}

describe('the house', () => {
  test('has every file in a room that may import what it imports', () => {
    const files = sources();
    expect(files.length).toBeGreaterThan(20);
    expect(files.flatMap((file) => violations(file, readFileSync(join(root, file), 'utf8')))).toEqual([]);
  });

  test('has no files that import one another in a circle', () => {
    expect(circles(new Map(sources().map((file) => [file, readFileSync(join(root, file), 'utf8')])))).toEqual(
      [],
    );
  });
});

describe('the check on circles', () => {
  const around = (files: Record<string, string>) => circles(new Map(Object.entries(files)));

  test.each([
    ["import { b } from './b.ts';"],
    ["import type { B } from './b.ts';"],
    ["export type { B } from './b.ts';"],
    ["type B = import('./b.ts').B;"],
    ["const b = await import('./b.ts');"],
    ["const b = new Worker(new URL('./b.ts', import.meta.url));"],
  ])('stops two files that lean on each other: %s', (text) => {
    const files = { 'src/ui/a.ts': text, 'src/ui/b.ts': "import type { A } from './a.ts';" };
    expect(around(files)).toEqual(['src/ui/a.ts -> src/ui/b.ts -> src/ui/a.ts']);
  });

  test('names the way round, once, wherever it is entered', () => {
    const files = {
      'src/ui/in.ts': "import './a.ts'; import './deep/b.ts';",
      'src/ui/a.ts': "import './deep/b.ts';",
      'src/ui/deep/b.ts': "import './c.ts';",
      'src/ui/deep/c.ts': "import '../a.ts';",
    };
    expect(around(files)).toEqual(['src/ui/a.ts -> src/ui/deep/b.ts -> src/ui/deep/c.ts -> src/ui/a.ts']);
  });

  test('lets many lean on one', () => {
    const files = {
      'src/ui/a.ts': "import './b.ts'; import './c.ts';",
      'src/ui/b.ts': "import './c.ts';",
      'src/ui/c.ts': "import { html } from 'lit-html'; import './style.css';",
    };
    expect(around(files)).toEqual([]);
  });
});

describe('the check on imports', () => {
  test.each([
    ['src/core/a.ts', "import { b } from './rules/b.ts';"],
    ['src/core/a.ts', "import { setup } from 'xstate'; import { sha256 } from '@noble/hashes/sha2.js';"],
    ['src/wire.ts', "import type { Run } from './core/format/run.ts';"],
    [
      'src/ui/a.ts',
      "import { html } from 'lit-html'; import './theme.css'; import '@fontsource-variable/nunito';",
    ],
    ['src/game/stage/a.ts', "import { Game } from 'phaser'; import { say } from '../../ui/text/say.ts';"],
    ['src/game/a.ts', "const worker = new URL('./worker.ts', import.meta.url);"],
    ['src/studio/a.ts', "import { preview } from '../game/preview.ts';"],
    ['src/board/a.ts', "import { replay } from '../game/replay.ts'; import { readRow } from '../wire.ts';"],
    ['src/server/a.ts', "import fastify from 'fastify'; import { join } from 'node:path';"],
    ['src/cli/a.ts', "import { startServer } from '../server/start.ts'; import '../core/a.ts';"],
    ['src/main.ts', "const play = await import('./game/play/play.ts');"],
  ])('lets %s say %s', (file, text) => {
    expect(violations(file, text)).toEqual([]);
  });

  test.each([
    ['src/core/a.ts', "import { a } from '../ui/a.ts';", 'core may import no other room'],
    ['src/core/a.ts', "export * from '../wire.ts';", 'core may import no other room'],
    ['src/core/a.ts', "export { a } from '../game/a.ts';", 'core may import no other room'],
    ['src/core/a.ts', "type A = import('../ui/a.ts').A;", 'core may import no other room'],
    ['src/core/a.ts', "import { html } from 'lit-html';", 'core may import xstate'],
    ['src/core/a.ts', "import zod from 'zod-to-json';", 'core may import xstate'],
    ['src/core/a.ts', "import { readFileSync } from 'node:fs';", 'run under Node'],
    ['src/core/a.ts', "import { readFileSync } from 'fs';", 'core may import xstate'],
    ['src/core/a.ts', '/// <reference lib="dom" />\nexport {};', 'core may import xstate'],
    ['src/core/a.ts', '/// <reference types="node" />\nexport {};', 'core may import xstate'],
    ['src/core/a.ts', "const a = require('../ui/a.ts');", 'core may import no other room'],
    ['src/core/a.ts', "import a = require('../ui/a.ts');", 'core may import no other room'],
    ['src/core/deep/a.ts', 'const a = await import(`../../game/a.ts`);', 'core may import no other room'],
    ['src/core/a.ts', 'const a = await import(name);', 'must name its module'],
    ['src/wire.ts', "import { a } from './ui/a.ts';", 'wire.ts may import core'],
    ['src/ui/a.ts', "import { a } from '../wire.ts';", 'ui may import core'],
    ['src/ui/a.ts', "import { Game } from 'phaser';", 'phaser belongs to game'],
    ['src/ui/a.ts', "import fastify from 'fastify';", 'fastify belongs to server'],
    ['src/game/a.ts', "import { a } from '../studio/a.ts';", 'game may import core, wire, wire.ts, ui'],
    ['src/game/a.ts', "const worker = new URL('../board/worker.ts', import.meta.url);", 'game may import'],
    ['src/game/a.ts', "import picture from '../../assets/picture.png?url';", 'nothing that lies outside src'],
    ['src/game/a.ts', "import a from '/src/studio/a.ts';", 'starts at the file itself'],
    [
      'src/studio/a.ts',
      "import { a } from '../game/play/play.ts';",
      'studio may import core, wire.ts, ui, game/preview.ts',
    ],
    [
      'src/studio/a.ts',
      "import { a } from '../game/replay.ts';",
      'studio may import core, wire.ts, ui, game/preview.ts',
    ],
    ['src/board/a.ts', "import { a } from '../game/preview.ts';", 'board may import'],
    ['src/server/a.ts', "import { a } from '../ui/a.ts';", 'server may import core, wire, wire.ts'],
    ['src/cli/a.ts', "import { a } from '../server/storage.ts';", 'cli may import core, server/start.ts'],
    ['src/cli/a.ts', "import { a } from '../wire.ts';", 'cli may import core, server/start.ts'],
    ['src/main.ts', "import { a } from './server/start.ts';", 'main.ts may import'],
    ['src/main.ts', "import { join } from 'node:path';", 'run under Node'],
    ['src/help.ts', 'export {};', 'no such room'],
    ['src/shared/help.ts', 'export {};', 'no such room'],
  ])('stops %s at %s', (file, text, rule) => {
    const found = violations(file, text);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(file);
    expect(found[0]).toContain(rule);
  });

  test('names the line and every import that is wrong', () => {
    const text = "import a from '../ui/a.ts';\n\nimport b from './b.ts';\nexport * from '../game/c.ts';\n";
    expect(violations('src/core/a.ts', text)).toEqual([
      'src/core/a.ts:1: imports ../ui/a.ts: core may import no other room',
      'src/core/a.ts:4: imports ../game/c.ts: core may import no other room',
    ]);
  });
});

describe('the check on clocks and randomness', () => {
  test.each([
    'const now = Date.now();',
    'const now = new Date();',
    'const made: Date | null = null;',
    'const t = performance.now();',
    'setTimeout(go, 10);',
    'queue.push(setInterval);',
    'const n = Math.random();',
    "const n = Math['random']();",
    'const { random } = Math;',
    'const m = Math;',
    'const n = Math[name]();',
    'crypto.getRandomValues(bytes);',
    'globalThis.crypto;',
    'const g = globalThis;',
    'const a = { performance };',
    "import { randomBytes } from '@noble/hashes/utils.js';",
    'const wait = Atomics.wait;',
  ])('stops core at %s', (text) => {
    const found = violations('src/core/a.ts', text);
    expect(found.length).toBeGreaterThan(0);
    expect(found[0]).toContain('src/core/a.ts:1: uses ');
  });

  test.each([
    'const n = Math.floor(Math.max(1, 2));',
    'const p = report.performance;',
    "const a = { crypto: 1, 'Date': 2 };",
    '// Date.now() in words is no clock\nexport const text = "Date.now()";',
    'interface Day { readonly performance: number }',
    'const random = seeded(1); random();',
  ])('lets core say %s', (text) => {
    expect(violations('src/core/a.ts', text)).toEqual([]);
  });

  test('leaves the other rooms their clocks', () => {
    expect(violations('src/game/a.ts', 'setTimeout(() => Date.now(), 10);')).toEqual([]);
  });
});
