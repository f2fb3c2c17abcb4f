import { html, nothing, svg, type TemplateResult } from 'lit-html';
import { MOOD_TOP, TRUST_TOP, type DebriefMoment } from '../../core/index.ts';
import { say } from '../../ui/text/say.ts';
import type { DebriefModel } from './model.ts';
import { told } from '../told.ts';

/** Size of the drawing, and the room around it for what is written there, in its own units. */
const WIDTH = 960;
const HEIGHT = 160;
const SIDE = 32;
const EDGE = 14;

/** Inside the customer's head: what they felt, what they never let on, and what they thought. */
export function innerLife({ script, debrief }: DebriefModel): TemplateResult | typeof nothing {
  const { moments } = debrief;
  const [first] = moments;
  if (first === undefined) return nothing;
  const { name } = script.scenario.customer;
  return html`<section class="inner" aria-labelledby="inner-title">
    <h2 id="inner-title">${say('debrief.inner.title', { name })}</h2>
    <p class="debrief-small">${say('debrief.inner.what', { name })}</p>
    ${curves(first, moments)}
    <ol class="inner-thoughts">
      ${moments.map((moment, index) => html`<li data-at=${moment.at}>${thought(moment, index + 1)}</li>`)}
    </ol>
  </section>`;
}

/** Mood and trust over the run, as two lines. The same stands in words below. */
function curves(first: DebriefMoment, moments: readonly DebriefMoment[]): TemplateResult {
  const feelings = [first.before, ...moments.map(({ after }) => after)];
  const x = (index: number) => SIDE + ((WIDTH - 2 * SIDE) * index) / (feelings.length - 1);
  const y = (share: number) => HEIGHT - EDGE - (HEIGHT - 2 * EDGE) * share;
  const mood = feelings.map(({ moodStep }, index) => ({ x: x(index), y: y(moodStep / MOOD_TOP) }));
  const trust = feelings.map((feeling, index) => ({ x: x(index), y: y(feeling.trust / TRUST_TOP) }));
  return html`<figure class="inner-chart">
    <figcaption>
      <span class="inner-key" data-line="mood">${say('debrief.inner.mood')}</span>
      <span class="inner-key" data-line="trust">${say('debrief.inner.trust')}</span>
    </figcaption>
    <svg viewBox="0 0 ${WIDTH} ${HEIGHT}" aria-hidden="true" focusable="false">
      ${[0, 0.5, 1].map(
        (share) => svg`<path class="inner-rule" d=${`M${SIDE} ${y(share)}H${WIDTH - SIDE}`} />`,
      )}
      <path class="inner-mood" d=${lineThrough(mood)} />
      <path class="inner-trust" d=${stairsThrough(trust)} />
      ${mood.map((at) => svg`<circle class="inner-mood-dot" cx=${at.x} cy=${at.y} r="4" />`)}
      ${trust.map((at) => svg`<rect class="inner-trust-dot" x=${at.x - 4} y=${at.y - 4} width="8" height="8" />`)}
    </svg>
    <div class="inner-axis" aria-hidden="true">
      ${feelings.map((_, index) => html`<span>${index === 0 ? '' : index}</span>`)}
    </div>
  </figure>`;
}

interface Spot {
  readonly x: number;
  readonly y: number;
}

const lineThrough = (spots: readonly Spot[]) => `M${spots.map(({ x, y }) => `${x} ${y}`).join('L')}`;

/** Trust moves in steps, so its line has corners. */
const stairsThrough = ([first, ...more]: readonly Spot[]) =>
  first === undefined ? '' : `M${first.x} ${first.y}${more.map(({ x, y }) => `H${x}V${y}`).join('')}`;

function thought({ label, thought: words, before, after }: DebriefMoment, number: number): TemplateResult {
  return html`<p class="inner-head"><span class="inner-number">${number}</span>${told(label)}</p>
    ${
      words === null
        ? html`<p class="inner-quiet">${say('debrief.inner.quiet')}</p>`
        : html`<p class="inner-words">${told(words)}</p>`
    }
    <p class="inner-feelings">
      ${say(before.mood === after.mood ? 'debrief.inner.stillMood' : 'debrief.inner.newMood', {
        mood: say(`mood.${after.mood}`),
        before: say(`mood.${before.mood}`),
      })}
      <span data-trust=${after.trust} data-change=${Math.sign(after.trust - before.trust)}
        >${say(trustKey(before.trust, after.trust), { trust: after.trust, before: before.trust })}</span
      >
    </p>`;
}

function trustKey(before: number, after: number) {
  if (before === after) return 'debrief.inner.trustSame';
  return after > before ? 'debrief.inner.trustUp' : 'debrief.inner.trustDown';
}
