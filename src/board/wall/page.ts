import '../board.css';
import '../meeting/meeting.css';
import './wall.css';
import { html, nothing, render, type TemplateResult } from 'lit-html';
import { agreementOf } from '../meeting/agreement.ts';
import { slide } from '../meeting/slides.ts';
import { openMeeting } from '../meeting/source.ts';
import { badge } from '../../ui/badge.ts';
import { icon } from '../../ui/icons.ts';
import { findReach } from '../../ui/reach.ts';
import { addressOf, type Page, type Shell } from '../../ui/shell.ts';
import type { Board, LiveUpdate } from '../../wire.ts';
import { call } from '../call.ts';
import { showFailedPage } from '../show/failure.ts';
import { goal, improved, skills, top } from '../show/figures.ts';
import { EVERYTHING } from '../show/scope.ts';
import { toldTitle } from '../show/told.ts';
import { openBoard } from '../team/board-source.ts';
import { say } from '../text/say.ts';
import { keepFitting } from './fit.ts';

/** The big screen: the board, readable across a room, and the meeting while there is one. It can only look. */

/** Long enough to be read twice. */
const CELEBRATION_MS = 9000;

type Finished = Extract<LiveUpdate, { kind: 'run' }>['run'];

export async function showWall(shell: Shell, team: string): Promise<Page> {
  const key = shell.query.get('key');
  if (key !== null) {
    const wall = await call('openWall', { params: { team }, body: { key } });
    if (!wall.ok) return showFailedPage(shell, wall);
  }
  let celebrated: Finished | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const heard = (update: LiveUpdate) => {
    if (update.kind !== 'run') return;
    celebrated = update.run;
    clearTimeout(timer);
    timer = setTimeout(() => {
      celebrated = null;
      show();
    }, CELEBRATION_MS);
    // In a meeting nobody is named, and nothing stands over what is talked about.
    if (isHeld()) return;
    shell.announce(celebration(update.run));
    show();
  };
  /** Updates may come before everything that they are shown in is there. */
  let opened = false;
  const [source, meeting, lastAgreed] = await Promise.all([
    openBoard(team, { ...EVERYTHING, period: 'week' }, heard, () => show()),
    openMeeting(team, () => show()),
    agreementOf(team),
    findReach(() => call('server')),
  ]);
  let agreed = lastAgreed;
  let wasHeld = false;
  if ('ok' in source || 'ok' in meeting) {
    if (!('ok' in source)) source.close();
    if (!('ok' in meeting)) meeting.close();
    return showFailedPage(
      shell,
      'ok' in source ? source : (meeting as Extract<typeof meeting, { ok: false }>),
    );
  }

  /** Whether a meeting is under way, and not only prepared. */
  function isHeld(): boolean {
    const step = 'ok' in meeting ? undefined : meeting.meeting?.step;
    return step !== undefined && step !== 'prepared' && step !== 'closed';
  }

  function show(): void {
    if (!opened || 'ok' in source || 'ok' in meeting) return;
    const held = meeting.meeting;
    agreed = held?.agreement ?? agreed;
    if (wasHeld && held === null) {
      // It may have been agreed with the last word of the meeting.
      void agreementOf(team).then((last) => {
        agreed = last ?? agreed;
        show();
      });
    }
    wasHeld = held !== null;
    render(
      html`<main class="wall" id="main" data-connection=${source.connection}>
        ${held !== null && isHeld() ? slide(held, meeting.scene) : board(source.board, agreed)}
        ${celebrated === null || isHeld() ? nothing : banner(celebrated, source.board)}
        <footer class="wall-foot">
          ${source.connection === 'lost' ? html`<span role="status">${say('live.lost')}</span>` : nothing}
          <button class="button small" type="button" @click=${() => void fullScreen()}>
            ${icon('screen')}${say('wall.full')}
          </button>
          <a class="button small" href=${addressOf({ page: 'team', team })}>${say('wall.leave')}</a>
        </footer>
      </main>`,
      shell.host,
    );
    fitting.refit();
  }
  const fitting = keepFitting(() => shell.host.querySelector<HTMLElement>('.wall'));
  opened = true;
  show();
  // It is on the page only once this is done.
  setTimeout(() => fitting.refit());
  return {
    title: say('wall.title'),
    destroy: () => {
      clearTimeout(timer);
      fitting.destroy();
      source.close();
      meeting.close();
    },
  };
}

async function fullScreen(): Promise<void> {
  try {
    if (document.fullscreenElement === null) await document.documentElement.requestFullscreen();
    else await document.exitFullscreen();
  } catch {
    // Some screens do not allow it; the page fills the window anyway.
  }
}

function board(shown: Board, agreed: string | null): TemplateResult {
  return html`<header class="wall-head">
      <h1 tabindex="-1">${shown.team.name}</h1>
      <p>
        ${say('wall.week', { runs: say('runs', { count: shown.runs }), people: say('people', { count: shown.active }) })}
      </p>
    </header>
    <div class="wall-body">
      <div class="wall-board">
        <div>${goal(shown)} ${skills(shown)}</div>
        <div>${top(shown)} ${improved(shown)}</div>
      </div>
      ${agreed === null ? nothing : html`<p class="agreement"><strong>${say('meeting.agreed')}</strong> ${agreed}</p>`}
    </div>`;
}

function celebration({ player, best, mastered }: Finished): string {
  const what = mastered ? 'mastered' : best ? 'best' : 'finished';
  return player === null ? say(`wall.somebody.${what}`) : say(`wall.named.${what}`, { name: player.name });
}

function banner(run: Finished, { scenarios }: Board): TemplateResult {
  const scenario = scenarios.find(({ id }) => id === run.scenario);
  return html`<div class="celebration" data-big=${run.mastered || run.best}>
    <div class="confetti" aria-hidden="true">${Array.from({ length: 14 }, () => html`<i></i>`)}</div>
    ${run.player === null ? nothing : badge(run.player.look)}
    <p><strong>${celebration(run)}</strong> ${scenario === undefined ? run.scenario : toldTitle(scenario)}</p>
  </div>`;
}
