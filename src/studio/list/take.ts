import { loadShared } from '../../ui/sharing/shelf.ts';
import { newDraft, type Drafts } from '../document/drafts.ts';
import { say } from '../text/say.ts';

/**
 * Takes a scenario that somebody shared, and that was opened on this device, as a draft of one's own.
 * @param shared its id there; null takes nothing. Translations that came with it stay with the draft.
 * @returns the id of the draft; null where there is no such scenario
 */
export async function takeShared(drafts: Drafts, shared: string | null): Promise<string | null> {
  const found = shared === null ? null : await loadShared(shared);
  if (found === null) return null;
  const { source, by, translations = {} } = found;
  const draft = newDraft({
    text: spread(source),
    from: by === '' ? say('list.shared') : by,
    translations: Object.fromEntries(
      Object.entries(translations).map(([language, file]) => [language, spread(file)]),
    ),
  });
  await drafts.save(draft);
  return draft.id;
}

/** A link carries a text without white space; one that cannot be read stays as it came. */
function spread(source: string): string {
  if (source.includes('\n')) return source;
  try {
    return `${JSON.stringify(JSON.parse(source), null, 2)}\n`;
  } catch {
    return source;
  }
}
