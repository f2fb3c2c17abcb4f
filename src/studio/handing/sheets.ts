import { html, nothing, type TemplateResult } from 'lit-html';
import type {
  Condition,
  PaperBeat,
  PaperOutcome,
  PaperReply,
  PaperTarget,
  PaperTip,
  RolePlay,
  SaidIf,
  Scenario,
} from '../../core/index.ts';
import { say } from '../text/say.ts';
import { choice, whenWords } from './when-words.ts';

/** The sheets of a role-play on paper: one for the customer, one for the trainee, one for the coach. */

/** All sheets, each beginning on a page of its own. `language` is that of the scenario's texts. */
export function sheets(play: RolePlay, scenario: Scenario, language: string): TemplateResult {
  const paper = { play, scenario, language };
  return html`<article class="roleplay">
    <header class="roleplay-head">
      <h1 tabindex="-1">${say('papers.paper.doc', { title: play.title })}</h1>
      <p class="roleplay-variant">${play.customer}: <span lang=${language}>${play.variant.label}</span></p>
      <p>${say('papers.paper.how')}</p>
    </header>
    ${customerSheet(paper)} ${traineeSheet(paper)} ${coachSheet(paper)}
  </article>`;
}

interface Paper {
  readonly play: RolePlay;
  readonly scenario: Scenario;
  readonly language: string;
}

/** The letters of the replies of a scene. */
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

const nameOf = (beat: PaperBeat, index: number) =>
  say('papers.paper.reply', { number: beat.number, letter: LETTERS[index] ?? '' });

function sheet(who: 'customer' | 'trainee' | 'coach', { play }: Paper, content: unknown): TemplateResult {
  return html`<section class="roleplay-sheet" data-sheet=${who}>
    <h2><small>${play.title}</small>${say(`papers.paper.${who}Sheet`)}</h2>
    ${content}
  </section>`;
}

function customerSheet(paper: Paper): TemplateResult {
  const { play, language } = paper;
  const { warms, angers } = movers(play);
  const promises = play.promises.flatMap(({ label, expects, bears, delivers }) => {
    const words = [
      expects === null ? null : say('papers.paper.expects', { amount: expects }),
      bears === null ? null : say('papers.paper.bears', { amount: bears }),
      delivers === null ? null : say('papers.paper.delivers', { amount: delivers }),
    ].filter((part) => part !== null);
    return words.length === 0 ? [] : [{ label, words: words.join('; ') }];
  });
  return sheet(
    'customer',
    paper,
    html`<div class="roleplay-box">
        <h3>${say('papers.paper.youAre', { name: play.customer })}</h3>
        <p>${say('papers.paper.truth', { variant: play.variant.label })}</p>
        ${play.past === null ? nothing : html`<p lang=${language}>${play.past.label}</p>`}
        <p>${say('papers.paper.startMood', { mood: choice(play.mood) })}</p>
        ${definitions(
          say('papers.paper.facts'),
          play.facts.map(({ label, value }) => [label, value]),
          language,
        )}
        ${definitions(
          say('papers.paper.promises'),
          promises.map(({ label, words }) => [label, words]),
          language,
        )}
        ${definitions(
          '',
          [
            [say('papers.paper.warms'), warms.join(', ')],
            [say('papers.paper.angers'), angers.join(', ')],
          ].filter(([, names]) => names !== ''),
          null,
        )}
      </div>
      ${play.beats.map((beat) => customerScene(paper, beat))} ${endings(paper)}`,
  );
}

/** The replies that move the mood up and down, by their names. */
function movers(play: RolePlay) {
  const named = (moves: readonly string[]) =>
    play.beats.flatMap((beat) =>
      beat.replies.flatMap((reply, index) =>
        reply.outcomes.some(({ mood }) => mood !== null && moves.includes(mood)) ? [nameOf(beat, index)] : [],
      ),
    );
  return { warms: named(['better', 'much-better']), angers: named(['worse', 'much-worse']) };
}

function definitions(
  title: string,
  rows: readonly (readonly [string, string])[] | readonly (readonly string[])[],
  language: string | null,
) {
  if (rows.length === 0) return nothing;
  return html`${title === '' ? nothing : html`<h4>${title}</h4>`}
    <dl class="roleplay-facts">
      ${rows.map(
        ([name, words]) =>
          html`<div>
            <dt lang=${language ?? nothing}>${name}</dt>
            <dd lang=${language ?? nothing}>${words}</dd>
          </div>`,
      )}
    </dl>`;
}

