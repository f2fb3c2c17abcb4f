import { html, nothing, type TemplateResult } from 'lit-html';
import { at, isObject, textAt, type Path } from '../document/json.ts';
import { freeId } from '../document/names.ts';
import { pathOf, type Selection } from '../document/selection.ts';
import { icon } from '../pieces/icons.ts';
import { hintOf } from '../text/hints.ts';
import { say } from '../text/say.ts';
import type { FormBench, Slot } from './bench.ts';
import { entriesOf, GROUPS, isListed, KIND_OF, selectionOf, type Group } from './groups.ts';
import { idInput } from './ids.ts';
import { about, shortened } from './inputs.ts';
import { duplicateItem, tool } from './items.ts';
import { objectFields } from './objects.ts';
import { addEntry } from './outline.ts';
import { shapeAt, type Shape } from './shape.ts';
import { labelOf } from './words.ts';

/** The form of what is selected. */
export function sheet(bench: FormBench): TemplateResult {
  const { now } = bench.selection;
  switch (now.at) {
    case 'scenario':
      return scenarioSheet(bench);
    case 'customer':
      return plainSheet(bench, ['customer'], say('outline.customer'));
    case 'facts':
    case 'variants':
    case 'promises':
    case 'favours':
    case 'endings':
    case 'pasts':
      return groupSheet(bench, now.at);
    case 'fact':
    case 'variant':
    case 'promise':
    case 'favour':
    case 'ending':
    case 'past':
    case 'beat':
      return entrySheet(bench, now);
  }
}

/** What the scenario says of itself; what has an entry of its own in the outline is not repeated. */
function scenarioSheet(bench: FormBench): TemplateResult {
  const shape = shapeAt([]);
  const apart: ReadonlySet<string> = new Set(['customer', 'pasts', ...GROUPS]);
  if (shape?.kind !== 'object') return html``;
  const own: Shape = { ...shape, fields: shape.fields.filter(({ key }) => !apart.has(key)) };
  const follows = bench.document.value['after'] !== undefined || bench.document.value['pasts'] !== undefined;
  return html`<h2 class="sheet-title" tabindex="-1">${say('outline.scenario')}</h2>
    <div class="sheet-fields">${objectFields(bench, [], own, bench.document.value)}</div>
    ${
      follows
        ? html`<button class="button small" type="button" @click=${() => addEntry(bench, 'pasts')}>
            ${icon('plus')}${say('outline.addOne.past')}
          </button>`
        : nothing
    }`;
}

function plainSheet(bench: FormBench, path: Path, title: string): TemplateResult {
  const shape = shapeAt(path);
  return html`<h2 class="sheet-title" tabindex="-1">${title}</h2>
    <div class="sheet-fields">
      ${shape === undefined ? nothing : objectFields(bench, path, shape, at(bench.document.value, path))}
    </div>`;
}

/** All things of a group, to be put in order. */
function groupSheet(bench: FormBench, group: Group): TemplateResult {
  const entries = entriesOf(bench.document.value, group);
  const shape = shapeAt([group]);
  return html`<h2 class="sheet-title" tabindex="-1">${say(`outline.${group}`)}</h2>
    <p class="quiet-text">${hintOf(shape?.description ?? '')}</p>
    ${shape === undefined ? nothing : about(bench, { path: [group], shape: { ...shape, description: '' } })}
    <ol class="entry-list">
      ${entries.map(
        ({ id, label, path }, index) =>
          html`<li>
            <button
              type="button"
              class="entry-open"
              @click=${() => bench.selection.select(selectionOf(group, id), 'form')}
            >
              <strong>${label || id}</strong> <code>${id}</code>
            </button>
            ${entryTools(bench, { group, id, path, index, count: entries.length, name: label || id })}
          </li>`,
      )}
    </ol>
    <button class="button" type="button" data-add=${group} @click=${() => addEntry(bench, group)}>
      ${icon('plus')}${say(`outline.addOne.${KIND_OF[group]}`)}
    </button>`;
}

type EntrySelection = Extract<Selection, { readonly id: string }>;

