import { nothing, svg, type TemplateResult } from 'lit-html';
import { say } from '../text/say.ts';
import type { Point } from './layers/routes.ts';
import type { Graph, GraphEdge, GraphNode, Thread } from './model.ts';
import type { Folded } from './layers/fold.ts';
import { NODE } from './layout.ts';
import type { Overlay } from './overlay.ts';
import { through } from './stroke.ts';

/** The graph drawn. Tones differ by colour and by dash; what is out of reach is struck out. */

export interface Drawn {
  readonly graph: Graph;
  readonly layout: Folded;
  readonly selected: string | null;
  /** Ids of beats and endings that no run reaches, and of those in which something is amiss. */
  readonly unreachable: ReadonlySet<string>;
  readonly amiss: ReadonlySet<string>;
  /** Of those: the ones with an error, not only a warning. */
  readonly wrong: ReadonlySet<string>;
  /** Ids that the search found; null while nothing is searched. */
  readonly found: ReadonlySet<string> | null;
  readonly withThreads: boolean;
  readonly overlay: Overlay | null;
}

export function picture(drawn: Drawn, pick: (id: string) => void): TemplateResult {
  const { graph, layout, overlay } = drawn;
  return svg`
    <defs>
      <marker id="graph-tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="11" markerHeight="11" markerUnits="userSpaceOnUse" orient="auto-start-reverse">
        <path d="M0 0 8 4 0 8Z" />
      </marker>
    </defs>
    ${graph.edges.map((edge, index) => edgeShape(edge, layout.edges[index] ?? [], overlay))}
    ${drawn.withThreads ? graph.threads.map((thread) => threadShape(thread, drawn)) : nothing}
    ${graph.nodes.map((node, index) => nodeShape(node, layout.nodes[index], drawn, pick))}
  `;
}

/** The thickest line, where all runs pass. */
const THICK = 9;

function edgeShape(
  edge: GraphEdge,
  pieces: readonly (readonly Point[])[],
  overlay: Overlay | null,
): TemplateResult {
  const isChosen = edge.replies.some(
    (reply) => overlay?.replies[`${edge.from}/${reply ?? ''}`] !== undefined,
  );
  const share = isChosen ? overlay?.ways[`${edge.from}>${edge.to}`] : undefined;
  const width = overlay === null ? 2 : share === undefined ? 1 : 2 + share * (THICK - 2);
  return svg`<path
    class="graph-edge" data-tone=${edge.tone} data-passed=${overlay === null ? nothing : share !== undefined}
    d=${pieces.toReversed().map(through).join('')} stroke-width=${width.toFixed(1)} marker-start="url(#graph-tip)"
  />`;
}

function placeOf({ graph, layout }: Drawn, id: string): Point | undefined {
  return layout.nodes[graph.nodes.findIndex((node) => node.id === id)];
}

/** A promise hangs in a wide bow beside the edges, from where it is made to where it is settled. */
function threadShape(thread: Thread, drawn: Drawn): TemplateResult | typeof nothing {
  const [from, to] = [placeOf(drawn, thread.from), placeOf(drawn, thread.to)];
  if (from === undefined || to === undefined) return nothing;
  const side = NODE.width / 2;
  const out = Math.max(from.x, to.x) + side + 50;
  const bow = `C${out} ${from.y} ${out} ${to.y} ${to.x + side} ${to.y}`;
  // Into another column it comes from the left.
  const over = `C${from.x + side + 90} ${from.y} ${to.x - side - 90} ${to.y} ${to.x - side} ${to.y}`;
  const d = `M${from.x + side} ${from.y}${to.x - from.x > NODE.width && to.y < from.y ? over : bow}`;
  return svg`<path class="graph-thread" d=${d}><title>${thread.label}</title></path>
    <text class="graph-thread-name" x=${out - 30} y=${(from.y + to.y) / 2}>${cut(thread.label, 18)}</text>`;
}

