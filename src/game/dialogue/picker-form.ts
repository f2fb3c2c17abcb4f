import { html, noChange, nothing, type TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import type { NotedFact, OfferedParticular, OfferedQuote } from '../../core/index.ts';
import { icon } from '../../ui/icons.ts';
import { radios } from '../../ui/settings-dialog.ts';
import { say } from '../../ui/text/say.ts';
import { amount } from '../notes/promise-notes.ts';
import { filled } from '../play/reply-words.ts';
import { isComplete, readQuote, type Picking } from './picker.ts';
import { told } from '../told.ts';

/** Up to so many values stand side by side; more go into a list to open. */
const MOST_RADIOS = 6;

/** The form in which a reply is filled in, in the place of the cards. */
export function pickerForm(options: {
  readonly picking: Picking;
  /** What was heard; it can be looked up while saying it back. */
  readonly notepad: readonly NotedFact[];
  readonly change: (picking: Picking) => void;
  readonly confirm: () => void;
  readonly cancel: () => void;
}): TemplateResult {
  const { picking, change, confirm, cancel } = options;
  const { reply } = picking;
  const complete = isComplete(picking);
  const submit = (event: Event) => {
    event.preventDefault();
    if (complete) confirm();
  };
  const escape = (event: KeyboardEvent) => {
    if (event.key === 'Escape') cancel();
  };
  return html`<form class="picker" data-picking=${reply.id} @submit=${submit} @keydown=${escape}>
    <h2 class="picker-title" tabindex="-1">
      ${say(reply.quote === null ? 'particulars.title' : 'quote.title')}
    </h2>
    <p class="picker-words">
      ${told(filled(reply.spoken, reply, { quote: picking.quote ?? undefined, particulars: picking.particulars }))}
    </p>
    ${reply.quote === null ? nothing : quoteField(reply.quote, picking, change)}
    ${reply.particulars.map((particular) => particularField(particular, picking, change))}
    <div class="picker-actions">
      <button class="button primary" type="submit" ?disabled=${!complete}>${say('quote.say')}</button>
      <button class="button quiet" type="button" @click=${cancel}>${say('quote.back')}</button>
      ${reply.particulars.length === 0 ? nothing : consultation(options.notepad)}
    </div>
  </form>`;
}

/** The notepad once more, closed: on small windows the other one lies far below. */
function consultation(notepad: readonly NotedFact[]): TemplateResult {
  const noted = notepad.filter(({ value }) => value !== null);
  return html`<details class="consult">
    <summary>${icon('pad')}${say('particulars.consult')}</summary>
    ${
      noted.length === 0
        ? html`<p>${say('notes.noFacts')}</p>`
        : html`<ul>
            ${noted.map(({ label, value }) => html`<li>${say('read.from', { label, value: value ?? '' })}</li>`)}
          </ul>`
    }
  </details>`;
}

function quoteField(
  quote: OfferedQuote,
  picking: Picking,
  change: (picking: Picking) => void,
): TemplateResult {
  const take = (event: Event) =>
    change({ ...picking, quote: readQuote(quote, (event.target as HTMLInputElement).value) });
  const { from, to, step } = quote;
  return html`<div class="quote">
    <label class="quote-number">
      <span>${told(quote.label)}</span>
      <span class="quote-unit">
        <input
          class="quote-input"
          type="number"
          inputmode="numeric"
          min=${from}
          max=${to}
          step=${step}
          .value=${picking.quote === null ? noChange : live(String(picking.quote))}
          @input=${take}
          aria-describedby="quote-bounds"
          data-autofocus
        />
        ${quote.unit === 'amount' ? nothing : say(`unitName.${quote.unit}`)}
      </span>
    </label>
    <div class="quote-slide">
      <span aria-hidden="true">${from}</span>
      <input
        type="range"
        min=${from}
        max=${to}
        step=${step}
        .value=${live(String(picking.quote ?? from))}
        @input=${take}
        aria-label=${say('quote.slider', { label: quote.label })}
        aria-valuetext=${picking.quote === null ? nothing : amount(picking.quote, quote)}
      />
      <span aria-hidden="true">${to}</span>
    </div>
    <p id="quote-bounds" class=${picking.quote === null ? 'quote-bounds wrong' : 'quote-bounds'}>
      ${say('quote.outside', { from, to, step })} ${quote.again ? say('quote.again') : nothing}
    </p>
  </div>`;
}

function particularField(
  particular: OfferedParticular,
  picking: Picking,
  change: (picking: Picking) => void,
): TemplateResult {
  const { fact, label, values, heard } = particular;
  const chosen = picking.particulars[fact] ?? null;
  const choose = (value: string) =>
    change({ ...picking, particulars: { ...picking.particulars, [fact]: value } });
  const title = `${label} (${say(heard ? 'particulars.heard' : 'particulars.unheard')})`;
  if (values.length <= MOST_RADIOS) {
    const options = values.map(({ id, text }) => ({ value: id, label: text }));
    return radios({ name: `particular-${fact}`, label: title, options, chosen, choose, inline: true });
  }
  return html`<label class="particular">
    <span>${told(title)}</span>
    <select @change=${(event: Event) => choose((event.target as HTMLSelectElement).value)}>
      <option value="" ?selected=${chosen === null} disabled>${say('particulars.missing')}</option>
      ${values.map(({ id, text }) => html`<option value=${id} ?selected=${id === chosen}>${text}</option>`)}
    </select>
  </label>`;
}
