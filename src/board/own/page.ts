import '../board.css';
import { html, nothing, render, type TemplateResult } from 'lit-html';
import { SKILLS } from '../../core/vocabulary.ts';
import { countWaiting, forgetWaiting, sendWaiting } from '../../game/replay.ts';
import { frame } from '../../ui/frame.ts';
import { icon } from '../../ui/icons.ts';
import { keepMembership } from '../../ui/membership.ts';
import { readLook } from '../../ui/profiles.ts';
import { forgetPublished } from '../../ui/sharing/shelf.ts';
import { addressOf, type Page, type Shell } from '../../ui/shell.ts';
import type { OwnPage } from '../../wire.ts';
import { call } from '../call.ts';
import { bar, person } from '../show/bars.ts';
import { dayOf } from '../show/dates.ts';
import { failureNotice, showFailedPage } from '../show/failure.ts';
import { ownStanding } from '../show/figures.ts';
import { createSending } from '../show/form.ts';
import { fetchTitles } from '../show/titles.ts';
import { langOf, sayAround, toldTitle } from '../show/told.ts';
import { downloadJson } from '../../ui/download.ts';
import { say as sayShared } from '../../ui/text/say.ts';
import { openLive } from '../team/live.ts';
import { say } from '../text/say.ts';
import { ownData, type OwnActions } from './data.ts';

/** A player's own page, which nobody else can open: where they stand, what they played, and all that is held on them. */
export async function showOwn(shell: Shell, team: string): Promise<Page> {
  const params = { team };
  const [first, titles] = await Promise.all([call('ownPage', { params }), fetchTitles(team)]);
  if (!first.ok) return showFailedPage(shell, first);
  const inWords = (page: OwnPage): OwnPage => ({ ...page, scenarios: titles.tell(page.scenarios) });
  let own = inWords(first.value);
  let code: string | null = null;
  let waiting = await countWaiting(own.player.id);
  remember();

  function remember(): void {
    const { id, name, look } = own.player;
    // Whoever comes back by a recovery code is somebody on this device from now on.
    if (shell.profiles.all.length === 0) shell.profiles.add(name, readLook(look));
    keepMembership(shell.store, { team, teamName: own.team.name, name, player: id });
  }
  const refresh = async () => {
    const [next, left] = await Promise.all([call('ownPage', { params }), countWaiting(own.player.id)]);
    waiting = left;
    if (next.ok) own = inWords(next.value);
    update();
  };
  const update = () => void render(frame(shell, content(), 'board-page own'), shell.host);
  const sending = createSending(update);
  const actions: OwnActions = {
    async change(body) {
      const changed = await sending.send(() => call('changeMe', { params, body }));
      if (changed === null) return;
      own = inWords(changed);
      remember();
      shell.announce(say('lead.saved'));
      update();
    },
    async save() {
      const all = await sending.send(() => call('exportMe', { params }));
      if (all !== null) downloadJson('good-call-my-data.json', all);
    },
    async recovery() {
      const answer = await sending.send(() => call('newRecovery', { params }));
      code = answer?.recoveryCode ?? null;
      update();
    },
    async remove() {
      if (!confirm(say('own.deleteAsk', { team: own.team.name }))) return;
      const done = await sending.send(() => call('deleteMe', { params }));
      if (done === null) return;
      await forgetWaiting(team, own.player.id);
      keepMembership(shell.store, null);
      void forgetPublished(team);
      shell.go({ page: 'board' });
    },
  };

  const content = () => html`
    <div class="board-head">
      <h1 tabindex="-1">${say('own.pageTitle')}</h1>
      <p class="board-actions">
        <a class="button small primary" href=${addressOf({ page: 'home' })}
          >${icon('play')}${say('join.play')}</a
        >
        <a class="button small" href=${addressOf({ page: 'team', team })}>${say('lead.board')}</a>
      </p>
    </div>
    <p class="own-who">${person(own.player)}<span class="team-panel-note">${say('own.private')}</span></p>
    ${failureNotice(sending.failure)}
    <div class="board-figures">
      ${standing(own)} ${skills(own)} ${scenarios(own)} ${latest(own, waiting)}
      ${ownData(shell, own, code, actions)}
    </div>
  `;
  update();
  // One's own runs come from other devices and pages too. A run without a name may be one's own, when hidden.
  const live = openLive(
    team,
    null,
    (told) => {
      const mine = told.kind === 'run' && (told.run.player === null || told.run.player.id === own.player.id);
      if (mine || told.kind === 'players' || told.kind === 'reset') void refresh();
    },
    () => undefined,
  );
  if (waiting > 0) void sendWaiting().then(refresh);
  return { title: say('own.pageTitle'), destroy: () => live.close() };
}