function scene({ language }: Paper, beat: PaperBeat, content: unknown): TemplateResult {
  return html`<section class="roleplay-scene">
    <h3>${say('papers.paper.scene', { number: beat.number, label: beat.label })}</h3>
    ${
      beat.jump === null
        ? nothing
        : html`<p class="roleplay-jump">
            <strong>${say('papers.paper.time')}:</strong> <span lang=${language}>${beat.jump}</span>
          </p>`
    }
    ${content}
  </section>`;
}

function customerScene(paper: Paper, beat: PaperBeat): TemplateResult {
  return scene(
    paper,
    beat,
    html`${
        beat.lines.length === 0
          ? nothing
          : html`<h4>${say('papers.paper.youSay')}</h4>
              ${lines(paper, beat.lines)}`
      }
      <h4>${say('papers.paper.they')}</h4>
      <ol class="roleplay-replies">
        ${beat.replies.map((reply, index) => customerReply(paper, beat, reply, index))}
      </ol>`,
  );
}

function customerReply(paper: Paper, beat: PaperBeat, reply: PaperReply, index: number): TemplateResult {
  return html`<li>
    <p class="roleplay-card">
      <strong>${nameOf(beat, index)}</strong> <span lang=${paper.language}>${reply.card}</span>
    </p>
    ${reply.outcomes.map((outcome, at) => customerOutcome(paper, outcome, at))}
  </li>`;
}

function customerOutcome(paper: Paper, outcome: PaperOutcome, at: number): TemplateResult {
  return html`<div class="roleplay-outcome">
    ${outcomeWhen(paper, outcome, at)}
    ${
      outcome.answer.length === 0
        ? html`<p class="roleplay-quiet">${say('papers.paper.nothing')}</p>`
        : lines(paper, outcome.answer)
    }
    ${
      outcome.thought === null
        ? nothing
        : html`<p class="roleplay-quiet">
            ${say('papers.paper.think')}: <em lang=${paper.language}>${outcome.thought}</em>
          </p>`
    }
    <p class="roleplay-ways">
      ${
        outcome.mood === null
          ? nothing
          : html`<span class="roleplay-mood" data-mood=${outcome.mood}
              >${outcome.mood.endsWith('better') ? '▲' : '▼'}
              ${say(`papers.paper.mood.${outcome.mood}`)}</span
            >`
      }
      ${outcome.exits.map(
        ({ to, when }) =>
          html`<span>→ ${target(to)}${when === null ? nothing : html` (${onlyWords(paper, when)})`}</span>`,
      )}
    </p>
  </div>`;
}

/** When this outcome is the one: what is left of its condition, or that none before it was. */
function outcomeWhen(paper: Paper, { when }: PaperOutcome, at: number): TemplateResult | typeof nothing {
  if (when !== null) return only(paper, when);
  return at === 0 ? nothing : html`<small class="roleplay-only">${say('papers.paper.otherwise')}</small>`;
}

function target(to: PaperTarget): string {
  switch (to.at) {
    case 'beat':
      return say('papers.paper.goOn', { number: to.number });
    case 'ending':
      return say('papers.paper.end', { title: to.title });
    case 'here':
      return say('papers.paper.stay');
  }
}

function lines(paper: Paper, said: readonly SaidIf[]): TemplateResult {
  return html`<ul class="roleplay-lines">
    ${said.map(({ text, when }) => html`<li>${only(paper, when)}<span lang=${paper.language}>${text}</span></li>`)}
  </ul>`;
}

function only(paper: Paper, when: Condition | null): TemplateResult | typeof nothing {
  return when === null ? nothing : html`<small class="roleplay-only">${onlyWords(paper, when)}</small> `;
}

function onlyWords({ scenario }: Paper, when: Condition): string {
  return say('papers.paper.only', { when: whenWords(when, scenario) });
}

