import { html, nothing, type TemplateResult } from 'lit-html';
import { icon } from '../../ui/icons.ts';
import { addressOf } from '../../ui/shell.ts';
import { say } from '../../ui/text/say.ts';
import { decisionList } from './decisions.ts';
import { disagreements } from './disagreements.ts';
import { evidenceList } from './evidence.ts';
import { found } from './found.ts';
import { innerLife } from './inner-life.ts';
import { ledger } from './ledger.ts';
import { neverHeard } from './never-heard.ts';
import type { DebriefModel } from './model.ts';
import { improve, scores } from './scores.ts';
import { strip } from './strip.ts';
import { verdict } from './verdict.ts';

/** The whole debrief, from the customer's verdict down to the single tips. */
export function content(model: DebriefModel): TemplateResult {
  const { script, opened } = model;
  return html`
    <div class="debrief-top">
      <h1 tabindex="-1">${say('debrief.title', { scenario: script.scenario.title })}</h1>
      ${opened ? html`<p class="chip">${icon('file')}${say('debrief.opened')}</p>` : nothing}
      ${
        model.isFirstAttempt
          ? html`<p class="chip" data-first-attempt>${icon('star')}${say('debrief.first')}</p>`
          : nothing
      }
    </div>
    ${verdict(model)}
    <div class="debrief-columns">${scores(model)}${improve(model)}</div>
    ${strip(model)} ${innerLife(model)} ${decisionList(model)} ${ledger(model)} ${neverHeard(model)}
    ${disagreements(model)} ${found(model)} ${evidenceList(model)} ${whatNow(model)}
  `;
}

function whatNow({ actions, script, run }: DebriefModel): TemplateResult {
  return html`<section class="debrief-now" aria-labelledby="debrief-now">
    <h2 id="debrief-now">${say('debrief.now.title')}</h2>
    <p class="debrief-actions">
      <button class="button primary" type="button" data-action="again" @click=${actions.again}>
        ${icon('play')}${say('debrief.now.again')}
      </button>
      <button class="button" type="button" data-action="same-again" @click=${actions.sameAgain}>
        ${icon('rewind')}${say('debrief.now.same')}
      </button>
      <button class="button" type="button" data-action="save" @click=${actions.save}>
        ${icon('save')}${say('debrief.now.save')}
      </button>
      <button class="button" type="button" data-action="print" @click=${() => print()}>
        ${icon('print')}${say('debrief.now.print')}
      </button>
      <a class="button quiet" href=${addressOf({ page: 'home' })}>${say('app.home')}</a>
    </p>
    <p class="debrief-small">${say('debrief.now.share')}</p>
    <p class="debrief-small">
      ${say('debrief.now.run', {
        scenario: script.scenario.id,
        seed: run.seed,
        mode: say(`mode.${run.mode}.label`),
        tempo: say(`tempo.${run.tempo}.label`),
      })}
    </p>
  </section>`;
}
