import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { MOODS } from '../../src/core/vocabulary.ts';
import { stillFace } from '../../src/game/stage/customer/svg.ts';
import { LOOKS } from '../../src/ui/looks.ts';
import { MODULES, put, whenChanged } from '../cache.ts';
import { customer, faceKit } from './compose.ts';

async function draw(): Promise<void> {
  const kit = faceKit();
  await put('customers/faces.json', JSON.stringify(kit));
  for (const look of LOOKS) {
    const parts = customer(look);
    await put(`customers/${look}.json`, JSON.stringify(parts));
    for (const mood of MOODS) {
      await put(`faces/${look}-${mood}.svg`, stillFace(parts, kit[mood]));
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
  const drawing = ['ink', 'svg', 'parts'].map((name) =>
    fileURLToPath(new URL(`../../src/game/stage/customer/${name}.ts`, import.meta.url)),
  );
  const peeps = ['core', 'styles'].map((name) => join(MODULES, '@dicebear', name, 'package.json'));
  await whenChanged('customers', [here, looks, ...drawing, ...peeps], draw);
}