function entrySheet(bench: FormBench, selection: EntrySelection): TemplateResult {
  const path = pathOf(bench.document.value, { at: selection.at, id: selection.id });
  const group = GROUPS.find((each) => KIND_OF[each] === selection.at) ?? 'beats';
  if (path === null) {
    return html`<h2 class="sheet-title" tabindex="-1">${selection.id}</h2>
      <p class="quiet-text">${say('form.gone', { what: say(`kind.${selection.at}`), id: selection.id })}</p>`;
  }
  const entries = entriesOf(bench.document.value, group);
  const index = entries.findIndex(({ id }) => id === selection.id);
  const name = entries[index]?.label || selection.id;
  const shape = shapeAt(path);
  return html`<div class="sheet-head">
      <p class="sheet-kind">${say(`kind.${selection.at}`)}</p>
      <h2 class="sheet-title" tabindex="-1">${shortened(name, 90)}</h2>
      ${entryTools(bench, { group, id: selection.id, path, index, count: entries.length, name })}
    </div>
    <p class="quiet-text sheet-about">${hintOf(shape?.description ?? '')}</p>
    ${shape === undefined ? nothing : about(bench, { path, shape: { ...shape, description: '' } })}
    <div class="sheet-fields">${shape === undefined ? nothing : entryFields(bench, path, shape)}</div>
    ${isListed(group) ? nothing : idInput(bench, { kind: selection.at, id: selection.id })}`;
}

/** A favour is only a label, a fact has values: all are objects, and told by their shape. */
function entryFields(bench: FormBench, path: Path, shape: Shape): TemplateResult {
  const value = at(bench.document.value, path);
  if (isObject(value)) return objectFields(bench, path, shape, value);
  const slot: Slot = { path, shape, label: labelOf(path), isRequired: true, value };
  return bench.field(slot);
}

interface EntryTools {
  readonly group: Group;
  readonly id: string;
  readonly path: Path;
  readonly index: number;
  readonly count: number;
  readonly name: string;
}

function entryTools(bench: FormBench, { group, id, path, index, count, name }: EntryTools): TemplateResult {
  const move = (by: -1 | 1) => () => {
    bench.document.move(path, by);
    bench.announce(say('form.moved', { name, number: index + by + 1 }));
  };
  const copy = () => {
    const fresh = duplicateEntry(bench, group, id, path);
    if (fresh === null) return;
    bench.announce(say('form.copied', { name }));
    bench.selection.select(selectionOf(group, fresh), 'form');
  };
  const remove = () => {
    bench.document.remove(path);
    bench.announce(say('form.removed', { name }));
    const next = entriesOf(bench.document.value, group)[Math.max(0, index - 1)];
    const fallback: Selection = group === 'beats' ? { at: 'scenario' } : { at: group };
    bench.selection.select(next === undefined ? fallback : selectionOf(group, next.id), 'form');
  };
  return html`<div class="item-tools" role="group" aria-label=${say('form.tools', { name })}>
    ${tool('up', say('form.up'), move(-1), index === 0)}
    ${tool('down', say('form.down'), move(1), index === count - 1)} ${tool('copy', say('form.copy'), copy)}
    ${tool('trash', say('form.remove'), remove)}
  </div>`;
}

function duplicateEntry(bench: FormBench, group: Group, id: string, path: Path): string | null {
  const { document } = bench;
  if (isListed(group)) {
    const ids = entriesOf(document.value, group).map((entry) => entry.id);
    const fresh = freeId(id, ids);
    return document.all((editing) => duplicateItem(editing, path) && renameCopy(editing, group, fresh))
      ? fresh
      : null;
  }
  const taken = [
    ...entriesOf(document.value, 'beats'),
    ...entriesOf(document.value, 'endings'),
    ...entriesOf(document.value, group),
  ];
  const fresh = freeId(
    id,
    taken.map((entry) => entry.id),
  );
  const rewrite = (raw: string) => raw.replace(/^"(?:[^"\\]|\\.)*"/, () => JSON.stringify(fresh));
  return document.all((editing) => editing.duplicate(path, rewrite) && renameCopy(editing, group, fresh))
    ? fresh
    : null;
}

/** A copy says that it is one, where there is room for that: two of one name cannot be told apart. */
function renameCopy(
  editing: Parameters<Parameters<FormBench['document']['all']>[0]>[0],
  group: Group,
  id: string,
): boolean {
  const entry = entriesOf(editing.value, group).find((each) => each.id === id);
  if (entry === undefined) return false;
  const path = [...entry.path, group === 'endings' ? 'title' : 'label'];
  const name = textAt(editing.value, path);
  const shape = shapeAt(path);
  const words = say('form.copyOf', { name });
  if (name === '' || (shape?.kind === 'text' && words.length > shape.max)) return true;
  return editing.set(path, words);
}
