import { html, nothing, type TemplateResult } from 'lit-html';
import type { Shell } from '../../ui/shell.ts';
import { say } from '../../ui/text/say.ts';
import { drawLook, likenessForm, type Likeness } from '../profiles/form.ts';

/** Welcomes whoever opens the game for the first time: name, look, play. Nothing waits for it. */
export interface Welcome {
  panel(): TemplateResult | typeof nothing;
}

/** Whether the trainee has put it away; it comes again at the next visit as long as nothing was played. */
let dismissed = false;

export function createWelcome(shell: Shell, update: () => void): Welcome {
  let now: Likeness = { name: '', look: drawLook() };
  const isWanted = () =>
    !dismissed && shell.profiles.all.length === 0 && shell.store.keys('good-call/1/').length === 0;
  const later = () => {
    dismissed = true;
    update();
    shell.host.querySelector<HTMLElement>('#home-scenarios')?.focus();
  };
  return {
    panel: () =>
      isWanted()
        ? html`<section class="welcome" aria-labelledby="welcome-title">
            <div class="welcome-words">
              <h2 id="welcome-title">${say('welcome.title')}</h2>
              <p>${say('welcome.text')}</p>
              <p>${say('welcome.sees')}</p>
            </div>
            ${likenessForm({
              id: 'welcome',
              now,
              change: (to) => {
                now = to;
                update();
              },
              submit: ({ name, look }) => {
                shell.profiles.add(name, look);
                shell.go({ page: 'first-call' });
              },
              action: say('welcome.play'),
              more: html`<button class="button quiet" type="button" data-action="later" @click=${later}>
                ${say('welcome.later')}
              </button>`,
            })}
          </section>`
        : nothing,
  };
}