function standing(own: OwnPage): TemplateResult {
  const { band, place, of, variants, standing: mine } = own;
  const others = otherVersions(own);
  return html`<section class="team-panel" aria-labelledby="own-standing">
    <h2 id="own-standing">${say('own.standing')}</h2>
    ${ownStanding({ ...mine, place, band, variants }, of)}
    ${others === 0 ? nothing : html`<p class="team-panel-note">${say('otherVersions', { count: others })}</p>`}
  </section>`;
}

/** How many of the latest runs are of versions that are not played any more. */
function otherVersions({ runs, scenarios: played }: OwnPage): number {
  const hashes = new Set(played.map(({ hash }) => hash));
  return runs.filter(({ hash }) => !hashes.has(hash)).length;
}

function skills({ skills: percents }: OwnPage): TemplateResult {
  return html`<section class="team-panel" aria-labelledby="own-skills">
    <h2 id="own-skills">${say('own.skills')}</h2>
    <ul class="skill-bars">
      ${SKILLS.map((skill) => {
        const percent = percents[skill];
        return html`<li>
          <span class="skill-name">${say(`skills.${skill}`)}</span>${bar(percent ?? 0)}
          ${
            percent === null
              ? html`<span class="skill-none">${say('skills.none')}</span>`
              : html`<strong class="skill-percent"
                  >${say('percent', { percent: Math.round(percent) })}</strong
                >`
          }
        </li>`;
      })}
    </ul>
  </section>`;
}

function scenarios({ scenarios: all }: OwnPage): TemplateResult {
  const shown = (percent: number | null) =>
    percent === null ? say('ranking.none') : say('percent', { percent: Math.round(percent) });
  return html`<section class="team-panel" aria-labelledby="own-scenarios">
    <h2 id="own-scenarios">${say('own.scenarios')}</h2>
    <ul class="own-scenarios">
      ${all.map(
        ({ id, title, language, variants, mastered, first, best, latest: last, runs }) =>
          html`<li>
            <a href=${addressOf({ page: 'brief', scenario: id })}
              ><strong lang=${langOf(language)}>${title}</strong></a
            >
            <span class="team-panel-note">${say('own.mastered', { mastered, variants })}</span>
            ${
              runs === 0
                ? nothing
                : html`<span class="team-panel-note"
                    >${say('own.figures', {
                      first: shown(first),
                      best: shown(best),
                      latest: shown(last),
                    })}</span
                  >`
            }
          </li>`,
      )}
    </ul>
  </section>`;
}

function latest({ runs, scenarios: all, open }: OwnPage, waiting: number): TemplateResult {
  const titles = new Map(all.map((each) => [each.id, toldTitle(each)]));
  return html`<section class="team-panel" aria-labelledby="own-runs">
    <h2 id="own-runs">${say('own.runs')}</h2>
    ${waiting === 0 ? nothing : html`<p class="own-waiting">${sayShared('team.waiting', { count: waiting })}</p>`}
    ${open.map(
      ({ scenario, started }) =>
        html`<p class="team-panel-note">
          ${sayAround((title) => say('own.open', { title, day: dayOf(started) }), titles.get(scenario) ?? scenario)}
        </p>`,
    )}
    ${
      runs.length === 0
        ? html`<p class="team-panel-empty">${say('own.noRuns')}</p>`
        : html`<ul class="own-runs">
            ${runs.slice(0, 20).map(
              ({ scenario, received, verified, best, mastered, marks, ranked }) =>
                html`<li>
                  <span>${titles.get(scenario) ?? scenario}</span>
                  <strong
                    >${
                      verified.overall === null
                        ? say('ranking.none')
                        : say('percent', { percent: Math.round(verified.overall) })
                    }</strong
                  >
                  <span class="team-panel-note"
                    >${dayOf(received)}
                    ${mastered ? html`<span class="chip">${say('bests.mastered')}</span>` : nothing}
                    ${best ? html`<span class="chip">${say('own.best')}</span>` : nothing}
                    ${ranked ? nothing : html`<span class="chip">${say('own.unranked')}</span>`}
                    ${marks.map((mark) => html`<span class="chip">${say(`marks.${mark}`)}</span> `)}</span
                  >
                </li>`,
            )}
          </ul>`
    }
  </section>`;
}
