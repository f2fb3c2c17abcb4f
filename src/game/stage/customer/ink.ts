import { channels, mix } from '../colour.ts';
import type { Hex } from '../colour.ts';

/** Relative luminance, 0 to 1, as WCAG 2.2 defines it. */
export function luminance(colour: Hex): number {
  const [red, green, blue] = channels(colour).map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast of two colours, 1 to 21, as WCAG 2.2 defines it. */
export function contrast(a: Hex, b: Hex): number {
  const [dark, light] = [luminance(a), luminance(b)].toSorted((x, y) => x - y) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** Least contrast of a face's lines with its skin; WCAG asks 3 of graphics, and these are read across a room. */
export const LEAST_CONTRAST = 4;

/** What a dark skin is warmed and lightened towards, so that it stays brown instead of going grey. */
const LIGHT: Hex = '#f0b283';

/**
 * The skin as it is drawn: as given where the ink reads on it, otherwise lightened just until it does.
 * (Light ink on dark skin was tried: it turns faces into masks, and open mouths inside out.)
 */
export function readableSkin(skin: Hex, ink: Hex): Hex {
  for (let percent = 0; percent < 100; percent += 1) {
    const drawn = mix(skin, LIGHT, percent / 100);
    if (contrast(drawn, ink) >= LEAST_CONTRAST) return drawn;
  }
  return LIGHT;
}
