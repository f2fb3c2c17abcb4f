import { html, nothing, type TemplateResult } from 'lit-html';
import type { NeverHeard } from '../../core/index.ts';
import { say } from '../../ui/text/say.ts';
import type { DebriefModel } from './model.ts';
import { told } from '../told.ts';

/** What was there to be heard and never was: first what cutting in and looking away cost, then what nobody asked. */
export function neverHeard({ debrief }: DebriefModel): TemplateResult | typeof nothing {
  const { neverHeard: facts, moments } = debrief;
  const lost = moments.filter(({ unheard }) => unheard.length > 0);
  if (facts.length === 0 && lost.length === 0) return nothing;
  return html`<section class="never-heard" aria-labelledby="never-title">
    <h2 id="never-title">${say('debrief.never.title')}</h2>
    ${
      lost.length === 0
        ? nothing
        : html`<h3>${say('debrief.never.lines')}</h3>
            <ul class="never-lines">
              ${lost.map(
                ({ at, label, kind, unheard }) =>
                  html`<li data-at=${at}>
                    ${unheard.map((line) => html`<p>“${told(line)}”</p>`)}
                    <small
                      >${say(kind === 'glance' ? 'debrief.never.looked' : 'debrief.never.cut', {
                        where: label,
                      })}</small
                    >
                  </li>`,
              )}
            </ul>`
    }
    ${
      facts.length === 0
        ? nothing
        : html`${lost.length === 0 ? nothing : html`<h3>${say('debrief.never.facts')}</h3>`}
            <dl class="never-list">${facts.map(fact)}</dl>`
    }
  </section>`;
}

function fact({ fact: id, label, value, where, why }: NeverHeard): TemplateResult {
  return html`<div data-fact=${id} data-why=${why}>
    <dt>${told(label)}</dt>
    <dd>
      <strong>${told(value)}</strong>
      <small>${say(`debrief.never.${why}`, { where })}</small>
    </dd>
  </div>`;
}
