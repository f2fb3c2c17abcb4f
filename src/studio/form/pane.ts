import { html, nothing, type TemplateResult } from 'lit-html';
import { showPath, type Finding } from '../../core/index.ts';
import { textAt, type Path } from '../document/json.ts';
import { pathOf } from '../document/selection.ts';
import { say } from '../text/say.ts';
import type { Bench, Pane } from '../bench/bench.ts';
import { cardKey, elementId, type FormBench } from './bench.ts';
import { field } from './field.ts';
import { createHinting } from './hinting.ts';
import { createOutline } from './outline.ts';
import { sheet } from './sheet.ts';

/** The form: what the scenario consists of, and the fields of the part that is selected. */
export function createFormPane(bench: Bench): Pane {
  let host: HTMLElement | null = null;
  /** The field that wants the keyboard, once it is there. */
  let wanted: Path | null = null;
  let index: {
    readonly list: readonly Finding[];
    readonly byPath: ReadonlyMap<string, readonly Finding[]>;
  } | null = null;

  const byPath = () => {
    const { list } = bench.findings.now;
    if (index?.list !== list) index = { list, byPath: groupedByPath(list) };
    return index.byPath;
  };
  const form: FormBench = {
    document: bench.document,
    selection: bench.selection,
    tips: bench.tips.told,
    findingsAt: (path, below = false) => byPath().get(`${below ? '*' : ''}${showPath(path)}`) ?? [],
    announce: (words) => bench.shell.announce(words),
    opened: new Set(),
    focus: (path) => {
      unfold(path);
      wanted = path;
      bench.update();
    },
    update: () => bench.update(),
    field: (slot) => field(form, slot),
  };
  /** Opens the card that a path leads into. */
  const unfold = (path: Path) => {
    const [group, beat, list, position] = path;
    if (group !== 'beats' || beat === undefined || list !== 'replies' || position === undefined) return;
    const id = textAt(bench.document.value, [group, beat, list, position, 'id']);
    form.opened.add(cardKey([group, beat, list], id));
  };
  const hinting = createHinting();
  const outline = createOutline(form);
  const unwatch = bench.selection.watch((selection, _by, focus) => {
    if (focus !== undefined) unfold(focus);
    wanted = focus ?? (selection.at === 'beat' && selection.reply !== undefined ? null : wanted);
  });

  return {
    template: () => {
      const { document } = bench;
      return html`<div class="form-pane">
        ${document.isGood ? nothing : broken(bench)}
        <fieldset class="form-body" ?disabled=${!document.isGood}>
          <legend class="hidden-text">${say('form.title')}</legend>
          ${outline.template()}
          <div
            class="sheet"
            @focusin=${hinting.focused}
            @focusout=${hinting.left}
            @pointerdown=${hinting.pressed}
            @pointerup=${hinting.released}
            @pointercancel=${hinting.released}
            @click=${hinting.clicked}
          >
            ${sheet(form)}
          </div>
        </fieldset>
      </div>`;
    },
    shown(element) {
      host = element;
      if (wanted === null) return;
      const path = wanted;
      wanted = null;
      focusOn(host, path);
    },
    focusSelection() {
      const path = pathOf(bench.document.value, bench.selection.now);
      if (path !== null && host !== null) focusOn(host, path);
    },
    destroy: unwatch,
  };
}

/** Says that the form shows the last good state, and offers the ways on. */
function broken(bench: Bench): TemplateResult {
  return html`<div class="notice error broken" role="status">
    <p>${say('form.broken')}</p>
    <p class="dialog-actions">
      <button class="button small" type="button" @click=${() => bench.show('json')}>
        ${say('form.toJson')}
      </button>
      <button class="button small" type="button" @click=${() => undoToGood(bench)}>
        ${say('form.backToGood')}
      </button>
    </p>
  </div>`;
}

/** Takes back steps until the text is JSON again; they can be done again. */
function undoToGood({ document }: Bench): void {
  while (!document.isGood && document.undo());
}

/** Findings by the path that they are at, and under `*` by every path that they are below. */
function groupedByPath(list: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> {
  const groups = new Map<string, Finding[]>();
  const add = (key: string, finding: Finding) => {
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [finding]);
    else group.push(finding);
  };
  for (const finding of list) {
    add(finding.path, finding);
    add('*', finding);
    const above = finding.path.split(/(?=[.[])/);
    let path = '';
    for (const part of above) {
      path += part;
      add(`*${path}`, finding);
    }
  }
  return groups;
}

/** Puts the keyboard into the field of a path, or into the first one inside it. */
function focusOn(host: HTMLElement, path: Path): void {
  const exact = host.querySelector<HTMLElement>(`#${CSS.escape(elementId(path))}`);
  const inside =
    host.querySelector<HTMLElement>(`[data-item="${CSS.escape(path.join('.'))}"]`) ??
    host.querySelector<HTMLElement>(`[data-field="${CSS.escape(path.join('.'))}"]`);
  const around = path.length === 0 ? host.querySelector<HTMLElement>('.sheet-title') : null;
  const details = (exact ?? inside)?.closest('details') ?? inside?.querySelector('details');
  if (details != null) details.open = true;
  const first = inside?.querySelector<HTMLElement>(
    '.card-fields input, .card-fields textarea, .card-fields select, input, textarea, select',
  );
  const target = exact?.tagName === 'SUMMARY' ? (first ?? exact) : (exact ?? first ?? around);
  if (target === null && path.length > 0) return focusOn(host, path.slice(0, -1));
  target?.focus();
  target?.scrollIntoView({ block: 'nearest' });
}
