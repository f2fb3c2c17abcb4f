import type { Store } from '../../ui/storage.ts';
import { newDraft, type Draft, type Drafts } from './drafts.ts';
import { textAt } from './json.ts';
import { openDocument, type OpenDocument } from './open-document.ts';
import { forgetRescue, leaveRescue, takeRescue } from './rescue.ts';

/** Keeping an open draft as it is written: soon after every change, and at once when the page goes away. */

export type KeepState =
  /** All is kept. */
  | 'kept'
  /** A change waits to be kept. */
  | 'waiting'
  /** The browser refuses to keep anything. */
  | 'failed'
  /** Another window changed the same draft: what is here is kept as a draft of its own. */
  | 'apart';

export interface KeptDraft {
  /** As it was last kept; its text may be older than the document's. */
  readonly draft: Draft;
  readonly document: OpenDocument;
  readonly state: KeepState;
  /** Changes what stands beside the text, such as the file that it is saved to. */
  amend(part: Partial<Pick<Draft, 'base' | 'file' | 'fileTime' | 'translations' | 'ticked'>>): void;
  /** Keeps it now; comes back when it is kept. */
  flush(): Promise<void>;
  watch(listener: () => void): () => void;
  close(): void;
}

/** How long after the last change a draft is kept, in milliseconds. */
const SOON = 300;

/** Opens a draft that is kept from now on. */
export function keep(drafts: Drafts, loaded: Draft, store: Store): KeptDraft {
  let draft = takeRescue(loaded, store);
  const document = openDocument(draft);
  const listeners = new Set<() => void>();
  let state: KeepState = drafts.isMemory ? 'failed' : 'kept';
  let timer: ReturnType<typeof setTimeout> | undefined;
  let saving: Promise<void> = Promise.resolve();
  let isDirty = draft !== loaded;

  const tell = (now: KeepState) => {
    if (state === now) return;
    state = now;
    for (const listener of listeners) listener();
  };

  const save = async () => {
    if (!isDirty) return;
    isDirty = false;
    const { text, history } = document;
    const written = {
      text,
      history,
      title: textAt(document.value, ['title']).slice(0, 80) || draft.title,
      changed: Date.now(),
    };
    try {
      const revision = await drafts.save({ ...draft, ...written });
      // What was amended while it was being saved stays, and is saved next.
      draft = { ...draft, ...written };
      if (revision === 'conflict') {
        draft = { ...draft, id: newDraft(draft).id, revision: 0 };
        isDirty = true;
        await save();
        tell('apart');
        return;
      }
      draft = { ...draft, revision };
      forgetRescue(store, draft.id);
      if (state !== 'apart') tell(drafts.isMemory ? 'failed' : isDirty ? 'waiting' : 'kept');
    } catch {
      isDirty = true;
      tell('failed');
    }
  };
  const flush = (): Promise<void> => {
    clearTimeout(timer);
    saving = saving.then(save);
    return saving;
  };
  const changed = () => {
    isDirty = true;
    if (state === 'kept') tell('waiting');
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), SOON);
  };
  const leave = () => {
    if (!isDirty) return;
    leaveRescue(store, draft, document.text, document.history);
    void flush();
  };
  const hide = () => window.document.visibilityState === 'hidden' && leave();

  const unwatch = document.watch(changed);
  window.addEventListener('pagehide', leave);
  window.document.addEventListener('visibilitychange', hide);
  if (isDirty) changed();

  return {
    get draft() {
      return draft;
    },
    document,
    get state() {
      return state;
    },
    amend(part) {
      draft = { ...draft, ...part };
      changed();
    },
    flush,
    watch(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    close() {
      unwatch();
      window.removeEventListener('pagehide', leave);
      window.document.removeEventListener('visibilitychange', hide);
      leave();
    },
  };
}
