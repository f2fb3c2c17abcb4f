import '../board.css';
import '../meeting/meeting.css';
import { html, nothing, render, type TemplateResult } from 'lit-html';
import type { Page, Shell } from '../../ui/shell.ts';
import type { Ballot } from '../../wire.ts';
import { call } from '../call.ts';
import { bar } from '../show/bars.ts';
import { cardText } from '../show/card-text.ts';
import { failureNotice, showFailedPage } from '../show/failure.ts';
import { createSending } from '../show/form.ts';
import { openVoteLive } from '../team/live.ts';
import { say } from '../text/say.ts';

/** A phone in the room: it votes, may change its mind while the vote is open, and can come in at any step. */
export async function showVote(shell: Shell, code: string): Promise<Page> {
  const params = { code };
  const first = await call('ballot', { params });
  if (!first.ok) return showFailedPage(shell, first);
  let ballot: Ballot = first.value;
  const sending = createSending(() => update());
  let asked = 0;

  const refresh = async () => {
    const mine = (asked += 1);
    const next = await call('ballot', { params });
    if (mine !== asked) return;
    if (next.ok) ballot = next.value;
    // The code of a meeting that is over opens nothing any more.
    else if (next.why === 'refused' && next.refusal.refused === 'wrong-code') {
      ballot = { ...ballot, step: 'closed', open: false };
      live.close();
    } else return;
    update();
  };
  const vote = async (reply: string) => {
    const done = await sending.send(() => call('vote', { params, body: { reply } }));
    if (done === null) return refresh();
    asked += 1;
    ballot = done;
    shell.announce(say('vote.counted'));
    update();
  };
  let wasLive = false;
  const live = openVoteLive(
    code,
    () => void refresh(),
    () => {
      // What happened before the stream was open, or while it was not, is asked for once it is.
      const isLive = live.connection === 'live';
      if (isLive && !wasLive) void refresh();
      wasLive = isLive;
      update();
    },
  );

  function update(): void {
    render(
      html`<main class="page page-narrow vote" id="main">
        <p class="team-panel-note">${ballot.team.name}</p>
        <h1 tabindex="-1">${say(`vote.${phaseOf(ballot)}`)}</h1>
        ${live.connection === 'lost' ? html`<p class="notice" role="status">${say('vote.lost')}</p>` : nothing}
        ${failureNotice(sending.failure)} ${choices(ballot, vote)}
      </main>`,
      shell.host,
    );
  }
  update();
  return { title: say('vote.title'), destroy: () => live.close() };
}

function phaseOf({ open, step, own }: Ballot): 'choose' | 'chosen' | 'wait' | 'after' | 'closed' {
  if (step === 'closed') return 'closed';
  if (open) return own === null ? 'choose' : 'chosen';
  return step === 'prepared' || step === 'changed' || step === 'moment' ? 'wait' : 'after';
}

function choices(
  { open, replies, own, counts, total }: Ballot,
  vote: (reply: string) => Promise<void>,
): TemplateResult | typeof nothing {
  if (!open && counts === null) return nothing;
  const known = new Map(Object.entries(counts ?? {}));
  return html`<ul class="vote-replies">
    ${replies.map(({ id, text }) => {
      const mine = own === id;
      if (open)
        return html`<li>
          <button class="vote-reply" type="button" aria-pressed=${mine} @click=${() => void vote(id)}>
            ${cardText(text)}
          </button>
        </li>`;
      const count = known.get(id) ?? 0;
      return html`<li class="vote-result" data-own=${mine}>
        <span
          >${cardText(text)}${mine ? html` <span class="chip">${say('vote.yours')}</span>` : nothing}</span
        >
        ${bar(total === 0 ? 0 : (100 * count) / total)}
        <strong>${count}</strong>
      </li>`;
    })}
  </ul>`;
}
