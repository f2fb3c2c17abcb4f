import { html, nothing, type TemplateResult } from 'lit-html';
import { MAX_NAME } from '../../wire.ts';
import { say } from '../text/say.ts';

/** Fields that several forms of the board ask for. */

/** A name, of a player unless told; bounded as the server bounds it. */
export function nameField(
  value: string,
  {
    label = say('join.name'),
    hint,
    autocomplete = 'off',
  }: {
    readonly label?: string;
    readonly hint?: string;
    readonly autocomplete?: 'off' | 'nickname';
  } = {},
): TemplateResult {
  return html`<label class="team-field"
    ><span>${label}</span
    ><input
      class="team-input"
      name="name"
      required
      maxlength=${MAX_NAME}
      autocomplete=${autocomplete}
      .defaultValue=${value}
    />${hint === undefined ? nothing : html`<small>${hint}</small>`}</label
  >`;
}

/** A whole number within bounds. */
export function numberField(
  name: string,
  label: string,
  value: number,
  { min, max, hint }: { readonly min: number; readonly max: number; readonly hint?: string },
): TemplateResult {
  return html`<label class="team-field"
    ><span>${label}</span
    ><input
      class="team-input short"
      name=${name}
      type="number"
      min=${min}
      max=${max}
      .defaultValue=${String(value)}
    />${hint === undefined ? nothing : html`<small>${hint}</small>`}</label
  >`;
}
