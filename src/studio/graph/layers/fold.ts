import type { Layout } from '../layout.ts';
import type { Point } from './routes.ts';

/**
 * A long conversation in columns, as a text is set: seen whole in one strip, nothing of it would be told apart. Columns
 * end between two layers; an edge leaves one at its foot and goes on at the same place at the head of the next.
 */

export interface Folded {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly Point[];
  /** The layer that each node stands in. */
  readonly ranks: readonly number[];
  /** For each edge its pieces, one a column, from its start; their points are as those of a layout. */
  readonly edges: readonly (readonly (readonly Point[])[])[];
}

/** So many layers are read in one strip: about as many as shipped scenarios have. */
const STRIP = 30;

/** Width to height that columns are to come near to, as the pane is wide and high. */
const ASPECT = 4 / 3;

/** Between two columns. */
const GUTTER = 120;

/** The layout in as many columns as make it about as wide as high; one where it is short enough. */
export function fold({ width, height, nodes, ranks, edges, levels }: Layout): Folded {
  const step = width + GUTTER;
  const wanted = levels.length <= STRIP ? 1 : Math.round(Math.sqrt((height / step) * ASPECT));
  const heads = headsOf(levels, height, Math.max(1, wanted));
  const columnOf = (y: number) =>
    Math.max(
      0,
      heads.findLastIndex((head) => head <= y),
    );
  const move = (column: number, { x, y }: Point): Point => ({
    x: x + column * step,
    y: y - (heads[column] ?? 0),
  });
  const ends = [...heads.slice(1), height];
  return {
    width: width + (heads.length - 1) * step,
    height: ends.reduce((most, end, index) => Math.max(most, end - (heads[index] ?? 0)), 0),
    nodes: nodes.map((place) => move(columnOf(place.y), place)),
    ranks,
    edges: edges.map((points) => {
      const isUp = (points[0]?.y ?? 0) > (points.at(-1)?.y ?? 0);
      const pieces = cut(isUp ? points.toReversed() : points, heads).map((piece) => {
        // What ends at a head still belongs to the column above it.
        const column = columnOf(piece[0]?.y ?? 0);
        return piece.map((point) => move(column, point));
      });
      return isUp ? pieces.toReversed().map((piece) => piece.toReversed()) : pieces;
    }),
  };
}

/** Where each column begins, between two layers. */
function headsOf(levels: readonly number[], height: number, columns: number): readonly number[] {
  const heads = [0];
  for (let column = 1; column < columns; column += 1) {
    const index = levels.findIndex((level) => level >= (height * column) / columns);
    const [above, below] = [levels[index - 1], levels[index]];
    if (above === undefined || below === undefined) continue;
    const head = (above + below) / 2;
    if (head > (heads.at(-1) ?? 0)) heads.push(head);
  }
  return heads;
}

/** The pieces of an edge that runs down: where a head falls between a pair of its points, one ends and one begins. */
function cut(points: readonly Point[], heads: readonly number[]): readonly (readonly Point[])[] {
  const pieces: Point[][] = [[]];
  for (let index = 0; index + 1 < points.length; index += 2) {
    let from = points[index];
    const to = points[index + 1];
    if (from === undefined || to === undefined) continue;
    for (const head of heads) {
      if (head <= from.y || head >= to.y) continue;
      const at: Point = { x: from.x, y: head };
      pieces.at(-1)?.push(from, at);
      pieces.push([]);
      from = at;
    }
    pieces.at(-1)?.push(from, to);
  }
  return pieces.filter((piece) => piece.length > 0);
}
