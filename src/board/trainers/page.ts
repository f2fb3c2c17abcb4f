import '../board.css';
import { html, nothing, render, type TemplateResult } from 'lit-html';
import { frame } from '../../ui/frame.ts';
import { addressOf, type Page, type Shell } from '../../ui/shell.ts';
import { languageNow } from '../../ui/text/texts.ts';
import { addressOfRoute, type Published, type Statistics } from '../../wire.ts';
import { call } from '../call.ts';
import { labelsOf, NO_LABELS, type Labels } from './labels.ts';
import { bar } from '../show/bars.ts';
import { cardText } from '../show/card-text.ts';
import { failureNotice, showFailedPage } from '../show/failure.ts';
import { createSending } from '../show/form.ts';
import { fetchTitles } from '../show/titles.ts';
import { langOf, told, type Words } from '../show/told.ts';
import { say } from '../text/say.ts';

/** For trainers: what a team's runs say about a scenario, decision by decision. */
export async function showTrainers(shell: Shell, team: string): Promise<Page> {
  const published = await call('published', { params: { team } });
  if (!published.ok) return showFailedPage(shell, published);
  const scenarios = (await fetchTitles(team)).tell(published.value.scenarios);
  let statistics: Statistics | null = null;
  let labels: Labels = NO_LABELS;
  let chosen: { readonly scenario: string; readonly hash: string } | null = null;
  const update = () => void render(frame(shell, content(), 'board-page trainers'), shell.host);
  const sending = createSending(update);
  const choose = async (scenario: string, hash: string) => {
    chosen = { scenario, hash };
    const [answer, named] = await Promise.all([
      sending.send(() => call('statistics', { params: { team, scenario }, query: { hash } })),
      labelsOf(team, scenario, hash),
    ]);
    statistics = answer;
    labels = named;
    update();
  };
  const content = () => html`
    <div class="board-head">
      <h1 tabindex="-1">${say('trainers.title')}</h1>
      <p class="board-actions">
        <a class="button small" href=${addressOf({ page: 'team', team })}>${say('lead.board')}</a>
        ${
          chosen === null || statistics === null
            ? nothing
            : html`<a
                  class="button small"
                  download
                  href=${addressOfRoute('statisticsFile', { team, scenario: chosen.scenario }, { hash: chosen.hash, language: languageNow() })}
                  >${say('trainers.csv')}</a
                >
                <button class="button small" type="button" @click=${() => print()}>
                  ${say('files.print')}
                </button>`
        }
      </p>
    </div>
    <p class="board-lead">${say('trainers.lead')}</p>
    ${picker(scenarios, chosen, (scenario, hash) => void choose(scenario, hash))}
    ${failureNotice(sending.failure)}
    ${chosen === null ? html`<p class="board-summary">${say('trainers.none')}</p>` : nothing}
    ${statistics === null ? nothing : figuresOf(statistics, labels)}
  `;
  update();
  const played = scenarios.flatMap(({ id, versions }) =>
    versions.filter(({ runs }) => runs > 0).map(({ hash, runs }) => ({ id, hash, runs })),
  );
  const most = played.toSorted((one, other) => other.runs - one.runs)[0];
  if (most !== undefined) void choose(most.id, most.hash);
  return { title: say('trainers.title'), destroy: () => undefined };
}

function picker(
  scenarios: Published['scenarios'],
  chosen: { readonly scenario: string; readonly hash: string } | null,
  choose: (scenario: string, hash: string) => void,
): TemplateResult {
  const pick = (event: Event) => {
    const [scenario = '', hash = ''] = (event.target as HTMLSelectElement).value.split('/');
    choose(scenario, hash);
  };
  return html`<label class="team-field scope-scenario"
    ><span>${say('scope.scenario')}</span
    ><select class="team-input" @change=${pick}>
      ${chosen === null ? html`<option value="" disabled selected>${say('trainers.choose')}</option>` : nothing}
      ${scenarios.flatMap(({ id, title, language, versions }) =>
        versions.map(
          ({ hash, version, runs }) =>
            html`<option
              value="${id}/${hash}"
              lang=${langOf(language)}
              ?selected=${chosen?.scenario === id && chosen.hash === hash}
            >
              ${say('trainers.option', { title, version, runs: say('runs', { count: runs }) })}
            </option>`,
        ),
      )}
    </select></label
  >`;
}

function figuresOf(statistics: Statistics, labels: Labels): TemplateResult {
  const { runs, abandoned, mean, decisions, neverFollowed } = statistics;
  return html`<p class="board-summary">
      ${say('trainers.summary', {
        runs: say('runs', { count: runs }),
        abandoned: say('trainers.abandoned', { count: abandoned }),
      })}
      ${mean === null ? nothing : say('trainers.mean', { percent: Math.round(mean) })}
    </p>
    ${
      neverFollowed.length === 0
        ? nothing
        : html`<section class="team-panel" aria-labelledby="never">
            <h2 id="never">${say('trainers.never')}</h2>
            <ul class="team-never">
              ${neverFollowed.map((tip) => html`<li class="chip">${told(labels.tip(tip))}</li>`)}
            </ul>
          </section>`
    }
    <ol class="decision-figures">
      ${decisions.map((figures) => decision(figures, labels))}
    </ol>`;
}

const cardOf = (words: Words) => told({ ...words, text: cardText(words.text) });

function decision(figures: Statistics['decisions'][number], labels: Labels): TemplateResult {
  const { beat, runs, replies, cutIn, silence, glances, droppedOut, difficulty, discrimination } = figures;
  const counted = [
    ['trainers.cutIn', cutIn],
    ['trainers.silence', silence],
    ['trainers.glances', glances],
    ['trainers.droppedOut', droppedOut],
  ] as const;
  return html`<li class="team-panel">
    <h2>${told(labels.beat(beat))} <span class="team-panel-note">${say('runs', { count: runs })}</span></h2>
    <ul class="reply-figures">
      ${replies.map(
        ({ reply, text, chosen, percent }) =>
          html`<li>
            <span>${cardOf(labels.reply(beat, reply, text))}</span>${bar(percent)}<strong
              >${say('trainers.chosen', { chosen, percent: Math.round(percent) })}</strong
            >
          </li>`,
      )}
    </ul>
    <dl class="decision-numbers">
      ${counted.map(
        ([key, count]) =>
          html`<div>
            <dt>${say(key)}</dt>
            <dd>${count}</dd>
          </div>`,
      )}
      <div>
        <dt>${say('trainers.difficulty')}</dt>
        <dd>
          ${
            difficulty === null
              ? say('ranking.none')
              : say('trainers.kept', { percent: Math.round(100 * difficulty) })
          }
        </dd>
      </div>
      <div>
        <dt>${say('trainers.discrimination')}</dt>
        <dd>
          ${
            discrimination === null
              ? say('trainers.tooFew')
              : say(
                  discrimination >= 0.3
                    ? 'trainers.tells'
                    : discrimination >= 0.1
                      ? 'trainers.tellsLittle'
                      : discrimination > -0.1
                        ? 'trainers.tellsNothing'
                        : 'trainers.misleads',
                  { value: discrimination.toFixed(2) },
                )
          }
        </dd>
      </div>
    </dl>
  </li>`;
}
