import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

// Behind `npm run size`: what a browser has to fetch, as a server sends it, against the budgets. Run it after a build.

/** Script of a home page usable within a second or two on a slow phone; Phaser alone is several times that. */
const HOME_BUDGET = 70_000;
/** All that it takes to play a first scenario with sound, within a few seconds on the same phone. */
const PLAY_BUDGET = 700_000;

/** The modules that home loads when somebody plays, by their place in the manifest. */
const PLAY_MODULES = [
  'src/game/brief/brief.ts',
  'src/game/play/play.ts',
  'src/game/stage/stage.ts',
  'src/game/stage/theatre.ts',
  'src/ui/sound/open-sound.ts',
  'node_modules/howler/dist/howler.core.min.js',
];

interface ManifestChunk {
  readonly file: string;
  readonly isEntry?: boolean;
  readonly imports?: readonly string[];
  readonly css?: readonly string[];
}

type Manifest = Readonly<Record<string, ManifestChunk>>;

interface Part {
  readonly name: string;
  readonly bytes: number;
}

const dist = join(import.meta.dirname, '..', 'dist');
const TEXT = /\.(?:html|js|css|svg|json)$/;

/** The bytes of a file of the build as they go over the wire: text gzipped, the rest as it is. */
function wireSize(file: string): number {
  const content = readFileSync(join(dist, file));
  return TEXT.test(file) ? gzipSync(content, { level: 9 }).length : content.length;
}

const part = (file: string): Part => ({ name: file, bytes: wireSize(file) });
const sum = (parts: readonly Part[]) => parts.reduce((all, { bytes }) => all + bytes, 0);

/** Files that come with these modules: their own and, step by step, those of their static imports. */
function filesOf(manifest: Manifest, modules: readonly string[], kind: 'js' | 'css'): Set<string> {
  const [seen, files] = [new Set<string>(), new Set<string>()];
  const open = [...modules];
  for (let key = open.pop(); key !== undefined; key = open.pop()) {
    const chunk = manifest[key];
    if (chunk === undefined) throw new Error(`the build has no ${key}: has it moved?`);
    if (seen.has(key)) continue;
    seen.add(key);
    for (const file of kind === 'js' ? [chunk.file] : (chunk.css ?? [])) files.add(file);
    open.push(...(chunk.imports ?? []));
  }
  return files;
}

/** The largest of the files that match, for what differs from scenario to scenario. */
function largest(folder: string, pattern: RegExp): Part {
  const found = readdirSync(join(dist, folder))
    .filter((name) => pattern.test(name))
    .map((name) => part(`${folder}/${name}`))
    .toSorted((a, b) => b.bytes - a.bytes);
  const [first] = found;
  if (first === undefined) throw new Error(`the build has nothing like ${pattern} in ${folder}`);
  return first;
}

/** All that is fetched to play, the largest where scenarios differ. */
function playParts(manifest: Manifest, entry: string): Part[] {
  const modules = [entry, ...PLAY_MODULES];
  const face = /^[a-z]+-(?:furious|annoyed|worried|neutral|pleased|delighted)-[\w-]+\.svg$/;
  return [
    part('index.html'),
    ...[...filesOf(manifest, modules, 'js')].map(part),
    ...[...filesOf(manifest, modules, 'css')].map(part),
    // Of the fonts browsers fetch the parts that hold the letters in use.
    largest('hashed', /^nunito-latin-wght-.*\.woff2$/),
    largest('hashed', /^atkinson-.*-latin-wght-.*\.woff2$/),
    part('scenarios/index.json'),
    part('scenarios/tips.json'),
    largest('scenarios', /\.scenario\.json$/),
    largest('hashed', /^faces-[\w-]+\.json$/),
    largest('hashed', /^(?!faces)[a-z]+-[\w-]+\.json$/),
    // Three faces at home, one in the brief.
    ...Array.from({ length: 4 }, () => largest('hashed', face)),
    largest('sound', /^cues\.webm$/),
    largest('sound', /^voice-.*\.webm$/),
    largest('sound', /^ambience-.*\.webm$/),
  ];
}

function row(name: string, bytes: number, note = ''): string {
  return `${name.padEnd(64)} ${(bytes / 1000).toFixed(1).padStart(8)} kB  ${note}`;
}

/** Prints the table and gives the exit code. */
function main(): number {
  const path = join(dist, '.vite', 'manifest.json');
  if (!existsSync(path)) {
    console.error('There is no build to measure: run `npm run build` first.');
    return 1;
  }
  // Vite's own file, in the shape that it documents.
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as Manifest;
  const entry = Object.keys(manifest).find((key) => manifest[key]?.isEntry === true) ?? 'index.html';
  const home = [...filesOf(manifest, [entry], 'js')].map(part);
  const play = playParts(manifest, entry);
  for (const { name, bytes } of play.toSorted((a, b) => b.bytes - a.bytes)) console.log(row(name, bytes));
  const budgets = [
    { name: 'Home page: script of the entry and its static imports', bytes: sum(home), budget: HOME_BUDGET },
    { name: 'To play: script, art, sound, fonts, scenario', bytes: sum(play), budget: PLAY_BUDGET },
  ];
  console.log('');
  for (const { name, bytes, budget } of budgets) {
    console.log(row(name, bytes, `of ${budget / 1000} kB: ${bytes <= budget ? 'fine' : 'TOO MUCH'}`));
  }
  return budgets.every(({ bytes, budget }) => bytes <= budget) ? 0 : 1;
}

process.exitCode = main();
