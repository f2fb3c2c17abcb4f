import { html, type TemplateResult } from 'lit-html';
import { moodOf, TRUST_TOP } from '../../core/index.ts';
import { face } from '../../ui/faces.ts';
import { icon, type IconName } from '../../ui/icons.ts';
import { say } from '../../ui/text/say.ts';
import type { Verdict } from '../../core/index.ts';
import type { DebriefModel } from './model.ts';
import { portrait } from '../portrait.ts';
import { told } from '../told.ts';

const STARS = 5;
/** A sign for each verdict, so that colour says nothing alone. */
export const SIGNS: Record<Verdict, IconName> = { stays: 'check', wavers: 'help', leaves: 'cross' };

/** What the customer makes of it: the headline, and no score. */
export function verdict({ script, debrief }: DebriefModel): TemplateResult {
  const { ending, variant, replay } = debrief;
  const { customer } = script.scenario;
  const mood = moodOf(script.rules, replay.outcome.mood);
  return html`<section
    class="verdict"
    aria-labelledby="verdict-title"
    data-ending=${ending.id}
    data-verdict=${ending.verdict}
    data-variant=${variant.id}
  >
    <div class="verdict-face">${portrait(customer, mood)}</div>
    <div class="verdict-text">
      <p class="verdict-word" data-verdict=${ending.verdict}>
        ${icon(SIGNS[ending.verdict])}${say(`verdict.${ending.verdict}`, { name: customer.name })}
      </p>
      <h2 id="verdict-title">${told(ending.title)}</h2>
      <p>${told(ending.says)}</p>
      <dl class="verdict-facts">
        <div>
          <dt>${say('debrief.truth')}</dt>
          <dd>${told(variant.label)}</dd>
        </div>
        <div>
          <dt>${say('debrief.mood')}</dt>
          <dd class="with-face" data-mood=${mood}>${face(mood)}${say(`mood.${mood}`)}</dd>
        </div>
        <div>
          <dt>${say('debrief.trust')}</dt>
          <dd>${trustMeter(replay.outcome.trust)}</dd>
        </div>
      </dl>
    </div>
    <figure class="review">
      <figcaption>
        <span class="review-who">${say('debrief.review', { name: customer.name })}</span>
        ${stars(ending.review.stars)}
      </figcaption>
      <blockquote>${told(ending.review.text)}</blockquote>
    </figure>
  </section>`;
}

/** Trust on its ladder, as dots and in words. */
export function trustMeter(trust: number): TemplateResult {
  return html`<span class="trust" data-trust=${trust}>
    <span class="trust-dots" aria-hidden="true">
      ${Array.from({ length: TRUST_TOP }, (_, step) => html`<span class=${step < trust ? 'dot full' : 'dot'}></span>`)}
    </span>
    ${say('debrief.trustOf', { trust, top: TRUST_TOP })}
  </span>`;
}

function stars(count: number): TemplateResult {
  return html`<span class="stars" data-stars=${count}>
    <span aria-hidden="true"
      >${Array.from({ length: STARS }, (_, step) => html`<span class=${step < count ? 'lit' : 'unlit'}>${icon('star')}</span>`)}</span
    >
    <span class="hidden-text">${say('debrief.stars', { count, top: STARS })}</span>
  </span>`;
}