function nodeShape(
  node: GraphNode,
  place: Point | undefined,
  drawn: Drawn,
  pick: (id: string) => void,
): TemplateResult | typeof nothing {
  if (place === undefined) return nothing;
  const { selected, unreachable, amiss, found, overlay } = drawn;
  const isSelected = node.id === selected;
  const first = drawn.graph.nodes[0]?.id;
  const isEntry = isSelected || (selected === null && node.id === first);
  const isOut = unreachable.has(node.id);
  const { name, aside } = wordsOf(node);
  return svg`<g
    class="graph-node" data-node=${node.id} data-kind=${node.kind} data-verdict=${node.verdict || nothing}
    data-start=${node.isStart ? '' : nothing} data-selected=${isSelected ? '' : nothing}
    data-unreachable=${isOut ? '' : nothing} data-dim=${found !== null && !found.has(node.id) ? '' : nothing}
    data-passed=${overlay === null ? nothing : (overlay.passes[node.id] ?? 0) > 0}
    transform="translate(${place.x - NODE.width / 2} ${place.y - NODE.height / 2})"
    role="button" tabindex=${isEntry ? 0 : -1} aria-pressed=${isSelected} aria-label=${nameOf(node, [...name, aside], drawn)}
    @click=${() => pick(node.id)}
  >
    <rect class="graph-box" width=${NODE.width} height=${NODE.height} rx=${node.kind === 'ending' ? 26 : 10} />
    ${name.map((line, index) => svg`<text class="graph-name" x="12" y=${(name.length === 1 ? 29 : 22) + index * 18}>${line}</text> `)}
    ${aside === '' ? nothing : svg`<text class="graph-aside" x="12" y=${name.length === 1 ? 50 : 58}>${aside}</text>`}
    ${isOut ? svg`<path class="graph-strike" d="M0 ${NODE.height}L${NODE.width} 0" />` : nothing}
    ${amiss.has(node.id) ? svg`<g class="graph-amiss" data-level=${drawn.wrong.has(node.id) ? 'error' : 'warning'} transform="translate(${NODE.width - 12} 0)"><circle r="10" /><text y="5">!</text></g>` : nothing}
    ${overlay === null ? nothing : shareOf(overlay, node.id)}
  </g>`;
}

/** So many letters of a name fit a line of a node, and so many of what stands below it. */
const LETTERS = { name: 23, aside: 30 } as const;

/** What stands in a node: first what people know it by, below and quieter its id. */
function wordsOf(node: GraphNode): { readonly name: readonly string[]; readonly aside: string } {
  const verdict = node.kind === 'ending' ? verdictWord(node.verdict) : '';
  const below = [verdict, node.name === '' ? '' : node.id].filter((part) => part !== '').join(' · ');
  return { name: wrap(node.name || node.id, LETTERS.name), aside: cut(below, LETTERS.aside) };
}

function shareOf(overlay: Overlay, id: string): TemplateResult | typeof nothing {
  const passes = overlay.passes[id];
  if (passes === undefined) return nothing;
  return svg`<g class="graph-share" transform="translate(0 ${NODE.height})">
    <rect class="graph-share-room" width=${NODE.width} height="6" /><rect class="graph-share-bar" width=${NODE.width * passes} height="6" />
    ${overlay.runs === 1 ? nothing : svg`<text x=${NODE.width} y="-6" text-anchor="end">${say('graph.percent', { percent: Math.round(passes * 100) })}</text>`}
  </g>`;
}

/** The name begins with the very words that are seen, so that whoever steers by voice can say them. */
function nameOf(node: GraphNode, lines: readonly string[], drawn: Drawn): string {
  const { amiss, unreachable, overlay } = drawn;
  const passes = overlay?.passes[node.id];
  const percent = Math.round((passes ?? 0) * 100);
  const seen = [...lines, amiss.has(node.id) ? '!' : ''];
  if (passes !== undefined && overlay?.runs !== 1) seen.push(say('graph.percent', { percent }));
  return [
    seen.filter((part) => part !== '').join(' '),
    say(`graph.kind.${node.kind}`),
    node.isStart ? say('graph.start') : '',
    unreachable.has(node.id) ? say('graph.unreachable') : '',
    passes === undefined ? '' : say('graph.passes', { percent }),
  ]
    .filter((part) => part !== '')
    .join('. ');
}

function verdictWord(verdict: string): string {
  return verdict === 'stays' || verdict === 'wavers' || verdict === 'leaves'
    ? say(`graph.verdict.${verdict}`)
    : '';
}

function cut(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most - 1)}…` : text;
}

/** Two lines of words at most. */
function wrap(text: string, most: number): readonly string[] {
  const lines = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1) ?? '';
    const longer = line === '' ? word : `${line} ${word}`;
    if (longer.length <= most || line === '') lines[lines.length - 1] = cut(longer, most);
    else lines.push(word);
  }
  const [one = '', two] = lines;
  return two === undefined ? [one] : [one, lines.length > 2 ? cut(`${two} …`, most) : two];
}
