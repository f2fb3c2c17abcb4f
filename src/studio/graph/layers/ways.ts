import type { Arc } from './ranks.ts';
import { join, vertexAt, type Layers, type Vertex } from './vertex.ts';

/** The ways that edges take through the layers between their ends. */

/** An edge to be drawn. */
export interface Strand {
  /** Its ends by their numbers, and what it is drawn as: edges of the same ends and sort are drawn on each other. */
  readonly from: number;
  readonly to: number;
  readonly sort: string;
}

/** What an edge passes, from above to below. */
export interface Way {
  readonly strand: Strand;
  /** Its upper end, its waypoints, its lower end. */
  readonly vertices: readonly Vertex[];
  /** How far beside the middle of its waypoints it runs. */
  readonly beside: number;
}

export interface Laid {
  readonly layers: Layers;
  readonly nodes: readonly Vertex[];
  readonly ways: readonly Way[];
}

/** Between two edges that run side by side. */
const LANE = 8;

/**
 * Gives every edge its waypoints. All that lead to the same node from afar share them, which is what keeps hundreds of
 * edges readable: they run side by side by their sort, and those of one sort on each other.
 * @param ranks the layer of each node
 * @param arcs each strand, the upper end first
 */
export function layWays(
  { ranks, width }: { readonly ranks: readonly number[]; readonly width: number },
  strands: readonly Strand[],
  arcs: readonly Arc[],
): Laid {
  const layers: Layers = Array.from({ length: Math.max(-1, ...ranks) + 1 }, () => []);
  let count = 0;
  const place = (rank: number, isNode: boolean, wide: number): Vertex => {
    const vertex = vertexAt(count, rank, isNode, wide);
    count += 1;
    layers[rank]?.push(vertex);
    return vertex;
  };
  const nodes = ranks.map((rank) => place(rank, true, width));

  /** By where they lead, and whether upwards: the waypoints in each layer, and the sorts of edges side by side. */
  const waypoints = new Map<string, Vertex>();
  const lanes = new Map<string, readonly string[]>();
  const plans = strands.flatMap((strand, index) => {
    const [upper, lower] = [nodes[arcs[index]?.[0] ?? -1], nodes[arcs[index]?.[1] ?? -1]];
    if (upper === undefined || lower === undefined || upper === lower) return [];
    const isTurned = nodes[strand.from] === lower;
    const along = `${strand.to} ${isTurned}`;
    const sorts = lanes.get(along) ?? [];
    if (!sorts.includes(strand.sort)) lanes.set(along, [...sorts, strand.sort]);
    return [{ strand, upper, lower, along }];
  });

  const ways = plans.map(({ strand, upper, lower, along }): Way => {
    const sorts = lanes.get(along) ?? [];
    const between = Array.from({ length: lower.rank - upper.rank - 1 }, (_, index) => {
      const rank = upper.rank + 1 + index;
      const key = `${along} ${rank}`;
      const known = waypoints.get(key) ?? place(rank, false, (sorts.length - 1) * LANE);
      waypoints.set(key, known);
      return known;
    });
    const vertices = [upper, ...between, lower];
    vertices.slice(1).forEach((vertex, index) => join(vertices[index] as Vertex, vertex));
    return { strand, vertices, beside: (sorts.indexOf(strand.sort) - (sorts.length - 1) / 2) * LANE };
  });
  return { layers, nodes, ways };
}
