import { html, nothing, type TemplateResult } from 'lit-html';
import { icon } from '../../ui/icons.ts';
import { GOALS, PERIODS, type GoalKind, type Period } from '../../wire.ts';
import { options } from '../../ui/options.ts';
import { nameField, numberField } from '../show/fields.ts';
import { fieldOf } from '../show/form.ts';
import { say } from '../text/say.ts';
import type { Administration, LeadActions } from './actions.ts';

/** What the lead settles: name, goal, what is shown, how long runs are kept. */
export function settingsForm(admin: Administration, actions: LeadActions): TemplateResult {
  const { settings, team } = admin;
  const submit = (event: Event) => {
    event.preventDefault();
    const kind = GOALS.find((goal) => goal === fieldOf(event, 'goal')) ?? null;
    const period = PERIODS.find((each) => each === fieldOf(event, 'goalPeriod')) ?? 'all';
    const target = Math.max(1, Math.min(100_000, Math.round(Number(fieldOf(event, 'goalTarget'))) || 1));
    const days = Math.round(Number(fieldOf(event, 'retention')));
    void actions.change({
      name: fieldOf(event, 'name'),
      settings: {
        goal: kind === null ? null : { kind, target, period },
        topThree: fieldOf(event, 'topThree') === 'on',
        fullRanking: fieldOf(event, 'fullRanking') === 'on',
        retentionDays: days >= 7 ? Math.min(3650, days) : null,
      },
    });
  };
  return html`<form
    class="team-panel lead-settings"
    @submit=${submit}
    @input=${() => actions.touch()}
    aria-labelledby="lead-settings"
  >
    <h2 id="lead-settings">${say('lead.settings')}</h2>
    ${nameField(team.name, { label: say('hub.teamName') })}
    ${goalFields(settings.goal?.kind ?? null, settings.goal?.target ?? 20, settings.goal?.period ?? 'week')}
    <label class="check"
      ><input type="checkbox" name="topThree" ?checked=${settings.topThree} /><span
        >${say('lead.topThree')}<br /><small>${say('lead.topThreeHint')}</small></span
      ></label
    >
    <label class="check"
      ><input type="checkbox" name="fullRanking" ?checked=${settings.fullRanking} /><span
        >${say('lead.full')}<br /><small>${say('lead.fullHint')}</small></span
      ></label
    >
    ${numberField('retention', say('lead.retention'), settings.retentionDays ?? 0, {
      min: 0,
      max: 3650,
      hint: say('lead.retentionHint'),
    })}
    <p class="board-actions">
      <button class="button primary" type="submit" aria-disabled=${actions.busy}>${say('lead.save')}</button>
      ${actions.saved ? html`<span class="saved-note" aria-hidden="true">${icon('check')}${say('lead.saved')}</span>` : nothing}
    </p>
  </form>`;
}

function goalFields(kind: GoalKind | null, target: number, period: Period): TemplateResult {
  return html`<fieldset class="goal-fields">
    <legend>${say('goal.title')}</legend>
    <label class="team-field"
      ><span>${say('lead.goal')}</span
      ><select class="team-input" name="goal">
        <option value="" ?selected=${kind === null}>${say('lead.goals.none')}</option>
        ${options(GOALS, kind, (each) => say(`lead.goals.${each}`))}
      </select></label
    >
    <div class="goal-more">
      ${numberField('goalTarget', say('lead.target'), target, { min: 1, max: 100_000 })}
      <label class="team-field"
        ><span>${say('scope.period')}</span
        ><select class="team-input" name="goalPeriod">
          ${options(PERIODS, period, (each) => say(each === 'all' ? 'scope.allTime' : `scope.${each}`))}
        </select></label
      >
    </div>
  </fieldset>`;
}

/** Deleting it all, apart from everything that is done often. */
export function deleting(actions: LeadActions): TemplateResult {
  return html`<section class="team-panel lead-delete" aria-labelledby="lead-delete">
    <h2 id="lead-delete">${say('lead.delete')}</h2>
    <p class="team-panel-note">${say('lead.deleteHint')}</p>
    <button class="button danger small" type="button" @click=${() => void actions.deleteTeam()}>
      ${say('lead.deleteGo')}
    </button>
  </section>`;
}
