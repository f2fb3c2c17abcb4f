import { html, type TemplateResult } from 'lit-html';
import type { Disagreement, Tips } from '../../core/index.ts';
import { say } from '../../ui/text/say.ts';
import { sources } from './citation.ts';
import { told } from '../told.ts';

/** A question on which the documents do not agree: both sides, and what the game does. */
export function dispute(tips: Tips, id: string, { title, one, other, here }: Disagreement): TemplateResult {
  return html`<details class="disagreement" data-disagreement=${id}>
    <summary>${told(title)}</summary>
    <div class="sides">
      <div>
        <h3>${say('debrief.disagree.one')}</h3>
        <p>${told(one.says)}</p>
        ${sources(tips, one)}
      </div>
      <div>
        <h3>${say('debrief.disagree.other')}</h3>
        <p>${told(other.says)}</p>
        ${sources(tips, other)}
      </div>
    </div>
    <p><strong>${say('debrief.disagree.here')}</strong> ${told(here)}</p>
  </details>`;
}
