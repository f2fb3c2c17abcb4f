import { html, nothing, type TemplateResult } from 'lit-html';
import type { NeverHeard } from '../../core/index.ts';
import { say } from '../../ui/text/say.ts';

/** What was there to be heard and never was. */
export function neverHeard(facts: readonly NeverHeard[]): TemplateResult | typeof nothing {
  if (facts.length === 0) return nothing;
  return html`<section class="never-heard" aria-labelledby="never-title">
    <h2 id="never-title">${say('debrief.never.title')}</h2>
    <dl class="never-list">
      ${facts.map(
        ({ fact, label, value, where, why }) =>
          html`<div data-fact=${fact}>
            <dt>${label}</dt>
            <dd>
              <strong>${value}</strong>
              <small>${say(`debrief.never.${why}`, { where })}</small>
            </dd>
          </div>`,
      )}
    </dl>
  </section>`;
}
