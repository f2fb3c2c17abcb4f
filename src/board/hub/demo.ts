import { html, nothing, type TemplateResult } from 'lit-html';
import { icon } from '../../ui/icons.ts';
import type { Shell } from '../../ui/shell.ts';
import type { Answer } from '../../wire.ts';
import { call } from '../call.ts';
import { rememberNew } from '../lead/fresh.ts';
import { failureNotice } from '../show/failure.ts';
import { createSending } from '../show/form.ts';
import { say } from '../text/say.ts';

/** Opening a demo team. For the first one a server has to play its runs, and shows how far it is. */
export interface DemoPanel {
  panel(): TemplateResult;
  /** Whoever has left the page is not taken to the team. */
  destroy(): void;
}

/** How often the server is asked, in milliseconds; a team that is there before needs no bar. */
const ASK_EVERY = 500;

type Progress = Answer<'demoProgress'>;

/** @param update renders the page that shows it */
export function createDemoPanel(shell: Shell, update: () => void): DemoPanel {
  const sending = createSending(update);
  let progress: Progress | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let gone = false;

  const ask = async (): Promise<void> => {
    const told = await call('demoProgress');
    if (gone || !sending.busy) return;
    if (told.ok) {
      const before = progress;
      progress = told.value;
      if (isHalf(progress) !== isHalf(before)) shell.announce(words(progress));
      update();
    }
    timer = setTimeout(() => void ask(), ASK_EVERY);
  };
  const look = async (): Promise<void> => {
    if (sending.busy) return;
    progress = null;
    timer = setTimeout(() => void ask(), ASK_EVERY);
    const created = await sending.send(() => call('createDemo'));
    clearTimeout(timer);
    if (created === null) return;
    rememberNew(created);
    if (!gone) shell.go({ page: 'team', team: created.team.id });
  };

  return {
    panel: () =>
      html`<section class="team-panel" aria-labelledby="hub-demo">
        <h2 id="hub-demo">${say('hub.demo')}</h2>
        <p class="team-panel-note">${say('hub.demoHint')}</p>
        ${failureNotice(sending.failure)}
        <button class="button" type="button" aria-disabled=${sending.busy} @click=${() => void look()}>
          ${icon('eye')}${say(sending.busy ? 'hub.demoBusy' : 'hub.demoGo')}
        </button>
        ${sending.busy && progress !== null ? bar(progress) : nothing}
      </section>`,
    destroy() {
      gone = true;
      clearTimeout(timer);
    },
  };
}

/** Told at the first step and once more half way: a voice that counted every step would only be in the way. */
const isHalf = (progress: Progress | null): boolean | null =>
  progress === null ? null : 2 * progress.done >= progress.steps;

function words({ done, steps }: Progress): string {
  return done < steps ? say('hub.demoStep', { step: done + 1, steps }) : say('hub.demoLast');
}

const bar = (progress: Progress): TemplateResult =>
  html`<div class="work-progress">
    <p>${words(progress)}</p>
    <progress max=${progress.steps} .value=${progress.done} aria-label=${say('hub.demoBar')}></progress>
  </div>`;
