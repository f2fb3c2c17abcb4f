import { html } from 'lit-html';
import type { Bench, Pane } from '../bench/bench.ts';
import { pathOf, selectionAt } from '../document/selection.ts';
import { say } from '../text/say.ts';
import { openEditor, type Editor } from './editor.ts';

/** Milliseconds. */
const RESTING = 250;

/** The draft as JSON, in step with the form. */
export function createJsonPane(bench: Bench): Pane {
  let editor: Editor | null = null;
  let isShown = false;

  const reveal = () => {
    const path = pathOf(bench.document.value, bench.selection.now);
    const place = path === null || path.length === 0 ? null : bench.document.placeOf(path);
    if (place !== null) editor?.reveal(place.from);
  };
  /** What the cursor is in is selected once it rests: finding it out takes longer than a key may. */
  let resting: ReturnType<typeof setTimeout> | undefined;
  const moved = (offset: number) => {
    clearTimeout(resting);
    resting = setTimeout(() => {
      const path = bench.document.pathAt(offset);
      if (path !== null) bench.selection.select(selectionAt(bench.document.value, path), 'json');
    }, RESTING);
  };
  const unwatch = [
    bench.selection.watch((_selection, by, focus) => {
      if (by === 'json' || !isShown) return;
      const place = focus === undefined ? null : bench.document.placeOf(focus);
      if (place === null) return reveal();
      editor?.reveal(place.from);
      if (by === 'findings') editor?.focus();
    }),
  ];

  return {
    template: () =>
      html`<p class="hidden-text" id="json-help">${say('json.help')}</p>
        <div class="json-host"></div>`,
    shown(host) {
      const place = host.querySelector<HTMLElement>('.json-host');
      if (place === null) return;
      if (editor === null || editor.host !== place) {
        editor?.destroy();
        editor = openEditor(place, bench, moved);
        if (bench.selection.now.at !== 'scenario') reveal();
      }
      isShown = true;
    },
    hidden() {
      isShown = false;
    },
    focusSelection() {
      reveal();
      editor?.focus();
    },
    destroy() {
      clearTimeout(resting);
      for (const end of unwatch) end();
      editor?.destroy();
    },
  };
}
