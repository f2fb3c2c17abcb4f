import { html, nothing, type TemplateResult } from 'lit-html';
import { PERIODS, type Board, type Period } from '../../wire.ts';
import { say } from '../text/say.ts';
import { dayOf } from './dates.ts';
import { langOf } from './told.ts';

/** Choosing what a board shows. */

export interface Chosen {
  /** Null for all scenarios together. */
  readonly scenario: string | null;
  /** An older version of it; null for the one that is played now. */
  readonly hash: string | null;
  readonly period: Period;
}

export const EVERYTHING: Chosen = { scenario: null, hash: null, period: 'all' };

/** The choice of scenario and period, over a line that says what the figures rest on. */
export function scope(
  board: Pick<Board, 'scenarios' | 'runs' | 'active'>,
  chosen: Chosen,
  choose: (chosen: Chosen) => void,
): TemplateResult {
  const pick = (event: Event) => {
    const { value } = event.target as HTMLSelectElement;
    choose({ ...chosen, scenario: value === '' ? null : value, hash: null });
  };
  return html`<div class="scope" role="group" aria-label=${say('scope.label')}>
    <label class="team-field scope-scenario"
      ><span>${say('scope.scenario')}</span>
      <select class="team-input" @change=${pick}>
        <option value="" ?selected=${chosen.scenario === null}>${say('scope.all')}</option>
        ${board.scenarios.map(
          ({ id, title, language }) =>
            html`<option value=${id} lang=${langOf(language)} ?selected=${chosen.scenario === id}>
              ${title}
            </option>`,
        )}
      </select></label
    >
    ${versions(board, chosen, choose)}
    <fieldset class="team-tabs">
      <legend>${say('scope.period')}</legend>
      ${PERIODS.map(
        (period) =>
          html`<label
            ><input
              type="radio"
              name="period"
              value=${period}
              .checked=${chosen.period === period}
              @change=${() => choose({ ...chosen, period })}
            /><span>${say(period === 'all' ? 'scope.allTime' : `scope.${period}`)}</span></label
          >`,
      )}
    </fieldset>
  </div>`;
}

/** The versions of the chosen scenario, where there is more than one to choose; each stands for itself. */
function versions(
  { scenarios }: Pick<Board, 'scenarios'>,
  chosen: Chosen,
  choose: (chosen: Chosen) => void,
): TemplateResult | typeof nothing {
  const all = scenarios.find(({ id }) => id === chosen.scenario)?.versions ?? [];
  if (all.length < 2) return nothing;
  const pick = (event: Event) => {
    const { value } = event.target as HTMLSelectElement;
    choose({ ...chosen, hash: value === '' ? null : value });
  };
  return html`<label class="team-field scope-version"
    ><span>${say('scope.versions')}</span>
    <select class="team-input" @change=${pick}>
      ${all.map(
        ({ hash, version, published, runs, current }) =>
          html`<option
            value=${current ? '' : hash}
            ?selected=${current ? chosen.hash === null : hash === chosen.hash}
          >
            ${say(current ? 'scope.versionNow' : 'scope.versionOf', {
              version,
              day: dayOf(published),
              runs: say('runs', { count: runs }),
            })}
          </option>`,
      )}
    </select></label
  >`;
}

/** What the figures rest on, and what is left out of them. */
export function summary({
  runs,
  active,
  otherVersions,
}: Pick<Board, 'runs' | 'active' | 'otherVersions'>): TemplateResult {
  return html`<p class="board-summary">
    ${
      runs === 0
        ? say('summaryNone')
        : say('summary', {
            runs: say('runs', { count: runs }),
            people: say('people', { count: active }),
          })
    }
    ${otherVersions === 0 ? nothing : say('otherVersions', { count: otherVersions })}
  </p>`;
}
