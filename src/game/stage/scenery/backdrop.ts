import { veil } from './pen.ts';
import type { Scenery } from './view.ts';
import { clockFace } from './wall-clock.ts';

/** Larger images are drawn smaller than they are on any screen, and cost memory that phones do not have. */
const LARGEST = 4096;

/** Reads a scenario's image; null where it is none, or larger than can be of use. */
export async function loadBackdrop(address: string): Promise<ImageBitmap | null> {
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    if (image.naturalWidth > LARGEST || image.naturalHeight > LARGEST) return null;
    return await createImageBitmap(image);
  } catch {
    return null;
  }
}

/** A scene with an image behind the customer; the counter before them and the clock stay drawn. */
export function photographed({ front, clock }: Scenery, image: ImageBitmap): Scenery {
  return {
    front,
    clock,
    back: (pen, view) => {
      const { width, headroom, counterY, light } = view;
      pen.cover(image, 0, -headroom, width, counterY + headroom);
      // The image knows no time of day; evening falls over it.
      pen.rect(0, -headroom, width, counterY + headroom, veil('#141a2e', 0.38 * (1 - light.day)));
      clockFace(pen, clock(view));
    },
  };
}
