import './home.css';
import { html, nothing, render, type TemplateResult } from 'lit-html';
import type { Mood } from '../../core/vocabulary.ts';
import { frame } from '../../ui/frame.ts';
import { icon } from '../../ui/icons.ts';
import { faceUrl } from '../../ui/look-face.ts';
import type { Look } from '../../ui/looks.ts';
import { addressOf, type Page, type Shell } from '../../ui/shell.ts';
import { hasText, say } from '../../ui/text/say.ts';
import { readScenarioCards, type ScenarioCard } from '../../wire/cards.ts';
import { isInProgress, wasFinished } from '../saving/places.ts';
import { bestOf, readResults } from '../saving/results.ts';
import { createOpener } from './open-file.ts';
import { vignette } from './vignette.ts';

/** The first page: what can be played, and how it went so far. */

type Listing = 'loading' | 'failed' | readonly ScenarioCard[];

export function showHome(shell: Shell): Page {
  let listing: Listing = 'loading';
  const update = () => render(frame(shell, content(), 'home'), shell.host);
  const opener = createOpener(shell, update);

  const content = () => html`
    <section class="home-hero">
      <div class="home-claim">
        <h1 tabindex="-1">${say('app.claim')}</h1>
        <p>${say('home.lead')}</p>
      </div>
      ${crowd()}
    </section>
    <section aria-labelledby="home-scenarios">
      <h2 id="home-scenarios">${say('home.title')}</h2>
      ${scenarios(shell, listing)}
    </section>
    ${opener.panel()} ${studioPanel()}
  `;

  const unwatch = shell.store.watch(update);
  update();
  void fetchCards().then((cards) => {
    listing = cards;
    update();
  });
  return {
    title: '',
    destroy: () => {
      unwatch();
      opener.destroy();
    },
  };
}

/** The way to the studio, for those who write scenarios. */
function studioPanel(): TemplateResult {
  return html`<section class="open-run" aria-labelledby="open-studio">
    <div>
      <h2 id="open-studio">${say('home.studio.title')}</h2>
      <p>${say('home.studio.text')}</p>
    </div>
    <a class="button" href=${addressOf({ page: 'studio', draft: null })}>${say('home.studio.open')}</a>
  </section>`;
}

/** Some of those whom one meets, in the moods that one meets them in. */
const CROWD = [
  ['harpal', 'annoyed'],
  ['dana', 'worried'],
  ['ruth', 'delighted'],
] as const satisfies readonly (readonly [Look, Mood])[];

function crowd(): TemplateResult {
  return html`<div class="home-crowd" aria-hidden="true">
    ${CROWD.map(([look, mood]) => html`<img src=${faceUrl(look, mood)} alt="" width="240" height="240" />`)}
  </div>`;
}

async function fetchCards(): Promise<Listing> {
  try {
    const answer = await fetch('/scenarios/index.json');
    return answer.ok ? readScenarioCards(await answer.json()) : 'failed';
  } catch {
    return 'failed';
  }
}

function scenarios(shell: Shell, listing: Listing): TemplateResult {
  if (listing === 'loading') return html`<p role="status">${say('app.loading')}</p>`;
  if (listing === 'failed') return html`<p class="notice error" role="alert">${say('home.failed')}</p>`;
  if (listing.length === 0) return html`<p>${say('home.none')}</p>`;
  return html`<ul class="cards">
    ${listing.map((card) => html`<li>${scenarioCard(shell, card)}</li>`)}
  </ul>`;
}

function scenarioCard(shell: Shell, card: ScenarioCard): TemplateResult {
  const running = isInProgress(shell.store, card.id);
  return html`<article class="card" data-scenario=${card.id}>
    <div class="card-picture">${vignette(card.setting)}</div>
    <div class="card-text">
      <h3><a href=${addressOf({ page: 'brief', scenario: card.id })}>${card.title}</a></h3>
      <p class="card-chips">
        <span class="chip">${named('setting', card.setting)}</span>
        <span class="chip"
          >${icon(card.channel === 'phone' ? 'phone' : 'person')}${named('channel', card.channel)}</span
        >
        <span class="chip">${icon('clock')}${say('home.minutes', { count: card.minutes })}</span>
      </p>
      <p class="card-summary">${card.summary}</p>
      ${standing(shell, card)}
      <p class="card-actions">
        ${
          running
            ? html`<a class="button primary" href=${addressOf({ page: 'play', scenario: card.id })}
                >${icon('play')}${say('home.resume')}<span class="hidden-text">: ${card.title}</span></a
              >`
            : html`<a class="button primary" href=${addressOf({ page: 'brief', scenario: card.id })}
                >${icon('play')}${say('home.play')}<span class="hidden-text">: ${card.title}</span></a
              >`
        }
        ${
          wasFinished(shell.store, card.id)
            ? html`<a class="button quiet" href=${addressOf({ page: 'debrief', scenario: card.id })}
                >${say('home.lastDebrief')}<span class="hidden-text">: ${card.title}</span></a
              >`
            : nothing
        }
      </p>
    </div>
  </article>`;
}

/** How it went so far: the best and the last overall score. */
function standing(shell: Shell, card: ScenarioCard): TemplateResult {
  const results = readResults(shell.store, card.id);
  const best = bestOf(results);
  const last = results.at(-1);
  if (best === null || last === undefined) return html`<p class="card-standing">${say('home.untried')}</p>`;
  const shown = (percent: number | null) => (percent === null ? '–' : `${percent} %`);
  return html`<p class="card-standing" data-best=${best.overall ?? ''} data-last=${last.overall ?? ''}>
    <strong>${say('home.best', { percent: shown(best.overall) })}</strong> ·
    ${say('home.last', { percent: shown(last.overall) })} · ${say(`mode.${last.mode}.label`)}
  </p>`;
}

/** The name of a setting or channel; one that this version does not know shows as it is written. */
function named(group: 'setting' | 'channel', id: string): string {
  const key = `${group}.${id}`;
  return hasText(key) ? say(key) : id;
}
