import type { Verdict } from '../vocabulary.ts';
import type { Graph, GraphNode } from './model.ts';
import { edgeLines } from './text.ts';

const FILL: Readonly<Record<Verdict, string>> = { stays: '#dcefdc', wavers: '#f6ecd2', leaves: '#f3d9d6' };

/** A graph in the DOT language of Graphviz. */
export function dotOf({ title, start, nodes, edges }: Graph): string {
  return [
    'digraph conversation {',
    `  graph [label=${quoted([title])}, labelloc=t, fontname="sans-serif"];`,
    '  node [shape=box, style="rounded,filled", fillcolor=white, fontname="sans-serif"];',
    '  edge [fontname="sans-serif", fontsize=10];',
    // No id has a space, so this one is nobody's.
    '  "the beginning" [shape=circle, label="", width=0.2, fillcolor=black];',
    ...nodes.map((node) => `  ${quoted([node.id])} [${attributesOf(node)}];`),
    `  "the beginning" -> ${quoted([start])};`,
    ...edges.map(
      ({ from, to, by }) => `  ${quoted([from])} -> ${quoted([to])} [label=${quoted(edgeLines(by))}];`,
    ),
    '}',
  ].join('\n');
}

function attributesOf({ kind, label, verdict }: GraphNode): string {
  switch (kind) {
    case 'beat':
      return `label=${quoted([label])}`;
    case 'hub':
      return `label=${quoted([label])}, shape=hexagon, style=filled`;
    case 'ending':
      return `label=${quoted([label, verdict ?? ''])}, shape=ellipse, style=filled, fillcolor="${FILL[verdict ?? 'wavers']}"`;
  }
}

/** Lines as one quoted string; `\\n` is its line break. */
function quoted(lines: readonly string[]): string {
  const escaped = lines.map((line) =>
    line.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', ' '),
  );
  return `"${escaped.join('\\n')}"`;
}
