import type { Shell } from '../../ui/shell.ts';
import type { OpenDocument } from '../document/open-document.ts';
import { say } from '../text/say.ts';

/**
 * Undo and redo by keyboard, over both views: the browser's own would only know the field that has the keyboard.
 * @returns what ends it
 */
export function listenForUndo(document: OpenDocument, shell: Pick<Shell, 'announce'>): () => void {
  const listen = (event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
    const key = event.key.toLowerCase();
    const isUndo = key === 'z' && !event.shiftKey;
    const isRedo = (key === 'z' && event.shiftKey) || key === 'y';
    if (!isUndo && !isRedo) return;
    if (window.document.querySelector('dialog[open]') !== null) return;
    event.preventDefault();
    event.stopPropagation();
    step(document, shell, isUndo ? 'undo' : 'redo');
  };
  // Before the fields and the JSON view see it.
  window.addEventListener('keydown', listen, { capture: true });
  return () => window.removeEventListener('keydown', listen, { capture: true });
}

/** Takes a step back or does it again, and says so. */
export function step(
  document: OpenDocument,
  { announce }: Pick<Shell, 'announce'>,
  which: 'undo' | 'redo',
): void {
  const done = which === 'undo' ? document.undo() : document.redo();
  announce(say(done ? `bench.${which}.done` : `bench.${which}.none`));
}
