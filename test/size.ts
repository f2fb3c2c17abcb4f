import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

// Behind `npm run size`: what a browser has to fetch of script, gzipped, against the budgets. Run it after a build.

/** A home page usable within a second or two on a slow phone; Phaser alone is several times that. */
const HOME_BUDGET = 70_000;
/** Everything, the stage with the slim Phaser included, within a few seconds on the same phone. */
const TOTAL_BUDGET = 700_000;

interface ManifestChunk {
  readonly file: string;
  readonly isEntry?: boolean;
  readonly imports?: readonly string[];
}

const dist = join(import.meta.dirname, '..', 'dist');

/** Files that come with the page itself: the entry and, step by step, its static imports. */
function homeFiles(manifest: Readonly<Record<string, ManifestChunk>>): Set<string> {
  const files = new Set<string>();
  const open = Object.keys(manifest).filter((key) => manifest[key]?.isEntry === true);
  for (let key = open.pop(); key !== undefined; key = open.pop()) {
    const chunk = manifest[key];
    if (chunk === undefined || files.has(chunk.file)) continue;
    files.add(chunk.file);
    open.push(...(chunk.imports ?? []));
  }
  return files;
}

/** Every script of the build with its bytes after gzip, as a server sends it; the home page's first, then by size. */
function scripts(home: ReadonlySet<string>) {
  return readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.js'))
    .map((file) => ({
      file,
      atHome: home.has(file),
      bytes: gzipSync(readFileSync(join(dist, file)), { level: 9 }).length,
    }))
    .toSorted((a, b) => Number(b.atHome) - Number(a.atHome) || b.bytes - a.bytes);
}

function row(name: string, bytes: number, note = ''): string {
  return `${name.padEnd(44)} ${(bytes / 1000).toFixed(1).padStart(8)} kB  ${note}`;
}

/** Prints the table and gives the exit code. */
function main(): number {
  const path = join(dist, '.vite', 'manifest.json');
  if (!existsSync(path)) {
    console.error('There is no build to measure: run `npm run build` first.');
    return 1;
  }
  // Vite's own file, in the shape that it documents.
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as Record<string, ManifestChunk>;
  const sizes = scripts(homeFiles(manifest));
  for (const { file, atHome, bytes } of sizes) console.log(row(file, bytes, atHome ? 'home page' : 'later'));
  const total = (chosen: ReturnType<typeof scripts>) => chosen.reduce((sum, { bytes }) => sum + bytes, 0);
  const budgets = [
    {
      name: 'Home page (entry and its static imports)',
      bytes: total(sizes.filter((s) => s.atHome)),
      budget: HOME_BUDGET,
    },
    { name: 'Everything', bytes: total(sizes), budget: TOTAL_BUDGET },
  ];
  console.log('');
  for (const { name, bytes, budget } of budgets) {
    console.log(row(name, bytes, `of ${budget / 1000} kB: ${bytes <= budget ? 'fine' : 'TOO MUCH'}`));
  }
  return budgets.every(({ bytes, budget }) => bytes <= budget) ? 0 : 1;
}

process.exitCode = main();
