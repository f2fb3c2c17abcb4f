import { html, nothing } from 'lit-html';
import type { Script } from '../../core/index.ts';
import { openDialog, type OpenDialog } from '../../ui/dialog.ts';
import { openSettingsDialog } from '../../ui/settings-dialog.ts';
import type { Shell } from '../../ui/shell.ts';
import { say } from '../../ui/text/say.ts';
import type { Director } from '../director/contract.ts';

/** Pausing: by button or key, and by itself when the page is hidden or loses the focus while time runs. */
export interface Pause {
  /** @param auto whether nobody asked for it */
  open(auto: boolean): void;
  destroy(): void;
}

export function createPause(options: {
  readonly shell: Shell;
  readonly script: Script;
  readonly director: () => Director;
  readonly leave: () => void;
  readonly restart: () => void;
}): Pause {
  let dialog: OpenDialog | null = null;

  const open = (auto: boolean) => {
    if (dialog !== null || document.querySelector('dialog[open]') !== null) return;
    options.director().hold('paused');
    dialog = openDialog({
      title: say('play.paused.title'),
      kind: 'pause',
      onClose: () => {
        dialog = null;
        options.director().release('paused');
      },
      body: (close) => {
        const then = (act: () => void) => () => {
          close();
          act();
        };
        const settings = () => openSettings();
        return html`
          ${auto ? html`<p>${say('play.paused.auto')}</p>` : nothing}
          <p>${say('play.paused.text')}</p>
          <p class="pause-actions">
            <button class="button primary" type="button" @click=${close}>${say('play.paused.resume')}</button>
            <button class="button" type="button" @click=${settings}>${say('play.paused.settings')}</button>
            <button class="button" type="button" @click=${then(options.restart)}>
              ${say('play.paused.again')}
            </button>
            <button class="button" type="button" @click=${then(options.leave)}>
              ${say('play.paused.leave')}
            </button>
          </p>
        `;
      },
    });
  };

  /** The settings lie over the pause, which goes on being one underneath. */
  const openSettings = () => openSettingsDialog(options.shell.settings);

  const runs = () => {
    const { scene, holds } = options.director().staging;
    return holds.size === 0 && scene.at !== 'ended' && scene.at !== 'open';
  };
  const hidden = () => {
    if (document.visibilityState === 'hidden' && runs()) open(true);
  };
  const blurred = () => {
    if (runs()) open(true);
  };
  document.addEventListener('visibilitychange', hidden);
  window.addEventListener('blur', blurred);

  return {
    open,
    destroy() {
      document.removeEventListener('visibilitychange', hidden);
      window.removeEventListener('blur', blurred);
      dialog?.close();
    },
  };
}
