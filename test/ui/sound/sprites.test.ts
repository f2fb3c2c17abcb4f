import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CHANNELS, SETTINGS } from '../../../src/core/vocabulary.ts';
import { SPRITES } from '../../../src/ui/sound/sprites.ts';
import { CUES, REGISTERS, SYLLABLES, TONES } from '../../../src/ui/sound/vocabulary.ts';
import { lengthOfM4a, lengthOfWebm } from './durations.ts';

const root = join(import.meta.dirname, '../../..');
const folder = join(root, 'public/sound');
const built = JSON.parse(readFileSync(join(root, 'assets/sound/built.json'), 'utf8')) as Record<
  string,
  { sha256: string; bytes: number }
>;
const read = (name: string) => readFileSync(join(folder, name));

/** Each file with the table's entry for it. */
const files = [
  { name: 'cues', sprite: SPRITES.cues },
  ...CHANNELS.map((channel) => ({ name: `voice-${channel}`, sprite: SPRITES.voice })),
  ...SETTINGS.map((setting) => ({ name: `ambience-${setting}`, sprite: SPRITES[setting] })),
];
const names = files.flatMap(({ name }) => [`${name}.webm`, `${name}.m4a`]);

describe('the built sounds', () => {
  it('are those that the build has recorded, and no others', () => {
    expect(readdirSync(folder).toSorted()).toEqual(names.toSorted());
    expect(Object.keys(built).toSorted()).toEqual(names.toSorted());
    for (const name of names) {
      expect({ name, sha256: createHash('sha256').update(read(name)).digest('hex') }).toEqual({
        name,
        sha256: built[name]?.sha256,
      });
    }
  });

  it.each(files)('$name is as long as the table says, in both formats', ({ name, sprite }) => {
    // A packet of AAC is up to 64 ms long, and no file is cut within one.
    expect(Math.abs(lengthOfWebm(read(`${name}.webm`)) - sprite.length)).toBeLessThan(65);
    expect(Math.abs(lengthOfM4a(read(`${name}.m4a`)) - sprite.length)).toBeLessThan(65);
  });

  it.each(files)('$name has its clips one after the other, with room between them', ({ sprite }) => {
    let free = 0;
    for (const [start, length] of Object.values(sprite.clips) as [number, number][]) {
      expect(start - free).toBeGreaterThanOrEqual(10);
      expect(length).toBeGreaterThan(100);
      free = start + length;
    }
    expect(free).toBeLessThanOrEqual(sprite.length);
  });

  it('have a clip for every cue and for every syllable in every register and tone', () => {
    const syllables = REGISTERS.flatMap((register) =>
      TONES.flatMap((tone) => SYLLABLES.map((syllable) => `${register}-${tone}-${syllable}`)),
    );
    expect(Object.keys(SPRITES.cues.clips).toSorted()).toEqual([...CUES].toSorted());
    expect(Object.keys(SPRITES.voice.clips).toSorted()).toEqual(syllables.toSorted());
  });

  it('go round where they should, and nowhere else', () => {
    const loops = files.flatMap(({ name, sprite }) =>
      Object.entries(sprite.clips).flatMap(([clip, place]) =>
        (place as unknown[])[2] === true ? [`${name} ${clip}`] : [],
      ),
    );
    expect(loops).toEqual(['cues ring', ...SETTINGS.map((setting) => `ambience-${setting} loop`)]);
  });

  it('stay within their budget: what one run needs is at most 200 kB', () => {
    for (const format of ['webm', 'm4a']) {
      for (const channel of CHANNELS) {
        for (const setting of SETTINGS) {
          const needed = ['cues', `voice-${channel}`, `ambience-${setting}`];
          const bytes = needed.reduce((sum, name) => sum + read(`${name}.${format}`).length, 0);
          expect(bytes).toBeLessThan(format === 'webm' ? 200_000 : 240_000);
        }
      }
    }
  });
});
