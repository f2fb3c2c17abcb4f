import { html, nothing, render } from 'lit-html';
import type { Run, Script } from '../../core/index.ts';
import { frame } from '../../ui/frame.ts';
import { icon } from '../../ui/icons.ts';
import { addressOf, type Page, type Shell } from '../../ui/shell.ts';
import { say } from '../../ui/text/say.ts';
import { placeOfRun } from '../saving/places.ts';
import { downloadRun } from '../saving/run-file.ts';

/** Says that a kept run can't be continued, and why. It stays kept until the trainee starts again. */
export function showUnfit(
  shell: Shell,
  script: Script,
  why: 'scenario' | 'rules' | 'unreadable',
  run: Run | null,
): Page {
  const { id } = script.scenario;
  const again = () => {
    shell.store.remove(placeOfRun(id));
    shell.go({ page: 'brief', scenario: id });
  };
  const title = say('play.fits.title');
  const content = html`<div class="message" data-unfit=${why}>
    <h1 tabindex="-1">${title}</h1>
    <p>${say(`play.fits.${why}`)} ${run === null ? nothing : say('play.fits.kept')}</p>
    <p class="dialog-actions">
      <button class="button primary" type="button" @click=${again}>${say('play.fits.again')}</button>
      ${
        run === null
          ? nothing
          : html`<button class="button" type="button" @click=${() => downloadRun(run)}>
              ${icon('save')}${say('play.fits.save')}
            </button>`
      }
      <a class="button quiet" href=${addressOf({ page: 'home' })}>${say('app.home')}</a>
    </p>
  </div>`;
  render(frame(shell, content, 'page-narrow'), shell.host);
  return { title, destroy: () => undefined };
}
