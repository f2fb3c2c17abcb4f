import { html, type TemplateResult } from 'lit-html';
import { isObject, textAt, type Json } from '../document/json.ts';
import { namesOf } from '../document/names.ts';
import { icon } from '../pieces/icons.ts';
import { say } from '../text/say.ts';
import { elementId, type FormBench, type Slot } from './bench.ts';
import { about, dropButton, shownName } from './inputs.ts';
import { choiceWord } from './words.ts';

/** How a promise can be settled by what the trainee did; left out, against what the variant delivers. */
const AS = ['beaten', 'kept', 'late', 'broken'] as const;

/** Promises that fall due here, each with how it comes out. */
export function settlementList(bench: FormBench, slot: Slot): TemplateResult {
  const { path, label, value } = slot;
  const items: readonly Json[] = Array.isArray(value) ? (value as readonly Json[]) : [];
  const promises = namesOf(bench.document.value, 'promise');
  const write = (index: number, promise: string, as: string) =>
    bench.document.set([...path, index], as === '' ? promise : { promise, as });
  const add = () => {
    bench.document.insert(path, items.length, promises[0]?.id ?? '');
    bench.focus([...path, items.length]);
  };
  return html`<fieldset class="field" data-field=${path.join('.')}>
    <legend>${label}</legend>
    <ol class="settlement-list">
      ${items.map((item, index) => {
        const at = [...path, index];
        const promise = typeof item === 'string' ? item : textAt(item, ['promise']);
        const as = isObject(item) ? textAt(item, ['as']) : '';
        return html`<li>
          <label class="hidden-text" for=${elementId(at)}
            >${say('settle.promise', { number: index + 1 })}</label
          >
          <select
            class="input"
            id=${elementId(at)}
            @change=${(event: Event) => write(index, (event.target as HTMLSelectElement).value, as)}
          >
            ${promises.some(({ id }) => id === promise) ? '' : html`<option value=${promise} selected>${say('form.unknown', { id: promise })}</option>`}
            ${promises.map((name) => html`<option value=${name.id} ?selected=${name.id === promise}>${shownName(name)}</option>`)}
          </select>
          <label class="hidden-text" for=${elementId(at, 'as')}>${say('settle.as')}</label>
          <select
            class="input"
            id=${elementId(at, 'as')}
            @change=${(event: Event) => write(index, promise, (event.target as HTMLSelectElement).value)}
          >
            <option value="" ?selected=${as === ''}>${say('settle.delivered')}</option>
            ${AS.map((word) => html`<option value=${word} ?selected=${word === as}>${choiceWord(word)}</option>`)}
          </select>
          ${dropButton(bench, items.length === 1 ? path : at, promise)}
        </li>`;
      })}
    </ol>
    <button
      class="button small"
      type="button"
      id=${elementId(path)}
      data-add=${path.join('.')}
      ?disabled=${promises.length === 0}
      @click=${add}
    >
      ${icon('plus')}${say('settle.add')}
    </button>
    ${about(bench, slot, true)}
  </fieldset>`;
}
