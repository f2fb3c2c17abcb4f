import { html, nothing, type TemplateResult } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import { languageNow } from '../../ui/text/texts.ts';
import { MAX_TRYOUT_DAYS, type CallFailure, type TryoutCard } from '../../wire.ts';
import type { Bench } from '../bench/bench.ts';
import { icon } from '../pieces/icons.ts';
import { call } from '../team/call.ts';
import { say } from '../text/say.ts';
import { wholeAddress } from '../../ui/reach.ts';
import { filesOf } from './along.ts';
import { createAlongChoice } from './along-choice.ts';
import { copyField, localNote } from './copy-field.ts';
import { section, type MakeSection } from './section.ts';
import { failureWords, noTeam, teamChoice, type Known } from './teams.ts';

/** How long a link can be made to stand, in days. */
const DAYS = [1, 3, 7, 14, MAX_TRYOUT_DAYS] as const;

interface Team {
  readonly id: string;
  readonly name: string;
}

/** An unlisted link under which anybody can play the draft in practice: the text lies on the server, for some days. */
export const tryoutSection: MakeSection = (bench) => {
  let teams: Known<Team> = 'loading';
  let chosen: string | null = null;
  let days: (typeof DAYS)[number] = 14;
  let links: readonly TryoutCard[] = [];
  let failure: CallFailure | null = null;
  let isBusy = false;
  const along = createAlongChoice(bench, 'tryout', () => bench.update());

  const led = (): readonly Team[] => (teams === 'loading' || 'ok' in teams ? [] : teams);
  const team = () => led().find(({ id }) => id === chosen) ?? led()[0] ?? null;
  const list = async () => {
    const meant = team();
    const answer = meant === null ? null : await call('tryouts', { params: { team: meant.id } });
    if (answer?.ok === true) links = answer.value.tryouts;
    else if (answer !== null) failure = answer;
    bench.update();
  };
  const load = async () => {
    const me = await call('me');
    teams = me.ok ? me.value.teams.filter(({ lead }) => lead).map(({ team: of }) => of) : me;
    await list();
  };
  /** Does one thing at a time, and tells what went wrong or what was done. */
  const act = async (work: (of: Team) => Promise<CallFailure | null>, done: string) => {
    const meant = team();
    if (isBusy || meant === null) return;
    isBusy = true;
    failure = null;
    bench.update();
    failure = await work(meant);
    isBusy = false;
    if (failure === null) bench.shell.announce(done);
    await list();
  };
  const make = () =>
    act(async ({ id }) => {
      const body = { source: bench.document.text, days, translations: filesOf(along.chosen) };
      const answer = await call('newTryout', { params: { team: id }, body });
      return answer.ok ? null : answer;
    }, say('handing.tryout.made'));
  const end = ({ key }: TryoutCard) =>
    act(async ({ id }) => {
      const answer = await call('endTryout', { params: { team: id, tryout: key } });
      return answer.ok ? null : answer;
    }, say('handing.tryout.ended'));

  const content = (meant: Team) => {
    const hasErrors = bench.findings.now.counts.error > 0 || !bench.document.isGood;
    const cannot = isBusy || hasErrors || along.isTooLong;
    return html`${teamChoice('tryout-team', led(), meant.id, (id) => {
        chosen = id;
        void list();
      })}
      ${along.template()}
      <div class="handing-actions">
        <label class="field handing-days"
          ><span>${say('handing.tryout.days')}</span
          ><select
            class="input"
            name="tryout-days"
            @change=${(event: Event) => {
              days = DAYS.find((each) => String(each) === (event.target as HTMLSelectElement).value) ?? days;
            }}
          >
            ${DAYS.map(
              (each) =>
                html`<option value=${each} ?selected=${each === days}>
                  ${say('handing.tryout.forDays', { count: each })}
                </option>`,
            )}
          </select></label
        >
        <button
          class="button small primary"
          type="button"
          data-action="new-tryout"
          aria-disabled=${cannot}
          @click=${() => (cannot ? undefined : void make())}
        >
          ${say('handing.tryout.make')}
        </button>
      </div>
      ${hasErrors ? html`<p class="quiet-text">${say('handing.tryout.errors')}</p>` : nothing}
      ${failure === null ? nothing : html`<p class="notice error" role="alert">${failureWords(failure)}</p>`}
      ${linkList(bench, links, (card) => void end(card))} ${links.length === 0 ? nothing : localNote()}`;
  };

  return {
    template: () => {
      const meant = team();
      const words = { title: say('handing.tryout.title'), lead: say('handing.tryout.lead') };
      return section('tryout', words, meant === null ? noTeam(teams) : content(meant));
    },
    shown: () => void load(),
  };
};

function linkList(
  { shell }: Bench,
  links: readonly TryoutCard[],
  end: (card: TryoutCard) => void,
): TemplateResult | typeof nothing {
  if (links.length === 0) return nothing;
  const day = (moment: string) =>
    new Intl.DateTimeFormat(languageNow(), { dateStyle: 'medium', timeStyle: 'short' }).format(
      Date.parse(moment),
    );
  return html`<ul class="handing-links">
    ${repeat(
      links,
      ({ key }) => key,
      (card) =>
        html`<li data-tryout>
          ${copyField(
            say('handing.tryout.link', { title: card.title, until: day(card.expires) }),
            wholeAddress({ page: 'tryout', key: card.key }),
            shell.announce,
          )}
          <button class="button small quiet" type="button" data-action="end-tryout" @click=${() => end(card)}>
            ${icon('trash')}${say('handing.tryout.end')}<span class="hidden-text">: ${card.title}</span>
          </button>
        </li>`,
    )}
  </ul>`;
}
