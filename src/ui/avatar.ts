import { html, svg, type TemplateResult } from 'lit-html';
import { readLook, type Figure } from './player-look.ts';

/** Players as pictures: a figure in bold ink on a disc of colour, told apart by the figure as much as by the colour. */

const drawings: Record<Figure, TemplateResult<2>> = {
  cup: svg`<path d="M14 18h17v9a7 7 0 0 1-7 7h-3a7 7 0 0 1-7-7ZM31 20h2a4 4 0 0 1 0 8h-2" /><path d="M19 13.5c-1-2 1-2.500 0-4.500M25 13.500c-1-2 1-2.500 0-4.500" />`,
  leaf: svg`<path d="M12 34c-1-13 7-21 24-21 0 16-8 23-20 19" /><path d="M12 37c3-8 8-12 15-16" />`,
  moon: svg`<path d="M30 33A13 13 0 1 1 27.500 11 10.500 10.500 0 0 0 36 28.500a13 13 0 0 1-6 4.500Z" />`,
  boat: svg`<path d="M10 30h28l-5 7H15ZM24 30V10l11 15H24M20 25l-7 0 7-9Z" />`,
  bell: svg`<path d="M13 32c3-3 3-6 3-11a8 8 0 0 1 16 0c0 5 0 8 3 11ZM21 36a3 3 0 0 0 6 0M24 13v-3" />`,
  fish: svg`<path d="M9 24c5-8 16-10 23-2l6-5v14l-6-5c-7 8-18 6-23-2Z" /><path d="M17 22.500v.1" />`,
  star: svg`<path d="m24 9.500 4.500 9.200 10.100 1.300-7.400 7 1.900 10L24 32.100 14.900 37l1.900-10-7.400-7 10.100-1.300Z" />`,
  kite: svg`<path d="M24 8l10 12-10 13-10-13ZM24 8v25M14 20h20M24 33c4 2-3 4 1 7" />`,
};

/** The picture of a player, as an ornament beside their name. Looks from elsewhere may be ones that are not known here. */
export function avatar(look: { readonly figure: string; readonly colour: string }): TemplateResult {
  const { figure, colour } = readLook(look);
  return html`<svg
    class="avatar"
    data-colour=${colour}
    viewBox="0 0 48 48"
    aria-hidden="true"
    focusable="false"
  >
    <circle class="disc" cx="24" cy="24" r="22.5" />
    ${drawings[figure]}
  </svg>`;
}
