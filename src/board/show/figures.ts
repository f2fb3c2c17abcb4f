import { html, nothing, type TemplateResult } from 'lit-html';
import { nextBand } from '../../core/board/team.ts';
import { OWN_PLACE_FROM } from '../../core/board/words.ts';
import type { Board, Player } from '../../wire.ts';
import { icon } from '../../ui/icons.ts';
import { say } from '../text/say.ts';
import { bar, behind, person, skillBars } from './bars.ts';
import { sayAround, toldTitle } from './told.ts';

/** The figures of a board: what helps a team first, nobody at the bottom. */

/** All that stands on a board under its heading. */
export function figures(board: Board): TemplateResult {
  return html`<div class="board-figures">
    ${own(board)} ${goal(board)} ${skills(board)} ${top(board)} ${improved(board)} ${bands(board)}
    ${bests(board)} ${ranking(board)}
  </div>`;
}

function panel(kind: string, title: string, content: unknown, note: unknown = nothing): TemplateResult {
  return html`<section class="team-panel team-panel-${kind}" aria-labelledby="panel-${kind}">
    <h2 id="panel-${kind}">${title}</h2>
    ${content}${note}
  </section>`;
}

const empty = (text: string) => html`<p class="team-panel-empty">${text}</p>`;

/** One's own place: sent to this device and to no other. */
function own({ own: mine }: Board): TemplateResult | typeof nothing {
  if (mine === null) return nothing;
  return panel('own', say('own.title'), ownStanding(mine, mine.of));
}

type OwnStanding = Omit<NonNullable<Board['own']>, 'of'>;

/** Where somebody stands, for themselves: the place where one is told, else how far they have come; and what comes next. */
export function ownStanding(
  { place, mastered, variants, band, score, runs, sure }: OwnStanding,
  of: number,
): TemplateResult {
  const come = say('own.mastered', { mastered, variants });
  const next = nextBand(mastered, variants);
  return html`<p class="own-place">
      <strong>${place === null ? come : say('own.place', { place, of })}</strong>
      <span class="chip">${say(`bands.${band}`)}</span>
    </p>
    ${
      runs === 0
        ? nothing
        : html`<p class="team-panel-note">
            ${place === null ? nothing : html`${come} · `}
            ${score === null ? nothing : html`${say('own.score', { percent: Math.round(score) })} · `}
            ${behind(runs, sure)}
          </p>`
    }
    <p class="team-panel-note">
      ${next === null ? nothing : say('own.next', { count: next.more, band: say(`bands.${next.band}`) })}
      ${of < OWN_PLACE_FROM ? say('own.placesFrom', { count: OWN_PLACE_FROM }) : nothing}
    </p>`;
}

/** How far the team is with its goal. */
export function goal({ goal: set }: Board): TemplateResult | typeof nothing {
  if (set === null) return nothing;
  const { kind, reached, target, percent, period } = set;
  return panel(
    'goal',
    say('goal.title'),
    html`<p class="goal-words">
        <strong>${say(`goal.${kind}`, { reached, target })}</strong> <span>${say(`goal.${period}`)}</span>
        ${reached >= target ? html`<span class="goal-done">${icon('check')}${say('goal.done')}</span>` : nothing}
      </p>
      ${bar(percent, 'bar-goal')}`,
  );
}

/** The team's skills. */
export function skills({ skills: bars }: Board): TemplateResult {
  return panel('skills', say('skills.title'), skillBars(bars));
}

/** The named three. */
export function top({ top: named }: Board): TemplateResult | typeof nothing {
  if (named === null) return nothing;
  const list = html`<ol class="top">
    ${named.map(
      ({ place, player, mastered, score, runs, sure }) =>
        html`<li data-place=${place}>
          <span class="place"
            ><span class="hidden-text">${say('top.place', { place })}</span
            ><span aria-hidden="true">${place}</span></span
          >
          ${person(player)}
          <span class="team-panel-note"
            >${
              mastered === 0 && score !== null
                ? say('own.score', { percent: Math.round(score) })
                : say('top.mastered', { count: mastered })
            }
            · ${behind(runs, sure)}</span
          >
        </li>`,
    )}
  </ol>`;
  return panel(
    'top',
    say('top.title'),
    named.length === 0 ? empty(say('top.none')) : list,
    named.length === 0 ? nothing : html`<p class="team-panel-note">${say('top.note')}</p>`,
  );
}

