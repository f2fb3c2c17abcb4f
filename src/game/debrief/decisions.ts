import { html, nothing, type TemplateResult } from 'lit-html';
import type { DebriefMoment, Script } from '../../core/index.ts';
import { icon } from '../../ui/icons.ts';
import { say } from '../../ui/text/say.ts';
import type { DebriefModel } from './model.ts';
import { sources } from '../tips/citation.ts';
import { tipLink } from '../tips/link.ts';
import { pointsChip } from './points.ts';
import { portrait } from '../portrait.ts';
import { trustMeter } from './verdict.ts';
import { told } from '../told.ts';

/** So many decisions of the highest regret are shown open. */
const MOST_OPEN = 3;

/** The decisions of the highest regret, by their position in the run. */
export function worstOf(moments: readonly DebriefMoment[]): ReadonlySet<number> {
  const regretted = moments.filter(({ regret }) => regret > 0).toSorted((a, b) => b.regret - a.regret);
  return new Set(regretted.slice(0, MOST_OPEN).map(({ at }) => at));
}

/** Every decision: what was said, how it was taken, and what would have been better. */
export function decisionList(model: DebriefModel): TemplateResult {
  const { moments } = model.debrief;
  const worst = worstOf(moments);
  return html`<section class="decisions" aria-labelledby="decisions-title">
    <h2 id="decisions-title">${say('debrief.decisions.title')}</h2>
    <ol class="decision-list">
      ${moments.map(
        (moment, index) =>
          html`<li data-worst=${worst.has(moment.at)}>
            ${decision(model, moment, index + 1, worst.has(moment.at))}
          </li>`,
      )}
    </ol>
  </section>`;
}

function decision(model: DebriefModel, moment: DebriefMoment, number: number, open: boolean): TemplateResult {
  const { script, actions } = model;
  return html`<details
    class="decision"
    id="decision-${moment.at}"
    ?open=${open}
    data-at=${moment.at}
    data-kind=${moment.kind}
    data-regret=${moment.regret}
    data-clairvoyant=${moment.clairvoyant}
  >
    <summary>
      <span class="decision-number">${number}</span>
      <span class="decision-head">
        <span class="decision-label">${told(moment.label)}</span>
        <span class="decision-said">${told(said(moment))}</span>
      </span>
      ${regretChip(moment.regret)}
    </summary>
    <div class="decision-story">
      ${feelings(script, moment)}
      <div class="decision-text">
        ${
          moment.thought === null
            ? nothing
            : html`<p class="thought">
                <span class="thought-who"
                  >${say('debrief.thought', { name: script.scenario.customer.name })}</span
                >
                ${told(moment.thought)}
              </p>`
        }
        ${moment.coaching === null ? nothing : html`<p>${told(moment.coaching)}</p>`} ${unheard(moment)}
        ${better(moment)} ${tips(script, moment)}
        <p>
          <button
            class="button small"
            type="button"
            data-from=${moment.at}
            @click=${() => actions.fromHere(moment.at)}
          >
            ${icon('rewind')}${say('debrief.decisions.fromHere')}
          </button>
        </p>
      </div>
    </div>
  </details>`;
}

function said(moment: DebriefMoment): string {
  switch (moment.kind) {
    case 'reply':
      return moment.said ?? '';
    case 'silence':
      return say('transcript.silence');
    case 'glance':
      return say('debrief.decisions.glance');
  }
}

function regretChip(regret: number): TemplateResult {
  return regret > 0
    ? html`<span class="regret" data-kind="lost">${say('debrief.regret', { count: regret })}</span>`
    : html`<span class="regret" data-kind="none">${icon('check')}${say('debrief.noRegret')}</span>`;
}

/** The faces before and after, with mood and trust in words. */
function feelings(script: Script, { before, after }: DebriefMoment): TemplateResult {
  const { customer } = script.scenario;
  const one = (which: 'before' | 'after', feeling: DebriefMoment['before']) =>
    html`<figure class="feeling" data-mood=${feeling.mood}>
      ${portrait(customer, feeling.mood)}
      <figcaption>
        <span class="feeling-when">${say(`debrief.${which}`)}</span>
        <strong>${say(`mood.${feeling.mood}`)}</strong>
        ${
          which === 'before' || feeling.trust !== before.trust
            ? html`<small>${say('debrief.trust')} ${trustMeter(feeling.trust)}</small>`
            : html`<small>${say('debrief.sameTrust')}</small>`
        }
      </figcaption>
    </figure>`;
  return html`<div class="feelings">${one('before', before)}${icon('onward')}${one('after', after)}</div>`;
}

function unheard({ unheard: lines }: DebriefMoment): TemplateResult | typeof nothing {
  if (lines.length === 0) return nothing;
  return html`<div class="unheard">
    <p><strong>${say('debrief.unheard', { count: lines.length })}</strong></p>
    ${lines.map((line) => html`<p>“${told(line)}”</p>`)}
  </div>`;
}

function better({ better: found }: DebriefMoment): TemplateResult | typeof nothing {
  if (found === null) return nothing;
  switch (found.kind) {
    case 'listen':
      return html`<div class="better" data-better="listen">
        <h3>${say('debrief.better.title')}</h3>
        <p>${say('debrief.better.listen')}</p>
      </div>`;
    case 'reply':
      return html`<div class="better" data-better=${found.reply}>
        <h3>${say('debrief.better.title')}</h3>
        <p class="better-said">${told(found.card)}</p>
        ${found.number === null ? nothing : html`<p>${say('debrief.better.number', { number: found.number })}</p>`}
        <p>${told(found.coaching)}</p>
      </div>`;
    case 'unheard':
      return html`<div class="better" data-better=${found.reply}>
        <h3>${say('debrief.better.unheardTitle')}</h3>
        <p class="better-said">${told(found.card)}</p>
        <p>${told(found.coaching)}</p>
        <ul>
          ${found.needed.map(({ label, where }) => html`<li>${say('debrief.better.needed', { label, where })}</li>`)}
        </ul>
      </div>`;
  }
}

function tips(script: Script, { evidence }: DebriefMoment): TemplateResult | typeof nothing {
  if (evidence.length === 0) return nothing;
  return html`<ul class="decision-tips">
    ${evidence.map(({ tip: id, points }) => {
      const tip = script.tips.tips[id];
      return html`<li>
        ${pointsChip(points)}
        <span>
          <strong>${tip === undefined ? id : tipLink(id, tip.title)}</strong
          >${tip === undefined || points >= 0 ? nothing : html`: ${told(tip.follow)}`}
          ${tip === undefined ? nothing : sources(script.tips, tip)}
        </span>
      </li>`;
    })}
  </ul>`;
}
