import { html, nothing, type TemplateResult } from 'lit-html';
import { guard } from 'lit-html/directives/guard.js';
import { live } from 'lit-html/directives/live.js';
import { at, type Json, type Path } from '../document/json.ts';
import { namesOf, type Name, type NameKind } from '../document/names.ts';
import { kindAt } from '../document/references.ts';
import { hintOf } from '../text/hints.ts';
import { say } from '../text/say.ts';
import { elementId, type FormBench, type Slot } from './bench.ts';
import { choiceWord } from './words.ts';

/** Fields that hold one value each. */

/** A label, its field, what the schema says about it, and what was found there. */
function labelled(bench: FormBench, slot: Slot, field: TemplateResult, kind = ''): TemplateResult {
  const { path, label, isRequired, value } = slot;
  const optional = !isRequired && value !== undefined;
  return html`<div class="field ${kind}" data-field=${path.join('.')}>
    <div class="field-head">
      <label for=${elementId(path)}>${label}</label>
      ${optional ? dropButton(bench, path, label) : nothing}
    </div>
    ${field}${about(bench, slot)}
  </div>`;
}

/** What belongs to a field besides: its explanation, shown while the field is in use, and its findings. */
export function about(
  bench: FormBench,
  { path, shape }: Pick<Slot, 'path' | 'shape'>,
  below = false,
): TemplateResult {
  const findings = bench.findingsAt(path, below);
  return html`<p class="field-hint" id=${elementId(path, 'h')}>${hintOf(shape.description)}</p>
    ${findings.map(
      ({ level, message }) =>
        html`<p class="field-finding" data-level=${level}>
          <strong>${say(`findings.level.${level}`)}:</strong> ${message}
        </p>`,
    )}`;
}

export function describedBy(path: Path): string {
  return elementId(path, 'h');
}

/** Takes an optional field away. */
export function dropButton(bench: FormBench, path: Path, label: string): TemplateResult {
  const drop = () => {
    bench.document.remove(path);
    bench.announce(say('form.dropped', { name: label }));
    bench.focus(path.slice(0, -1));
  };
  return html`<button class="button quiet tiny" type="button" @click=${drop}>
    ${say('form.drop')}<span class="hidden-text">: ${label}</span>
  </button>`;
}

/** The language that the scenario is written in, for spelling and for reading aloud; English where it says none. */
export function writtenIn({ document }: Pick<FormBench, 'document'>): string {
  const { language } = document.value;
  return typeof language === 'string' && language !== '' ? language : 'en';
}

/** Texts up to this long take one line. */
const ONE_LINE = 100;

export function textInput(bench: FormBench, slot: Slot, max: number): TemplateResult {
  const { path, value, isRequired } = slot;
  const shown = typeof value === 'string' ? value : '';
  const change = (event: Event) => {
    const { value: typed } = event.target as HTMLInputElement | HTMLTextAreaElement;
    bench.document.set(path, typed, { kind: path.join('.') });
  };
  const common = {
    id: elementId(path),
    invalid: bench.findingsAt(path).some(({ level }) => level === 'error'),
  };
  const field =
    max <= ONE_LINE
      ? html`<input
          class="input"
          type="text"
          id=${common.id}
          .value=${live(shown)}
          spellcheck="true"
          lang=${writtenIn(bench)}
          autocomplete="off"
          ?required=${isRequired}
          aria-invalid=${common.invalid}
          aria-describedby=${describedBy(path)}
          @input=${change}
        />`
      : html`<textarea
          class="input"
          id=${common.id}
          rows=${max > 600 ? 8 : max > 160 ? 3 : 2}
          .value=${live(shown)}
          spellcheck="true"
          lang=${writtenIn(bench)}
          ?required=${isRequired}
          aria-invalid=${common.invalid}
          aria-describedby=${describedBy(path)}
          @input=${change}
        ></textarea>`;
  const tooLong = shown.length > max * 0.9;
  const counter = tooLong
    ? html`<p class="field-count">${say('form.length', { length: shown.length, most: max })}</p>`
    : nothing;
  return labelled(bench, slot, html`${field}${counter}`, max > ONE_LINE ? 'wide' : '');
}

export function numberInput(
  bench: FormBench,
  slot: Slot,
  {
    least,
    most,
    isWhole,
  }: { readonly least: number | null; readonly most: number | null; readonly isWhole: boolean },
): TemplateResult {
  const { path, value, isRequired } = slot;
  const change = (event: Event) => {
    const typed = (event.target as HTMLInputElement).valueAsNumber;
    if (Number.isNaN(typed)) {
      if (!isRequired) bench.document.remove(path);
      return;
    }
    bench.document.set(path, typed, { kind: path.join('.') });
  };
  const shown = typeof value === 'number' ? String(value) : '';
  /** An empty field is on its way to another number; once it is left, it shows what is so. */
  const settle = (event: Event) => {
    const input = event.target as HTMLInputElement;
    const now = at(bench.document.value, path);
    if (input.value === '' && typeof now === 'number') input.value = String(now);
  };
  const field = html`<input
    class="input number"
    type="number"
    id=${elementId(path)}
    min=${least ?? nothing}
    max=${most ?? nothing}
    step=${isWhole ? 1 : 0.05}
    .value=${shown}
    aria-describedby=${describedBy(path)}
    @input=${change}
    @blur=${settle}
  />`;
  return labelled(bench, slot, field);
}

