import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as prettier from 'prettier';
import { CHANNELS, SETTINGS, type Channel } from '../../src/core/vocabulary.ts';
import { makePlace } from './ambience.ts';
import { makeCues } from './cues.ts';
import { lengthOf, peakOf } from './pcm.ts';
import { bestSeam } from './seam.ts';
import { layOut, type Clip, type Sprite } from './sprite.ts';
import { decode, encode, FORMATS, missingTools, type Encoding, type Format } from './tools.ts';
import { makeVoices } from './voices.ts';

// Behind `npm run sound`: makes the sounds from their sources, into `public/sound` and `src/ui/sound/sprites.ts`.

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const folder = join(root, 'public/sound');
const table = join(root, 'src/ui/sound/sprites.ts');
const record = join(root, 'assets/sound/built.json');

/** What a file may come to. Everything needed to play is to stay within 700 kB; sound gets a quarter of it at most. */
const MOST_BYTES = 90_000;

/**
 * How a kind of file is written. AAC needs more than Opus for the same, and fewer samples where nothing is high. With
 * Opus places and voices lose next to nothing at these rates (their spectrum is 2.5 and 3.6 dB off in the mean, against
 * 2.2 and 3.3 at half as much again); below 16 kbit/s the loss doubles. Cues, heard alone, get more.
 */
const ENCODINGS: Record<'cues' | Channel | 'ambience', Record<Format, Encoding>> = {
  cues: { webm: { kbits: 24, rate: 48_000 }, m4a: { kbits: 32, rate: 32_000 } },
  'in-person': { webm: { kbits: 16, rate: 48_000 }, m4a: { kbits: 24, rate: 16_000 } },
  phone: { webm: { kbits: 14, rate: 48_000 }, m4a: { kbits: 20, rate: 16_000 } },
  ambience: { webm: { kbits: 20, rate: 48_000 }, m4a: { kbits: 36, rate: 32_000 } },
};

type Kind = keyof typeof ENCODINGS;

/** What the tests hold the files against. */
interface BuiltFile {
  readonly sha256: string;
  readonly bytes: number;
}

function write(kind: Kind, name: string, { pcm }: Sprite): Record<string, BuiltFile> {
  const built: Record<string, BuiltFile> = {};
  for (const format of FORMATS) {
    const file = join(folder, `${name}.${format}`);
    encode(pcm, file, format, ENCODINGS[kind][format]);
    const { size } = statSync(file);
    const peak = peakOf(decode(file));
    console.log(
      `${`${name}.${format}`.padEnd(32)} ${(lengthOf(pcm) / 1000).toFixed(1).padStart(5)} s  ` +
        `${(size / 1000).toFixed(1).padStart(6)} kB  peak ${(20 * Math.log10(peak)).toFixed(1)} dB`,
    );
    if (peak >= 0.98) throw new Error(`${file} clips once it is decoded`);
    if (size > MOST_BYTES) throw new Error(`${file} is larger than ${MOST_BYTES} bytes`);
    built[`${name}.${format}`] = {
      sha256: createHash('sha256').update(readFileSync(file)).digest('hex'),
      bytes: size,
    };
  }
  return built;
}

/** One entry of the table: how long the files are, and where the clips stand. */
const entry = ({ pcm, places }: Sprite) => ({ length: Math.round(lengthOf(pcm)), clips: places });

/** The same with the loop moved to where it comes round without a step, as the files are. */
function entryOfPlace(name: string, sprite: Sprite): ReturnType<typeof entry> {
  const { length, clips } = entry(sprite);
  const { loop, ...events } = clips;
  if (loop === undefined) throw new Error(`${name} has no loop`);
  const [start, lasts] = loop;
  const files = FORMATS.map((format) => decode(join(folder, `${name}.${format}`)));
  return { length, clips: { loop: [bestSeam(start, lasts, files), lasts, true], ...events } };
}

async function build(): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const files: Record<string, BuiltFile> = {};
  const entries: Record<string, ReturnType<typeof entry>> = {};

  const cues = layOut(
    [...makeCues()].map(([name, pcm]): Clip => (name === 'ring' ? { name, pcm, loop: name } : { name, pcm })),
  );
  Object.assign(files, write('cues', 'cues', cues));
  entries['cues'] = entry(cues);

  const voices = makeVoices();
  for (const channel of CHANNELS) {
    const sprite = layOut([...voices[channel]].map(([name, pcm]) => ({ name, pcm })));
    Object.assign(files, write(channel, `voice-${channel}`, sprite));
    // Both channels say the same at the same places.
    entries['voice'] = entry(sprite);
  }

  for (const setting of SETTINGS) {
    const { loop, events } = makePlace(setting);
    const clips = events.map((pcm, index) => ({ name: `event-${index + 1}`, pcm }));
    const sprite = layOut([{ name: 'loop', pcm: loop, loop: 'seamless' }, ...clips]);
    Object.assign(files, write('ambience', `ambience-${setting}`, sprite));
    entries[setting] = entryOfPlace(`ambience-${setting}`, sprite);
  }

  writeFileSync(record, `${JSON.stringify(files, null, 2)}\n`);
  writeFileSync(table, await typescript(entries));
}

async function typescript(entries: object): Promise<string> {
  const text = `// Made by \`npm run sound\`; changes belong into assets/sound.

/** Where each clip stands in its file: start and length in milliseconds, and whether it is a loop. */
export const SPRITES = ${JSON.stringify(entries)} as const;
`;
  return prettier.format(text, { ...(await prettier.resolveConfig(table)), parser: 'typescript' });
}

const missing = missingTools();
if (missing === null) await build();
else {
  console.error(missing);
  process.exitCode = 1;
}
