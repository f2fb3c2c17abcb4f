import { number, type Layers, type Vertex } from './vertex.ts';

/**
 * Where each vertex stands from side to side: after Brandes and Köpf, "Fast and Simple Horizontal Coordinate Assignment"
 * (2001). Vertices are put into straight columns four times, leaning to each side from above and from below; the mean of
 * the two middle ones of those is taken.
 */

/** Vertices that stand straight above each other, and how far what stands to the right of them keeps off. */
interface Column {
  x: number;
  waits: number;
  readonly right: { readonly column: Column; readonly gap: number }[];
}

/** @param gap the least room between the sides of two neighbours */
export function placeColumns(layers: Layers, gap: (left: Vertex, right: Vertex) => number): void {
  number(layers);
  const refused = kinks(layers);
  const all = layers.flat();
  const leanings = (['above', 'below'] as const).flatMap((side) => {
    const ordered = side === 'above' ? layers : layers.toReversed();
    return [false, true].map((isMirrored): Leaning => {
      const seen = isMirrored ? ordered.map((layer) => layer.toReversed()) : ordered;
      number(seen);
      const columns = columnsOf(seen, side, refused);
      compact(seen, columns, isMirrored ? (left, right) => gap(right, left) : gap);
      const xs = new Float64Array(all.length);
      for (const [id, { x }] of columns.entries()) xs[id] = isMirrored ? -x : x;
      return { xs, isMirrored, ...rangeOf(all, xs) };
    });
  });
  number(layers);
  settle(all, leanings);
}

/** Where everything stands when it leans to one side, by the numbers of the vertices. */
interface Leaning {
  readonly xs: Float64Array;
  readonly isMirrored: boolean;
  readonly least: number;
  readonly most: number;
}

/** Joints of a node that cross one between two waypoints: the straight way of far edges comes first. */
function kinks(layers: Layers): ReadonlySet<Vertex>[] {
  const refused: Set<Vertex>[] = [];
  const refuse = (upper: Vertex, lower: Vertex) => (refused[lower.id] ??= new Set()).add(upper);
  for (const layer of layers) {
    let [from, start] = [0, 0];
    layer.forEach((vertex, index) => {
      const inner = vertex.isNode ? undefined : vertex.above.find(({ isNode }) => !isNode);
      const isLast = index === layer.length - 1;
      if (inner === undefined && !isLast) return;
      const to = inner?.position ?? Infinity;
      for (const lower of layer.slice(start, index + 1)) {
        for (const upper of lower.above) {
          const isInner = !upper.isNode && !lower.isNode;
          if (!isInner && (upper.position < from || upper.position > to)) refuse(upper, lower);
        }
      }
      [from, start] = [inner?.position ?? from, index + 1];
    });
  }
  return refused;
}

/** Puts each vertex into the column of the middle one of those that it is joined with, where that crosses no other. */
function columnsOf(
  layers: Layers,
  side: 'above' | 'below',
  refused: readonly ReadonlySet<Vertex>[],
): readonly Column[] {
  const columns: Column[] = [];
  const isRefused = (a: Vertex, b: Vertex) =>
    (side === 'above' ? refused[a.id]?.has(b) : refused[b.id]?.has(a)) ?? false;
  for (const layer of layers) {
    let last = -1;
    for (const vertex of layer) {
      const joined =
        vertex[side].length < 2 ? vertex[side] : vertex[side].toSorted((a, b) => a.position - b.position);
      const middle = (joined.length - 1) / 2;
      const straight = joined
        .slice(Math.floor(middle), Math.ceil(middle) + 1)
        .find((other) => other.position > last && !isRefused(vertex, other));
      if (straight !== undefined) last = straight.position;
      const column = straight === undefined ? undefined : columns[straight.id];
      columns[vertex.id] = column ?? { x: 0, waits: 0, right: [] };
    }
  }
  return columns;
}

/** Moves the columns together as far as they go to the left, and those that hang loose back towards their right. */
function compact(
  layers: Layers,
  columns: readonly Column[],
  gap: (left: Vertex, right: Vertex) => number,
): void {
  for (const layer of layers) {
    layer.forEach((vertex, index) => {
      const before = layer[index - 1];
      const [left, column] = [columns[before?.id ?? -1], columns[vertex.id]];
      if (before === undefined || column === undefined || left === undefined) return;
      left.right.push({ column, gap: (before.width + vertex.width) / 2 + gap(before, vertex) });
      column.waits += 1;
    });
  }
  const order = [...new Set(columns)].filter(({ waits }) => waits === 0);
  for (const { x, right } of order) {
    for (const next of right) {
      next.column.x = Math.max(next.column.x, x + next.gap);
      next.column.waits -= 1;
      if (next.column.waits === 0) order.push(next.column);
    }
  }
  for (const column of order.toReversed()) {
    if (column.right.length === 0) continue;
    column.x = Math.max(column.x, Math.min(...column.right.map((next) => next.column.x - next.gap)));
  }
}

/** How far it all reaches from side to side. */
function rangeOf(
  all: readonly Vertex[],
  xs: Float64Array,
): { readonly least: number; readonly most: number } {
  let [least, most] = [Infinity, -Infinity];
  for (const { id, width } of all) {
    const x = xs[id] ?? 0;
    least = Math.min(least, x - width / 2);
    most = Math.max(most, x + width / 2);
  }
  return { least, most };
}

/** Lays the four side by side with the narrowest of them, and takes the mean of the two in the middle. */
function settle(all: readonly Vertex[], leanings: readonly Leaning[]): void {
  const narrowest = leanings.toSorted((a, b) => a.most - a.least - (b.most - b.least))[0];
  if (narrowest === undefined) return;
  const moved = leanings.map(({ xs, isMirrored, least, most }) => ({
    xs,
    by: isMirrored ? narrowest.most - most : narrowest.least - least,
  }));
  for (const vertex of all) {
    let [sum, least, most] = [0, Infinity, -Infinity];
    for (const { xs, by } of moved) {
      const x = (xs[vertex.id] ?? 0) + by;
      sum += x;
      least = Math.min(least, x);
      most = Math.max(most, x);
    }
    vertex.x = (sum - least - most) / 2;
  }
}
