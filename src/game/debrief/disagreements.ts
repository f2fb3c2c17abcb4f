import { html, nothing, type TemplateResult } from 'lit-html';
import type { Disagreement } from '../../core/index.ts';
import { say } from '../../ui/text/say.ts';
import type { DebriefModel } from './content.ts';
import { sources } from './evidence.ts';

/** Where the documents behind the tips of this run do not agree: both sides, and what the game does. */
export function disagreements({ script, debrief }: DebriefModel): TemplateResult | typeof nothing {
  if (debrief.disagreements.length === 0) return nothing;
  return html`<section class="disagreements" aria-labelledby="disagreements-title">
    <h2 id="disagreements-title">${say('debrief.disagree.title')}</h2>
    <p class="debrief-small">${say('debrief.disagree.what')}</p>
    ${debrief.disagreements.map((id) => {
      const found = script.tips.disagreements[id];
      return found === undefined ? nothing : one(id, found);
    })}
  </section>`;

  function one(id: string, { title, one: first, other, here }: Disagreement): TemplateResult {
    return html`<details class="disagreement" data-disagreement=${id}>
      <summary>${title}</summary>
      <div class="sides">
        <div>
          <h3>${say('debrief.disagree.one')}</h3>
          <p>${first.says}</p>
          ${sources(script.tips, first)}
        </div>
        <div>
          <h3>${say('debrief.disagree.other')}</h3>
          <p>${other.says}</p>
          ${sources(script.tips, other)}
        </div>
      </div>
      <p><strong>${say('debrief.disagree.here')}</strong> ${here}</p>
    </details>`;
  }
}
