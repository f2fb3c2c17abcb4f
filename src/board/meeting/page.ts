import '../board.css';
import './meeting.css';
import { html, nothing, render, type TemplateResult } from 'lit-html';
import { frame } from '../../ui/frame.ts';
import { findReach } from '../../ui/reach.ts';
import { addressOf, type Page, type Shell } from '../../ui/shell.ts';
import { MEETING_STEPS, type Body, type Meeting, type MeetingStep } from '../../wire.ts';
import { call } from '../call.ts';
import { failureNotice, showFailedPage } from '../show/failure.ts';
import { createSending } from '../show/form.ts';
import { say } from '../text/say.ts';
import { agreementOf } from './agreement.ts';
import { decisionText, tellDecisions } from './decisions.ts';
import { agreementForm, handsForm } from './lead-forms.ts';
import { slide } from './slides.ts';
import { openMeeting } from './source.ts';

/** The lead's side of a meeting: prepare with one button, then step by step; the same slides stand on the wall. */
export async function showMeeting(shell: Shell, team: string): Promise<Page> {
  const params = { team };
  /** Updates may come before everything that they are shown in is there. */
  let opened = false;
  const [source, decided, lastAgreed] = await Promise.all([
    openMeeting(team, () => update()),
    call('decisions', { params }),
    agreementOf(team),
    findReach(() => call('server')),
  ]);
  let agreed = lastAgreed;
  if (!('close' in source)) return showFailedPage(shell, source);
  if (!decided.ok) {
    source.close();
    return showFailedPage(shell, decided);
  }
  const decisions = await tellDecisions(team, decided.value.decisions);
  // What is suggested is the first of them.
  const suggested = decisions[0] ?? null;
  const sending = createSending(() => update());
  let shown: MeetingStep | null = null;

  const prepare = async (moment?: Pick_) => {
    const body = moment === undefined ? {} : { moment };
    const meeting = await sending.send(() => call('newMeeting', { params, body }));
    if (meeting !== null) source.take(meeting);
  };
  const change = async (body: Body<'changeMeeting'>) => {
    const { meeting } = source;
    if (meeting === null) return;
    const next = await sending.send(() =>
      call('changeMeeting', { params: { team, meeting: meeting.id }, body }),
    );
    if (next === null) return;
    if (next.step === 'closed') agreed = next.agreement ?? agreed;
    source.take(next.step === 'closed' ? null : next);
  };

  function content(): TemplateResult {
    const { meeting, scene, connection } = source as Exclude<typeof source, { ok: false }>;
    if (meeting === null || meeting.step === 'closed') return preparing();
    const at = MEETING_STEPS.indexOf(meeting.step);
    const go = (by: number) => {
      const step = MEETING_STEPS[at + by];
      // What was typed and not kept yet is not lost by going on, or back.
      const typed = shell.host.querySelector<HTMLTextAreaElement>('textarea[name=agreement]')?.value.trim();
      const agreement = typed === undefined || typed === '' ? {} : { agreement: typed };
      if (step !== undefined) void change({ step, ...agreement });
    };
    const last = meeting.step === 'agreement';
    return html`
      ${connection === 'lost' ? html`<p class="notice" role="status">${say('live.lost')}</p>` : nothing}
      ${slide(meeting, scene)} ${failureNotice(sending.failure)}
      ${meeting.step === 'prepared' ? prepared(meeting) : nothing}
      ${meeting.step === 'vote' && scene !== null && scene !== 'loading' ? handsForm(meeting, scene, change) : nothing}
      ${last ? agreementForm(meeting, change) : nothing}
      <div class="meeting-bar">
        <button class="button" type="button" ?disabled=${at === 0 || sending.busy} @click=${() => go(-1)}>
          ${say('meeting.back')}
        </button>
        <ol class="team-steps" aria-label=${say('meeting.progress')}>
          ${MEETING_STEPS.filter((step) => step !== 'closed').map(
            (step) =>
              html`<li aria-current=${step === meeting.step ? 'step' : nothing}>
                <span>${say(`meeting.short.${step}`)}</span>
              </li>`,
          )}
        </ol>
        <button class="button primary" type="button" ?disabled=${sending.busy} @click=${() => go(1)}>
          ${say(last ? 'meeting.finish' : meeting.step === 'prepared' ? 'meeting.start' : 'meeting.next')}
        </button>
      </div>
      <p class="board-actions meeting-links">
        <a class="button small" href=${addressOf({ page: 'wall', team })}>${say('hub.wall')}</a>
        <a class="button small" href=${addressOf({ page: 'sheet', team })}>${say('meeting.sheet')}</a>
        <a class="button small" href=${addressOf({ page: 'team', team })}>${say('lead.board')}</a>
      </p>
    `;
  }

  /** Before the beginning, the lead sees which moment it will be, and can still take another one. */
  const prepared = ({ moment }: Meeting) => {
    const taken = decisions.find(({ beat, hash }) => beat === moment?.beat && hash === moment.hash);
    return html`${
      taken === undefined
        ? nothing
        : html`<section class="team-panel" aria-labelledby="taken">
            <h2 id="taken">${say('meeting.steps.moment')}</h2>
            ${decisionText(taken)}
          </section>`
    }${picking(moment?.beat ?? null, (to) => void change({ moment: to }))}`;
  };

  const preparing = () => html`
    <h1 tabindex="-1">${say('meeting.title')}</h1>
    <p class="board-lead">${say('meeting.lead')}</p>
    ${agreed === null ? nothing : html`<p class="agreement"><strong>${say('meeting.lastAgreed')}</strong> ${agreed}</p>`}
    ${failureNotice(sending.failure)}
    ${
      suggested === null
        ? html`<p class="notice">${say('meeting.nothing')}</p>`
        : html`<section class="team-panel" aria-labelledby="suggested">
            <h2 id="suggested">${say('meeting.suggested')}</h2>
            ${decisionText(suggested)}
            <p class="board-actions">
              <button
                class="button primary"
                type="button"
                ?disabled=${sending.busy}
                @click=${() => void prepare()}
              >
                ${say('meeting.prepare')}
              </button>
            </p>
          </section>`
    }
    ${picking(suggested?.beat ?? null, (moment) => void prepare(moment))}
  `;

  const picking = (taken: string | null, pick: (moment: Pick_) => void) => {
    const others = decisions.filter(({ beat }) => beat !== taken);
    return others.length === 0
      ? nothing
      : html`<details class="team-panel">
          <summary>${say('meeting.others')}</summary>
          <ul class="decisions">
            ${others.map(
              (decision) =>
                html`<li>
                  ${decisionText(decision)}
                  <button
                    class="button small"
                    type="button"
                    ?disabled=${sending.busy}
                    @click=${() => pick({ scenario: decision.scenario, hash: decision.hash, beat: decision.beat })}
                  >
                    ${say('meeting.take')}
                  </button>
                </li>`,
            )}
          </ul>
        </details>`;
  };

  function update(): void {
    if (!opened || !('close' in source)) return;
    render(frame(shell, content(), 'board-page meeting'), shell.host);
    const step = source.meeting?.step ?? null;
    if (shown !== null && step !== shown) shell.host.querySelector<HTMLElement>('h1')?.focus();
    shown = step;
  }
  opened = true;
  update();
  return { title: say('meeting.title'), destroy: () => source.close() };
}

type Pick_ = NonNullable<Body<'newMeeting'>['moment']>;