export function choiceInput(bench: FormBench, slot: Slot, options: readonly string[]): TemplateResult {
  const names = options.map((id) => ({ id, label: choiceWord(id) }));
  return labelled(
    bench,
    slot,
    select(bench, slot, names, (name) => name.label),
  );
}

/** A choice among what the draft declares. */
export function nameInput(bench: FormBench, slot: Slot): TemplateResult {
  const draft = bench.document.value;
  const place = kindAt(draft, slot.path);
  if (place === null) return textInput(bench, slot, 48);
  const names = namesFor(bench, place.kind, place.of);
  return labelled(bench, slot, select(bench, slot, names, shownName));
}

/** What of a kind can be chosen, tips included. */
export function namesFor(bench: FormBench, kind: NameKind | 'tip', of?: string): readonly Name[] {
  if (kind !== 'tip') return namesOf(bench.document.value, kind, of);
  return Object.entries(bench.tips?.tips ?? {}).map(([id, { title }]) => ({ id, label: title }));
}

export function shownName({ id, label }: Name): string {
  return label === '' ? id : say('form.named', { label: shortened(label), id });
}

export function shortened(words: string, most = 60): string {
  return words.length <= most ? words : `${words.slice(0, most - 1).trimEnd()}…`;
}

function select(
  bench: FormBench,
  { path, value, isRequired, mayBeEmpty = false }: Slot,
  names: readonly Name[],
  show: (name: Name) => string,
): TemplateResult {
  const now = typeof value === 'string' ? value : '';
  const known = now === '' || names.some(({ id }) => id === now);
  const change = (event: Event) => {
    const { value: chosen } = event.target as HTMLSelectElement;
    if (chosen === '') bench.document.remove(path);
    else bench.document.set(path, chosen);
  };
  return html`<select
    class="input"
    id=${elementId(path)}
    .value=${live(now)}
    aria-describedby=${describedBy(path)}
    @change=${change}
  >
    ${
      now === '' || !isRequired || mayBeEmpty
        ? html`<option value="" ?selected=${now === ''}>
            ${say(mayBeEmpty ? 'form.unset' : 'form.choose')}
          </option>`
        : nothing
    }
    ${known ? nothing : html`<option value=${now} selected>${say('form.unknown', { id: now })}</option>`}
    ${guard([signatureOf(names), now], () =>
      names.map((name) => html`<option value=${name.id} ?selected=${name.id === now}>${show(name)}</option>`),
    )}
  </select>`;
}

const signatures = new WeakMap<readonly Name[], string>();

/** Tells lists of names apart, so that hundreds of them are shown anew only when one has changed. */
function signatureOf(names: readonly Name[]): string {
  const known = signatures.get(names);
  if (known !== undefined) return known;
  let signature = '';
  for (const { id, label } of names) signature += `${id}\n${label}\n`;
  signatures.set(names, signature);
  return signature;
}

/** True, or left out; or true and false. */
export function flagInput(bench: FormBench, slot: Slot, isBoolean: boolean): TemplateResult {
  const { path, label, value } = slot;
  const change = (event: Event) => {
    const { checked } = event.target as HTMLInputElement;
    if (checked) bench.document.set(path, true);
    else if (isBoolean) bench.document.set(path, false);
    else bench.document.remove(path);
  };
  return html`<div class="field" data-field=${path.join('.')}>
    <label class="check">
      <input
        type="checkbox"
        id=${elementId(path)}
        .checked=${live(value === true)}
        aria-describedby=${describedBy(path)}
        @change=${change}
      />
      <span>${label}</span>
    </label>
    ${about(bench, slot)}
  </div>`;
}

/** Some of a few: a box each. */
export function boxes(
  bench: FormBench,
  slot: Slot,
  names: readonly Name[],
  show: (name: Name) => string,
): TemplateResult {
  const { path, label, value, isRequired } = slot;
  const chosen: readonly Json[] = Array.isArray(value) ? (value as readonly Json[]) : [];
  const unknown = chosen.flatMap((id) =>
    typeof id === 'string' && !names.some((name) => name.id === id)
      ? [{ id, label: say('form.unknown', { id }) }]
      : [],
  );
  const toggle = (id: string, on: boolean) => {
    const index = chosen.indexOf(id);
    if (on) bench.document.insert(path, chosen.length, id);
    else if (chosen.length === 1 && !isRequired) bench.document.remove(path);
    else if (index >= 0) bench.document.remove([...path, index]);
  };
  return html`<fieldset
    class="field boxes"
    data-field=${path.join('.')}
    aria-describedby=${describedBy(path)}
  >
    <legend>${label}</legend>
    <div class="boxes-list">
      ${[...names, ...unknown].map(
        (name, index) =>
          html`<label class="box">
            <input
              type="checkbox"
              id=${index === 0 ? elementId(path) : nothing}
              .checked=${live(chosen.includes(name.id))}
              @change=${(event: Event) => toggle(name.id, (event.target as HTMLInputElement).checked)}
            />
            <span>${unknown.includes(name) ? name.label : show(name)}</span>
          </label>`,
      )}
      ${names.length + unknown.length === 0 ? html`<p class="quiet-text">${say('form.nothingToChoose')}</p>` : nothing}
    </div>
    ${about(bench, slot, true)}
  </fieldset>`;
}
