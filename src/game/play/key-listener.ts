import { isTurn, type Staging } from '../director/scene.ts';
import { keyAction, type KeyAction } from './keys.ts';
import type { ScreenActions } from './screen-model.ts';

/** Acts on the keys of play, wherever on the page the focus is; not while a dialog is open. */
export function listenForKeys(options: {
  readonly singles: () => boolean;
  readonly staging: () => Staging;
  /** Whether a reply is being filled in: then the keys for replies rest. */
  readonly isPicking: () => boolean;
  readonly actions: ScreenActions;
}): () => void {
  const listen = (event: KeyboardEvent) => {
    if (event.defaultPrevented || document.querySelector('dialog[open]') !== null) return;
    const focus = document.activeElement?.tagName ?? 'BODY';
    const { key, repeat, ctrlKey, metaKey, altKey } = event;
    const action = keyAction({ key, repeat, ctrlKey, metaKey, altKey, focus }, options.singles());
    if (action === null) return;
    event.preventDefault();
    act(action, options.staging(), options.isPicking(), options.actions);
  };
  document.addEventListener('keydown', listen);
  return () => document.removeEventListener('keydown', listen);
}

function act(action: KeyAction, staging: Staging, picking: boolean, actions: ScreenActions): void {
  switch (action.type) {
    case 'onward':
      return actions.onward();
    case 'cut':
      return actions.cutIn(!staging.cutting);
    case 'hint':
      return isTurn(staging.scene) && !picking ? actions.hint() : undefined;
    case 'pause':
      return actions.pause();
    case 'mute':
      return actions.mute();
    case 'transcript':
      return actions.transcript();
    case 'nod': {
      const nod = staging.view.replies.find(({ backchannel }) => backchannel);
      return nod === undefined || picking ? undefined : actions.choose(nod);
    }
    case 'reply': {
      const reply = staging.view.replies[action.index];
      const open = !picking && (isTurn(staging.scene) || staging.cutting);
      return reply === undefined || !open ? undefined : actions.choose(reply);
    }
  }
}
