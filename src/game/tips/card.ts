import { html, nothing, type TemplateResult } from 'lit-html';
import type { Tip, Tips } from '../../core/index.ts';
import { icon } from '../../ui/icons.ts';
import { say } from '../../ui/text/say.ts';
import { pointsChip } from '../debrief/points.ts';
import type { Example } from '../saving/examples.ts';
import { sources } from './citation.ts';
import { dispute } from './dispute.ts';
import { told } from '../told.ts';

/** One tip with both its faces, its sources, what is disputed about it, and what the trainee made of it so far. */
export function tipCard(
  tips: Tips,
  id: string,
  tip: Tip,
  examples: readonly Example[],
  wanted: boolean,
): TemplateResult {
  const disputes = Object.entries(tips.disagreements).filter(([, { tips: about }]) => about.includes(id));
  return html`<article class="tip-card" id=${`tip-${id}`} data-tip=${id} data-wanted=${wanted}>
    <h3 tabindex="-1">${told(tip.title)}</h3>
    <div class="tip-faces">
      <div class="tip-face" data-face="follow">
        <h4>${icon('check')}${say('tips.follow')}</h4>
        <p>${told(tip.follow)}</p>
      </div>
      <div class="tip-face" data-face="break">
        <h4>${icon('cross')}${say('tips.break')}</h4>
        <p>${told(tip.break)}</p>
      </div>
    </div>
    ${sources(tips, tip)} ${disputes.map(([key, one]) => dispute(tips, key, one))}
    ${examples.length === 0 ? nothing : own(examples)}
  </article>`;
}

/** The trainee's own, newest first. */
function own(examples: readonly Example[]): TemplateResult {
  return html`<div class="tip-own">
    <h4>${say('tips.own')}</h4>
    <ul>
      ${examples.toReversed().map(
        ({ scenario, decision, said, points }) =>
          html`<li data-face=${points > 0 ? 'follow' : 'break'}>
            ${pointsChip(points)}
            <span>
              ${said === '' ? nothing : html`“${said}” `}
              <small>${say(points > 0 ? 'tips.followed' : 'tips.broken', { scenario, decision })}</small>
            </span>
          </li>`,
      )}
    </ul>
  </div>`;
}
