import { html, nothing, type TemplateResult } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import {
  at,
  isObject,
  listAt,
  objectAt,
  textAt,
  type Json,
  type JsonObject,
  type Path,
} from '../document/json.ts';
import { freeId, lineIdsOf } from '../document/names.ts';
import { icon } from '../pieces/icons.ts';
import { hasStudioText, say } from '../text/say.ts';
import { about, shortened } from './inputs.ts';
import { objectFields } from './objects.ts';
import { starter } from './starters.ts';
import { cardKey, elementId, type FormBench, type Slot } from './bench.ts';
import type { Shape } from './shape.ts';

/** Lists of things, each a card that can be moved, copied and removed. */

export function itemList(
  bench: FormBench,
  slot: Slot,
  { item, most }: { readonly item: Shape; readonly most: number },
): TemplateResult {
  const { path, label, value } = slot;
  const items: readonly Json[] = Array.isArray(value) ? (value as readonly Json[]) : [];
  const add = () => {
    const fresh = starter(bench.document.value, path, item, items);
    bench.document.insert(path, items.length, fresh);
    bench.focus([...path, items.length]);
  };
  const keys = items.map((each, index) =>
    isObject(each) && typeof each['id'] === 'string' ? each['id'] : `#${index}`,
  );
  return html`<div
    class="items"
    role="group"
    data-field=${path.join('.')}
    aria-labelledby=${elementId(path, 'l')}
  >
    <h3 id=${elementId(path, 'l')}>${label} <span class="count">${items.length}</span></h3>
    ${about(bench, slot)}
    <ol class="cards-list">
      ${repeat(
        items,
        (_, index) => (keys.indexOf(keys[index] ?? '') === index ? keys[index] : `${keys[index]}#${index}`),
        (each, index) => card(bench, { slot, item, items, index, value: each }),
      )}
    </ol>
    <button
      class="button small"
      type="button"
      id=${elementId(path)}
      data-add=${path.join('.')}
      ?disabled=${items.length >= most}
      @click=${add}
    >
      ${icon('plus')}${addWords(path, label)}
    </button>
  </div>`;
}

/** What the button says that adds to a list: “Add a line”. */
function addWords(path: Path, label: string): string {
  const key = `form.addTo.${String(path.at(-1))}`;
  return hasStudioText(key) ? say(key) : say('form.add', { what: label });
}

interface Card {
  readonly slot: Slot;
  readonly item: Shape;
  readonly items: readonly Json[];
  readonly index: number;
  readonly value: Json;
}

/** Lists whose cards are folded until somebody opens them: decisions have many fields. */
const FOLDED: ReadonlySet<string> = new Set(['replies', 'outcomes']);

function card(bench: FormBench, { slot, item, items, index, value }: Card): TemplateResult {
  const path: Path = [...slot.path, index];
  const list = String(slot.path.at(-1));
  const name = nameOf(value, index);
  const tools = cardTools(bench, path, name, items.length);
  const findings = bench
    .findingsAt(path)
    .map(
      ({ level, message }) =>
        html`<p class="field-finding" data-level=${level}>
          <strong>${say(`findings.level.${level}`)}:</strong> ${message}
        </p>`,
    );
  if (!FOLDED.has(list)) {
    const body = html`<div class="card-fields">${objectFields(bench, path, item, value)}</div>`;
    return html`<li class="item" data-item=${path.join('.')}>${tools}${findings}${body}</li>`;
  }
  const worst = worstOf(bench, path);
  const isOpen = isUnfolded(bench, slot.path, value);
  return html`<li class="item folded" data-item=${path.join('.')}>
    <details ?open=${isOpen} @toggle=${(event: Event) => toggled(bench, event, slot.path, value)}>
      <summary id=${elementId(path)}>
        <span class="item-number">${index + 1}</span><span class="item-name">${name}</span>
        ${
          worst === null
            ? nothing
            : html`<span class="level-dot" data-level=${worst}
                ><span class="hidden-text">${say(`findings.level.${worst}`)}</span></span
              >`
        }
        <span class="item-to">${leadsTo(bench.document.value, value)}</span>
      </summary>
      ${
        isOpen
          ? html`${findings}
              <div class="card-fields">${objectFields(bench, path, item, value)}</div>`
          : nothing
      }
    </details>
    ${tools}
  </li>`;
}

/** Whether a card is open: the reply that is selected, what somebody opened, and the outcomes of an open reply. */
function isUnfolded(bench: FormBench, list: Path, value: Json): boolean {
  if (list.at(-1) === 'outcomes') return true;
  const { now } = bench.selection;
  const id = textAt(value, ['id']);
  return (
    bench.opened.has(cardKey(list, id)) || (now.at === 'beat' && now.reply !== undefined && now.reply === id)
  );
}

function toggled(bench: FormBench, event: Event, list: Path, value: Json): void {
  const [, beat] = list;
  if (!(event.target instanceof HTMLDetailsElement)) return;
  if (list.at(-1) !== 'replies' || typeof beat !== 'string') return;
  const { open } = event.target;
  const id = textAt(value, ['id']);
  if (open === isUnfolded(bench, list, value)) return;
  if (open) bench.opened.add(cardKey(list, id));
  else bench.opened.delete(cardKey(list, id));
  bench.selection.select(open ? { at: 'beat', id: beat, reply: id } : { at: 'beat', id: beat }, 'form');
  bench.update();
}

function worstOf(bench: FormBench, path: Path): 'error' | 'warning' | 'note' | null {
  const levels = bench.findingsAt(path, true).map(({ level }) => level);
  return levels.includes('error')
    ? 'error'
    : levels.includes('warning')
      ? 'warning'
      : levels.includes('note')
        ? 'note'
        : null;
}

/** What a card is called: the first words in it. */
function nameOf(value: Json, index: number): string {
  const words = ['say', 'label', 'title', 'promise', 'to', 'id']
    .map((key) => textAt(value, [key]))
    .find((text) => text !== '');
  return words === undefined ? say('form.nameless', { number: index + 1 }) : shortened(words, 80);
}

function leadsTo(draft: JsonObject, value: Json): string {
  const to = textAt(value, ['to']);
  if (to === '') return '';
  const ending = textAt(objectAt(draft, ['endings', to]), ['title']);
  const beat = textAt(objectAt(draft, ['beats', to]), ['label']);
  return say('form.leadsTo', { to: ending || beat || to });
}

function cardTools(bench: FormBench, path: Path, name: string, count: number): TemplateResult {
  const index = path.at(-1) as number;
  const list = path.slice(0, -1);
  const move = (by: -1 | 1) => () => {
    bench.document.move(path, by);
    bench.announce(say('form.moved', { name, number: index + by + 1 }));
    bench.focus([...list, index + by]);
  };
  const copy = () => {
    bench.document.all((document) => duplicateItem(document, path));
    bench.announce(say('form.copied', { name }));
    bench.focus([...list, index + 1]);
  };
  const remove = () => {
    bench.document.remove(path);
    bench.announce(say('form.removed', { name }));
    bench.focus(count > 1 ? [...list, Math.max(0, index - 1)] : list);
  };
  return html`<div class="item-tools" role="group" aria-label=${say('form.tools', { name })}>
    ${tool('up', say('form.up'), move(-1), index === 0)}
    ${tool('down', say('form.down'), move(1), index === count - 1)} ${tool('copy', say('form.copy'), copy)}
    ${tool('trash', say('form.remove'), remove)}
  </div>`;
}

type Editing = Parameters<Parameters<FormBench['document']['all']>[0]>[0];

/** Copies an item of a list after itself, with an id of its own, and the lines in it likewise. */
export function duplicateItem(document: Editing, path: Path): boolean {
  const list = path.slice(0, -1);
  const index = path.at(-1) as number;
  const lines = path[0] === 'beats' ? lineIdsOf(document.value, String(path[1])) : [];
  if (!document.duplicate(path, (raw) => raw)) return false;
  const copy = [...list, index + 1];
  const isLine = list.at(-1) === 'lines' || list.at(-1) === 'answer';
  const taken = isLine ? lines : listAt(document.value, list).map((item) => textAt(item, ['id']));
  const id = textAt(document.value, [...copy, 'id']);
  return (id === '' || document.set([...copy, 'id'], freeId(id, taken))) && freshLines(document, copy, lines);
}

/** Gives the lines in what was copied ids that nothing in the beat has. */
function freshLines(document: Editing, copy: Path, lines: readonly string[]): boolean {
  const taken = [...lines];
  const walk = (value: Json | undefined, path: Path): boolean => {
    if (Array.isArray(value)) {
      return (value as readonly Json[]).every((item, index) => walk(item, [...path, index]));
    }
    if (!isObject(value)) return true;
    const id = textAt(value, ['id']);
    if (path.at(-2) === 'answer' && id !== '') {
      const fresh = freeId(id, taken);
      taken.push(fresh);
      if (!document.set([...path, 'id'], fresh)) return false;
    }
    return Object.entries(value).every(([key, inner]) => walk(inner, [...path, key]));
  };
  const copied = at(document.value, copy);
  return !isObject(copied) || Object.entries(copied).every(([key, inner]) => walk(inner, [...copy, key]));
}

/** A small button with a picture and a name. */
export function tool(
  picture: Parameters<typeof icon>[0],
  label: string,
  act: () => void,
  disabled = false,
): TemplateResult {
  return html`<button
    class="button quiet tool"
    type="button"
    aria-label=${label}
    title=${label}
    data-tool=${picture}
    ?disabled=${disabled}
    @click=${act}
  >
    ${icon(picture)}
  </button>`;
}
