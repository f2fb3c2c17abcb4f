import { placeColumns } from './layers/columns.ts';
import { orderLayers } from './layers/order.ts';
import { ranksOf, withoutCircles, type Arc } from './layers/ranks.ts';
import { levelsOf, routesOf, type Point } from './layers/routes.ts';
import type { Vertex } from './layers/vertex.ts';
import { layWays, type Strand } from './layers/ways.ts';

/**
 * Where nodes and edges lie, in layers down the story. A library for graphs of any kind took a second and more for some
 * hundred beats; ours has nodes of one size and no circles but those of hubs. Worked out in a worker.
 */

export interface LayoutTask {
  readonly type: 'layout';
  readonly nodes: readonly string[];
  /** From, to, and a name that tells edges between the same two apart. */
  readonly edges: readonly (readonly [string, string, string])[];
}

export interface Layout {
  readonly width: number;
  readonly height: number;
  /** The middle of each node, in the order of the task. */
  readonly nodes: readonly Point[];
  /**
   * The points of each edge, in the order of the task: pairs between which it swings over from one layer to the next,
   * and from pair to pair it runs straight down. None for an edge that leads nowhere or back to where it comes from.
   */
  readonly edges: readonly (readonly Point[])[];
  /** The layer that each node stands in, and the middle of each layer from above. */
  readonly ranks: readonly number[];
  readonly levels: readonly number[];
}

/** Every node takes the same room, in the units of the picture. */
export const NODE = { width: 208, height: 68 } as const;

/** Between the layers, between neighbours in one, and around it all. */
const BETWEEN = 56;
const BESIDE = { nodes: 28, edges: 12 } as const;
const MARGIN = 24;

export function layOut({ nodes, edges }: LayoutTask): Layout {
  const numbers = new Map(nodes.map((id, index) => [id, index]));
  const strands = edges.map(([from, to, sort]): Strand => ({
    from: numbers.get(from) ?? -1,
    to: numbers.get(to) ?? -1,
    sort,
  }));
  const isDrawn = ({ from, to }: Strand) => from >= 0 && to >= 0 && from !== to;
  const drawn = strands.filter(isDrawn);
  const arcs = withoutCircles(nodes.length, [...pairsOf(drawn).values()]);
  const turned = new Map([...pairsOf(drawn).keys()].map((key, index) => [key, arcs[index] as Arc]));
  const ranks = ranksOf(nodes.length, arcs);
  const laid = layWays(
    { ranks, width: NODE.width },
    drawn,
    drawn.map(({ from, to }) => turned.get(`${from} ${to}`) ?? [from, to]),
  );
  orderLayers(laid.layers);
  placeColumns(laid.layers, gapBetween);
  const measures = { ...NODE, between: BETWEEN };
  const levels = levelsOf(laid.layers, measures);
  const routes = routesOf(laid.ways, levels, measures);

  const reach = (side: -1 | 1) => laid.layers.flat().map(({ x, width }) => x + (side * width) / 2);
  const left = least(reach(-1));
  const move = ({ x, y }: Point): Point => ({
    x: x - left + MARGIN,
    y: y + MARGIN,
  });
  const byStrand = new Map(
    laid.ways.map(({ strand, vertices }, index) => {
      const points = (routes[index] ?? []).map(move);
      return [strand, laid.nodes[strand.from] === vertices[0] ? points : points.toReversed()];
    }),
  );
  return {
    width: nodes.length === 0 ? 0 : -least(reach(1).map((x) => -x)) - left + 2 * MARGIN,
    height: nodes.length === 0 ? 0 : (levels.at(-1) ?? 0) + NODE.height / 2 + 2 * MARGIN,
    nodes: laid.nodes.map(({ x, rank }) => move({ x, y: levels[rank] ?? 0 })),
    edges: strands.map((strand) => byStrand.get(strand) ?? []),
    ranks: laid.nodes.map(({ rank }) => rank),
    levels: levels.map((y) => y + MARGIN),
  };
}

/** One arc for all edges between the same two nodes. */
function pairsOf(strands: readonly Strand[]): ReadonlyMap<string, Arc> {
  return new Map(strands.map(({ from, to }) => [`${from} ${to}`, [from, to]]));
}

function gapBetween(left: Vertex, right: Vertex): number {
  const half = ({ isNode }: Vertex) => (isNode ? BESIDE.nodes : BESIDE.edges) / 2;
  return half(left) + half(right);
}

/** The least of many numbers; more of them than an argument list holds. */
function least(values: readonly number[]): number {
  return values.reduce((a, b) => Math.min(a, b), Infinity);
}
