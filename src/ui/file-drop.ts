/** Files that come in by being dropped anywhere on the page, or by being chosen. */

export interface FileDrop {
  /** Whether files are held over the page just now. */
  readonly over: boolean;
  destroy(): void;
}

/**
 * Listens for files that are dropped on the page.
 * @param update called when files come over the page or leave it
 * @param open called with what was dropped: at least one file
 */
export function listenForDrops(update: () => void, open: (files: readonly File[]) => void): FileDrop {
  let over = false;
  const become = (now: boolean) => {
    if (over === now) return;
    over = now;
    update();
  };
  const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true;
  const drag = (event: DragEvent) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    become(true);
  };
  const leave = (event: DragEvent) => {
    if (event.relatedTarget === null) become(false);
  };
  const drop = (event: DragEvent) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    become(false);
    const files = [...(event.dataTransfer?.files ?? [])];
    if (files.length > 0) open(files);
  };
  document.addEventListener('dragover', drag);
  document.addEventListener('dragleave', leave);
  document.addEventListener('drop', drop);
  return {
    get over() {
      return over;
    },
    destroy() {
      document.removeEventListener('dragover', drag);
      document.removeEventListener('dragleave', leave);
      document.removeEventListener('drop', drop);
    },
  };
}

/** The files that were chosen in an input, which forgets them: choosing the same one again is a change too. */
export function takeChosen(event: Event): readonly File[] {
  const input = event.target as HTMLInputElement;
  const files = [...(input.files ?? [])];
  input.value = '';
  return files;
}
