import { html, type TemplateResult } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import type { NotedFact, TemptationKind, View } from '../../core/index.ts';
import { icon, type IconName } from '../../ui/icons.ts';
import { say } from '../../ui/text/say.ts';
import { told } from '../told.ts';

/** What was heard, as notes on a pad. What was never told does not show, not even as a gap. */
export function notepad(facts: readonly NotedFact[]): TemplateResult {
  const noted = facts.filter(({ state }) => state !== 'unknown');
  return html`<section class="panel notepad" aria-labelledby="notepad-title">
    <h2 id="notepad-title">${icon('pad')}${say('notes.facts')}</h2>
    ${
      noted.length === 0
        ? html`<p class="panel-empty">${say('notes.noFacts')}</p>`
        : html`<dl class="facts">
            ${repeat(
              noted,
              ({ fact }) => fact,
              (fact) =>
                html`<div class="fact" data-fact=${fact.fact} data-state=${fact.state}>
                  <dt>${told(fact.label)}</dt>
                  <dd>${factWords(fact)}</dd>
                </div>`,
            )}
          </dl>`
    }
  </section>`;
}

function factWords({ state, value }: NotedFact): TemplateResult | string {
  switch (state) {
    case 'missed':
      return say('notes.missed');
    case 'stale':
      return html`${told(value ?? '')} <span class="fact-remark">(${say('notes.stale')})</span>`;
    case 'known':
    case 'unknown':
      return told(value ?? '');
  }
}

/** What the trainee sees and the customer does not. */
export function sights(sees: View['sees']): TemplateResult {
  return html`<section class="panel sights" aria-labelledby="sights-title" ?hidden=${sees.length === 0}>
    <h2 id="sights-title">${icon('eye')}${say('notes.sees')}</h2>
    <ul class="sights-list">
      ${repeat(
        sees,
        ({ id }) => id,
        ({ id, text }) => html`<li data-sight=${id}>${told(text)}</li>`,
      )}
    </ul>
  </section>`;
}

/** The acts of latitude that are left. */
export function favours(view: Pick<View, 'favours' | 'latitude'>): TemplateResult {
  return html`<section
    class="panel favours"
    aria-labelledby="favours-title"
    ?hidden=${view.favours.length === 0}
  >
    <h2 id="favours-title">
      ${icon('gift')}${say('notes.favours')}
      <span class="chip">${say('play.favoursLeft', { count: view.latitude })}</span>
    </h2>
    <ul class="favours-list">
      ${view.favours.map(
        ({ id, label, left }) =>
          html`<li data-favour=${id} data-left=${left}>
            ${icon(left ? 'gift' : 'check')}${told(label)}${left ? '' : html` <small>(${say('play.spent')})</small>`}
          </li>`,
      )}
    </ul>
  </section>`;
}

interface Temptation {
  readonly id: string;
  readonly label: string;
  readonly kind?: TemptationKind | undefined;
}

/** The sign of what tempts. */
export function signOf(kind: TemptationKind | undefined): IconName {
  return kind ?? 'screen';
}

/** What is on the trainee's screen and tempts; looking is free, except while the customer speaks. */
export function temptations(options: {
  readonly items: readonly Temptation[];
  readonly name: string;
  readonly look: (id: string) => void;
}): TemplateResult {
  const { items, name, look } = options;
  return html`<section class="panel screen" aria-labelledby="screen-title" ?hidden=${items.length === 0}>
    <h2 id="screen-title">${icon('screen')}${say('notes.screen')}</h2>
    <p class="panel-hint" id="screen-cost">${say('notes.screenCost', { name })}</p>
    <ul class="screen-list">
      ${items.map(
        ({ id, label, kind }) =>
          html`<li>
            <button
              class="button small"
              type="button"
              data-temptation=${id}
              aria-describedby="screen-cost"
              @click=${() => look(id)}
            >
              ${icon(signOf(kind))}${told(label)}
            </button>
          </li>`,
      )}
    </ul>
  </section>`;
}
