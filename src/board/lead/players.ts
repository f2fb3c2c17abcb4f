import { html, type TemplateResult } from 'lit-html';
import { openDialog } from '../../ui/dialog.ts';
import type { Shell } from '../../ui/shell.ts';
import { person } from '../show/bars.ts';
import { nameField } from '../show/fields.ts';
import { fieldOf } from '../show/form.ts';
import { copyField } from '../show/links.ts';
import { dayOf } from '../show/dates.ts';
import { say } from '../text/say.ts';
import type { Administration, LeadActions } from './actions.ts';

type PlayerRow = Administration['players'][number];

/** The players, each to be renamed, hidden, removed, or helped back in. No scores stand here. */
export function players(
  shell: Shell,
  { players: all }: Administration,
  actions: LeadActions,
): TemplateResult {
  return html`<section class="team-panel lead-players" aria-labelledby="lead-players">
    <h2 id="lead-players">${say('lead.players')}</h2>
    ${
      all.length === 0
        ? html`<p class="team-panel-empty">${say('lead.nobody')}</p>`
        : html`<ul>
            ${all.map((player) => row(shell, player, actions))}
          </ul>`
    }
  </section>`;
}

function row(shell: Shell, player: PlayerRow, actions: LeadActions): TemplateResult {
  const { id, name, hidden, lastSeen, runs } = player;
  const named = html`<span class="hidden-text">: ${name}</span>`;
  return html`<li data-hidden=${hidden}>
    ${person(player)}
    <span class="team-panel-note"
      >${say('runs', { count: runs })} · ${say('lead.seen', { day: dayOf(lastSeen) })}
      ${hidden ? html`<span class="chip">${say('lead.hidden')}</span>` : ''}</span
    >
    <span class="board-actions">
      <button class="button small" type="button" @click=${() => rename(player, actions)}>
        <span>${say('lead.rename')}${named}</span>
      </button>
      <button
        class="button small"
        type="button"
        @click=${() => void actions.changePlayer(id, { hidden: !hidden })}
      >
        <span>${say(hidden ? 'lead.show' : 'lead.hide')}${named}</span>
      </button>
      <button class="button small" type="button" @click=${() => void help(shell, player, actions)}>
        <span>${say('lead.recovery')}${named}</span>
      </button>
      <button class="button small" type="button" @click=${() => void actions.remove(id, name)}>
        <span>${say('lead.remove')}${named}</span>
      </button>
    </span>
  </li>`;
}

function rename({ id, name }: PlayerRow, actions: LeadActions): void {
  openDialog({
    title: say('lead.renameTitle', { name }),
    body: (close) => {
      const submit = (event: Event) => {
        event.preventDefault();
        void actions.changePlayer(id, { name: fieldOf(event, 'name') });
        close();
      };
      return html`<form class="details-form" @submit=${submit}>
        ${nameField(name)}
        <button class="button primary" type="submit">${say('lead.save')}</button>
      </form>`;
    },
  });
}

async function help(shell: Shell, { id, name }: PlayerRow, actions: LeadActions): Promise<void> {
  if (!confirm(say('lead.recoveryAsk', { name }))) return;
  const code = await actions.recovery(id);
  if (code === null) return;
  openDialog({
    title: say('lead.recoveryTitle', { name }),
    body: () =>
      html`<p>${say('lead.recoveryHint')}</p>
        ${copyField(say('join.recoveryCode'), code, shell.announce)}`,
  });
}
