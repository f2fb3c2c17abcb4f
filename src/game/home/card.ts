import { html, nothing, type TemplateResult } from 'lit-html';
import { icon } from '../../ui/icons.ts';
import { addressOf, type Shell } from '../../ui/shell.ts';
import { hasText, say } from '../../ui/text/say.ts';
import type { ScenarioCard } from '../../wire/cards.ts';
import { isFirstAttempt } from '../saving/first-attempt.ts';
import { isInProgress, wasFinished } from '../saving/places.ts';
import { bestOf, readResults, type Result } from '../saving/results.ts';
import { bands } from './bands.ts';
import { cardWords } from './card-words.ts';
import { standingsIn } from './mastery.ts';
import { vignette } from './vignette.ts';

/** A scenario on the home page: what it is, how it went so far, and the way in. */
export function scenarioCard(shell: Shell, card: ScenarioCard): TemplateResult {
  const { title, summary, lang } = cardWords(card);
  return html`<article class="card" data-scenario=${card.id}>
    <div class="card-picture">${vignette(card.setting)}</div>
    <div class="card-text">
      <h3><a href=${addressOf({ page: 'brief', scenario: card.id })} lang=${lang}>${title}</a></h3>
      <p class="card-chips">
        <span class="chip">${named('setting', card.setting)}</span>
        <span class="chip"
          >${icon(card.channel === 'phone' ? 'phone' : 'person')}${named('channel', card.channel)}</span
        >
        <span class="chip">${icon('clock')}${say('home.minutes', { count: card.minutes })}</span>
        ${
          card.difficulty === null
            ? nothing
            : html`<span class="chip" data-difficulty=${card.difficulty}
                >${steps(card.difficulty)}${say(`difficulty.${card.difficulty}`)}</span
              >`
        }
      </p>
      <p class="card-summary" lang=${lang}>${summary}</p>
      ${standing(shell, card)}
      <p class="card-actions">${wayIn(shell, card)}${wayBack(shell, card)}</p>
    </div>
  </article>`;
}

function wayIn({ store }: Shell, card: ScenarioCard): TemplateResult {
  const { id } = card;
  const { title } = cardWords(card);
  const running = isInProgress(store, id);
  return html`<a class="button primary" href=${addressOf({ page: running ? 'play' : 'brief', scenario: id })}
    >${icon('play')}${say(running ? 'home.resume' : 'home.play')}<span class="hidden-text"
      >: ${title}</span
    ></a
  >`;
}

function wayBack({ store }: Shell, card: ScenarioCard): TemplateResult | typeof nothing {
  const { id } = card;
  const { title } = cardWords(card);
  if (!wasFinished(store, id)) return nothing;
  return html`<a class="button quiet" href=${addressOf({ page: 'debrief', scenario: id })}
    >${say('home.lastDebrief')}<span class="hidden-text">: ${title}</span></a
  >`;
}

/** How it went so far: the best and the last overall score, the first scored attempts, and the band of each skill. */
function standing({ store }: Shell, card: ScenarioCard): TemplateResult {
  const results = readResults(store, card.id);
  const best = bestOf(results);
  const last = results.at(-1);
  if (best === null || last === undefined) return html`<p class="card-standing">${say('home.untried')}</p>`;
  const firsts = results.filter(({ id }) => isFirstAttempt(store, card.id, id));
  const played = results.map((result) => ({ scenario: card.id, result }));
  return html`<div class="card-standing" data-best=${best.overall ?? ''} data-last=${last.overall ?? ''}>
    <p>
      <strong>${say('home.best', { percent: shown(best) })}</strong> ·
      ${say('home.last', { percent: shown(last) })} · ${say(`mode.${last.mode}.label`)}
    </p>
    ${
      firsts.length === 0
        ? nothing
        : html`<p data-firsts=${firsts.length}>
            ${say('home.firsts', { count: firsts.length, percents: firsts.map(shown).join(', ') })}
          </p>`
    }
    ${bands(standingsIn(card.skills, played))}
  </div>`;
}

function shown({ overall }: Result): string {
  return overall === null ? '–' : say('settings.percent', { size: overall });
}

/** One, two or three bars, beside the word for it. */
function steps(difficulty: NonNullable<ScenarioCard['difficulty']>): TemplateResult {
  const count = { gentle: 1, demanding: 2, hard: 3 }[difficulty];
  return html`<span class="steps" aria-hidden="true"
    >${[1, 2, 3].map((step) => html`<span data-on=${step <= count}></span>`)}</span
  >`;
}

/** The name of a setting or channel; one that this version does not know shows as it is written. */
function named(group: 'setting' | 'channel', id: string): string {
  const key = `${group}.${id}`;
  return hasText(key) ? say(key) : id;
}
