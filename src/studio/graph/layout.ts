import { graphlib, layout } from '@dagrejs/dagre';

/** Where nodes and edges lie. Worked out in a worker: some hundred beats take a while. */

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
  readonly nodes: readonly { readonly x: number; readonly y: number }[];
  /** The points of each edge, in the order of the task. */
  readonly edges: readonly (readonly { readonly x: number; readonly y: number }[])[];
}

/** Every node takes the same room, in the units of the picture. */
export const NODE = { width: 190, height: 62 } as const;

export function layOut({ nodes, edges }: LayoutTask): Layout {
  const graph = new graphlib.Graph({ multigraph: true });
  // The quickest of its rankers that keeps edges short; the others look no better and take a third longer.
  graph.setGraph({ ranker: 'tight-tree', nodesep: 28, edgesep: 12, ranksep: 56, marginx: 24, marginy: 24 });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const id of nodes) graph.setNode(id, { ...NODE });
  for (const [from, to, name] of edges) graph.setEdge(from, to, {}, name);
  layout(graph);
  const { width = 0, height = 0 } = graph.graph() as { width?: number; height?: number };
  return {
    width,
    height,
    nodes: nodes.map((id) => {
      const { x, y } = graph.node(id) as { x: number; y: number };
      return { x, y };
    }),
    edges: edges.map(([v, w, name]) => {
      const { points } = graph.edge({ v, w, name }) as { points: { x: number; y: number }[] };
      return points.map(({ x, y }) => ({ x, y }));
    }),
  };
}
