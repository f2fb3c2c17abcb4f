import './home.css';
import { html, nothing, render, type TemplateResult } from 'lit-html';
import type { Mood } from '../../core/vocabulary.ts';
import { frame } from '../../ui/frame.ts';
import { faceUrl } from '../../ui/look-face.ts';
import type { Look } from '../../ui/looks.ts';
import { addressOf, type Page, type Shell } from '../../ui/shell.ts';
import { say } from '../../ui/text/say.ts';
import { readScenarioCards, type ScenarioCard } from '../../wire/cards.ts';
import { readResults } from '../saving/results.ts';
import { scenarioCard } from './card.ts';
import type { Played } from './mastery.ts';
import { readMembership } from '../../ui/membership.ts';
import { icon } from '../../ui/icons.ts';
import { readTeamCards, type TeamCard } from '../team/published.ts';
import { createOpener } from './open-file.ts';
import { createWelcome } from './welcome.ts';
import { you } from './you.ts';

/** The first page: who plays, what to play next, what can be played, and how it went so far. */

type Listing = 'loading' | 'failed' | readonly ScenarioCard[];

export function showHome(shell: Shell): Page {
  let listing: Listing = 'loading';
  const update = () => render(frame(shell, content(), 'home'), shell.host);
  const opener = createOpener(shell, update);
  const welcome = createWelcome(shell, update);

  const content = () => {
    const own = inWords(readTeamCards(shell.store), listing);
    const others = without(listing, own);
    return html`
      <section class="home-hero">
        <div class="home-claim">
          <h1 tabindex="-1">${say('app.claim')}</h1>
          <p>${say('home.lead')}</p>
        </div>
        ${crowd()}
      </section>
      ${welcome.panel()} ${typeof others === 'string' ? nothing : youOf(shell, [...own, ...others])}
      ${teamSection(shell, own)}
      <section aria-labelledby="home-scenarios">
        <h2 id="home-scenarios" tabindex="-1">${say('home.title')}</h2>
        ${scenarios(shell, others)}
      </section>
      ${opener.panel()} ${studioPanel()}
    `;
  };

  const unwatch = [shell.store.watch(update), shell.profiles.watch(update)];
  update();
  void fetchCards().then((cards) => {
    listing = cards;
    update();
  });
  let isOpen = true;
  if (readMembership(shell.store) !== null) void refreshTeam(shell, () => isOpen && update());
  return {
    title: '',
    destroy: () => {
      isOpen = false;
      for (const end of unwatch) end();
      opener.destroy();
    },
  };
}

function youOf(shell: Shell, cards: readonly ScenarioCard[]) {
  return you(shell, cards, playedIn(shell, cards));
}

/** Asks the team's server what there is now. What reads the answer comes with the core, which home does without. */
async function refreshTeam({ store }: Shell, update: () => void): Promise<void> {
  try {
    const { refreshTeamScenarios, keepTeamTexts } = await import('../team/refresh.ts');
    await refreshTeamScenarios(store);
    update();
    await keepTeamTexts(store);
  } catch (error) {
    console.info('The team’s scenarios stay as they were last known:', error);
  }
}

/** What the team has published itself, for its members alone. */
function teamSection(shell: Shell, own: readonly TeamCard[]): TemplateResult | typeof nothing {
  const team = readMembership(shell.store)?.teamName;
  if (own.length === 0 || team === undefined) return nothing;
  return html`<section class="home-team" aria-labelledby="home-team">
    <h2 id="home-team" tabindex="-1">${icon('podium')}${say('home.team.title', { team })}</h2>
    <p>${say('home.team.text')}</p>
    <ul class="cards">
      ${own.map((card) => html`<li>${scenarioCard(shell, card)}</li>`)}
    </ul>
  </section>`;
}

/** A team's own version is called in other languages as the folder's is, where both are called the same. */
function inWords(own: readonly TeamCard[], listing: Listing): readonly TeamCard[] {
  if (typeof listing === 'string') return own;
  return own.map((card) => {
    const same = listing.find(({ id }) => id === card.id);
    const isSame = same?.title === card.title && same.summary === card.summary;
    return isSame ? { ...card, words: same.words } : card;
  });
}

/** A team's own scenario stands in for the one of the same name. */
function without(listing: Listing, own: readonly TeamCard[]): Listing {
  if (typeof listing === 'string') return listing;
  return listing.filter(({ id }) => !own.some((card) => card.id === id));
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

/** All finished runs of these scenarios. */
function playedIn({ store }: Shell, cards: readonly ScenarioCard[]): Played[] {
  return cards.flatMap(({ id }) => readResults(store, id).map((result) => ({ scenario: id, result })));
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
