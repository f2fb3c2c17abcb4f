import '../board.css';
import { html, nothing, render } from 'lit-html';
import { frame } from '../../ui/frame.ts';
import { findReach } from '../../ui/reach.ts';
import { addressOf, type Page, type Shell } from '../../ui/shell.ts';
import { call } from '../call.ts';
import { failureNotice, showFailedPage } from '../show/failure.ts';
import { createSending } from '../show/form.ts';
import { say } from '../text/say.ts';
import type { Administration, LeadActions } from './actions.ts';
import { newKeysOf } from './fresh.ts';
import { inviting } from './inviting.ts';
import { keys, type Keys } from './keys.ts';
import { players } from './players.ts';
import { deleting, settingsForm } from './settings-form.ts';

/** The administration of a team, opened with the admin link or from the device that created it. */
export async function showLead(shell: Shell, team: string): Promise<Page> {
  const params = { team };
  const key = shell.query.get('key');
  if (key !== null) {
    const opened = await call('becomeLead', { params, body: { key } });
    if (!opened.ok) return showFailedPage(shell, opened);
  }
  const [first] = await Promise.all([call('administration', { params }), findReach(() => call('server'))]);
  if (!first.ok) return showFailedPage(shell, first);
  let admin: Administration = first.value;
  const fresh = newKeysOf(team);
  let known: Keys = { lead: fresh?.adminKey ?? key, wall: fresh?.wallKey ?? null };

  const update = () => void render(frame(shell, content(), 'board-page lead'), shell.host);
  const sending = createSending(update);
  const take = (answer: Administration | null) => {
    if (answer === null) return;
    admin = answer;
    shell.announce(say('lead.saved'));
    update();
  };

  let saved = false;
  const actions: LeadActions = {
    get busy() {
      return sending.busy;
    },
    get saved() {
      return saved;
    },
    async change(body) {
      const answer = await sending.send(() => call('changeTeam', { params, body }));
      saved = answer !== null && body.settings !== undefined;
      take(answer);
    },
    touch() {
      if (!saved) return;
      saved = false;
      update();
    },
    changePlayer: async (player, body) =>
      take(await sending.send(() => call('changePlayer', { params: { team, player }, body }))),
    async remove(player, name) {
      if (!confirm(say('lead.removeAsk', { name }))) return;
      take(await sending.send(() => call('removePlayer', { params: { team, player } })));
    },
    async recovery(player) {
      const answer = await sending.send(() => call('resetRecovery', { params: { team, player } }));
      return answer?.recoveryCode ?? null;
    },
    async rotate(which) {
      if (!confirm(say(`lead.rotateAsk.${which}`))) return;
      const answer = await sending.send(() => call('rotate', { params, body: { which } }));
      if (answer === null) return;
      if (which === 'join') admin = { ...admin, joinCode: answer.code };
      else known = { ...known, [which]: answer.code };
      shell.announce(say('lead.saved'));
      update();
    },
    async deleteTeam() {
      if (!confirm(say('lead.deleteAsk', { team: admin.team.name }))) return;
      const done = await sending.send(() => call('deleteTeam', { params }));
      if (done !== null) shell.go({ page: 'board' });
    },
  };

  const content = () => html`
    <div class="board-head">
      <h1 tabindex="-1">${say('lead.title', { team: admin.team.name })}</h1>
      <p class="board-actions">
        <a class="button small" href=${addressOf({ page: 'team', team })}>${say('lead.board')}</a>
        <a class="button small" href=${addressOf({ page: 'meeting', team })}>${say('hub.meeting')}</a>
        <a class="button small" href=${addressOf({ page: 'trainers', team })}>${say('hub.trainers')}</a>
        <a class="button small" href=${addressOf({ page: 'wall', team })}>${say('hub.wall')}</a>
      </p>
    </div>
    ${admin.team.demo ? html`<p class="notice demo-note">${say('hub.demoNote')}</p>` : nothing}
    ${failureNotice(sending.failure)}
    <div class="lead-parts">
      ${inviting(shell, admin, actions)} ${keys(shell, team, known, actions)} ${settingsForm(admin, actions)}
      ${players(shell, admin, actions)} ${deleting(actions)}
    </div>
  `;
  update();
  return { title: say('lead.title', { team: admin.team.name }), destroy: () => undefined };
}
