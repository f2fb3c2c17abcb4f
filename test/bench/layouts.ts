import { layOut, type LayoutTask } from '../../src/studio/graph/layout.ts';
import { graphOf } from '../../src/studio/graph/model.ts';
import type { JsonObject } from '../../src/studio/document/json.ts';
import { generateScenario } from '../generate/scenario.ts';
import { median, millisecondsOf } from './rounds.ts';

/** How long the layout of the graph takes by itself, for conversations of several shapes. */

type Edge = LayoutTask['edges'][number];

/** Milliseconds, with the worker that it runs in and the drawing to come. */
const TARGET = 500;
const ROUNDS = 5;

const idsOf = (count: number) => Array.from({ length: count }, (_, index) => `b${index}`);

/** Every beat leads on, and to one of the next thirty. */
function branches(count: number): LayoutTask {
  const nodes = idsOf(count);
  const edges = nodes.slice(1).flatMap((id, index): Edge[] => {
    const aside = nodes[Math.min(count - 1, index + 2 + ((index * 7) % 29))] ?? id;
    return [
      [nodes[index] ?? id, id, 'follows'],
      [nodes[index] ?? id, aside, 'breaks'],
    ];
  });
  return { type: 'layout', nodes, edges: edges.filter(([from, to]) => from !== to) };
}

/** One beat that leads to all others, which lead back to it. */
function hub(count: number): LayoutTask {
  const nodes = idsOf(count);
  const edges = nodes.slice(1).flatMap((id): Edge[] => [
    ['b0', id, 'follows'],
    [id, 'b0', 'neither'],
  ]);
  return { type: 'layout', nodes, edges };
}

/** A long story that can end in three ways at every beat. */
function endings(count: number): LayoutTask {
  const ends = ['stays', 'wavers', 'leaves'];
  const nodes = idsOf(count);
  const edges = nodes.flatMap((id, index): Edge[] => [
    ...(index + 1 < count ? [[id, `b${index + 1}`, 'follows'] as const] : []),
    ...ends.map((end): Edge => [id, end, 'breaks']),
  ]);
  return { type: 'layout', nodes: [...nodes, ...ends], edges };
}

function generated(seed: number, count: number): LayoutTask {
  const { nodes, edges } = graphOf(generateScenario(seed, count) as unknown as JsonObject);
  return {
    type: 'layout',
    nodes: nodes.map(({ id }) => id),
    edges: edges.map(({ from, to, tone }): Edge => [from, to, tone]),
  };
}

/** Prints the median time of each shape. */
export function benchLayouts(seed: number, beats: number, say: (line?: string) => void): void {
  say(`The layout of ${beats} beats alone, in milliseconds (target under ${TARGET})`);
  const shapes = {
    'as generated': generated(seed, beats),
    'many branches': branches(beats),
    'a wide hub': hub(beats),
    'three endings at every beat': endings(beats),
  };
  for (const [name, task] of Object.entries(shapes)) {
    const times = Array.from({ length: ROUNDS }, () => millisecondsOf(() => void layOut(task), 1));
    const time = median(times);
    say(`  ${name.padEnd(28)} ${time.toFixed(0).padStart(5)}  ${time < TARGET ? 'met' : 'NOT MET'}`);
  }
}
