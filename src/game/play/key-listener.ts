import { keyAction, type KeyAction } from './keys.ts';

/** Acts on the keys of play, wherever on the page the focus is; not while a dialog is open. */
export function listenForKeys(options: {
  readonly singles: () => boolean;
  readonly act: (action: KeyAction) => void;
}): () => void {
  const listen = (event: KeyboardEvent) => {
    if (event.defaultPrevented || document.querySelector('dialog[open]') !== null) return;
    const focus = document.activeElement?.tagName ?? 'BODY';
    const { key, repeat, ctrlKey, metaKey, altKey } = event;
    const action = keyAction({ key, repeat, ctrlKey, metaKey, altKey, focus }, options.singles());
    if (action === null) return;
    event.preventDefault();
    options.act(action);
  };
  document.addEventListener('keydown', listen);
  return () => document.removeEventListener('keydown', listen);
}
