import { html, nothing, render, type TemplateResult } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import type { Page, Shell } from '../../ui/shell.ts';
import type { Draft, Drafts } from '../document/drafts.ts';
import { keep } from '../document/keeping.ts';
import { openSelection, selectionAt } from '../document/selection.ts';
import { watchFindings } from '../findings/findings.ts';
import { createFindingsPane } from '../findings/pane.ts';
import { createFormPane } from '../form/pane.ts';
import { createGraphPane } from '../graph/pane.ts';
import { createHandingPane } from '../handing/pane.ts';
import { createJsonPane } from '../json/pane.ts';
import { createKnowPane } from '../know/pane.ts';
import { say } from '../text/say.ts';
import { takeFresh } from '../start/fresh.ts';
import { createTryPane } from '../try/pane.ts';
import { SIDE_PANES, WRITING_PANES, type Bench, type Pane, type PaneName, type TipsFile } from './bench.ts';
import { benchBar } from './bar.ts';
import { listenForUndo } from './keys.ts';
import { watchRoom } from './room.ts';

/** The bench: one draft, open in the panes. */

const MAKE: Readonly<Record<PaneName, (bench: Bench) => Pane>> = {
  form: createFormPane,
  json: createJsonPane,
  findings: createFindingsPane,
  graph: createGraphPane,
  know: createKnowPane,
  try: createTryPane,
  handing: createHandingPane,
};

/** How long typing must pause to be mirrored, and the longest that this is put off, in milliseconds. */
const PAUSE = 120;
const LONGEST = 500;

/** How long a busy browser may put off what prepares for the first key, in milliseconds. */
const BUSY = 1_000;

