import { html, nothing, type TemplateResult } from 'lit-html';
import { openDialog } from '../../ui/dialog.ts';
import { languageNow } from '../../ui/text/texts.ts';
import type { Bench } from '../bench/bench.ts';
import { changes } from '../know/changes.ts';
import { icon } from '../pieces/icons.ts';
import { effectWords } from '../team/affected.ts';
import { effectOn, type TeamStanding } from '../team/standings.ts';
import { say } from '../text/say.ts';
import { languageName } from './along.ts';
import { createAlongChoice, type AlongChoice } from './along-choice.ts';
import { errorList } from './errors.ts';
import { createOnServer, type OnServer } from './on-server.ts';
import { createPublishing, type Look, type Publishing } from './publishing.ts';
import { section, type MakeSection } from './section.ts';
import { failureWords, noTeam, teamChoice } from './teams.ts';
import { versionTable } from './versions.ts';

/** Publishing the draft to a team: its members find it on their home, and its runs count on their board. */
export const publishSection: MakeSection = (bench) => {
  const publishing = createPublishing(bench);
  const along = createAlongChoice(bench, 'publish', () => bench.update());
  const onServer = createOnServer(
    bench,
    () => publishing.scenario,
    along,
    () => publishing.load(),
  );
  const parts = { publishing, along, onServer };
  return {
    template: () =>
      section(
        'publish',
        { title: say('handing.publish.title'), lead: say('handing.publish.lead') },
        publishing.team === null ? noTeam(publishing.teams) : content(bench, parts, publishing.team),
      ),
    shown: () => void publishing.load(),
    destroy: () => publishing.close(),
  };
};

interface Parts {
  readonly publishing: Publishing;
  readonly along: AlongChoice;
  readonly onServer: OnServer;
}

function content(bench: Bench, parts: Parts, standing: TeamStanding): TemplateResult {
  const { publishing, along, onServer } = parts;
  const { teams, look } = publishing;
  const led = teams === 'loading' || 'ok' in teams ? [] : teams.map(({ team }) => team);
  const own = standing.versions.some(({ current, from }) => current && from === 'team');
  return html`${teamChoice('publish-team', led, standing.team.id, (id) => publishing.choose(id))}
    ${versionTable(standing)} ${errorList(bench)} ${along.template()}
    <div role="status" class="handing-look">${lookWords(bench, standing, look)}</div>
    <p class="handing-actions">
      ${mainAction(bench, parts, standing)}
      ${
        own
          ? html`<button
              class="button small"
              type="button"
              data-action="withdraw"
              @click=${() => askToWithdraw(standing, publishing)}
            >
              ${say('handing.publish.withdraw')}
            </button>`
          : nothing
      }
    </p>
    ${onServer.template(standing)}`;
}

/** First what would change, then the publishing; a draft that was changed since is looked at again. */
function mainAction(bench: Bench, { publishing, along }: Parts, { team }: TeamStanding): TemplateResult {
  const { look } = publishing;
  if (look.at === 'looked' && look.version === bench.document.version) {
    return html`<button
      class="button small primary"
      type="button"
      data-action="publish"
      aria-disabled=${along.isTooLong}
      @click=${() => (along.isTooLong ? undefined : void publishing.publish(along.chosen))}
    >
      ${icon('check')}${say('handing.publish.yes', { team: team.name })}
    </button>`;
  }
  const isBusy = look.at === 'looking' || look.at === 'publishing';
  const hasErrors = bench.findings.now.counts.error > 0;
  return html`<button
    class="button small primary"
    type="button"
    data-action="prepare"
    aria-disabled=${isBusy || hasErrors}
    @click=${() => (isBusy || hasErrors ? undefined : void publishing.compare())}
  >
    ${say('handing.publish.prepare')}
  </button>`;
}

function lookWords(bench: Bench, standing: TeamStanding, look: Look): TemplateResult | typeof nothing {
  const { team } = standing;
  switch (look.at) {
    case 'nothing':
      return nothing;
    case 'looking':
      return html`<p>${say('handing.publish.looking')}</p>`;
    case 'publishing':
      return html`<p>${say('handing.publish.publishing')}</p>`;
    case 'looked': {
      if (look.version !== bench.document.version) return html`<p>${say('handing.publish.stale')}</p>`;
      const { hash, change } = look.compared;
      return html`<p class="handing-effect">
          <strong>${effectWords(team.name, effectOn(standing, hash))}</strong>
        </p>
        ${change === null ? nothing : changes(change)}`;
    }
    case 'published': {
      const { version, new: isNew } = look.answer;
      const { languages } = look;
      const words = isNew ? 'done' : 'corrected';
      return html`<p class="notice good" data-published=${version}>
        ${say(`handing.publish.${words}`, { team: team.name, version })}
        ${languages.length === 0 ? nothing : say('handing.publish.toldIn', { languages: listed(languages) })}
      </p>`;
    }
    case 'withdrawn':
      return html`<p class="notice">${say('handing.publish.withdrawn', { team: team.name })}</p>`;
    case 'failed': {
      const { failure } = look;
      return html`<p class="notice error" data-failed>
        ${typeof failure === 'string' ? say(`handing.publish.${failure}`) : failureWords(failure)}
      </p>`;
    }
  }
}

function listed(languages: readonly string[]): string {
  return new Intl.ListFormat(languageNow(), { type: 'conjunction' }).format(languages.map(languageName));
}

/** Withdrawing takes it from the home of everybody in the team, so it is asked twice. */
function askToWithdraw({ team }: TeamStanding, publishing: Publishing): void {
  openDialog({
    title: say('handing.publish.withdrawAsk', { team: team.name }),
    body: (close) =>
      html`<p>${say('handing.publish.withdrawText')}</p>
        <p class="dialog-actions">
          <button
            class="button primary"
            type="button"
            data-action="withdraw-yes"
            @click=${() => {
              close();
              void publishing.withdraw();
            }}
          >
            ${say('handing.publish.withdrawYes')}
          </button>
          <button class="button" type="button" @click=${close}>${say('handing.publish.withdrawNo')}</button>
        </p>`,
  });
}
