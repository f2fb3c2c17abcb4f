import { html, nothing, type TemplateResult } from 'lit-html';
import { guard } from 'lit-html/directives/guard.js';
import type { Level } from '../../core/index.ts';
import type { Path } from '../document/json.ts';
import { selectionAt, type Selection } from '../document/selection.ts';
import { icon } from '../pieces/icons.ts';
import { say } from '../text/say.ts';
import type { FormBench } from './bench.ts';
import { addTo, entriesOf, GROUPS, KIND_OF, selectionOf, type Entry, type Group } from './groups.ts';
import { shortened } from './inputs.ts';

/** The parts of the scenario as a list to go through, each with the worst that was found in it. */

/** With more beats than this there is a field to look for one. */
const MANY = 12;

export interface Outline {
  template(): TemplateResult;
}

export function createOutline(bench: FormBench): Outline {
  let sought = '';

  const go = (selection: Selection) => () => bench.selection.select(selection, 'form');
  const top = (at: 'scenario' | 'customer', path: Path) =>
    html`<li>
      <button
        type="button"
        class="outline-item"
        aria-current=${isCurrent(bench, { at })}
        @click=${go({ at })}
      >
        <span>${say(`outline.${at}`)}</span>${dot(worst(bench, path))}
      </button>
    </li>`;

  const groupItem = (group: Group) => {
    const entries = entriesOf(bench.document.value, group);
    if (group === 'pasts' && entries.length === 0) return nothing;
    const heading = `outline-${group}`;
    return html`<li class="outline-group">
      <div class="outline-head">
        ${
          group === 'beats'
            ? html`<span class="outline-name" id=${heading}
                >${say('outline.beats')} <span class="count">${entries.length}</span></span
              >`
            : html`<button
                type="button"
                class="outline-item"
                id=${heading}
                aria-current=${isCurrent(bench, { at: group })}
                @click=${go({ at: group })}
              >
                <span>${say(`outline.${group}`)} <span class="count">${entries.length}</span></span>
              </button>`
        }
        <button
          type="button"
          class="button quiet tool"
          data-add-to=${group}
          aria-label=${say(`outline.addOne.${KIND_OF[group]}`)}
          title=${say(`outline.addOne.${KIND_OF[group]}`)}
          @click=${() => addEntry(bench, group)}
        >
          ${icon('plus')}
        </button>
      </div>
      ${group === 'beats' && entries.length > MANY ? search() : nothing}
      <ol aria-labelledby=${heading}>
        ${entries.filter((entry) => group !== 'beats' || matches(entry, sought)).map((entry) => item(bench, group, entry))}
      </ol>
    </li>`;
  };
  const search = () =>
    html`<label class="outline-search"
      ><span class="hidden-text">${say('outline.search')}</span>
      <input
        class="input"
        type="search"
        placeholder=${say('outline.search')}
        .value=${sought}
        @input=${(event: Event) => {
          sought = (event.target as HTMLInputElement).value;
          bench.update();
        }}
      />
    </label>`;

  return {
    template: () =>
      html`<nav class="outline" aria-label=${say('outline.title')}>
        <ul>
          ${top('scenario', [])} ${top('customer', ['customer'])} ${GROUPS.map(groupItem)}
        </ul>
      </nav>`,
  };
}

function matches({ id, label }: Entry, sought: string): boolean {
  const wanted = sought.trim().toLowerCase();
  return wanted === '' || id.includes(wanted) || label.toLowerCase().includes(wanted);
}

/** Shown anew only when it has changed: there can be hundreds. */
function item(bench: FormBench, group: Group, { id, label, path }: Entry): unknown {
  const selection = selectionOf(group, id);
  const [current, level] = [isCurrent(bench, selection), worst(bench, path)];
  return guard([id, label, current, level], () =>
    entryItem(bench, group, { id, label, selection, current, level }),
  );
}

interface Shown {
  readonly id: string;
  readonly label: string;
  readonly selection: Selection;
  readonly current: 'true' | 'false';
  readonly level: Level | null;
}

function entryItem(
  bench: FormBench,
  group: Group,
  { id, label, selection, current, level }: Shown,
): TemplateResult {
  return html`<li>
    <button
      type="button"
      class="outline-item entry"
      data-entry=${`${group}/${id}`}
      aria-current=${current}
      @click=${() => bench.selection.select(selection, 'form')}
    >
      <span>${shortened(label || id, 48)}</span>${dot(level)}
    </button>
  </li>`;
}

/** Adds a thing and shows it. */
export function addEntry(bench: FormBench, group: Group): void {
  const id = addTo(bench.document, group);
  bench.selection.select(selectionOf(group, id), 'form');
  bench.announce(say('outline.added', { what: say(`kind.${KIND_OF[group]}`) }));
  const path = entriesOf(bench.document.value, group).find((entry) => entry.id === id)?.path;
  if (path !== undefined) bench.focus([...path, group === 'endings' ? 'title' : 'label']);
}

function isCurrent({ selection, document }: FormBench, wanted: Selection): 'true' | 'false' {
  const { now } = selection;
  const same =
    now.at === wanted.at && ('id' in now ? 'id' in wanted && now.id === wanted.id : !('id' in wanted));
  return same || (document.value === null && wanted.at === 'scenario') ? 'true' : 'false';
}

/** The worst level found at a path; for the scenario, in what has no entry of its own. */
function worst(bench: FormBench, path: Path): Level | null {
  const findings = bench.findingsAt(path, true).filter((finding) => {
    if (path.length > 0) return true;
    const first = finding.path.split(/[.[]/)[0] ?? '';
    return selectionAt(bench.document.value, [first]).at === 'scenario' && first !== 'beats';
  });
  const levels = findings.map(({ level }) => level);
  return levels.includes('error') ? 'error' : levels.includes('warning') ? 'warning' : null;
}

function dot(level: Level | null): TemplateResult | typeof nothing {
  return level === null
    ? nothing
    : html`<span class="level-dot" data-level=${level}
        ><span class="hidden-text">${say(`findings.level.${level}`)}</span></span
      >`;
}
