import type { Bench } from '../bench/bench.ts';
import { download } from '../../ui/download.ts';
import { canSaveFiles, saveFile } from '../document/files.ts';
import { fileNameOf } from '../findings/findings.ts';
import { say } from '../text/say.ts';

/** Writes the draft to its file, or gives it to the browser to save. */
export async function saveDraft(bench: Bench): Promise<void> {
  if (!canSaveFiles()) return downloadDraft(bench);
  const { document, kept, shell } = bench;
  const { text } = document;
  const file = await saveFile(text, fileNameOf(document), kept.draft.file);
  if (file === null) return shell.announce(say('bench.notSaved'));
  kept.amend({ base: text, file });
  shell.announce(say('bench.saved', { name: file.name }));
}

/** Gives the draft to the browser as a file of its own. */
export function downloadDraft({ document, kept, shell }: Bench): void {
  const { text } = document;
  const name = fileNameOf(document);
  download(name, text);
  kept.amend({ base: text });
  shell.announce(say('bench.saved', { name }));
}
