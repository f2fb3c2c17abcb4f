import { html, nothing, render, type TemplateResult } from 'lit-html';
import { frame } from '../../ui/frame.ts';
import { addressOf, type Page, type Shell } from '../../ui/shell.ts';
import type { CallFailure } from '../../wire.ts';
import { say } from '../text/say.ts';

/** Says in words why something did not work. */

const TOLD = [
  'signed-out',
  'expired',
  'code-changed',
  'forbidden',
  'not-found',
  'wrong-code',
  'joining-closed',
  'team-full',
  'name-taken',
  'too-many',
  'unavailable',
  'disk-full',
  'voting-closed',
  'unknown-scenario',
  'unknown-version',
  'wrong-step',
] as const;

/** The words for a failure. */
function failureText(failure: CallFailure): string {
  if (failure.why !== 'refused') return say(`failure.${failure.why}`);
  const { refused } = failure.refusal;
  return say(`failure.${TOLD.find((told) => told === refused) ?? 'other'}`);
}

/** A failure as an alert; nothing where there is none. */
export function failureNotice(failure: CallFailure | null): TemplateResult | typeof nothing {
  return failure === null
    ? nothing
    : html`<p class="notice error form-failure" role="alert">${failureText(failure)}</p>`;
}

/** A page that could not be had, with a way on. */
export function showFailedPage(shell: Shell, failure: CallFailure): Page {
  const title = say('failure.title');
  const again = html`<button class="button primary" type="button" @click=${() => location.reload()}>
    ${say('failure.again')}
  </button>`;
  render(
    frame(
      shell,
      html`<div class="message">
        <h1 tabindex="-1">${title}</h1>
        <p role="alert">${failureText(failure)}</p>
        <p class="dialog-actions">
          ${failure.why === 'refused' ? nothing : again}
          <a class="button" href=${addressOf({ page: 'board' })}>${say('failure.board')}</a>
        </p>
      </div>`,
      'page-narrow',
    ),
    shell.host,
  );
  return { title, destroy: () => undefined };
}