export function openBench(shell: Shell, drafts: Drafts, draft: Draft, tips: TipsFile): Page {
  const kept = keep(drafts, draft, shell.store);
  const { document } = kept;
  const selection = openSelection({ at: 'scenario' });
  const findings = watchFindings(document, {
    tips: tips.text,
    fileName: () => kept.draft.file?.name ?? null,
  });
  const panes = new Map<PaneName, Pane>();
  /** Those that were drawn last. */
  let inSight: readonly PaneName[] = [];
  const isFresh = takeFresh(draft.id);
  const front = { writing: 'form' as PaneName, side: (isFresh ? 'try' : 'findings') as PaneName };
  /** Where there is room for one pane alone: that one. */
  let only: PaneName = isFresh ? 'try' : 'form';
  const room = watchRoom(shell.host, () => draw());
  let isWaiting = false;
  let pause: ReturnType<typeof setTimeout> | undefined;
  let waitsSince: number | null = null;
  let isClosed = false;

  const bench: Bench = { shell, kept, document, selection, findings, tips, isFresh, show, update };

  function paneOf(name: PaneName): Pane {
    const made = panes.get(name) ?? MAKE[name](bench);
    panes.set(name, made);
    return made;
  }

  function show(name: PaneName): void {
    only = name;
    front[isWriting(name) ? 'writing' : 'side'] = name;
    if (shownNow().some((each) => !inSight.includes(each))) draw();
  }

  /** The panes in sight. */
  function shownNow(): readonly PaneName[] {
    return room.isNarrow ? [only] : [front.writing, front.side];
  }

  /** What edits need is read while nobody waits for it. Where the browser has no such moments, the first edit does. */
  let idle = 0;
  function prepareWhenIdle(): void {
    if (typeof requestIdleCallback !== 'function') return;
    cancelIdleCallback(idle);
    idle = requestIdleCallback(() => !isClosed && document.prepare(), { timeout: BUSY });
  }

  /** Once for everything that happened in the same moment. */
  function update(): void {
    if (isWaiting || isClosed) return;
    isWaiting = true;
    queueMicrotask(() => {
      isWaiting = false;
      if (!isClosed) draw();
    });
  }

  /** What only mirrors the typing waits for a pause in it, so that no key has to wait for what mirrors the one before. */
  function updateAfterTyping(): void {
    const now = performance.now();
    waitsSince ??= now;
    clearTimeout(pause);
    const left = waitsSince + LONGEST - now;
    pause = setTimeout(left > PAUSE ? update : updateBetweenKeys, Math.max(0, Math.min(PAUSE, left)));
  }

  /** Where typing goes on and on, the mirrors are shown between two keys: when the browser has nothing else to do. */
  let mirroring = 0;
  function updateBetweenKeys(): void {
    if (typeof requestIdleCallback !== 'function') return update();
    if (mirroring !== 0) return;
    mirroring = requestIdleCallback(update, { timeout: LONGEST });
  }

  function draw(): void {
    clearTimeout(pause);
    if (mirroring !== 0) cancelIdleCallback(mirroring);
    mirroring = 0;
    waitsSince = null;
    const names = shownNow();
    for (const name of inSight.filter((each) => !names.includes(each))) panes.get(name)?.hidden?.();
    inSight = names;
    render(template(), shell.host);
    prepareWhenIdle();
    for (const name of names) {
      const host = shell.host.querySelector<HTMLElement>(`#pane-${name}`);
      if (host !== null) paneOf(name).shown?.(host);
    }
  }

  const template = () =>
    html`<div class="bench">
      ${benchBar(bench)}
      <main class="bench-main" id="main">
        ${
          room.isNarrow
            ? region('all', [...WRITING_PANES, ...SIDE_PANES], say('bench.all'))
            : html`${region('writing', WRITING_PANES, say('bench.writing'))}
              ${region('side', SIDE_PANES, say('bench.side'))}`
        }
      </main>
    </div>`;

  const region = (
    place: 'writing' | 'side' | 'all',
    names: readonly PaneName[],
    label: string,
  ): TemplateResult => {
    const now = place === 'all' ? only : front[place];
    return html`<section class="bench-region" data-region=${place} aria-label=${label}>
      <div
        class="tabs"
        role="tablist"
        aria-label=${label}
        @keydown=${(event: KeyboardEvent) => walkTabs(event, names, now)}
      >
        ${names.map(
          (name) =>
            html`<button
              type="button"
              role="tab"
              id=${`tab-${name}`}
              aria-selected=${name === now}
              aria-controls=${`pane-${name}`}
              tabindex=${name === now ? 0 : -1}
              @click=${() => show(name)}
            >
              ${say(`bench.pane.${name}`)}${name === 'findings' ? badge() : nothing}
            </button>`,
        )}
      </div>
      ${repeat(
        [now],
        (name) => name,
        (name) =>
          html`<div
            class="pane"
            role="tabpanel"
            id=${`pane-${name}`}
            aria-labelledby=${`tab-${name}`}
            tabindex="-1"
          >
            ${name === 'form' ? nothing : html`<h2 class="hidden-text">${say(`bench.pane.${name}`)}</h2>`}
            ${paneOf(name).template()}
          </div>`,
      )}
    </section>`;
  };

  const badge = () => {
    const { error, warning } = findings.now.counts;
    const level = error > 0 ? 'error' : 'warning';
    const count = error > 0 ? error : warning;
    return count === 0 ? nothing : html` <span class="tab-count" data-level=${level}>${count}</span>`;
  };

  function walkTabs(event: KeyboardEvent, names: readonly PaneName[], now: PaneName): void {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (by === 0) return;
    event.preventDefault();
    const next = names[(names.indexOf(now) + by + names.length) % names.length] ?? now;
    show(next);
    const tab = shell.host.querySelector<HTMLElement>(`#tab-${next}`);
    tab?.focus();
    tab?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  const selectedTab = () => shell.host.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]');
  const unwatch = [
    document.watch(({ origin, at, isTyping }) => {
      if (origin === 'history') showChange(at);
      if (isTyping) updateAfterTyping();
      else update();
    }),
    selection.watch((_selection, by, focus) => {
      // A finding leads to its place: where that is out of sight, it comes to the front.
      if (room.isNarrow && by === 'findings' && focus !== undefined) show(front.writing);
      update();
    }),
    findings.watch(({ stage }) => (stage === 'typing' ? updateAfterTyping() : update())),
    kept.watch(() => (kept.state === 'waiting' ? updateAfterTyping() : update())),
    listenForUndo(document, shell),
  ];

  /** What was undone or done again is shown where it was done. */
  function showChange(offset: number): void {
    const path = document.pathAt(offset + 1);
    if (path !== null && path.length > 0) selection.select(selectionAt(document.value, path), 'history');
  }

  draw();
  // On a phone the tabs are a row to be drawn along: the one that is open is to be seen in it.
  requestAnimationFrame(() => {
    if (!isClosed && room.isNarrow) selectedTab()?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });
  return {
    title: say('bench.title', { title: kept.draft.title || say('list.untitled') }),
    destroy() {
      isClosed = true;
      clearTimeout(pause);
      if (mirroring !== 0) cancelIdleCallback(mirroring);
      room.close();
      for (const end of unwatch) end();
      for (const pane of panes.values()) pane.destroy();
      findings.close();
      kept.close();
    },
  };
}

function isWriting(name: PaneName): boolean {
  return WRITING_PANES.some((each) => each === name);
}
