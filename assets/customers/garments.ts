import type { Shape } from '../../src/game/stage/customer/parts.ts';

/**
 * Dress, drawn for the purpose over the T-shirt that Open Peeps gives everybody. The units are
 * those of the Open Peeps canvas; `shirt` stands for the outline of the T-shirt, which clips.
 */
const GARMENTS = [
  'tee',
  'shirt',
  'tie',
  'blazer',
  'cardigan',
  'collar',
  'hoodie',
  'stripes',
  'pearls',
] as const;
export type Garment = (typeof GARMENTS)[number];

const LINE = 13;
const inked = (d: string, fill: Shape['fill'], width = LINE): Shape => ({
  d,
  ...(fill === undefined ? {} : { fill }),
  stroke: 'ink',
  width,
});
const line = (d: string, width = LINE): Shape => inked(d, undefined, width);

/** Long sleeves: the bare arms below the T-shirt's hems, in its colour. */
const sleeves: Shape[] = [
  { d: 'M-60 860L110 880L120 1330L-60 1330Z', fill: 'cloth' },
  { d: 'M640 940L760 900L760 1330L640 1330Z', fill: 'cloth' },
];

/** A turned-down collar, open at the throat. */
const collar: Shape[] = [
  inked('M214 588L188 622L246 742L352 706C300 690 246 650 214 588Z', 'trim'),
  inked('M506 590L534 622L478 742L372 706C424 690 476 652 506 590Z', 'trim'),
];

const buttons = (x: number, ys: readonly number[]): Shape[] =>
  ys.map((y) => ({ d: `M${x} ${y}m-9 0a9 9 0 1 0 18 0a9 9 0 1 0 -18 0Z`, fill: 'ink' }));

const drawings: Readonly<Record<Garment, (shirt: string) => readonly Shape[]>> = {
  tee: () => [],
  shirt: () => [
    line('M362 716L364 1330'),
    ...buttons(384, [800, 900, 1000]),
    ...collar.map((shape): Shape => ({ ...shape, fill: 'cloth' })),
  ],
  collar: () => [line('M362 716L364 1330'), ...buttons(386, [790, 880, 970]), ...collar],
  tie: () => [
    inked('M330 702L396 702L384 764L342 764Z', 'trim'),
    inked('M342 764L384 764L420 1180L306 1180Z', 'trim'),
  ],
  blazer: (shirt) => [
    { d: 'M190 580L364 1010L530 580Z', fill: 'trim', clip: shirt },
    inked('M222 590L150 612L96 716L150 740L122 786L352 1080L362 1000C322 900 262 750 222 590Z', 'cloth'),
    inked('M500 590L566 612L622 716L570 740L600 786L376 1080L362 1000C402 900 460 750 500 590Z', 'cloth'),
  ],
  cardigan: (shirt) => [
    { d: 'M150 560L270 760L300 1330L430 1330L452 760L566 560Z', fill: 'trim', clip: shirt },
    inked('M214 592L168 604C176 720 250 780 268 1330L304 1330C296 900 296 760 214 592Z', 'cloth'),
    inked('M506 592L550 604C546 720 474 780 460 1330L424 1330C430 900 430 760 506 592Z', 'cloth'),
  ],
  hoodie: () => [
    inked(
      'M206 586C130 596 104 640 120 682C200 668 262 700 360 742C460 700 520 668 604 682C618 640 590 596 512 588C500 640 440 698 360 700C280 698 216 640 206 586Z',
      'cloth',
    ),
    line('M300 724L292 860', 10),
    line('M424 724L434 850', 10),
    { d: 'M282 852h20v34h-20Z', fill: 'trim' },
    { d: 'M424 842h20v34h-20Z', fill: 'trim' },
  ],
  stripes: (shirt) =>
    [760, 850, 940, 1030, 1120].map((y) => ({
      d: `M-80 ${y}C200 ${y + 34} 500 ${y + 34} 800 ${y - 10}L800 ${y + 30}C500 ${y + 74} 200 ${y + 74} -80 ${y + 40}Z`,
      fill: 'trim',
      clip: shirt,
    })),
  pearls: () =>
    Array.from({ length: 13 }, (_, i) => {
      const turn = Math.PI * (0.08 + (0.84 * i) / 12);
      const [x, y] = [Math.round(362 - 138 * Math.cos(turn)), Math.round(618 + 112 * Math.sin(turn))];
      return inked(`M${x - 15} ${y}a15 15 0 1 0 30 0a15 15 0 1 0 -30 0Z`, '#fffaf0', 7);
    }),
};

/** Whether the garment covers the arms. */
const LONG: ReadonlySet<Garment> = new Set(['shirt', 'tie', 'blazer', 'cardigan', 'hoodie', 'stripes']);

/** Puts garments, inner ones first, on the body that Open Peeps draws: skin, T-shirt and ink, in this order. */
export function dress(body: readonly Shape[], garments: readonly Garment[]): Shape[] {
  const [skin, shirt, ink] = body;
  if (!skin || !shirt || !ink) throw new Error('the body should be skin, T-shirt and ink');
  const long = garments.some((garment) => LONG.has(garment));
  const arms = long ? sleeves.map((shape): Shape => ({ ...shape, clip: skin.d })) : [];
  const stripes = garments.includes('stripes') ? drawings.stripes(shirt.d) : [];
  const over = garments
    .filter((garment) => garment !== 'stripes')
    .flatMap((garment) => drawings[garment](shirt.d));
  return [skin, ...arms, shirt, ...stripes, ink, ...over];
}
