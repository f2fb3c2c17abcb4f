import type { Layers, Vertex } from './vertex.ts';
import type { Way } from './ways.ts';

/** The points that edges run through, and where they leave and reach their nodes. */

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Measures {
  readonly width: number;
  readonly height: number;
  /** Between two layers at least. */
  readonly between: number;
}

/** At most so far apart do edges leave a node, and so far off its corners. */
const APART = 16;
const CORNER = 26;

/** The farther edges swing over between two layers, the more height they get, up to this. */
const SLOPE = 12;
const HIGHEST = 110;

/** The middle of each layer. The layers below one another take as much room between them as their edges want. */
export function levelsOf(layers: Layers, { height, between }: Measures): readonly number[] {
  const levels: number[] = [];
  let y = height / 2;
  for (const layer of layers) {
    levels.push(y);
    let widest = 0;
    for (const { x, below } of layer)
      for (const next of below) widest = Math.max(widest, Math.abs(x - next.x));
    y += height + Math.min(HIGHEST, Math.max(between, widest / SLOPE));
  }
  return levels;
}

/**
 * The points of each way, from its upper end: they come in pairs, the lower side of one layer and the upper side of the
 * next. In between an edge swings over; within a layer it runs straight down beside the nodes.
 */
export function routesOf(
  ways: readonly Way[],
  levels: readonly number[],
  measures: Measures,
): readonly (readonly Point[])[] {
  const { height } = measures;
  const middle = ({ rank }: Vertex) => levels[rank] ?? 0;
  const leaving = ports(ways, measures, 'below');
  const arriving = ports(ways, measures, 'above');
  return ways.map((way) => {
    const last = way.vertices.length - 1;
    const xs = way.vertices.map(({ x }, index) => {
      if (index === 0) return leaving(way);
      return index === last ? arriving(way) : x + way.beside;
    });
    const points: Point[] = [];
    for (let index = 0; index < last; index += 1) {
      const [from, to] = [way.vertices[index] as Vertex, way.vertices[index + 1] as Vertex];
      const [x, next] = [xs[index] ?? 0, xs[index + 1] ?? 0];
      const before = points.at(-2);
      const end = { x: next, y: middle(to) - height / 2 };
      // Straight on is one piece, however many layers it passes.
      if (before?.x === x && next === x) points[points.length - 1] = end;
      else points.push({ x, y: middle(from) + height / 2 }, end);
    }
    return points;
  });
}

/** Where on a side of its node each way begins or ends: in the order of where they come from, without crossing each other. */
function ports(ways: readonly Way[], { width }: Measures, side: 'above' | 'below'): (way: Way) => number {
  const placeOf = (way: Way) => {
    const { vertices } = way;
    const [end, next] = side === 'below' ? [vertices[0], vertices[1]] : [vertices.at(-1), vertices.at(-2)];
    return { end: end as Vertex, towards: next as Vertex };
  };
  /** By node: the ways that are told apart there. Ways on each other share a port. */
  const rows = new Map<Vertex, Map<string, { readonly x: number; readonly sort: number }>>();
  const keyOf = (way: Way) => `${placeOf(way).towards.id} ${way.beside}`;
  for (const way of ways) {
    const { end, towards } = placeOf(way);
    const row = rows.get(end) ?? new Map<string, { readonly x: number; readonly sort: number }>();
    row.set(keyOf(way), { x: towards.x, sort: way.beside });
    rows.set(end, row);
  }
  const found = new Map<Vertex, ReadonlyMap<string, number>>();
  for (const [end, row] of rows) {
    const keys = [...row].toSorted(([, a], [, b]) => a.x - b.x || a.sort - b.sort).map(([key]) => key);
    const apart = Math.min(APART, (width - 2 * CORNER) / Math.max(1, keys.length - 1));
    found.set(end, new Map(keys.map((key, index) => [key, end.x + (index - (keys.length - 1) / 2) * apart])));
  }
  return (way) => {
    const { end } = placeOf(way);
    return found.get(end)?.get(keyOf(way)) ?? end.x;
  };
}
