/** How a player looks, on this device and on a board: a figure on a colour, both ids of these lists. */

export const FIGURES = ['cup', 'leaf', 'moon', 'boat', 'bell', 'fish', 'star', 'kite'] as const;
export type Figure = (typeof FIGURES)[number];

export const COLOURS = ['sun', 'coral', 'mint', 'sky', 'lilac', 'sand'] as const;
export type Colour = (typeof COLOURS)[number];

export interface PlayerLook {
  readonly figure: Figure;
  readonly colour: Colour;
}

/** A look by the names in it, which may come from a file or from elsewhere; what is unknown becomes the first of its list. */
export function readLook(look: { readonly figure?: unknown; readonly colour?: unknown }): PlayerLook {
  return {
    figure: FIGURES.find((figure) => figure === look.figure) ?? FIGURES[0],
    colour: COLOURS.find((colour) => colour === look.colour) ?? COLOURS[0],
  };
}
