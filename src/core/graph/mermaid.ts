import type { Graph, GraphNode } from './model.ts';
import { edgeLines } from './text.ts';

/** A graph as a Mermaid flowchart. */
export function mermaidOf({ title, start, nodes, edges }: Graph): string {
  return [
    '---',
    // A JSON string is a YAML string too.
    `title: ${JSON.stringify(title)}`,
    '---',
    'flowchart TD',
    '  begin(( ))',
    ...nodes.map((node) => `  ${shapeOf(node)}`),
    `  begin --> ${nameOf(start)}`,
    ...edges.map(
      ({ from, to, by }) =>
        `  ${nameOf(from)} -->|"${edgeLines(by).map(escape).join('<br/>')}"| ${nameOf(to)}`,
    ),
    '  classDef stays fill:#dcefdc,stroke:#3d7a3d,color:#1a1a1a',
    '  classDef wavers fill:#f6ecd2,stroke:#8f6b14,color:#1a1a1a',
    '  classDef leaves fill:#f3d9d6,stroke:#9c3a30,color:#1a1a1a',
  ].join('\n');
}

function shapeOf({ id, kind, label, verdict }: GraphNode): string {
  const name = nameOf(id);
  switch (kind) {
    case 'beat':
      return `${name}["${escape(label)}"]`;
    case 'hub':
      return `${name}{{"${escape(label)}"}}`;
    case 'ending':
      return `${name}(["${escape(label)}<br/>${verdict ?? ''}"]):::${verdict ?? ''}`;
  }
}

/** Words such as `end` and names with hyphens mean something to Mermaid; these mean nothing. */
function nameOf(id: string): string {
  return `s_${id.replaceAll('-', '_')}`;
}

/** Characters that Mermaid or HTML would read, as entities in Mermaid's own notation. */
function escape(text: string): string {
  return text
    .replaceAll(/[#&<>"`\\;]/g, (character) => `#${character.codePointAt(0)};`)
    .replaceAll('\n', ' ');
}
