import { html, nothing, type TemplateResult } from 'lit-html';
import type { Bench } from '../bench/bench.ts';
import { listAt, textAt } from '../document/json.ts';
import { say } from '../text/say.ts';
import type { Graph, GraphEdge } from './model.ts';
import type { Overlay } from './overlay.ts';

/** What the graph says of the beat that is selected, in words: where it leads, by which replies, and at what cost. */
export function detailsOf(
  bench: Bench,
  graph: Graph,
  selected: string | null,
  overlay: Overlay | null,
  pick: (id: string) => void,
): TemplateResult | typeof nothing {
  const node = graph.nodes.find(({ id }) => id === selected);
  if (node === undefined) return html`<p class="graph-details quiet-text">${say('graph.pick')}</p>`;
  const out = graph.edges.filter(({ from }) => from === node.id);
  const into = graph.edges.filter(({ to }) => to === node.id);
  const mood = overlay?.moods[node.id];
  const nameOf = (id: string) => graph.nodes.find((each) => each.id === id)?.name || id;
  const link = (id: string) =>
    html`<button class="graph-link" type="button" @click=${() => pick(id)}>${nameOf(id)}</button>`;
  return html`<section class="graph-details" aria-label=${say('graph.details', { name: nameOf(node.id) })}>
    <h3>
      ${nameOf(node.id)} ${node.name === '' ? nothing : html`<code class="graph-known">${node.id}</code>`}
    </h3>
    <p class="quiet-text">
      ${into.length === 0 ? nothing : html`${say('graph.from')} ${[...new Set(into.map(({ from }) => from))].map(link)}`}
      ${mood === undefined ? nothing : say('graph.mood', { least: mood[0], most: mood[1] })}
    </p>
    ${
      out.length === 0
        ? nothing
        : html`<ul>
            ${out.flatMap((edge) => edge.replies.map((reply) => wayOf(bench, edge, reply, overlay, link)))}
          </ul>`
    }
  </section>`;
}

function wayOf(
  bench: Bench,
  edge: GraphEdge,
  reply: string | null,
  overlay: Overlay | null,
  link: (id: string) => TemplateResult,
): TemplateResult {
  const of = listAt(bench.document.value, ['beats', edge.from, 'replies']).find(
    (each) => textAt(each, ['id']) === reply,
  );
  const cost = overlay?.replies[`${edge.from}/${reply ?? ''}`];
  return html`<li data-tone=${edge.tone}>
    <span class="graph-tone">${say(`graph.tone.${edge.tone}`)}</span>
    <span class="graph-said"
      >${reply === null ? say('graph.silence') : textAt(of ?? null, ['say']) || reply}</span
    >
    <span>→ ${link(edge.to)}</span>
    ${
      cost === undefined
        ? nothing
        : html`<span class="quiet-text"
            >${say('graph.chosen', { count: cost.times })}
            ${cost.regret === null ? nothing : say('graph.regret', { points: cost.regret.toFixed(1) })}</span
          >`
    }
  </li>`;
}
