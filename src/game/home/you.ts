import { html, nothing, type TemplateResult } from 'lit-html';
import { SKILLS } from '../../core/vocabulary.ts';
import { badge } from '../../ui/badge.ts';
import { icon } from '../../ui/icons.ts';
import { addressOf, type Shell } from '../../ui/shell.ts';
import { say } from '../../ui/text/say.ts';
import type { ScenarioCard } from '../../wire/cards.ts';
import { isInProgress } from '../saving/places.ts';
import { bands } from './bands.ts';
import { cardWords } from './card-words.ts';
import { standingsIn, type Played } from './mastery.ts';
import { suggest, type Reason, type Suggestion } from './suggestion.ts';

/** Who plays, how far they have come, and the one thing to play next; nothing before anybody has said who they are or played. */
export function you(
  shell: Shell,
  cards: readonly ScenarioCard[],
  played: readonly Played[],
): TemplateResult | typeof nothing {
  const { current } = shell.profiles;
  const suggestion = suggest(cards, played, Date.now());
  if (suggestion === null || (current === null && played.length === 0)) return nothing;
  const { title, lang } = cardWords(suggestion.card);
  return html`<section class="you" aria-labelledby="you-title">
    <div class="you-next" data-suggests=${suggestion.card.id} data-reason=${suggestion.reason.kind}>
      <h2 id="you-title">
        ${current === null ? nothing : badge(current.look)}
        ${current === null ? say('home.next') : say('home.nextFor', { name: current.name })}
      </h2>
      <p class="you-card" lang=${lang}>${title}</p>
      <p>${because(suggestion.reason)}</p>
      <p class="you-actions">${wayIn(shell, suggestion)}</p>
    </div>
    ${
      played.length === 0
        ? nothing
        : html`<div class="you-skills">
            <h3>${say('home.skills')}</h3>
            ${bands(standingsIn(SKILLS, played))}
          </div>`
    }
  </section>`;
}

function wayIn({ store }: Shell, { card, reason }: Suggestion): TemplateResult {
  const running = isInProgress(store, card.id);
  return html`<a
      class="button primary"
      href=${addressOf({ page: running ? 'play' : 'brief', scenario: card.id })}
      >${icon('play')}${say(running ? 'home.resume' : 'home.play')}<span class="hidden-text"
        >: ${cardWords(card).title}</span
      ></a
    >
    ${
      reason.kind === 'first'
        ? html`<a class="button" href=${addressOf({ page: 'first-call' })}
            >${icon('phone')}${say('firstCall.play')}</a
          >`
        : nothing
    }`;
}

function because(reason: Reason): string {
  switch (reason.kind) {
    case 'first':
      return say('home.because.first');
    case 'untried':
      return say('home.because.untried', { skill: say(`skill.${reason.skill}`) });
    case 'weakest':
    case 'refresh': {
      const { kind, skill, percent, days } = reason;
      const when = days === 0 ? say('home.today') : say('home.daysAgo', { count: days });
      return say(`home.because.${kind}`, { skill: say(`skill.${skill}`), percent, when });
    }
  }
}
