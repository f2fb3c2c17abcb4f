import { html, nothing, svg, type TemplateResult } from 'lit-html';
import { guard } from 'lit-html/directives/guard.js';
import type { Level } from '../../core/index.ts';
import { openRoom } from '../backroom/room.ts';
import type { Bench, Pane } from '../bench/bench.ts';
import { readPath } from '../document/json.ts';
import { say } from '../text/say.ts';
import { openCamera } from './cameraman.ts';
import { detailsOf } from './details.ts';
import type { Folded } from './layers/fold.ts';
import { graphOf, saidIn, TONES, type Graph, type GraphNode } from './model.ts';
import { openOverlay } from './overlay-choice.ts';
import { picture } from './picture.ts';
import { stepFrom, stepOf } from './walking.ts';

/** The conversation as a graph, beside the writing: what is selected in one is selected in the other. */
export function createGraphPane(bench: Bench): Pane {
  const room = openRoom();
  const overlay = openOverlay(bench);
  let graph: Graph = { nodes: [], edges: [], threads: [] };
  let version = -1;
  let layout: Folded | null = null;
  /** What the layout was worked out for, or is being worked out for. */
  let shape = '';
  let laid: Graph | null = null;
  let search = '';
  let withThreads = true;
  let failed = false;
  /** Moving about changes the place of the picture alone: nothing else is shown again, and that once a frame. */
  const frame = () => {
    const canvas = camera.host()?.querySelector<SVGSVGElement>('.graph-canvas');
    if (canvas != null) camera.aim(canvas);
  };
  let framing = 0;
  const camera = openCamera(() => {
    cancelAnimationFrame(framing);
    framing = requestAnimationFrame(frame);
  });

  const selectedId = () => {
    const { now } = bench.selection;
    return now.at === 'beat' || now.at === 'ending' ? now.id : null;
  };

  const read = () => {
    if (version === bench.document.version) return;
    version = bench.document.version;
    graph = graphOf(bench.document.value);
    const wanted = JSON.stringify([
      graph.nodes.map(({ id }) => id),
      graph.edges.map(({ from, to, tone }) => [from, to, tone]),
    ]);
    if (wanted === shape) laid = graph;
    else void layOut(wanted, graph);
  };

  const layOut = async (wanted: string, of: Graph) => {
    shape = wanted;
    // What was asked before is of no use any more.
    if (room.isBusy) room.giveUp();
    const nodes = of.nodes.map(({ id }) => id);
    const edges = of.edges.map(({ from, to, tone }) => [from, to, tone] as const);
    try {
      const worked = await room.ask({ type: 'layout', nodes, edges });
      if (worked === null || shape !== wanted) return;
      const isFirst = layout === null;
      [layout, laid, failed] = [worked, of, false];
      camera.picture(worked, isFirst ? placeOf(selectedId() ?? startId()) : null);
      if (!isFirst) showSelected();
    } catch (error) {
      console.error(error);
      failed = true;
    }
    bench.update();
  };

  const startId = () => graph.nodes.find(({ isStart }) => isStart)?.id ?? graph.nodes[0]?.id;
  const placeOf = (id: string | undefined) =>
    layout?.nodes[laid?.nodes.findIndex((node) => node.id === id) ?? -1] ?? null;
  const showSelected = () => {
    const place = placeOf(selectedId() ?? undefined);
    if (place !== null) camera.reveal(place);
  };

  const pick = (id: string) => {
    const node = laid?.nodes.find((each) => each.id === id);
    if (node === undefined || node.kind === 'missing') return;
    const place = placeOf(id);
    if (place !== null) camera.reveal(place);
    bench.selection.select({ at: node.kind === 'ending' ? 'ending' : 'beat', id }, 'graph');
  };

  const walk = (event: KeyboardEvent) => {
    const node = (event.target as Element).closest<SVGGElement>('[data-node]');
    if (node === null || laid === null || layout === null) return;
    const id = node.dataset['node'] ?? '';
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      return pick(id);
    }
    const nearer = ZOOM_KEYS.get(event.key);
    if (nearer !== undefined && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      return nearer === 'fit' ? camera.fit() : camera.zoom(nearer);
    }
    const step = stepOf(event.key);
    if (step === null) return;
    event.preventDefault();
    const next = stepFrom(laid, layout, id, step);
    pick(next);
    queueMicrotask(() => queueMicrotask(() => focusNode(next)));
  };
  const focusNode = (id: string) => {
    camera
      .host()
      ?.querySelector<SVGGElement>(`[data-node="${CSS.escape(id)}"]`)
      ?.focus({ preventScroll: true });
  };
  /** What the keyboard comes to is brought into sight; what the mouse is on is seen anyway. */
  const follow = (event: FocusEvent) => {
    const node = (event.target as Element).closest<SVGGElement>('[data-node]:focus-visible');
    const place = placeOf(node?.dataset['node']);
    if (place !== null) camera.reveal(place);
  };

  const found = (): ReadonlySet<string> | null => {
    const words = search.trim().toLocaleLowerCase();
    if (words === '' || laid === null) return null;
    const fits = (text: string) => text.toLocaleLowerCase().includes(words);
    const draft = bench.document.value;
    const isFound = ({ id, name }: GraphNode) => fits(name) || fits(id) || fits(saidIn(draft, id));
    return new Set(laid.nodes.filter(isFound).map(({ id }) => id));
  };
  const goToFound = (event: Event) => {
    event.preventDefault();
    const ids = [...(found() ?? [])];
    const next = ids[(ids.indexOf(selectedId() ?? '') + 1) % ids.length];
    if (next === undefined) return bench.shell.announce(say('graph.notFound'));
    pick(next);
  };

  const unwatch = bench.selection.watch((_selection, by) => {
    if (by !== 'graph' || search !== '') showSelected();
  });

  const tools = () =>
    html`<div class="graph-tools">
      <form class="graph-search" role="search" @submit=${goToFound}>
        <label
          ><span class="hidden-text">${say('graph.search')}</span
          ><input
            class="input"
            type="search"
            placeholder=${say('graph.search')}
            .value=${search}
            @input=${(event: Event) => {
              search = (event.target as HTMLInputElement).value;
              bench.update();
            }}
        /></label>
      </form>
      ${overlay.template()}
      <label class="check"
        ><input
          type="checkbox"
          .checked=${withThreads}
          @change=${(event: Event) => {
            withThreads = (event.target as HTMLInputElement).checked;
            bench.update();
          }}
        /><span>${say('graph.threads')}</span></label
      >
    </div>`;

  const zoom = () =>
    html`<div class="graph-zoom" role="group" aria-label=${say('graph.zoom')}>
      <button
        class="button small"
        type="button"
        aria-label=${say('graph.out')}
        @click=${() => camera.zoom(1 / NEARER)}
      >
        −
      </button>
      <button class="button small" type="button" @click=${() => camera.fit()}>${say('graph.fit')}</button>
      <button
        class="button small"
        type="button"
        aria-label=${say('graph.in')}
        @click=${() => camera.zoom(NEARER)}
      >
        +
      </button>
    </div>`;

  const legend = () =>
    html`<ul class="graph-legend">
      ${TONES.map(
        (tone) =>
          html`<li>
            <svg viewBox="0 0 36 8" aria-hidden="true" focusable="false">
              ${svg`<path class="graph-edge" data-tone=${tone} d="M1 4H35" stroke-width="3" />`}</svg
            >${say(`graph.tone.${tone}`)}
          </li>`,
      )}
    </ul>`;

  const canvas = (): TemplateResult => {
    if (failed) return html`<p class="notice error">${say('graph.failed')}</p>`;
    if (laid === null || layout === null) return html`<p role="status">${say('graph.working')}</p>`;
    const drawn = {
      graph: laid,
      layout,
      selected: selectedId(),
      unreachable: unreachableIn(bench),
      amiss: amissIn(bench, ['error', 'warning']),
      wrong: amissIn(bench, ['error']),
      found: found(),
      withThreads,
      overlay: overlay.now,
    };
    const parts = Object.values(drawn).map((part) => (part instanceof Set ? [...part].join(' ') : part));
    return html`<svg
      class="graph-canvas"
      role="group"
      aria-label=${say('graph.label', { count: laid.nodes.length })}
      viewBox=${`0 0 ${layout.width} ${layout.height}`}
      @keydown=${walk}
      @focusin=${follow}
    >
      ${guard(parts, () => picture(drawn, pick))}
    </svg>`;
  };

  return {
    template() {
      read();
      return html`<div class="graph">
        ${tools()}
        <div class="graph-window">${laid === null ? nothing : zoom()}${canvas()}</div>
        ${legend()} ${detailsOf(bench, graph, selectedId(), overlay.now, pick)}
      </div>`;
    },
    shown(host) {
      camera.watch(host.querySelector('.graph-window'));
      frame();
    },
    hidden: () => camera.watch(null),
    destroy() {
      unwatch();
      cancelAnimationFrame(framing);
      camera.watch(null);
      overlay.close();
      room.close();
    },
  };
}

/** How much nearer a press on a button or a key goes. */
const NEARER = 1.3;
const ZOOM_KEYS: ReadonlyMap<string, number | 'fit'> = new Map<string, number | 'fit'>([
  ['+', NEARER],
  ['-', 1 / NEARER],
  ['0', 'fit'],
]);

const OUT_OF_REACH = new Set(['unreachable-beat', 'unreachable-ending']);

/** Beats and endings that no run reaches, by the findings. */
function unreachableIn({ findings }: Bench): ReadonlySet<string> {
  return new Set(
    findings.now.list.filter(({ code }) => OUT_OF_REACH.has(code)).map(({ path }) => idIn(path)),
  );
}

/** Beats and endings with findings of some levels in them. */
function amissIn({ findings }: Bench, levels: readonly Level[]): ReadonlySet<string> {
  return new Set(
    findings.now.list.filter(({ level }) => levels.includes(level)).map(({ path }) => idIn(path)),
  );
}

function idIn(path: string): string {
  const [group, id] = readPath(path);
  return group === 'beats' || group === 'endings' ? String(id) : '';
}
