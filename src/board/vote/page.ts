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
import { told, type Words } from '../show/told.ts';
import { languageNow } from '../../ui/text/texts.ts';
import { cardKey, fetchFromFolder, type Translated } from '../show/translated.ts';
import { openVoteLive } from '../team/live.ts';
import { say } from '../text/say.ts';

/** A phone in the room: it votes, may change its mind while the vote is open, and can come in at any step. */
export async function showVote(shell: Shell, code: string): Promise<Page> {
  const params = { code };
  const first = await call('ballot', { params });
  if (!first.ok) return showFailedPage(shell, first);
  const translations = new Map<string, Promise<Translated>>();
  /** The ballot with its replies in the reader's language. */
  const inWords = async (given: Ballot): Promise<Shown> => {
    const { moment, replies } = given;
    if (moment === null) return { ...given, cards: [] };
    const { scenario, language, beat, words } = moment;
    const published = new Map(Object.entries(words[languageNow()] ?? {}));
    const fetched = translations.get(scenario) ?? fetchFromFolder(scenario, language);
    translations.set(scenario, fetched);
    const translated = await fetched;
    const cards = replies.map(({ id, text }) => {
      const own = published.get(id);
      const card =
        own === undefined
          ? translated.words(cardKey(beat, id), text)
          : { text: own, language: languageNow() };
      return { id, card };
    });
    return { ...given, cards };
  };
  let ballot = await inWords(first.value);
  const sending = createSending(() => update());
  let asked = 0;

  const refresh = async () => {
    const mine = (asked += 1);
    const next = await call('ballot', { params });
    const now = next.ok ? await inWords(next.value) : null;
    if (mine !== asked) return;
    if (now !== null) ballot = now;
    // The code of a meeting that is over opens nothing any more.
    else if (!next.ok && next.why === 'refused' && next.refusal.refused === 'wrong-code') {
      ballot = { ...ballot, step: 'closed', open: false };
      live.close();
    } else return;
    update();
  };
  const vote = async (reply: string) => {
    const done = await sending.send(() => call('vote', { params, body: { reply } }));
    if (done === null) return refresh();
    asked += 1;
    ballot = await inWords(done);
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

interface Shown extends Ballot {
  readonly cards: readonly { readonly id: string; readonly card: Words }[];
}

function phaseOf({ open, step, own }: Ballot): 'choose' | 'chosen' | 'wait' | 'after' | 'closed' {
  if (step === 'closed') return 'closed';
  if (open) return own === null ? 'choose' : 'chosen';
  return step === 'prepared' || step === 'changed' || step === 'moment' ? 'wait' : 'after';
}

function choices(
  { open, cards, own, counts, total }: Shown,
  vote: (reply: string) => Promise<void>,
): TemplateResult | typeof nothing {
  if (!open && counts === null) return nothing;
  const known = new Map(Object.entries(counts ?? {}));
  return html`<ul class="vote-replies">
    ${cards.map(({ id, card }) => {
      const said = told({ ...card, text: cardText(card.text) });
      const mine = own === id;
      if (open)
        return html`<li>
          <button class="vote-reply" type="button" aria-pressed=${mine} @click=${() => void vote(id)}>
            ${said}
          </button>
        </li>`;
      const count = known.get(id) ?? 0;
      return html`<li class="vote-result" data-own=${mine}>
        <span>${said}${mine ? html` <span class="chip">${say('vote.yours')}</span>` : nothing}</span>
        ${bar(total === 0 ? 0 : (100 * count) / total)}
        <strong>${count}</strong>
      </li>`;
    })}
  </ul>`;
}