function endings({ play, language }: Paper): TemplateResult {
  return html`<section class="roleplay-scene">
    <h3>${say('papers.paper.endings')}</h3>
    <dl class="roleplay-endings" lang=${language}>
      ${play.endings.map(
        ({ title, says, review }) =>
          html`<div>
            <dt>${title}</dt>
            <dd>${says} <q>${review}</q></dd>
          </div>`,
      )}
    </dl>
  </section>`;
}

function traineeSheet(paper: Paper): TemplateResult {
  const { play, language } = paper;
  return sheet(
    'trainee',
    paper,
    html`<div class="roleplay-box">
        <h3>${say('papers.paper.yourBrief')}</h3>
        <p class="roleplay-brief" lang=${language}>${play.brief}</p>
        ${
          play.past === null
            ? nothing
            : html`<h4>${say('papers.paper.before')}</h4>
                <p lang=${language}>${play.past.says}</p>`
        }
      </div>
      ${play.beats.map((beat) =>
        scene(
          paper,
          beat,
          html`${
              beat.sees.length === 0
                ? nothing
                : html`<h4>${say('papers.paper.youSee')}</h4>
                    ${lines(paper, beat.sees)}`
            }
            <ol class="roleplay-replies">
              ${beat.replies.map(
                (reply, index) =>
                  html`<li>
                    <p class="roleplay-card">
                      <strong>${nameOf(beat, index)}</strong> ${only(paper, reply.when)}<span lang=${language}
                        >${reply.card}</span
                      >${
                        reply.range === null
                          ? nothing
                          : html` <small>(${say('papers.paper.range', reply.range)})</small>`
                      }
                    </p>
                  </li>`,
              )}
            </ol>`,
        ),
      )}`,
  );
}

function coachSheet(paper: Paper): TemplateResult {
  const { play, language } = paper;
  return sheet(
    'coach',
    paper,
    html`<div class="roleplay-box">
        <h3>${say('papers.paper.best')}</h3>
        ${
          play.best.length === 0
            ? html`<p>${say('papers.paper.bestNone')}</p>`
            : html`<ol class="roleplay-best">
                ${play.best.map(
                  ({ number, card, quote }) =>
                    html`<li>
                      <strong>${number}</strong>
                      <span lang=${language}
                        >${quote === null ? card : say('papers.paper.bestWith', { card, quote })}</span
                      >
                    </li>`,
                )}
              </ol>`
        }
      </div>
      ${play.beats.map((beat) =>
        scene(
          paper,
          beat,
          html`<ol class="roleplay-replies">
            ${beat.replies.map((reply, index) => coachReply(paper, beat, reply, index))}
          </ol>`,
        ),
      )}
      <section class="roleplay-scene">
        <h3>${say('papers.paper.notes')}</h3>
        <div class="roleplay-notes"></div>
      </section>`,
  );
}

function coachReply(paper: Paper, beat: PaperBeat, reply: PaperReply, index: number): TemplateResult {
  const { language } = paper;
  return html`<li data-best=${reply.best}>
    <p class="roleplay-card">
      <strong>${nameOf(beat, index)}</strong> <span lang=${language}>${reply.card}</span>
      ${reply.best ? html`<small class="roleplay-star">★ ${say('papers.paper.onBest')}</small>` : nothing}
    </p>
    ${reply.outcomes.map(
      (outcome, at) =>
        html`<div class="roleplay-outcome">
          ${outcomeWhen(paper, outcome, at)}
          ${
            outcome.follows.length + outcome.breaks.length === 0
              ? html`<p class="roleplay-quiet">${say('papers.paper.unscored')}</p>`
              : html`<ul class="roleplay-tips">
                  ${outcome.follows.map((tip) => tipLine('follows', tip))}
                  ${outcome.breaks.map((tip) => tipLine('breaks', tip))}
                </ul>`
          }
        </div>`,
    )}
    <p class="roleplay-coaching" lang=${language}>${reply.coaching}</p>
  </li>`;
}

function tipLine(how: 'follows' | 'breaks', { title, source, strength }: PaperTip): TemplateResult {
  return html`<li data-how=${how}>
    <span aria-hidden="true">${how === 'follows' ? '+' : '−'}</span> ${say(`papers.paper.${how}`)}
    (${choice(strength)}): <strong>${title}</strong> <small>${source}</small>
  </li>`;
}
