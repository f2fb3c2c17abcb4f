import '../board.css';
import './meeting.css';
import { html, nothing, render, type TemplateResult } from 'lit-html';
import { frame } from '../../ui/frame.ts';
import { icon } from '../../ui/icons.ts';
import { addressOf, type Page, type Shell } from '../../ui/shell.ts';
import type { Meeting } from '../../wire.ts';
import { call } from '../call.ts';
import { dayOf } from '../show/dates.ts';
import { showFailedPage } from '../show/failure.ts';
import { say } from '../text/say.ts';
import { openScene, toldIn, type Scene } from './scene.ts';

/** The meeting on one sheet of paper, for a room without a screen: hands are counted on it. */
export async function showSheet(shell: Shell, team: string): Promise<Page> {
  const current = await call('currentMeeting', { params: { team } });
  if (!current.ok) return showFailedPage(shell, current);
  const { meeting } = current.value;
  const scene = meeting?.moment ? await openScene(team, meeting.moment) : null;
  const back = html`<p class="board-actions">
    ${
      meeting === null
        ? nothing
        : html`<button class="button primary" type="button" @click=${() => print()}>
            ${icon('print')}${say('files.print')}
          </button>`
    }
    <a class="button" href=${addressOf({ page: 'meeting', team })}>${say('hub.meeting')}</a>
  </p>`;
  const content =
    meeting === null
      ? html`<h1 tabindex="-1">${say('meeting.sheet')}</h1>
          <p class="board-lead">${say('meeting.notPrepared')}</p>
          ${back}`
      : html`${back}${paper(meeting, scene)}`;
  render(frame(shell, content, 'board-page page-narrow sheet'), shell.host);
  return { title: say('meeting.sheet'), destroy: () => undefined };
}

function paper(
  { team, created, changed, lastAgreement, moment, distribution, agreement }: Meeting,
  scene: Scene | null,
): TemplateResult {
  return html`<article class="paper">
    <h1 tabindex="-1">${say('meeting.paper', { team: team.name, day: dayOf(created) })}</h1>
    <p>
      ${say('meeting.runs', { count: changed.runs })}: ${changed.runs} ·
      ${say('meeting.players', { count: changed.players })}: ${changed.players} ·
      ${say('meeting.mastered', { count: changed.mastered })}: ${changed.mastered}
    </p>
    ${
      lastAgreement === null
        ? nothing
        : html`<p><strong>${say('meeting.lastAgreed')}</strong> ${lastAgreement.text}</p>`
    }
    ${scene === null ? nothing : decision(scene, moment?.better ?? null, distribution)}
    <h2>${say('meeting.steps.agreement')}</h2>
    ${
      agreement === null
        ? html`<p class="paper-line"></p>
            <p class="paper-line"></p>`
        : html`<p class="paper-agreed">${agreement}</p>`
    }
  </article>`;
}

function decision(
  scene: Scene,
  better: string | null,
  distribution: Meeting['distribution'],
): TemplateResult {
  return html`<h2>${say('meeting.steps.moment')}: ${toldIn(scene, scene.title)}</h2>
    <blockquote>
      ${scene.lines.map((line) => html`<p>${scene.customer.name}: ${toldIn(scene, line)}</p>`)}
    </blockquote>
    <ol class="paper-replies">
      ${scene.replies.map(({ card }) => html`<li>${toldIn(scene, card)}<span class="paper-box">${say('meeting.handsBox')}</span></li>`)}
    </ol>
    <h2>${say('meeting.steps.consequences')}</h2>
    <ol>
      ${scene.replies.map(({ id, card }) => {
        const consequence = scene.consequences.get(id);
        const share = distribution?.[id];
        return html`<li>
          <strong>${toldIn(scene, card)}</strong
          >${id === better ? html` (${say('meeting.strongest')})` : nothing}
          ${share === undefined ? nothing : html` · ${say('meeting.teamShare', { share: say(`shares.${share}`) })}`}<br />
          ${toldIn(scene, consequence?.thought ?? consequence?.says[0] ?? '')}
        </li>`;
      })}
    </ol>
    ${
      scene.tip === null
        ? nothing
        : html`<h2>${say('meeting.steps.tip')}: ${toldIn(scene, scene.tip.title)}</h2>
            <p>${toldIn(scene, scene.tip.follow)}</p>
            <p class="team-panel-note">${scene.tip.sources.join('; ')}</p>`
    }`;
}
