import { html, nothing, type TemplateResult } from 'lit-html';
import { say } from '../../ui/text/say.ts';
import { dispute } from '../tips/dispute.ts';
import type { DebriefModel } from './model.ts';

/** Where the documents behind the tips of this run do not agree. */
export function disagreements({ script, debrief }: DebriefModel): TemplateResult | typeof nothing {
  if (debrief.disagreements.length === 0) return nothing;
  return html`<section class="disagreements" aria-labelledby="disagreements-title">
    <h2 id="disagreements-title">${say('debrief.disagree.title')}</h2>
    <p class="debrief-small">${say('debrief.disagree.what')}</p>
    ${debrief.disagreements.map((id) => {
      const found = script.tips.disagreements[id];
      return found === undefined ? nothing : dispute(script.tips, id, found);
    })}
  </section>`;
}
