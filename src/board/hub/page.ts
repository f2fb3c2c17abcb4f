import '../board.css';
import { html, nothing, render, type TemplateResult } from 'lit-html';
import { frame } from '../../ui/frame.ts';
import { addPlayer, playersOf, readMembership } from '../../ui/membership.ts';
import { readLook } from '../../ui/profiles.ts';
import { addressOf, type Page, type Shell } from '../../ui/shell.ts';
import type { Answer } from '../../wire.ts';
import { call } from '../call.ts';
import { showFilesBoard } from '../files/page.ts';
import { failureNotice, showFailedPage } from '../show/failure.ts';
import { nameField } from '../show/fields.ts';
import { createSending, fieldOf, type Sending } from '../show/form.ts';
import { say } from '../text/say.ts';
import { rememberNew } from '../lead/fresh.ts';
import { createDemoPanel } from './demo.ts';

/** Where boards begin: one's teams, creating one, joining one. Without a server, the board from files. */
export async function showBoardHub(shell: Shell): Promise<Page> {
  const server = await call('server');
  if (!server.ok && server.why === 'no-server') return showFilesBoard(shell);
  const me = server.ok ? await call('me') : server;
  if (!me.ok) {
    // A member without a connection is told so; for everybody else the files still work.
    if (me.why === 'offline' && readMembership(shell.store) === null) return showFilesBoard(shell);
    return showFailedPage(shell, me);
  }
  let gone = false;
  // What is answered after the page was left is drawn nowhere.
  const update = () => {
    if (!gone) render(frame(shell, content(), 'board-page hub'), shell.host);
  };
  const creating = createSending(update);
  const demo = createDemoPanel(shell, update);
  const recovering = createSending(update);
  const content = () => html`
    <h1 tabindex="-1">${say('hub.title')}</h1>
    <p class="board-lead">${say('hub.lead')}</p>
    ${teams(me.value.teams)}
    <div class="hub-ways">${joining(shell)} ${create(shell, creating)} ${demo.panel()}</div>
    <div class="hub-more">${recovery(shell, recovering)} ${files()}</div>
  `;
  update();
  return {
    title: say('title'),
    destroy: () => {
      gone = true;
      demo.destroy();
    },
  };
}

function teams(all: Answer<'me'>['teams']): TemplateResult | typeof nothing {
  if (all.length === 0) return nothing;
  return html`<section aria-labelledby="hub-teams">
    <h2 id="hub-teams">${say('hub.yours')}</h2>
    <ul class="hub-teams">
      ${all.map(
        ({ team, lead, player }) =>
          html`<li class="team-panel">
            <h3><a href=${addressOf({ page: 'team', team: team.id })}>${team.name}</a></h3>
            <p class="board-actions">
              ${
                player === null
                  ? nothing
                  : html`<a class="button small" href=${addressOf({ page: 'own', team: team.id })}
                      >${say('hub.own')}</a
                    >`
              }
              ${
                lead
                  ? html`<a class="button small" href=${addressOf({ page: 'lead', team: team.id })}
                        >${say('hub.lead_page')}</a
                      >
                      <a class="button small" href=${addressOf({ page: 'meeting', team: team.id })}
                        >${say('hub.meeting')}</a
                      >`
                  : nothing
              }
            </p>
          </li>`,
      )}
    </ul>
  </section>`;
}

function joining(shell: Shell): TemplateResult {
  const join = (event: Event) => {
    event.preventDefault();
    const code = fieldOf(event, 'code').replace(/[^A-Za-z0-9]/g, '');
    if (code.length >= 4) shell.go({ page: 'join', code });
  };
  return html`<form class="team-panel" @submit=${join} aria-labelledby="hub-join">
    <h2 id="hub-join">${say('hub.join')}</h2>
    <label class="team-field"
      ><span>${say('hub.code')}</span
      ><input
        class="team-input team-code"
        name="code"
        required
        autocomplete="off"
        autocapitalize="characters"
        maxlength="40"
    /></label>
    <button class="button primary" type="submit">${say('hub.joinGo')}</button>
  </form>`;
}

function create(shell: Shell, sending: Sending): TemplateResult {
  const submit = async (event: Event) => {
    event.preventDefault();
    const body = { name: fieldOf(event, 'name'), timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone };
    const created = await sending.send(() => call('createTeam', { body }));
    if (created === null) return;
    rememberNew(created);
    shell.go({ page: 'lead', team: created.team.id });
  };
  return html`<form class="team-panel" @submit=${submit} aria-labelledby="hub-create">
    <h2 id="hub-create">${say('hub.create')}</h2>
    <p class="team-panel-note">${say('hub.createHint')}</p>
    ${nameField('', { label: say('hub.teamName') })} ${failureNotice(sending.failure)}
    <button class="button" type="submit" aria-disabled=${sending.busy}>${say('hub.createGo')}</button>
  </form>`;
}

function recovery(shell: Shell, sending: Sending): TemplateResult {
  const submit = async (event: Event) => {
    event.preventDefault();
    const code = fieldOf(event, 'recovery');
    const signOutOthers = fieldOf(event, 'alone') === 'on';
    const back = await sending.send(() => call('recover', { body: { code, signOutOthers } }));
    if (back === null) return;
    const { team, player } = back;
    const here = readMembership(shell.store);
    // Nobody is two players of one team: whoever comes back to a device that another one plays on has a profile of their own.
    if (here?.team === team.id && here.player !== player.id) {
      const { profiles } = shell;
      const known = profiles.all.find(({ id }) => playersOf(profiles.storeOf(id))?.includes(player.id));
      if (known === undefined) profiles.add(player.name, readLook(player.look));
      else profiles.switchTo(known.id);
    }
    addPlayer(shell.store, player.id);
    shell.go({ page: 'own', team: team.id });
  };
  return html`<details class="team-panel" ?open=${sending.failure !== null}>
    <summary>${say('hub.recover')}</summary>
    <form @submit=${submit} class="details-form">
      <label class="team-field"
        ><span>${say('hub.recoverCode')}</span
        ><input class="team-input team-code" name="recovery" required autocomplete="off" maxlength="64"
      /></label>
      <label class="check"
        ><input type="checkbox" name="alone" /><span>${say('hub.recoverAlone')}</span></label
      >
      ${failureNotice(sending.failure)}
      <button class="button" type="submit" aria-disabled=${sending.busy}>${say('hub.recoverGo')}</button>
    </form>
  </details>`;
}

const files = () => html`<p><a href=${addressOf({ page: 'files' })}>${say('hub.files')}</a></p>`;