/** Who has come furthest, each against their own first run. */
export function improved({ mostImproved }: Board): TemplateResult {
  const list = html`<ul class="improved">
    ${mostImproved?.map(
      ({ player, from, to, gain, runs }) =>
        html`<li>
          ${person(player)}<strong class="gain">${say('improved.points', { gain: Math.round(gain) })}</strong>
          <span class="team-panel-note"
            >${say('improved.gain', { from: Math.round(from), to: Math.round(to) })} ·
            ${say('runs', { count: runs })}</span
          >
        </li>`,
    )}
  </ul>`;
  return panel('improved', say('improved.title'), mostImproved === null ? empty(say('improved.none')) : list);
}

/** How many have come how far; nobody is named. */
function bands({ bands: counted }: Board): TemplateResult {
  if (counted === null) return panel('bands', say('bands.title'), empty(say('bands.none')));
  return panel(
    'bands',
    say('bands.title'),
    html`<dl class="team-bands">
      ${counted.map(
        ({ band, players }) =>
          html`<div data-band=${band}>
            <dt>${say(`bands.${band}`)} <small>${say(`bands.${band}_hint`)}</small></dt>
            <dd>${say('people', { count: players })}</dd>
          </div>`,
      )}
    </dl>`,
  );
}

function bests({ personalBests, scenarios }: Board): TemplateResult {
  const titles = new Map(scenarios.map((each) => [each.id, toldTitle(each)]));
  const list = html`<ul class="bests">
    ${personalBests.map(
      ({ player, scenario, percent, mastered }) =>
        html`<li>
          ${person(player)}
          <span class="team-panel-note"
            >${sayAround(
              (title) => say('bests.line', { percent: Math.round(percent ?? 0), title }),
              titles.get(scenario) ?? scenario,
            )}
            ${mastered ? html`<strong class="chip">${say('bests.mastered')}</strong>` : nothing}</span
          >
        </li>`,
    )}
  </ul>`;
  return panel('bests', say('bests.title'), personalBests.length === 0 ? empty(say('bests.none')) : list);
}

/** Everybody, where the lead wants it: the upper half by place, the others by name alone. */
function ranking({ ranking: all }: Board): TemplateResult | typeof nothing {
  if (all === null || all.length === 0) return nothing;
  const others = all.filter(({ standing }) => standing === null);
  return panel(
    'ranking',
    say('ranking.title'),
    html`<div class="table-frame" tabindex="0" role="group" aria-label=${say('ranking.title')}>
      <table class="table">
        <thead>
          <tr>
            <th scope="col">${say('ranking.place')}</th>
            <th scope="col">${say('ranking.name')}</th>
            <th scope="col">${say('ranking.mastered')}</th>
            <th scope="col">${say('ranking.score')}</th>
            <th scope="col">${say('ranking.runs')}</th>
          </tr>
        </thead>
        <tbody>
          ${all.map(({ player, standing }) => (standing === null ? nothing : rankingRow(player, standing)))}
        </tbody>
      </table>
    </div>`,
    others.length === 0
      ? nothing
      : html`<h3 id="ranking-others">${say('ranking.others')}</h3>
          <ul class="ranking-others" aria-labelledby="ranking-others">
            ${others.map(({ player }) => html`<li>${person(player)}</li>`)}
          </ul>`,
  );
}

function rankingRow(
  player: Player,
  { place, mastered, score, runs }: NonNullable<NonNullable<Board['ranking']>[number]['standing']>,
): TemplateResult {
  return html`<tr>
    <td><strong>${place}</strong></td>
    <th scope="row">${person(player)}</th>
    <td>${mastered}</td>
    <td>${score === null ? say('ranking.none') : say('percent', { percent: Math.round(score) })}</td>
    <td>${runs}</td>
  </tr>`;
}
