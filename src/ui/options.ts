import { html, type TemplateResult } from 'lit-html';

/** The options of a select, in order, with the one that is chosen. */
export function options<T extends string>(
  values: readonly T[],
  chosen: T | null,
  words: (value: T) => string,
): TemplateResult[] {
  return values.map(
    (value) => html`<option value=${value} ?selected=${value === chosen}>${words(value)}</option>`,
  );
}
