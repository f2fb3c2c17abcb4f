import { html } from 'lit-html';
import { openDialog } from '../../ui/dialog.ts';
import { download } from '../../ui/download.ts';
import type { Bench } from '../bench/bench.ts';
import { canSaveFiles, saveFile, type KnownFile } from '../document/files.ts';
import { fileNameOf } from '../findings/findings.ts';
import { say } from '../text/say.ts';

/** Writes the draft to its file, or gives it to the browser to save; a file that changed meanwhile is asked about. */
export async function saveDraft(bench: Bench): Promise<void> {
  if (!canSaveFiles()) return downloadDraft(bench);
  const { file: handle, fileTime: time } = bench.kept.draft;
  await write(bench, handle === null ? null : { handle, time });
}

async function write(bench: Bench, known: KnownFile | null): Promise<void> {
  const { document, kept, shell } = bench;
  const { text } = document;
  const saved = await saveFile(text, fileNameOf(document), known);
  if (saved.ok) {
    kept.amend({ base: text, file: saved.handle, fileTime: saved.time });
    shell.announce(say('bench.saved', { name: saved.handle.name }));
  } else if (saved.why === 'changed' && known !== null) askToOverwrite(bench, known.handle);
  else shell.announce(say('bench.notSaved'));
}

/** Somebody else wrote to the file since it was opened: theirs is not lost without a word. */
function askToOverwrite(bench: Bench, handle: FileSystemFileHandle): void {
  const choice = (action: string, label: string, primary: boolean, act: () => void) =>
    html`<button
      class=${primary ? 'button primary' : 'button'}
      type="button"
      data-action=${action}
      @click=${act}
    >
      ${label}
    </button>`;
  openDialog({
    title: say('bench.changed.title', { name: handle.name }),
    body: (close) => {
      const closing = (act: () => void) => () => {
        close();
        act();
      };
      return html`<p>${say('bench.changed.text')}</p>
        <p class="dialog-actions">
          ${choice(
            'save-apart',
            say('bench.changed.apart'),
            true,
            closing(() => void write(bench, null)),
          )}
          ${choice(
            'save-over',
            say('bench.changed.over'),
            false,
            closing(() => void write(bench, { handle, time: undefined })),
          )}
          ${choice('save-not', say('bench.changed.not'), false, close)}
        </p>`;
    },
  });
}

/** Gives the draft to the browser as a file of its own. */
export function downloadDraft({ document, kept, shell }: Bench): void {
  const { text } = document;
  const name = fileNameOf(document);
  download(name, text);
  kept.amend({ base: text });
  shell.announce(say('bench.saved', { name }));
}
