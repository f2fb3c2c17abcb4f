import { html, type TemplateResult } from 'lit-html';
import { isObject, textAt, type Path } from '../document/json.ts';
import { freeId, idOf, namesOf } from '../document/names.ts';
import { rename } from '../document/rename.ts';
import { icon } from '../pieces/icons.ts';
import { say } from '../text/say.ts';
import { elementId, type FormBench, type Slot } from './bench.ts';
import { idInput } from './ids.ts';
import { about, writtenIn } from './inputs.ts';
import { tool } from './items.ts';

/** Objects whose keys are ids: the values of a fact; what variants say of facts and promises. */

/** The values of a fact, each with its words. */
export function valuesInput(bench: FormBench, slot: Slot): TemplateResult {
  const { path, label, value } = slot;
  const fact = String(path[1]);
  const held = isObject(value) ? Object.keys(value) : [];
  const add = () => {
    const id = freeId(`value-${held.length + 1}`, held);
    bench.document.set([...path, id], '');
    bench.focus([...path, id]);
  };
  return html`<fieldset class="field" data-field=${path.join('.')}>
    <legend>${label}</legend>
    <ol class="value-list">
      ${held.map((id, index) => valueRow(bench, { path, fact, id, index, count: held.length }))}
    </ol>
    <button class="button small" type="button" id=${elementId(path)} data-add=${path.join('.')} @click=${add}>
      ${icon('plus')}${say('form.addValue')}
    </button>
    ${about(bench, slot)}
  </fieldset>`;
}

interface ValueRow {
  readonly path: Path;
  readonly fact: string;
  readonly id: string;
  readonly index: number;
  readonly count: number;
}

function valueRow(bench: FormBench, { path, fact, id, index, count }: ValueRow): TemplateResult {
  const at = [...path, id];
  const words = textAt(bench.document.value, at);
  const change = (event: Event) =>
    bench.document.set(at, (event.target as HTMLInputElement).value, { kind: at.join('.') });
  /** The id follows the words while it is still the one that it was given. */
  const settle = () => {
    if (!/^value-\d+$/.test(id) || words === '') return;
    const wanted = freeId(idOf(words, id), keysAt(bench, path));
    if (wanted !== id)
      bench.document.all((document) => rename(document, { kind: 'value', id, of: fact }, wanted));
  };
  const move = (by: -1 | 1) => () => {
    bench.document.move(at, by);
    bench.focus(at);
  };
  const remove = () => {
    bench.document.remove(at);
    bench.announce(say('form.removed', { name: words || id }));
    bench.focus(path);
  };
  return html`<li>
    <label class="hidden-text" for=${elementId(at)}>${say('form.valueWords', { number: index + 1 })}</label>
    <input
      class="input"
      type="text"
      id=${elementId(at)}
      spellcheck="true"
      lang=${writtenIn(bench)}
      autocomplete="off"
      .value=${words}
      @input=${change}
      @change=${settle}
    />
    ${idInput(bench, { kind: 'value', id, of: fact }, true)}
    <span class="item-tools">
      ${tool('up', say('form.up'), move(-1), index === 0)}
      ${tool('down', say('form.down'), move(1), index === count - 1)}
      ${tool('trash', say('form.remove'), remove)}
    </span>
    ${about(bench, { path: at, shape: { kind: 'fixed', description: '' } })}
  </li>`;
}

function keysAt(bench: FormBench, path: Path): readonly string[] {
  const value = path.reduce<unknown>(
    (now, step) => (now as Record<string, unknown> | undefined)?.[step],
    bench.document.value,
  );
  return typeof value === 'object' && value !== null ? Object.keys(value) : [];
}

/** What a variant says of every fact: a choice each. */
export function truthInput(bench: FormBench, slot: Slot): TemplateResult {
  const { path } = slot;
  const facts = namesOf(bench.document.value, 'fact');
  const known = isObject(slot.value) ? Object.keys(slot.value) : [];
  const strays = known
    .filter((id) => !facts.some((fact) => fact.id === id))
    .map((id) => ({ id, label: say('form.unknown', { id }) }));
  return html`<fieldset class="group" data-field=${path.join('.')} id=${elementId(path)} tabindex="-1">
    <legend>${slot.label}</legend>
    ${about(bench, slot)}
    <div class="group-fields">
      ${[...facts, ...strays].map(({ id, label }) =>
        bench.field({
          path: [...path, id],
          shape: { kind: 'id', description: '' },
          label: label || id,
          isRequired: false,
          value: isObject(slot.value) ? slot.value[id] : undefined,
        }),
      )}
      ${facts.length + strays.length === 0 ? html`<p class="quiet-text">${say('form.noFacts')}</p>` : ''}
    </div>
  </fieldset>`;
}

/** What a variant says of promises, in their units: a number each, or none. */
export function amountsInput(bench: FormBench, slot: Slot): TemplateResult {
  const { path } = slot;
  const promises = namesOf(bench.document.value, 'promise');
  const held = isObject(slot.value) ? slot.value : {};
  return html`<fieldset class="group" data-field=${path.join('.')} id=${elementId(path)} tabindex="-1">
    <legend>${slot.label}</legend>
    ${about(bench, slot)}
    <div class="group-fields">
      ${promises.map(({ id, label }) =>
        bench.field({
          path: [...path, id],
          shape: { kind: 'number', description: '', least: null, most: null, isWhole: true },
          label: label || id,
          isRequired: false,
          value: held[id],
        }),
      )}
      ${promises.length === 0 ? html`<p class="quiet-text">${say('form.noPromises')}</p>` : ''}
    </div>
  </fieldset>`;
}
