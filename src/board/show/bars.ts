import { html, nothing, type TemplateResult } from 'lit-html';
import { badge, type BadgeLook } from '../../ui/badge.ts';
import { vars } from '../../ui/vars.ts';
import type { Board, Sureness } from '../../wire.ts';
import { say } from '../text/say.ts';

/** The pieces that the board's figures are drawn with. */

/** A bar from 0 to 100 percent, as an ornament: the number stands beside it. */
export function bar(percent: number, kind = ''): TemplateResult {
  return html`<div class="bar ${kind}" aria-hidden="true">
    <div class="bar-fill" ${vars({ '--share': percent / 100 })}></div>
  </div>`;
}

/** How many runs stand behind a figure, and how sure that makes it. */
export function behind(runs: number, sure: Sureness): TemplateResult {
  return html`<span class="behind" data-sure=${sure}
    >${say('behind', { runs: say('runs', { count: runs }), sure: say(`sure.${sure}`) })}</span
  >`;
}

/** Somebody with their sign; the name is plain text, whatever it holds. */
export function person(player: { readonly name: string; readonly look: BadgeLook }): TemplateResult {
  return html`<span class="person"
    >${badge(player.look)}<span class="person-name">${player.name}</span></span
  >`;
}

/** The team's skills as bars. */
export function skillBars(skills: Board['skills']): TemplateResult {
  return html`<ul class="skill-bars">
    ${skills.map(
      ({ skill, percent, change, runs, sure }) =>
        html`<li data-skill=${skill}>
          <span class="skill-name">${say(`skills.${skill}`)}</span>
          ${bar(percent ?? 0)}
          ${
            percent === null
              ? html`<span class="skill-none">${say('skills.none')}</span>`
              : html`<strong class="skill-percent"
                    >${say('percent', { percent: Math.round(percent) })}</strong
                  >
                  <span class="skill-behind">${behind(runs, sure)}${changed(change)}</span>`
          }
        </li>`,
    )}
  </ul>`;
}

function changed(change: number | null): TemplateResult | typeof nothing {
  if (change === null) return nothing;
  const points = Math.abs(Math.round(change));
  const kind = points === 0 ? 'same' : change > 0 ? 'up' : 'down';
  return html`<span class="change" data-change=${kind}>${say(`skills.${kind}`, { points })}</span>`;
}
