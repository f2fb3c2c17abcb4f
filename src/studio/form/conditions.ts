import { html, nothing, type TemplateResult } from 'lit-html';
import { isObject, type Json } from '../document/json.ts';
import { hasStudioText, say } from '../text/say.ts';
import { elementId, type FormBench, type Slot } from './bench.ts';
import { about, describedBy, dropButton } from './inputs.ts';
import { alternatives, type Field } from './shape.ts';
import { starter } from './starters.ts';
import { labelOf } from './words.ts';

/** Conditions: one kind each, with what it asks about; `all`, `any` and `not` hold further ones. */

export function conditionInput(bench: FormBench, slot: Slot): TemplateResult {
  const { path, label, value, shape, isRequired } = slot;
  const kinds = alternatives(shape);
  const held = isObject(value) ? value : {};
  const now = kinds.find(({ key }) => Object.hasOwn(held, key));
  const choose = (event: Event) => {
    const chosen = kinds.find(({ key }) => key === (event.target as HTMLSelectElement).value);
    if (chosen === undefined) bench.document.remove(path);
    else bench.document.set(path, startOf(bench, slot, chosen.fields));
  };
  const inList = typeof path.at(-1) === 'number';
  return html`<fieldset class="group condition" data-field=${path.join('.')}>
    <legend>${label}</legend>
    ${isRequired || inList || value === undefined ? nothing : dropButton(bench, path, label)}
    <select
      class="input"
      id=${elementId(path)}
      aria-label=${label}
      aria-describedby=${describedBy(path)}
      @change=${choose}
    >
      <option value="" ?selected=${now === undefined}>
        ${say(inList ? 'form.choose' : 'condition.none')}
      </option>
      ${kinds.map(({ key }) => html`<option value=${key} ?selected=${key === now?.key}>${kindWord(key)}</option>`)}
    </select>
    ${about(bench, slot)}
    ${
      now === undefined
        ? nothing
        : html`<div class="condition-parts">
            ${now.fields.map((field) => part(bench, slot, field, held[field.key]))}
          </div>`
    }
  </fieldset>`;
}

function part(
  bench: FormBench,
  { path }: Slot,
  { key, shape, isRequired }: Field,
  value: Json | undefined,
): TemplateResult {
  const at = [...path, key];
  if (!isRequired && value === undefined) {
    const add = () => bench.document.set(at, starter(bench.document.value, at, shape, []));
    return html`<button class="button quiet tiny" type="button" @click=${add}>
      ${say('form.addOne', { what: labelOf(at) })}
    </button>`;
  }
  if (shape.kind === 'list' && (key === 'all' || key === 'any')) return nested(bench, at, shape.item, value);
  return bench.field({ path: at, shape, label: labelOf(at), isRequired, value });
}

/** The conditions inside one that joins them. */
function nested(
  bench: FormBench,
  path: Slot['path'],
  shape: Slot['shape'],
  value: Json | undefined,
): TemplateResult {
  const items: readonly Json[] = Array.isArray(value) ? (value as readonly Json[]) : [];
  const add = () => {
    bench.document.insert(
      path,
      items.length,
      startOf(bench, { path: [...path, items.length], shape }, alternatives(shape)[2]?.fields ?? []),
    );
    bench.focus([...path, items.length]);
  };
  return html`<ol class="condition-list">
      ${items.map((item, index) => {
        const at = [...path, index];
        return html`<li>
          ${conditionInput(bench, { path: at, shape, label: say('condition.part', { number: index + 1 }), isRequired: true, value: item })}
          ${items.length > 1 ? dropButton(bench, at, say('condition.part', { number: index + 1 })) : nothing}
        </li>`;
      })}
    </ol>
    <button class="button quiet tiny" type="button" @click=${add}>${say('condition.add')}</button>`;
}

/** A condition of a kind, about the first thing that there is. */
function startOf(bench: FormBench, { path }: Pick<Slot, 'path' | 'shape'>, fields: readonly Field[]): Json {
  const draft = bench.document.value;
  const object = starter(draft, path, { kind: 'object', description: '', fields }, []);
  // A condition that joins others starts with one about what was heard; deeper starters would never end.
  return object;
}

function kindWord(key: string): string {
  const name = `condition.kind.${key}`;
  return hasStudioText(name) ? say(name) : key;
}
