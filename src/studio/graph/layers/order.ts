import { number, type Layers, type Vertex } from './vertex.ts';

/** The order within each layer, so that few edges cross. */

/** So many sweeps in a row may bring nothing, and so many there are at most; fewer where there is much to sweep. */
const PATIENCE = 4;
const MOST = 24;
const LEAST = 4;
const WORK = 200_000;

/** Orders each layer, in place. */
export function orderLayers(layers: Layers): void {
  arrange(layers);
  number(layers);
  let best = layers.map((layer) => [...layer]);
  let [fewest, idle] = [crossingsIn(layers), 0];
  const vertices = layers.reduce((sum, layer) => sum + layer.length, 0);
  const most = Math.min(MOST, Math.max(LEAST, Math.floor(WORK / vertices)));
  for (let sweep = 0; sweep < most && idle < PATIENCE && fewest > 0; sweep += 1) {
    const isDown = sweep % 2 === 0;
    for (const layer of isDown ? layers : layers.toReversed()) {
      sortLayer(layer, isDown ? 'above' : 'below', sweep % 4 >= 2);
    }
    for (const layer of layers) swapNeighbours(layer);
    const crossings = crossingsIn(layers);
    idle += 1;
    if (crossings >= fewest) continue;
    [fewest, idle] = [crossings, 0];
    best = layers.map((layer) => [...layer]);
  }
  layers.splice(0, layers.length, ...best);
  number(layers);
}

/** To begin with: as they are come upon when the story is walked from above. */
function arrange(layers: Layers): void {
  const found: Layers = layers.map(() => []);
  const seen = new Set<Vertex>();
  for (const root of layers.flat()) {
    const open = [root];
    for (let vertex = open.pop(); vertex !== undefined; vertex = open.pop()) {
      if (seen.has(vertex)) continue;
      seen.add(vertex);
      found[vertex.rank]?.push(vertex);
      open.push(...vertex.below.toReversed());
    }
  }
  layers.splice(0, layers.length, ...found);
}

/** Sorts a layer by the mean place of what each is joined with; what is joined with nothing stays where it is. */
function sortLayer(layer: Vertex[], side: 'above' | 'below', isFromRight: boolean): void {
  const tie = isFromRight ? -1 : 1;
  const sorted = layer
    .filter((vertex) => vertex[side].length > 0)
    .map((vertex) => ({ vertex, mean: meanOf(vertex[side]) }))
    .toSorted((a, b) => a.mean - b.mean || tie * (a.vertex.position - b.vertex.position));
  let next = 0;
  for (const [position, vertex] of layer.entries()) {
    const now = vertex[side].length === 0 ? vertex : (sorted[next++]?.vertex ?? vertex);
    layer[position] = now;
    now.position = position;
  }
}

function meanOf(joined: readonly Vertex[]): number {
  let sum = 0;
  for (const { position } of joined) sum += position;
  return sum / joined.length;
}

/** Swaps neighbours wherever that leaves fewer crossings. */
function swapNeighbours(layer: Vertex[]): void {
  for (let round = 0, isBetter = true; isBetter && round < PATIENCE; round += 1) {
    isBetter = false;
    for (let index = 1; index < layer.length; index += 1) {
      const [left, right] = [layer[index - 1], layer[index]];
      if (left === undefined || right === undefined || gainOf(left, right) <= 0) continue;
      [layer[index - 1], layer[index]] = [right, left];
      [left.position, right.position] = [index, index - 1];
      isBetter = true;
    }
  }
}

/** How many crossings fewer there are once two neighbours are swapped. */
function gainOf(left: Vertex, right: Vertex): number {
  let gain = 0;
  for (const side of ['above', 'below'] as const) {
    for (const a of left[side]) {
      for (const b of right[side]) gain += Math.sign(a.position - b.position);
    }
  }
  return gain;
}

/** How often edges cross, counted layer by layer with a tree of sums. */
function crossingsIn(layers: Layers): number {
  let crossings = 0;
  for (const [rank, layer] of layers.entries()) {
    const size = layers[rank + 1]?.length ?? 0;
    const sums = new Int32Array(size + 1);
    let before = 0;
    for (const { below } of layer) {
      for (const { position } of below) {
        let upTo = 0;
        for (let at = position + 1; at > 0; at -= at & -at) upTo += sums[at] ?? 0;
        crossings += before - upTo;
      }
      for (const { position } of below) {
        before += 1;
        for (let at = position + 1; at <= size; at += at & -at) sums[at] = (sums[at] ?? 0) + 1;
      }
    }
  }
  return crossings;
}
