import '../board.css';
import { html, nothing, render } from 'lit-html';
import { frame } from '../../ui/frame.ts';
import { icon } from '../../ui/icons.ts';
import { addressOf, type Page, type Shell } from '../../ui/shell.ts';
import type { LiveUpdate } from '../../wire.ts';
import { call } from '../call.ts';
import { agreementOf } from '../meeting/agreement.ts';
import { showFailedPage } from '../show/failure.ts';
import { figures } from '../show/figures.ts';
import { EVERYTHING, scope, summary } from '../show/scope.ts';
import { say } from '../text/say.ts';
import { openBoard } from './board-source.ts';

/** A team's board, as its players and its lead see it. */
export async function showTeamBoard(shell: Shell, team: string): Promise<Page> {
  /** Updates may come before everything that they are shown in is there. */
  let opened = false;
  const [source, me, agreement] = await Promise.all([
    openBoard(team, EVERYTHING, heard, () => update()),
    call('me'),
    agreementOf(team),
  ]);
  if ('ok' in source) return showFailedPage(shell, source);
  const mine = me.ok ? me.value.teams.find((each) => each.team.id === team) : undefined;

  function heard(told: LiveUpdate): void {
    if (told.kind === 'run' && told.run.player !== null)
      shell.announce(say('live.finished', { name: told.run.player.name }));
  }

  function update(): void {
    if (!opened || 'ok' in source) return;
    const { board, chosen, connection } = source;
    render(
      frame(
        shell,
        html`<div class="board-head">
            <h1 tabindex="-1">${say('of', { team: board.team.name })}</h1>
            <p class="board-actions">
              ${
                mine?.player === undefined || mine.player === null
                  ? nothing
                  : html`<a class="button small" href=${addressOf({ page: 'own', team })}
                      >${say('hub.own')}</a
                    >`
              }
              ${
                mine?.lead === true
                  ? html`<a class="button small" href=${addressOf({ page: 'lead', team })}
                        >${say('hub.lead_page')}</a
                      >
                      <a class="button small" href=${addressOf({ page: 'trainers', team })}
                        >${say('hub.trainers')}</a
                      >
                      <a class="button small" href=${addressOf({ page: 'meeting', team })}
                        >${say('hub.meeting')}</a
                      >`
                  : nothing
              }
              <a class="button small" href=${addressOf({ page: 'wall', team })}
                >${icon('screen')}${say('hub.wall')}</a
              >
            </p>
          </div>
          ${board.team.demo ? html`<p class="notice demo-note">${say('hub.demoNote')}</p>` : nothing}
          ${agreement === null ? nothing : html`<p class="agreement"><strong>${say('meeting.agreed')}</strong> ${agreement}</p>`}
          ${connection === 'lost' ? html`<p class="notice" role="status">${say('live.lost')}</p>` : nothing}
          ${scope(board, chosen, (now) => source.choose(now))} ${summary(board)} ${figures(board)}`,
        'board-page',
      ),
      shell.host,
    );
  }
  opened = true;
  update();
  return { title: say('of', { team: source.board.team.name }), destroy: () => source.close() };
}
