import { html, type TemplateResult } from 'lit-html';
import { say } from '../../ui/text/say.ts';
import { vars } from '../../ui/vars.ts';
import type { DebriefModel } from './model.ts';
import { worstOf } from './decisions.ts';
import { portrait } from '../portrait.ts';
import { told } from '../told.ts';

/** So many faces side by side at most. */
const MOST_COLUMNS = 9;

/** As many columns as fill their rows most evenly. */
function columnsFor(count: number): number {
  const rows = Math.max(1, Math.ceil(count / MOST_COLUMNS));
  return Math.max(1, Math.ceil(count / rows));
}

/** The run as a film strip: the faces before and after each decision; choosing one leads to its story below. */
export function strip({ script, debrief }: DebriefModel): TemplateResult {
  const { customer } = script.scenario;
  const { name } = customer;
  const worst = worstOf(debrief.moments);
  const show = (at: number) => {
    const story = document.getElementById(`decision-${at}`);
    if (!(story instanceof HTMLDetailsElement)) return;
    story.open = true;
    story.querySelector('summary')?.focus();
    story.scrollIntoView({ block: 'start' });
  };
  return html`<section class="strip-section" aria-labelledby="strip-title">
    <h2 id="strip-title">${say('debrief.strip.title')}</h2>
    <p class="debrief-small">${say('debrief.strip.what')}</p>
    <ol class="strip" ${vars({ '--columns': columnsFor(debrief.moments.length) })}>
      ${debrief.moments.map(
        (moment, index) =>
          html`<li>
            <button
              class="shot"
              type="button"
              data-worst=${worst.has(moment.at)}
              @click=${() => show(moment.at)}
            >
              <span class="shot-number">${index + 1}</span>
              <span class="shot-faces" data-changed=${moment.before.mood !== moment.after.mood}>
                ${portrait(customer, moment.before.mood)}${portrait(customer, moment.after.mood)}
              </span>
              <span class="shot-label">${told(moment.label)}</span>
              <span class="hidden-text"
                >${say('debrief.strip.faces', {
                  name,
                  before: say(`mood.${moment.before.mood}`),
                  after: say(`mood.${moment.after.mood}`),
                })}
                ${moment.regret > 0 ? say('debrief.regret', { count: moment.regret }) : say('debrief.noRegret')}</span
              >
              ${worst.has(moment.at) ? html`<span class="shot-mark" aria-hidden="true">!</span>` : ''}
            </button>
          </li>`,
      )}
    </ol>
  </section>`;
}
