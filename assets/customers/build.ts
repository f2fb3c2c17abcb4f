import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { MOODS } from '../../src/core/vocabulary.ts';
import type { Box } from '../../src/game/stage/customer/parts.ts';
import { LOOKS } from '../../src/ui/looks.ts';
import { MODULES, put, whenChanged } from '../cache.ts';
import { customer, faceKit, portrait } from './compose.ts';
import { svg } from './svg.ts';

/** What a still face shows: head and shoulders, in a square. */
const STILL: Box = [-8, -14, 720, 720];

async function draw(): Promise<void> {
  const kit = faceKit();
  await put('customers/faces.json', JSON.stringify(kit));
  for (const look of LOOKS) {
    const parts = customer(look);
    await put(`customers/${look}.json`, JSON.stringify(parts));
    for (const mood of MOODS) {
      await put(`faces/${look}-${mood}.svg`, svg(portrait(parts, kit[mood]), parts.palette, STILL));
    }
  }
}

/**
 * Draws the customers, unless they are drawn already from the same designs: the six faces, what
 * else each customer is made of, and a still face for every customer and mood.
 */
export async function buildCustomers(): Promise<void> {
  const here = fileURLToPath(new URL('.', import.meta.url));
  const looks = fileURLToPath(new URL('../../src/ui/looks.ts', import.meta.url));
  const peeps = ['core', 'styles'].map((name) => join(MODULES, '@dicebear', name, 'package.json'));
  await whenChanged('customers', [here, looks, ...peeps], draw);
}
