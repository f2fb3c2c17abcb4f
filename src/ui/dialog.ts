import { html, render, type TemplateResult } from 'lit-html';
import { icon } from './icons.ts';
import { say } from './text/say.ts';

/** Native modal dialogs: the browser keeps the focus in them and gives it back afterwards. */

export interface DialogOptions {
  readonly title: string;
  /** Rendered again whenever `update` is called. */
  readonly body: (close: () => void) => TemplateResult;
  readonly onClose?: () => void;
  /** A word for the theme. */
  readonly kind?: string;
}

export interface OpenDialog {
  update(): void;
  close(): void;
}

let count = 0;

/** Opens a modal dialog, which Escape, its close button and a click beside it close. */
export function openDialog(options: DialogOptions): OpenDialog {
  const dialog = document.createElement('dialog');
  const title = `dialog-${(count += 1)}`;
  dialog.className = 'dialog';
  if (options.kind !== undefined) dialog.dataset['kind'] = options.kind;
  dialog.setAttribute('aria-labelledby', title);
  const close = () => dialog.close();
  const update = () =>
    render(
      html`<div class="dialog-frame">
        <header class="dialog-head">
          <h2 id=${title} tabindex="-1" autofocus>${options.title}</h2>
          <button class="button quiet square" type="button" aria-label=${say('app.close')} @click=${close}>
            ${icon('cross')}
          </button>
        </header>
        <div class="dialog-body">${options.body(close)}</div>
      </div>`,
      dialog,
    );
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) close();
  });
  let isOver = false;
  const over = () => {
    if (isOver) return;
    isOver = true;
    dialog.remove();
    options.onClose?.();
  };
  dialog.addEventListener('close', over);
  // The browser tells of closing a moment later. By then a next key would have pressed the button that opened this.
  dialog.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.isComposing || event.defaultPrevented) return;
    event.preventDefault();
    close();
    over();
  });
  update();
  document.body.append(dialog);
  dialog.showModal();
  return { update, close };
}
