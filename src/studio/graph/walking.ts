import type { Graph } from './model.ts';
import type { Folded } from './layers/fold.ts';

/** Walking the graph by arrow keys: down the story, up it, and sideways among what stands level. */

export type Step = 'down' | 'up' | 'left' | 'right' | 'start';

const KEYS: Readonly<Record<string, Step>> = {
  ArrowDown: 'down',
  ArrowUp: 'up',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  Home: 'start',
};

/** The step that a key asks for. */
export function stepOf(key: string): Step | null {
  return Object.hasOwn(KEYS, key) ? (KEYS[key] ?? null) : null;
}

/** The node that a step leads to; the same one where it leads nowhere. */
export function stepFrom(
  graph: Graph,
  layout: Pick<Folded, 'nodes' | 'ranks'>,
  from: string,
  step: Step,
): string {
  const numberOf = (id: string) => graph.nodes.findIndex((node) => node.id === id);
  const place = (id: string) => layout.nodes[numberOf(id)];
  const here = place(from);
  if (here === undefined) return from;
  const nearest = (ids: readonly string[]) =>
    [...ids].toSorted(
      (a, b) => Math.abs((place(a)?.x ?? 0) - here.x) - Math.abs((place(b)?.x ?? 0) - here.x),
    )[0] ?? from;
  switch (step) {
    case 'down':
      return nearest(graph.edges.filter((edge) => edge.from === from).map(({ to }) => to));
    case 'up':
      return nearest(graph.edges.filter((edge) => edge.to === from).map((edge) => edge.from));
    case 'start':
      return graph.nodes.find(({ isStart }) => isStart)?.id ?? from;
    case 'left':
    case 'right': {
      const side = step === 'left' ? -1 : 1;
      const level = graph.nodes.filter(({ id }) => {
        const there = place(id);
        const isLevel = layout.ranks[numberOf(id)] === layout.ranks[numberOf(from)];
        return there !== undefined && isLevel && Math.sign(there.x - here.x) === side;
      });
      return nearest(level.map(({ id }) => id));
    }
  }
}
