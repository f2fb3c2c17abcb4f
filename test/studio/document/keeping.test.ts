import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { newDraft, type Draft, type Drafts } from '../../../src/studio/document/drafts.ts';
import { keep } from '../../../src/studio/document/keeping.ts';
import { openStore } from '../../../src/ui/storage.ts';

/** A page to keep drafts in; only its comings and goings matter here. */
beforeEach(() => {
  vi.stubGlobal('window', Object.assign(new EventTarget(), { document: new EventTarget() }));
});
afterEach(() => {
  vi.unstubAllGlobals();
});

/** Drafts whose saving takes until `finish` is called. */
function slowDrafts(answer: (draft: Draft) => number | 'conflict') {
  const saved: Draft[] = [];
  const finish: (() => void)[] = [];
  const drafts: Drafts = {
    isMemory: false,
    list: async () => saved,
    load: async () => saved.at(-1) ?? null,
    save: (draft) =>
      new Promise((resolve) => {
        finish.push(() => {
          saved.push(draft);
          resolve(answer(draft));
        });
      }),
    remove: async () => undefined,
  };
  return { drafts, saved, finish };
}

const store = () =>
  openStore(() => {
    throw new Error('no storage here');
  });

test.each([
  ['saved', (draft: Draft) => draft.revision + 1],
  ['kept apart', (draft: Draft) => (draft.revision === 7 ? ('conflict' as const) : 1)],
])('what is amended while a change is being %s is kept with it', async (_, answer) => {
  const { drafts, saved, finish } = slowDrafts(answer);
  const kept = keep(drafts, { ...newDraft({ text: '{ "title": "One" }', from: '' }), revision: 7 }, store());
  kept.document.set(['title'], 'Two');
  const flushed = kept.flush();
  await vi.waitFor(() => expect(finish).toHaveLength(1));
  kept.amend({ translations: { fr: '{}' } });
  finish[0]?.();
  const again = kept.flush();
  await vi.waitFor(() => expect(finish).toHaveLength(2));
  finish[1]?.();
  await Promise.all([flushed, again]);
  expect(kept.draft).toMatchObject({ title: 'Two', translations: { fr: '{}' } });
  expect(saved.at(-1)).toMatchObject({ title: 'Two', translations: { fr: '{}' } });
  kept.close();
});
