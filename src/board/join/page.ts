import '../board.css';
import { html, nothing, render, type TemplateResult } from 'lit-html';
import { COLOURS, FIGURES, type BadgeLook } from '../../ui/badge.ts';
import { frame } from '../../ui/frame.ts';
import { icon } from '../../ui/icons.ts';
import { keepMembership } from '../../ui/membership.ts';
import { MAX_PROFILES, readLook } from '../../ui/profiles.ts';
import { addressOf, type Page, type Shell } from '../../ui/shell.ts';
import type { Answer, Player, Team } from '../../wire.ts';
import { call } from '../call.ts';
import { person } from '../show/bars.ts';
import { failureNotice, showFailedPage } from '../show/failure.ts';
import { nameField } from '../show/fields.ts';
import { createSending, fieldOf } from '../show/form.ts';
import { copyField } from '../show/links.ts';
import { lookPicker } from '../show/look-picker.ts';
import { say } from '../text/say.ts';

/** Joining a team: a name, a look, and what will be seen of one. Then straight to the first call. */
export async function showJoin(shell: Shell, code: string): Promise<Page> {
  const [invited, me] = await Promise.all([call('invitation', { params: { code } }), call('me')]);
  if (!invited.ok) return showFailedPage(shell, invited);
  const invitation = invited.value;
  const { team: invites } = invitation;
  // Whoever opens the link once more is not made a second player by it.
  const already = me.ok ? (me.value.teams.find(({ team }) => team.id === invites.id)?.player ?? null) : null;
  const { profiles } = shell;
  const { current } = profiles;
  // Nobody plays as somebody else who shares the device: whoever is new on it gets a profile of their own.
  const canAdd = profiles.all.length < MAX_PROFILES;
  let isNew = already !== null;
  let look: BadgeLook = isNew ? anyLook() : (current?.look ?? anyLook());
  let joined: Answer<'join'> | null = null;
  const update = () => void render(frame(shell, content(), 'board-page page-narrow'), shell.host);
  const sending = createSending(update);

  const submit = async (event: Event) => {
    event.preventDefault();
    const body = { code, name: fieldOf(event, 'name'), look };
    joined = await sending.send(() => call('join', { body }));
    if (joined === null) return;
    const { team, player } = joined;
    // Whoever has just said their name and look is not asked again.
    if (profiles.all.length === 0 || isNew) profiles.add(player.name, readLook(player.look));
    keepMembership(shell.store, {
      team: team.id,
      teamName: team.name,
      name: player.name,
      player: player.id,
    });
    update();
    scrollTo(0, 0);
    shell.host.querySelector<HTMLElement>('h1')?.focus();
  };

  const choose = (now: boolean) => {
    isNew = now;
    look = isNew ? anyLook() : (current?.look ?? look);
    update();
    // What was typed for the one is not the other's.
    const field = shell.host.querySelector<HTMLInputElement>('form.join input[name=name]');
    if (field !== null) field.value = field.defaultValue;
  };

  const form = () => html`
    <h1 tabindex="-1">${say('join.title', { team: invites.name })}</h1>
    ${already === null ? nothing : known(already, invites)}
    ${
      invitation.open
        ? html`${already === null ? nothing : html`<h2>${say('join.somebody')}</h2>`}
            <form class="join" @submit=${submit} ?hidden=${already !== null && !canAdd}>
              ${current === null || already !== null || !canAdd ? nothing : whoJoins(current.name, isNew, choose)}
              ${nameField(isNew ? '' : (current?.name ?? ''), { hint: say('join.nameHint'), autocomplete: 'nickname' })}
              ${lookPicker(look, (now) => {
                look = now;
                update();
              })}
              ${seen(invitation)} ${failureNotice(sending.failure)}
              <button class="button primary" type="submit" aria-disabled=${sending.busy}>
                ${say('join.go')}
              </button>
            </form>`
        : html`<p class="notice">${say('failure.joining-closed')}</p>
            <p class="board-actions">
              <a class="button" href=${addressOf({ page: 'board' })}>${say('failure.board')}</a>
            </p>`
    }
  `;
  const content = () => (joined === null ? form() : welcome(shell, joined));
  update();
  return { title: say('join.title', { team: invites.name }), destroy: () => undefined };
}

/** Whether it is the one who plays on the device, or somebody else. */
function whoJoins(name: string, isNew: boolean, choose: (isNew: boolean) => void): TemplateResult {
  const option = (value: boolean, text: string) =>
    html`<label class="check"
      ><input type="radio" name="who" .checked=${isNew === value} @change=${() => choose(value)} /><span
        >${text}</span
      ></label
    >`;
  return html`<fieldset class="join-who">
    <legend>${say('join.who')}</legend>
    ${option(false, say('join.me', { name }))} ${option(true, say('join.other'))}
  </fieldset>`;
}

/** For somebody who is in the team already. Another one can still join on their device, in a profile of their own. */
function known(player: Player, team: Team): TemplateResult {
  return html`<section class="team-panel join-known" aria-labelledby="join-known">
    <h2 id="join-known">${say('join.known', { name: player.name })}</h2>
    <p>${person(player)}</p>
    <p class="board-actions">
      <a class="button primary" href=${addressOf({ page: 'home' })}>${icon('play')}${say('join.play')}</a>
      <a class="button" href=${addressOf({ page: 'own', team: team.id })}>${say('hub.own')}</a>
    </p>
  </section>`;
}

/** What others will see, before anybody gives a name. */
function seen({ topThree, fullRanking, retentionDays }: Answer<'invitation'>): TemplateResult {
  return html`<section class="team-panel" aria-labelledby="join-seen">
    <h2 id="join-seen">${say('join.seen')}</h2>
    <ul class="seen">
      <li>${say('join.seenTeam')}</li>
      <li>${say('join.seenBests')}</li>
      ${topThree ? html`<li>${say('join.seenTop')}</li>` : nothing}
      <li>${say(fullRanking ? 'join.seenFull' : 'join.seenOwn')}</li>
      <li>${say('join.seenHide')}</li>
      <li>${retentionDays === null ? say('join.kept') : say('join.keptDays', { count: retentionDays })}</li>
    </ul>
  </section>`;
}

function welcome(shell: Shell, { team, player, recoveryCode }: Answer<'join'>): TemplateResult {
  return html`
    <h1 tabindex="-1">${say('join.welcome', { name: player.name })}</h1>
    <p class="board-lead">${say('join.next', { team: team.name })}</p>
    <p class="board-actions">
      <a class="button primary" href=${addressOf({ page: 'home' })}>${icon('play')}${say('join.play')}</a>
      <a class="button" href=${addressOf({ page: 'team', team: team.id })}>${say('join.board')}</a>
    </p>
    <section class="team-panel" aria-labelledby="join-recovery">
      <h2 id="join-recovery">${say('join.recovery')}</h2>
      <p class="team-panel-note">${say('join.recoveryHint')}</p>
      ${copyField(say('join.recoveryCode'), recoveryCode, shell.announce)}
    </section>
  `;
}

/** A look to start with, so that nobody has to choose one. */
function anyLook(): BadgeLook {
  const [one = 0, other = 0] = crypto.getRandomValues(new Uint8Array(2));
  return {
    figure: FIGURES[one % FIGURES.length] ?? 'star',
    colour: COLOURS[other % COLOURS.length] ?? 'sky',
  };
}
