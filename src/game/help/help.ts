import './help.css';
import { html, render, type TemplateResult } from 'lit-html';
import { frame } from '../../ui/frame.ts';
import { icon } from '../../ui/icons.ts';
import { addressOf, type Page, type Shell } from '../../ui/shell.ts';
import { say } from '../../ui/text/say.ts';

/** The commands that a trainer starts with. */
const COMMANDS = [
  'npm run -s good-call -- check scenarios/*.scenario.json',
  'npm run -s good-call -- play scenarios/restaurant-wait.scenario.json',
  'npm run -s good-call -- analyse scenarios/restaurant-wait.scenario.json',
  'npm run -s good-call -- replay scenarios/restaurant-wait.scenario.json run.json',
] as const;

/** How to play, what is scored, and where trainers find things. */
export function showHelp(shell: Shell): Page {
  render(frame(shell, content(), 'page-narrow help'), shell.host);
  return { title: say('help.title'), destroy: () => undefined };
}

function content(): TemplateResult {
  return html`
    <h1 tabindex="-1">${say('help.title')}</h1>
    <section aria-labelledby="help-play">
      <h2 id="help-play">${say('help.play.title')}</h2>
      <ul class="help-points">
        <li>${say('help.play.listen')}</li>
        <li>${say('help.play.reply')}</li>
        <li>${say('help.play.cut')}</li>
        <li>${say('help.play.promise')}</li>
        <li>${say('help.play.mood')}</li>
        <li>${say('help.play.truth')}</li>
      </ul>
      <p>
        <a class="button" href=${addressOf({ page: 'first-call' })}
          >${icon('phone')}${say('firstCall.play')}</a
        >
      </p>
    </section>
    <section aria-labelledby="help-keys">
      <h2 id="help-keys">${say('keys.title')}</h2>
      <dl class="help-keys">
        ${[
          [say('keys.space'), say('keys.onward')],
          [say('keys.replies'), say('keys.reply')],
          ['C', say('keys.cut')],
          ['G', say('keys.nod')],
          ['H', say('keys.hint')],
          ['T', say('keys.transcript')],
          ['P', say('keys.pause')],
          ['M', say('keys.mute')],
        ].map(
          ([key, does]) =>
            html`<div>
              <dt><kbd>${key}</kbd></dt>
              <dd>${does}</dd>
            </div>`,
        )}
      </dl>
      <p>${say('keys.fields')} ${say('settings.keysHint')}</p>
      <p>${say('keys.pad')}</p>
    </section>
    <section aria-labelledby="help-pause">
      <h2 id="help-pause">${say('help.pause.title')}</h2>
      <p>${say('help.pause.text')}</p>
    </section>
    <section aria-labelledby="help-score">
      <h2 id="help-score">${say('help.score.title')}</h2>
      <p>${say('help.score.text')}</p>
      <p>${say('help.score.verdict')}</p>
      <p>${say('help.score.regret')}</p>
    </section>
    <section aria-labelledby="help-trainers">
      <h2 id="help-trainers">${say('help.trainers.title')}</h2>
      <p>${say('help.trainers.text')} ${say('help.trainers.seed')}</p>
      <p>${say('help.trainers.cli')}</p>
      <ul class="help-commands">
        ${COMMANDS.map((command) => html`<li><code>${command}</code></li>`)}
      </ul>
    </section>
    <section aria-labelledby="help-tips">
      <h2 id="help-tips">${say('help.tips.title')}</h2>
      <p>${say('help.tips.text')}</p>
      <p><a href=${addressOf({ page: 'tips' })}>${say('help.tips.open')}</a></p>
    </section>
    <section aria-labelledby="help-credits">
      <h2 id="help-credits">${say('help.credits.title')}</h2>
      <p>${say('help.credits.text')}</p>
      <p><a href=${addressOf({ page: 'credits' })}>${say('help.credits.open')}</a></p>
    </section>
    <p><a class="button primary" href=${addressOf({ page: 'home' })}>${say('app.home')}</a></p>
  `;
}
