import { describe, expect, it } from 'vitest';
import { fold } from '../../../src/studio/graph/layers/fold.ts';
import { layOut, NODE } from '../../../src/studio/graph/layout.ts';
import { graphOf } from '../../../src/studio/graph/model.ts';
import type { JsonObject } from '../../../src/studio/document/json.ts';
import { generateScenario } from '../../generate/scenario.ts';

function layOutBeats(beats: number) {
  const { nodes, edges } = graphOf(generateScenario(5, beats) as unknown as JsonObject);
  return layOut({
    type: 'layout',
    nodes: nodes.map(({ id }) => id),
    edges: edges.map(({ from, to, tone }) => [from, to, tone] as const),
  });
}

describe('a long conversation in columns', () => {
  const long = layOutBeats(300);
  const drawn = fold(long);

  it('is about as wide as high, where the strip was not', () => {
    expect(long.height / long.width).toBeGreaterThan(10);
    const aspect = drawn.width / drawn.height;
    expect(aspect).toBeGreaterThan(0.7);
    expect(aspect).toBeLessThan(2.5);
  });

  it('keeps every node in the picture, and lets no two of them touch', () => {
    expect(drawn.nodes).toHaveLength(long.nodes.length);
    for (const [index, a] of drawn.nodes.entries()) {
      expect(Math.min(a.x - NODE.width / 2, a.y - NODE.height / 2)).toBeGreaterThanOrEqual(0);
      expect(a.x + NODE.width / 2).toBeLessThanOrEqual(drawn.width);
      expect(a.y + NODE.height / 2).toBeLessThanOrEqual(drawn.height);
      const touches = drawn.nodes
        .slice(index + 1)
        .some((b) => Math.abs(a.x - b.x) < NODE.width && Math.abs(a.y - b.y) < NODE.height);
      expect(touches).toBe(false);
    }
  });

  it('leads every edge from its node to its node, at the same place from the foot of a column to the head of the next', () => {
    const step = 120 + long.width;
    let turns = 0;
    for (const [index, pieces] of drawn.edges.entries()) {
      const strip = long.edges[index] ?? [];
      const [first, last] = [pieces[0]?.[0], pieces.at(-1)?.at(-1)];
      const shift = (x: number, of: number) => Math.round((x - of) / step);
      for (const [point, from] of [
        [first, strip[0]],
        [last, strip.at(-1)],
      ] as const) {
        const off = (point?.x ?? 0) - (from?.x ?? 0);
        expect(off - shift(point?.x ?? 0, from?.x ?? 0) * step).toBeCloseTo(0);
      }
      for (const [number, piece] of pieces.slice(1).entries()) {
        const before = pieces[number]?.at(-1);
        expect((piece[0]?.x ?? 0) - (before?.x ?? 0)).toBeCloseTo(step);
        expect(piece[0]?.y).toBeCloseTo(0);
        turns += 1;
      }
      // Points come in pairs, or what is drawn through them swings over nodes.
      expect(pieces.every((piece) => piece.length % 2 === 0)).toBe(true);
    }
    expect(turns).toBeGreaterThan(0);
  });

  it('is left as it is where it is short', () => {
    const short = layOutBeats(20);
    const same = fold(short);
    expect([same.width, same.height, same.nodes]).toEqual([short.width, short.height, short.nodes]);
    expect(same.edges.map((pieces) => pieces.flat())).toEqual(short.edges);
  });
});
