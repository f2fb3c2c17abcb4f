import { html, nothing, type TemplateResult } from 'lit-html';
import { openDialog } from '../../ui/dialog.ts';
import type { BadgeLook } from '../../ui/badge.ts';
import type { Shell } from '../../ui/shell.ts';
import type { Body, OwnPage } from '../../wire.ts';
import { nameField } from '../show/fields.ts';
import { fieldOf } from '../show/form.ts';
import { copyField } from '../show/links.ts';
import { lookPicker } from '../show/look-picker.ts';
import { say } from '../text/say.ts';

export interface OwnActions {
  change(body: Body<'changeMe'>): Promise<void>;
  save(): Promise<void>;
  recovery(): Promise<void>;
  remove(): Promise<void>;
}

/** All that is held on a player, in their own hands. */
export function ownData(
  shell: Shell,
  own: OwnPage,
  code: string | null,
  actions: OwnActions,
): TemplateResult {
  const { hidden } = own.player;
  return html`<section class="team-panel own-data" aria-labelledby="own-data">
    <h2 id="own-data">${say('own.data')}</h2>
    <p class="team-panel-note">${say('own.dataHint')}</p>
    <label class="check"
      ><input
        type="checkbox"
        .checked=${hidden}
        @change=${() => void actions.change({ hidden: !hidden })}
      /><span>${say('own.hide')}<br /><small>${say('own.hideHint')}</small></span></label
    >
    ${
      code === null
        ? nothing
        : html`${copyField(say('join.recoveryCode'), code, shell.announce)}
            <p class="team-panel-note">${say('join.recoveryHint')}</p>`
    }
    <p class="board-actions">
      <button class="button small" type="button" @click=${() => edit(own, actions)}>
        ${say('own.edit')}
      </button>
      <button class="button small" type="button" @click=${() => void actions.recovery()}>
        ${say('own.recovery')}
      </button>
      <button class="button small" type="button" @click=${() => void actions.save()}>
        ${say('own.save')}
      </button>
      <button class="button danger small" type="button" @click=${() => void actions.remove()}>
        ${say('own.delete')}
      </button>
    </p>
  </section>`;
}

function edit({ player }: OwnPage, actions: OwnActions): void {
  let look: BadgeLook = player.look;
  const dialog = openDialog({
    title: say('own.edit'),
    body: (close) => {
      const submit = (event: Event) => {
        event.preventDefault();
        void actions.change({ name: fieldOf(event, 'name'), look: { ...look } });
        close();
      };
      return html`<form class="details-form" @submit=${submit}>
        ${nameField(player.name)}
        ${lookPicker(look, (now) => {
          look = now;
          dialog.update();
        })}
        <button class="button primary" type="submit">${say('lead.save')}</button>
      </form>`;
    },
  });
}
