/** A rectangle that has been given a place on the sheet. */
export interface Placed {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What a sheet came to. */
export interface Packing {
  readonly width: number;
  readonly height: number;
  /** In the order in which the sizes were given. */
  readonly places: readonly Placed[];
}

/**
 * Packs rectangles on shelves, tallest first, with a gap around each so that neighbours never
 * bleed into one another when they are drawn between pixels. The sheet is at least as wide as asked.
 */
export function pack(
  sizes: readonly { readonly width: number; readonly height: number }[],
  wanted: number,
  gap = 2,
): Packing {
  const width = Math.max(wanted, ...sizes.map((size) => size.width + 2 * gap));
  const places: Placed[] = Array.from({ length: sizes.length });
  let [x, y, shelf] = [gap, gap, 0];
  const order = sizes.map((size, index) => ({ ...size, index })).toSorted((a, b) => b.height - a.height);
  for (const { index, width: wide, height: high } of order) {
    if (x + wide + gap > width) [x, y, shelf] = [gap, y + shelf + gap, 0];
    places[index] = { x, y, width: wide, height: high };
    x += wide + gap;
    shelf = Math.max(shelf, high);
  }
  return { width, height: y + shelf + gap, places };
}
