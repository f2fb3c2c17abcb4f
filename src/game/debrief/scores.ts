import { html, nothing, type TemplateResult } from 'lit-html';
import { HEADLINE_SKILLS, SKILLS, type Skill } from '../../core/index.ts';
import { icon } from '../../ui/icons.ts';
import { say } from '../../ui/text/say.ts';
import { vars } from '../../ui/vars.ts';
import type { DebriefModel } from './model.ts';
import { sources } from '../tips/citation.ts';
import { tipLink } from '../tips/link.ts';
import { signed } from './points.ts';
import { told } from '../told.ts';

const HEADLINE = new Set<Skill>(HEADLINE_SKILLS);

/** The score, overall and by skill, against the best and the last time. */
export function scores({ debrief, best, last }: DebriefModel): TemplateResult {
  const { score, points } = debrief.replay;
  const more = SKILLS.filter((skill) => !HEADLINE.has(skill));
  const bar = (skill: Skill) =>
    scoreBar({
      id: skill,
      label: say(`skill.${skill}`),
      percent: score.skills[skill],
      points: points.skills[skill],
      range: debrief.ranges.skills[skill],
      best: best?.skills[skill] ?? null,
      last: last?.skills[skill] ?? null,
    });
  return html`<section class="scores" aria-labelledby="scores-title">
    <h2 id="scores-title">${say('debrief.score.title')}</h2>
    <p class="debrief-small">${say('debrief.score.what')}</p>
    <div
      class="score-overall"
      data-score="overall"
      data-value=${score.overall ?? 'null'}
      data-points=${points.overall}
    >
      <span class="score-number">${percent(score.overall)}</span>
      <span>
        ${say('debrief.score.overall')}<br />
        <small>${rangeWords(points.overall, debrief.ranges.overall)}</small>
        ${comparison(best?.overall ?? null, last?.overall ?? null)}
      </span>
    </div>
    ${
      best === null && last === null
        ? nothing
        : html`<p class="score-key" aria-hidden="true">
            <span class="score-key-mark" data-mark="best"></span>${say('debrief.score.best')}
            <span class="score-key-mark" data-mark="last"></span>${say('debrief.score.last')}
          </p>`
    }
    <ul class="score-list">
      ${HEADLINE_SKILLS.map(bar)}
    </ul>
    <ul class="score-list minor">
      ${more.map(bar)}
    </ul>
  </section>`;
}

function percent(value: number | null): string {
  return value === null ? say('debrief.score.untested') : say('debrief.score.percent', { value });
}

function rangeWords(
  points: number,
  { least, most }: { readonly least: number; readonly most: number },
): string {
  return say('debrief.score.range', { points: signed(points), least: signed(least), most: signed(most) });
}

function comparison(best: number | null, last: number | null): TemplateResult | typeof nothing {
  if (best === null || last === null) return nothing;
  return html`<br /><small>${say('debrief.score.compare', { best, last })}</small>`;
}

function scoreBar(bar: {
  readonly id: Skill;
  readonly label: string;
  readonly percent: number | null;
  readonly points: number;
  readonly range: { readonly least: number; readonly most: number };
  readonly best: number | null;
  readonly last: number | null;
}): TemplateResult {
  const value = bar.percent ?? 'null';
  return html`<li class="score" data-score=${bar.id} data-value=${value} data-points=${bar.points}>
    <span class="score-label">${bar.label}</span>
    <span class="score-value">${percent(bar.percent)}</span>
    ${
      bar.percent === null
        ? nothing
        : html`<span class="score-track" aria-hidden="true" ${vars({ '--share': bar.percent / 100 })}>
              <span class="score-fill"></span>
              ${mark('best', bar.best)} ${mark('last', bar.last)}
            </span>
            <small class="score-range">
              ${rangeWords(bar.points, bar.range)}${
                bar.last === null || bar.best === null
                  ? nothing
                  : html`; ${say('debrief.score.compare', { best: bar.best, last: bar.last })}`
              }
            </small>`
    }
  </li>`;
}

/** Where an earlier run stands on a bar. */
function mark(which: 'best' | 'last', earlier: number | null): TemplateResult | typeof nothing {
  if (earlier === null) return nothing;
  return html`<span class="score-mark" data-mark=${which} ${vars({ '--at': earlier / 100 })}></span>`;
}

/** The one thing to improve next time. */
export function improve({ script, debrief }: DebriefModel): TemplateResult {
  const found = debrief.improve;
  const tip = found === null ? undefined : script.tips.tips[found.tip];
  return html`<section class="improve" aria-labelledby="improve-title" data-improve=${found?.tip ?? ''}>
    <h2 id="improve-title">${icon('light')}${say('debrief.improve.title')}</h2>
    ${
      found === null || tip === undefined
        ? html`<p>${say('debrief.improve.none')}</p>`
        : html`<p class="improve-tip">${tipLink(found.tip, tip.title)}</p>
            <p>${told(tip.follow)}</p>
            <p class="debrief-small">${say('debrief.improve.lost', { count: found.lost })}</p>
            ${sources(script.tips, tip)}`
    }
  </section>`;
}
