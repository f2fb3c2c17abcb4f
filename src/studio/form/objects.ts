import { html, nothing, type TemplateResult } from 'lit-html';
import { isObject, type Json, type Path } from '../document/json.ts';
import { hintOf } from '../text/hints.ts';
import { say } from '../text/say.ts';
import { elementId, isShown, type FormBench } from './bench.ts';
import { about, dropButton } from './inputs.ts';
import { starter } from './starters.ts';
import type { Field, Shape } from './shape.ts';
import { labelOf } from './words.ts';

/** Objects: their fields in the order of the format, those that are wanted rarely added on demand. */

/** Optional fields that are shown before anybody asks, by the list or object that they stand in. */
const ALWAYS: Readonly<Record<string, readonly string[]>> = {
  replies: ['to', 'mood', 'follows', 'breaks'],
  outcomes: ['when', 'to', 'mood', 'follows', 'breaks'],
  lines: ['tells'],
  answer: ['tells'],
  next: ['when'],
  variants: ['label', 'weight', 'delivers'],
  beats: ['label', 'lines', 'replies'],
  clock: ['day'],
  pasts: ['when'],
};

/** Fields that the pane shows by itself, or that nobody types. */
const HIDDEN: ReadonlySet<string> = new Set(['$schema', 'format']);

export function objectFields(
  bench: FormBench,
  path: Path,
  shape: Shape,
  value: Json | undefined,
): TemplateResult {
  if (shape.kind !== 'object') return html``;
  const owner = String(
    path.findLast(
      (step, index) =>
        typeof step === 'string' && (typeof path[index + 1] === 'number' || index === path.length - 1),
    ) ?? '',
  );
  const kind = path[0] === 'beats' && path.length === 2 ? 'beats' : owner;
  const held = isObject(value) ? value : {};
  const always = held['outcomes'] === undefined || kind !== 'replies' ? (ALWAYS[kind] ?? []) : [];
  const fields = ordered(shape.fields, kind).filter(({ key }) => !HIDDEN.has(key));
  const shown = fields.filter((field) => isShown(field, held[field.key], always));
  const others = fields.filter((field) => !shown.includes(field));
  return html`${shown.map((field) =>
    bench.field({
      path: [...path, field.key],
      shape: field.shape,
      label: labelOf([...path, field.key]),
      isRequired: field.isRequired || always.includes(field.key),
      mayBeEmpty: !field.isRequired,
      value: held[field.key],
    }),
  )}
  ${others.length === 0 ? nothing : addField(bench, path, others)}`;
}

/** What is read first stands first; the rest in the order of the format. */
const FIRST: Readonly<Record<string, readonly string[]>> = {
  replies: ['say', 'spoken', 'when', 'to', 'mood', 'follows', 'breaks', 'coaching'],
  outcomes: ['when', 'to', 'mood', 'follows', 'breaks', 'answer', 'thought'],
  lines: ['say', 'tells', 'when'],
  answer: ['say', 'tells', 'when'],
  scenario: ['title', 'summary', 'brief', 'channel', 'setting'],
  beats: ['label', 'jump', 'settles', 'lines', 'replies', 'next', 'silence'],
};

function ordered(fields: readonly Field[], kind: string): readonly Field[] {
  const first = FIRST[kind === '' ? 'scenario' : kind] ?? [];
  const rank = ({ key }: Field) => (key === 'id' ? 1_000 : first.includes(key) ? first.indexOf(key) : 100);
  return fields.toSorted((a, b) => rank(a) - rank(b));
}

/** Adds one of the fields that are not there yet. */
function addField(bench: FormBench, path: Path, others: readonly Field[]): TemplateResult {
  const id = elementId(path, 'add');
  const add = (event: Event) => {
    const list = event.target as HTMLSelectElement;
    const field = others.find(({ key }) => key === list.value);
    list.value = '';
    if (field === undefined) return;
    const at = [...path, field.key];
    const first = startOf(bench, at, field.shape);
    bench.document.set(at, first);
    bench.focus(Array.isArray(first) && first.length > 0 ? [...at, 0] : at);
  };
  return html`<div class="field add-field">
    <label class="hidden-text" for=${id}>${say('form.more')}</label>
    <select class="input" id=${id} data-more=${path.join('.')} @change=${add}>
      <option value="">${say('form.more')}</option>
      ${others.map(({ key, shape }) => html`<option value=${key} title=${hintOf(shape.description)}>${labelOf([...path, key])}</option>`)}
    </select>
  </div>`;
}

/** A list of cards starts with one: nobody adds it to leave it empty. */
function startOf(bench: FormBench, path: Path, shape: Shape): Json {
  const draft = bench.document.value;
  if (shape.kind !== 'list' || shape.item.kind !== 'object') return starter(draft, path, shape, []);
  return [starter(draft, [...path, 0], shape.item, [])];
}

/** An object within another one. */
export function group(
  bench: FormBench,
  slot: {
    readonly path: Path;
    readonly shape: Shape;
    readonly label: string;
    readonly isRequired: boolean;
    readonly value: Json | undefined;
  },
): TemplateResult {
  const { path, shape, label, isRequired, value } = slot;
  return html`<fieldset class="group" data-field=${path.join('.')} id=${elementId(path)} tabindex="-1">
    <legend>${label}</legend>
    ${isRequired || value === undefined ? nothing : dropButton(bench, path, label)} ${about(bench, slot)}
    <div class="group-fields">${objectFields(bench, path, shape, value)}</div>
  </fieldset>`;
}
