import { html, svg, type TemplateResult } from 'lit-html';

/** How players look: a sign on a disc of one colour. Told apart by the sign too, never by the colour alone. */

const signs = {
  star: svg`<path d="m24 10 4.2 9 9.8 1.2-7.2 6.8 1.9 9.8L24 32l-8.7 4.8 1.9-9.8-7.2-6.8 9.8-1.2Z" />`,
  bolt: svg`<path d="M27 8 12 27h9l-2 13 16-20h-9Z" />`,
  leaf: svg`<path d="M37 11c-16-2-26 6-25 18 0 3 1 5 2 7 12 2 24-4 23-25Z" /><path class="vein" d="M11 39c5-9 11-15 18-19" />`,
  drop: svg`<path d="M24 8c7 9 11 14 11 20a11 11 0 0 1-22 0c0-6 4-11 11-20Z" />`,
  moon: svg`<path d="M30 9a16 16 0 1 0 9 21A13 13 0 0 1 30 9Z" />`,
  sun: svg`<circle cx="24" cy="24" r="8" /><path class="rays" d="M24 8v5M24 35v5M8 24h5M35 24h5M13 13l3.5 3.5M31.5 31.5 35 35M13 35l3.5-3.5M31.5 16.5 35 13" />`,
  heart: svg`<path d="M24 38C13 31 9 25 9 19.5c0-9 11-10 15-3 4-7 15-6 15 3C39 25 35 31 24 38Z" />`,
  kite: svg`<path d="M24 8 37 22 24 40 11 22Z" /><path class="vein" d="M24 8v32M11 22h26" />`,
} as const;

/** What can stand for a player. */
export const FIGURES = Object.keys(signs) as readonly Figure[];
export type Figure = keyof typeof signs;

/** The colours of the theme that a player can have. */
export const COLOURS = ['sky', 'clay', 'moss', 'honey', 'plum', 'slate'] as const;
export type Colour = (typeof COLOURS)[number];

/** How a player looks, as it is sent; ids that this version does not know are drawn as the first of each. */
export interface BadgeLook {
  readonly figure: string;
  readonly colour: string;
}

/** A player's sign, as an ornament: the name stands beside it. */
export function badge({ figure, colour }: BadgeLook): TemplateResult {
  const sign = FIGURES.find((item) => item === figure) ?? 'star';
  const tone = COLOURS.find((item) => item === colour) ?? 'sky';
  return html`<svg
    class="badge"
    data-colour=${tone}
    data-figure=${sign}
    viewBox="0 0 48 48"
    aria-hidden="true"
    focusable="false"
  >
    <circle class="disc" cx="24" cy="24" r="22.5" />
    ${signs[sign]}
  </svg>`;
}

/** A look that follows from a name, for players who chose none: the same name always looks the same. */
export function lookOfName(name: string): BadgeLook {
  let sum = 7;
  for (const letter of name) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 65_521;
  return {
    figure: FIGURES[sum % FIGURES.length] ?? 'star',
    colour: COLOURS[Math.floor(sum / FIGURES.length) % COLOURS.length] ?? 'sky',
  };
}
