import { html } from 'lit-html';
import { openDialog } from '../../ui/dialog.ts';
import { say } from '../../ui/text/say.ts';

/** A run is played in one tab at a time: where two kept it, each would overwrite what the other had kept. */

const CHANNEL = 'good-call/play';

/**
 * Takes a run over from any other tab in which it is open.
 * @param run names the run among all of this device
 * @param lost called where another tab takes it over in turn
 * @returns what ends it
 */
export function claimRun(run: string, lost: () => void): () => void {
  if (typeof BroadcastChannel === 'undefined') return () => undefined;
  const channel = new BroadcastChannel(CHANNEL);
  channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (data === run) lost();
  });
  // A channel reaches pages of this origin alone; it takes no target.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  channel.postMessage(run);
  return () => channel.close();
}

/** Says that the run goes on in another tab, and offers to take it back. */
export function openElsewhere(options: { readonly here: () => void; readonly leave: () => void }): void {
  let next = options.leave;
  openDialog({
    title: say('play.elsewhere.title'),
    kind: 'elsewhere',
    onClose: () => next(),
    body: (close) => html`
      <p>${say('play.elsewhere.text')}</p>
      <p class="dialog-actions">
        <button
          class="button primary"
          type="button"
          @click=${() => {
            next = options.here;
            close();
          }}
        >
          ${say('play.elsewhere.here')}
        </button>
        <button class="button" type="button" @click=${close}>${say('play.elsewhere.leave')}</button>
      </p>
    `,
  });
}
