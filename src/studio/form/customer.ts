import { html, type TemplateResult } from 'lit-html';
import { faceUrl } from '../../ui/look-face.ts';
import { LOOKS } from '../../ui/looks.ts';
import { say } from '../text/say.ts';
import { elementId, type FormBench, type Slot } from './bench.ts';
import { about } from './inputs.ts';

/** Who stands there: one of the customers drawn for the game, by their picture. */
export function customerLook(bench: FormBench, slot: Slot): TemplateResult {
  const { path, label, value } = slot;
  return html`<fieldset class="field looks" data-field=${path.join('.')}>
    <legend>${label}</legend>
    <div class="looks-list">
      ${LOOKS.map(
        (look, index) =>
          html`<label class="look">
            <input
              type="radio"
              name="look"
              id=${index === 0 ? elementId(path) : elementId(path, look)}
              value=${look}
              .checked=${look === value}
              @change=${() => bench.document.set(path, look)}
            />
            <img src=${faceUrl(look, 'neutral')} alt="" width="72" height="72" />
            <span>${say('form.look', { number: index + 1 })}</span>
          </label>`,
      )}
    </div>
    ${about(bench, slot)}
  </fieldset>`;
}
