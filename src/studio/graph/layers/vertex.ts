/** What stands in the layers of a picture: the nodes, and the waypoints at which far edges pass the layers between. */
export interface Vertex {
  /** Its number among all vertices. */
  readonly id: number;
  readonly isNode: boolean;
  /** The layer that it is in, counted from above. */
  readonly rank: number;
  /** The room that it takes from side to side; a waypoint takes as much as the edges side by side in it. */
  width: number;
  /** What it is joined with in the layers next to its own. */
  readonly above: Vertex[];
  readonly below: Vertex[];
  /** Its place in its layer, from the left. */
  position: number;
  /** Its middle, from side to side. */
  x: number;
}

/** The vertices of each layer, from the left. */
export type Layers = Vertex[][];

export function vertexAt(id: number, rank: number, isNode: boolean, width: number): Vertex {
  return { id, isNode, rank, width, above: [], below: [], position: 0, x: 0 };
}

/** Joins two vertices of neighbouring layers, once. */
export function join(upper: Vertex, lower: Vertex): void {
  if (upper.below.includes(lower)) return;
  upper.below.push(lower);
  lower.above.push(upper);
}

/** Tells each vertex its place in its layer. */
export function number(layers: Layers): void {
  for (const layer of layers) {
    layer.forEach((vertex, position) => {
      vertex.position = position;
    });
  }
}
