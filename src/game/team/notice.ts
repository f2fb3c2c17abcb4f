import { html, nothing, render, type TemplateResult } from 'lit-html';
import { readMembership } from '../../ui/membership.ts';
import { addressOf, type Shell } from '../../ui/shell.ts';
import { say } from '../../ui/text/say.ts';
import { countWaiting, sendWaiting, watchSending, type Sent } from './sending.ts';

/** What players are told of their team while they play. */

/** Whom a scored run counts for; nothing for somebody without a team. */
export function teamNotice({ store }: Shell, mode: string): TemplateResult | typeof nothing {
  const membership = readMembership(store);
  if (membership === null || mode !== 'scored') return nothing;
  const { team, teamName, name } = membership;
  return html`<p class="team-notice">
    ${say('team.counts', { name, team: teamName })}
    <a href=${addressOf({ page: 'team', team })}>${say('team.board')}</a>
  </p>`;
}

/** Whether the runs of this device have reached the team; it is filled in once that is known. */
export function sentNotice(shell: Shell, mode: string): TemplateResult | typeof nothing {
  const membership = readMembership(shell.store);
  if (membership === null || mode !== 'scored') return nothing;
  const host = document.createElement('p');
  host.className = 'team-notice';
  const show = (waiting: number) => {
    const text =
      waiting === 0
        ? say('team.sent', { team: membership.teamName })
        : say('team.waiting', { count: waiting });
    const address = addressOf({ page: 'own', team: membership.team });
    render(
      html`<span data-waiting=${waiting}>${text}</span> <a href=${address}>${say('team.own')}</a>`,
      host,
    );
  };
  const tell = async ({ refused }: Sent) => {
    // Others who share the device may have runs that wait.
    const waiting = await countWaiting(membership.player);
    if (refused !== null && waiting === 0) render(html`${say('team.refused')}`, host);
    else show(waiting);
  };
  // What waits here may be sent while this stands on the screen.
  let shown = false;
  const stop = watchSending((sent) => {
    if (shown && !host.isConnected) stop();
    else void tell(sent);
    shown = host.isConnected;
  });
  void countWaiting(membership.player).then(async (waiting) => {
    if (waiting > 0) show(waiting);
    await tell(await sendWaiting());
  });
  return html`${host}`;
}
