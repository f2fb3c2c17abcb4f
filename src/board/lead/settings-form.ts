import { html, type TemplateResult } from 'lit-html';
import { GOALS, PERIODS, type GoalKind, type Period } from '../../wire.ts';
import { fieldOf } from '../show/form.ts';
import { say } from '../text/say.ts';
import type { Administration, LeadActions } from './actions.ts';

/** What the lead settles: name, goal, what is shown, how long runs are kept; and deleting it all. */
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
  return html`<form class="team-panel lead-settings" @submit=${submit} aria-labelledby="lead-settings">
    <h2 id="lead-settings">${say('lead.settings')}</h2>
    <label class="team-field"
      ><span>${say('hub.teamName')}</span
      ><input
        class="team-input"
        name="name"
        required
        maxlength="40"
        autocomplete="off"
        .defaultValue=${team.name}
    /></label>
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
    <label class="team-field"
      ><span>${say('lead.retention')}</span
      ><input
        class="team-input short"
        name="retention"
        type="number"
        min="0"
        max="3650"
        .defaultValue=${String(settings.retentionDays ?? 0)}
      /><small>${say('lead.retentionHint')}</small></label
    >
    <p class="board-actions">
      <button class="button primary" type="submit" aria-disabled=${actions.busy}>${say('lead.save')}</button>
      <button class="button" type="button" @click=${() => void actions.deleteTeam()}>
        ${say('lead.delete')}
      </button>
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
        ${GOALS.map(
          (each) =>
            html`<option value=${each} ?selected=${kind === each}>${say(`lead.goals.${each}`)}</option>`,
        )}
      </select></label
    >
    <label class="team-field"
      ><span>${say('lead.target')}</span
      ><input
        class="team-input short"
        name="goalTarget"
        type="number"
        min="1"
        max="100000"
        .defaultValue=${String(target)}
    /></label>
    <label class="team-field"
      ><span>${say('scope.period')}</span
      ><select class="team-input" name="goalPeriod">
        ${PERIODS.map(
          (each) =>
            html`<option value=${each} ?selected=${period === each}>
              ${say(each === 'all' ? 'scope.allTime' : `scope.${each}`)}
            </option>`,
        )}
      </select></label
    >
  </fieldset>`;
}
