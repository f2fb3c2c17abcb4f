import { lit, type Light } from '../light.ts';
import { mix, type Hex } from '../colour.ts';
import type { Pen } from './pen.ts';

/** People in the background: quiet, without faces, told apart by hair and dress. */
interface Extra {
  readonly skin: Hex;
  readonly hair: Hex;
  readonly dress: Hex;
  readonly cut: 'short' | 'bob' | 'bun' | 'bald' | 'long';
}

const EXTRAS: readonly Extra[] = [
  { skin: '#d9b394', hair: '#6d5648', dress: '#7f93a8', cut: 'short' },
  { skin: '#b98a6a', hair: '#4b3f3a', dress: '#b58a7c', cut: 'bob' },
  { skin: '#e0bfa3', hair: '#a58a63', dress: '#8a9b83', cut: 'long' },
  { skin: '#8f6a54', hair: '#3f3633', dress: '#c2a878', cut: 'short' },
  { skin: '#dcb79c', hair: '#b9b3ad', dress: '#8d7f9c', cut: 'bun' },
  { skin: '#c79b78', hair: '#5a4a42', dress: '#6f8f93', cut: 'bald' },
  { skin: '#a87c5f', hair: '#4a3c36', dress: '#a3808f', cut: 'bun' },
  { skin: '#e3c3a8', hair: '#8b5f48', dress: '#94886f', cut: 'bob' },
];

/** How far people in the background fade into the wall, so that the customer stands out. */
const FADE = 0.28;

/**
 * Draws somebody from the head down to the chest, the middle of their shoulders at the origin;
 * 100 units wide. `facing` -1 looks left, 1 right. They fade towards the colour behind them.
 */
export function person(pen: Pen, which: number, light: Light, behind: Hex, facing: -1 | 1): void {
  const extra = EXTRAS[((which % EXTRAS.length) + EXTRAS.length) % EXTRAS.length] ?? EXTRAS[0];
  if (!extra) return;
  const tone = (colour: Hex): Hex => mix(lit(light, colour, mix(colour, '#4a3a3a', 0.28)), behind, FADE);
  const [skin, hair, dress] = [tone(extra.skin), tone(extra.hair), tone(extra.dress)];
  pen.at(0, 0, facing, (own) => {
    if (extra.cut === 'long') own.round(-34, -92, 58, 92, [30, 26, 10, 10], hair);
    own.path('M-50 150V24C-50 0 -32 -12 0 -14S50 0 50 24V150Z', dress);
    own.round(-12, -34, 24, 34, 12, skin);
    own.oval(2, -56, 27, 32, skin);
    switch (extra.cut) {
      case 'short':
        own.path(
          'M-27 -50C-34 -86 -8 -98 12 -92C30 -88 32 -74 28 -68C14 -66 2 -72 -8 -70C-14 -68 -16 -56 -18 -48Z',
          hair,
        );
        break;
      case 'bob':
        own.path(
          'M-32 -28C-40 -84 -16 -98 6 -96C26 -94 34 -80 30 -70C16 -72 4 -74 -4 -72C-10 -60 -8 -40 -10 -26Z',
          hair,
        );
        break;
      case 'bun':
        own.oval(-18, -98, 14, 13, hair);
        own.path(
          'M-28 -48C-36 -88 -8 -98 10 -94C28 -90 32 -76 28 -70C12 -72 -4 -72 -12 -66C-16 -60 -18 -54 -18 -46Z',
          hair,
        );
        break;
      case 'long':
        own.path(
          'M-30 -40C-38 -88 -10 -98 8 -95C28 -92 32 -78 28 -70C14 -74 2 -74 -6 -70C-12 -60 -12 -50 -14 -38Z',
          hair,
        );
        break;
      case 'bald':
        own.path('M-26 -62C-32 -52 -30 -40 -22 -36C-16 -44 -16 -54 -18 -62Z', hair);
        break;
      default:
        extra.cut satisfies never;
    }
  });
}
