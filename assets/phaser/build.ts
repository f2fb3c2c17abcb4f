import { fileURLToPath } from 'node:url';
import { join, relative } from 'node:path';
import { build } from 'vite';
import type { Plugin } from 'vite';
import { CACHE, MODULES, put, whenChanged } from '../cache.ts';
import { CONSTANTS, EXPORTS, FLAGS, LEFT_OUT, MENDED, REGISTERED } from './parts.ts';

const PHASER = join(MODULES, 'phaser');
const ENTRY = 'virtual:slim-phaser';

/** Where the slim build lies; `phaser` is aliased to it. */
export const PHASER_FILE = join(CACHE, 'phaser.js');

// Phaser's `exports` close its sources, so they are asked for by their place on the disk.
const source = (path: string): string => JSON.stringify(join(PHASER, 'src', `${path}.js`));

function entry(): string {
  const named = Object.entries(EXPORTS);
  return [
    ...REGISTERED.map((path) => `import ${source(path)};`),
    ...named.map(([name, path]) => `import ${name} from ${source(path)};`),
    `import CONST from ${source('const')};`,
    `export { ${named.map(([name]) => name).join(', ')} };`,
    ...CONSTANTS.map((name) => `export const ${name} = CONST.${name};`),
  ].join('\n');
}

const flag = new RegExp(String.raw`typeof\s*\(?\s*(${Object.keys(FLAGS).join('|')})\b`, 'g');

/** Puts literals for Phaser's build flags, empties what is left out, and mends single modules. */
function slimmed(): Plugin {
  return {
    name: 'slim-phaser',
    resolveId: (id) => (id === ENTRY ? `\0${ENTRY}` : null),
    load: (id) => (id === `\0${ENTRY}` ? entry() : null),
    transform(code, id) {
      if (!id.startsWith(PHASER)) return null;
      const path = relative(join(PHASER, 'src'), id).replaceAll('\\', '/');
      if (LEFT_OUT.some((left) => left.test(path))) return 'module.exports = function () {};';
      const mended = MENDED[path] ?? ((whole: string) => whole);
      return { code: mended(code.replace(flag, (_, name: string) => String(FLAGS[name]))), map: null };
    },
  };
}

async function bundle(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    plugins: [slimmed()],
    build: {
      write: false,
      // The build of the game minifies; the development server serves it readable.
      minify: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: {
        input: ENTRY,
        preserveEntrySignatures: 'strict',
        output: { format: 'es', codeSplitting: false, comments: false },
      },
    },
  });
  const outputs = Array.isArray(result) ? result : [result];
  for (const output of outputs) {
    if (!('output' in output)) continue;
    for (const item of output.output) if (item.type === 'chunk' && item.isEntry) return item.code;
  }
  throw new Error('the slim Phaser came out empty');
}

/**
 * Builds the slim Phaser into one ES module, unless it is there already from the same Phaser and
 * the same list of parts. Takes about a second.
 */
export async function buildPhaser(): Promise<void> {
  const here = fileURLToPath(new URL('.', import.meta.url));
  await whenChanged('phaser', [here, join(PHASER, 'package.json')], async () =>
    put('phaser.js', await bundle()),
  );
}
