import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOut, NODE, type Layout, type LayoutTask } from '../../../src/studio/graph/layout.ts';

/** What the picture of a conversation may never do, whatever somebody writes. */

type Edge = LayoutTask['edges'][number];

/** Drafts of all kinds: circles, parallel edges, parts that hang together with nothing; or none of the circles. */
const tasks = (isRound: boolean) =>
  fc.integer({ min: 1, max: 40 }).chain((count) => {
    const place = fc.nat({ max: count - 1 });
    const edge = fc.tuple(place, place, fc.constantFrom('follows', 'breaks', 'both', 'neither'));
    return fc.array(edge, { maxLength: 3 * count }).map((drawn): LayoutTask => {
      const edges = new Map<string, Edge>();
      for (const [a, b, sort] of drawn) {
        if (a === b) continue;
        const [from, to] = isRound ? [a, b] : [Math.min(a, b), Math.max(a, b)];
        edges.set(`${from} ${to} ${sort}`, [`n${from}`, `n${to}`, sort]);
      }
      const nodes = Array.from({ length: count }, (_, index) => `n${index}`);
      return { type: 'layout', nodes, edges: [...edges.values()] };
    });
  });

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The boxes of the nodes, a hair smaller than they are drawn: what only touches them is beside them. */
function boxesOf({ nodes }: Layout): readonly Box[] {
  return nodes.map(({ x, y }) => ({
    left: x - NODE.width / 2 + 0.01,
    right: x + NODE.width / 2 - 0.01,
    top: y - NODE.height / 2 + 0.01,
    bottom: y + NODE.height / 2 - 0.01,
  }));
}

const meet = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** The room that each piece of an edge may take: it swings over within the box of its two points, and else runs straight. */
function piecesOf(points: Layout['edges'][number]): readonly Box[] {
  return points.slice(1).map((to, index) => {
    const from = points[index] ?? to;
    return {
      left: Math.min(from.x, to.x),
      right: Math.max(from.x, to.x),
      top: Math.min(from.y, to.y),
      bottom: Math.max(from.y, to.y),
    };
  });
}

describe('the layout of any draft', () => {
  it('has room for every node, and lets no two of them touch', () => {
    fc.assert(
      fc.property(tasks(true), (task) => {
        const layout = layOut(task);
        const boxes = boxesOf(layout);
        expect(boxes).toHaveLength(task.nodes.length);
        for (const [index, box] of boxes.entries()) {
          expect(Math.min(box.left, box.top)).toBeGreaterThan(0);
          expect(box.right).toBeLessThan(layout.width);
          expect(box.bottom).toBeLessThan(layout.height);
          expect(boxes.slice(index + 1).some((other) => meet(box, other))).toBe(false);
        }
      }),
    );
  });

  it('draws every edge from a side of the one node to a side of the other, and over no node', () => {
    fc.assert(
      fc.property(tasks(true), (task) => {
        const layout = layOut(task);
        const boxes = boxesOf(layout);
        for (const [index, [from, to]] of task.edges.entries()) {
          const points = layout.edges[index] ?? [];
          for (const [id, point] of [
            [from, points[0]],
            [to, points.at(-1)],
          ] as const) {
            const node = layout.nodes[task.nodes.indexOf(id)];
            expect(Math.abs((point?.y ?? 0) - (node?.y ?? 0))).toBeCloseTo(NODE.height / 2);
            expect(Math.abs((point?.x ?? 0) - (node?.x ?? 0))).toBeLessThan(NODE.width / 2);
          }
          for (const piece of piecesOf(points)) {
            expect(boxes.some((box) => meet(box, piece))).toBe(false);
          }
        }
      }),
    );
  });

  it('leads down the story wherever the story has no circles', () => {
    fc.assert(
      fc.property(tasks(false), (task) => {
        const { nodes, edges } = layOut(task);
        const heightOf = (id: string) => nodes[task.nodes.indexOf(id)]?.y ?? 0;
        for (const [index, [from, to]] of task.edges.entries()) {
          expect(heightOf(from)).toBeLessThan(heightOf(to));
          const heights = (edges[index] ?? []).map(({ y }) => y);
          expect(heights).toEqual(heights.toSorted((a, b) => a - b));
        }
      }),
    );
  });

  it('is the same every time', () => {
    fc.assert(
      fc.property(tasks(true), (task) => {
        expect(layOut(task)).toEqual(layOut(task));
      }),
    );
  });
});

describe('the layout of a hub', () => {
  const hub: LayoutTask = {
    type: 'layout',
    nodes: ['desk', 'bill', 'table', 'gone'],
    edges: [
      ['desk', 'bill', 'follows'],
      ['desk', 'table', 'breaks'],
      ['bill', 'desk', 'neither'],
      ['table', 'desk', 'neither'],
      ['desk', 'gone', 'follows'],
    ],
  };

  it('keeps it above what comes back to it', () => {
    const { nodes, edges } = layOut(hub);
    const [desk, bill, table] = nodes;
    expect(desk?.y).toBeLessThan(bill?.y ?? 0);
    expect(bill?.y).toBe(table?.y);
    expect(edges[2]?.[0]?.y).toBeGreaterThan(edges[2]?.at(-1)?.y ?? 0);
  });

  it('leaves out what leads nowhere, or back to where it comes from', () => {
    const { edges } = layOut({
      ...hub,
      edges: [['desk', 'desk', 'a'], ['desk', 'nobody', 'b'], ...hub.edges],
    });
    expect(edges.slice(0, 2)).toEqual([[], []]);
    expect(edges.slice(2)).toEqual(layOut(hub).edges);
  });
});

it('edges from afar that lead to the same node come together on the way', () => {
  const nodes = Array.from({ length: 30 }, (_, index) => `n${index}`);
  const chain = nodes.slice(1).map((id, index): Edge => [nodes[index] ?? '', id, 'follows']);
  const away = nodes.slice(0, 20).map((id): Edge => [id, 'gone', 'breaks']);
  const { edges, width } = layOut({ type: 'layout', nodes: [...nodes, 'gone'], edges: [...chain, ...away] });
  const ends = edges.slice(chain.length, -1).map((points) => points.at(-1)?.x);
  expect(new Set(ends).size).toBe(1);
  expect(width).toBeLessThan(3 * NODE.width);
});

it('of nothing is nothing', () => {
  expect(layOut({ type: 'layout', nodes: [], edges: [] })).toEqual({
    width: 0,
    height: 0,
    nodes: [],
    edges: [],
    ranks: [],
    levels: [],
  });
});
