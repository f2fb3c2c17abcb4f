import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { newDraft, type Draft } from '../../../src/studio/document/drafts.ts';
import { openDocument, type OpenDocument } from '../../../src/studio/document/open-document.ts';
import { forgetRescue, leaveRescue, takeRescue } from '../../../src/studio/document/rescue.ts';
import { openStore } from '../../../src/ui/storage.ts';

/** A page that closes before all is kept: the next visit goes on as if it had never closed. */

const TEXT = '{ "title": "One", "minutes": 7 }';

/** A store that lives as long as the test. */
const freshStore = () =>
  openStore(() => {
    throw new Error('no storage here');
  });

type Deed =
  | { deed: 'type'; where: number; text: string }
  | { deed: 'title'; text: string }
  | { deed: 'undo' }
  | { deed: 'redo' };
const deeds: fc.Arbitrary<Deed[]> = fc.array(
  fc.oneof<fc.Arbitrary<Deed>[]>(
    fc.record({
      deed: fc.constant('type' as const),
      where: fc.nat(60),
      text: fc.constantFrom('a', '"', 'x\ny', '}'),
    }),
    fc.record({ deed: fc.constant('title' as const), text: fc.constantFrom('Two', 'Three', '') }),
    fc.record({ deed: fc.constant('undo' as const) }),
    fc.record({ deed: fc.constant('redo' as const) }),
  ),
  { maxLength: 12 },
);

function doAll(document: OpenDocument, list: readonly Deed[]): void {
  for (const deed of list) {
    switch (deed.deed) {
      case 'undo':
        document.undo();
        break;
      case 'redo':
        document.redo();
        break;
      case 'title':
        document.set(['title'], deed.text, { kind: 'title' });
        break;
      case 'type': {
        const at = Math.min(deed.where, document.text.length);
        document.patch({ at, removed: document.text.slice(at, at + 1), inserted: deed.text }, 'typing');
      }
    }
  }
}

/** Every text on the way back, the present one first. */
function wayBack(document: OpenDocument): string[] {
  const texts = [document.text];
  while (document.undo()) texts.push(document.text);
  return texts;
}

const keptAs = (draft: Draft, { text, history }: OpenDocument): Draft => ({ ...draft, text, history });

test('what was not kept in time is there again, step by step', () => {
  fc.assert(
    fc.property(deeds, deeds, (kept, unkept) => {
      const store = freshStore();
      const document = openDocument(newDraft({ text: TEXT, from: '' }));
      doAll(document, kept);
      const draft = keptAs(newDraft({ text: TEXT, from: '' }), document);
      doAll(document, unkept);
      leaveRescue(store, draft, document.text, document.history);

      const again = openDocument(takeRescue(draft, store));
      if (again.text !== draft.text) expect(again.history.future).toEqual(document.history.future);
      expect(again.text).toBe(document.text);
      if (document.text === draft.text) return;
      expect(wayBack(again)).toEqual(wayBack(document));
    }),
  );
});

test('a good change and a following mistake stay two: the last good state is the one after the change', () => {
  const store = freshStore();
  const draft = newDraft({ text: TEXT, from: '' });
  const document = openDocument(draft);
  document.set(['title'], 'Two');
  document.patch({ at: 0, removed: '', inserted: 'x' }, 'typing');
  leaveRescue(store, draft, document.text, document.history);
  const again = openDocument(takeRescue(draft, store));
  expect(again.isGood).toBe(false);
  expect(again.value).toMatchObject({ title: 'Two' });
});

test('where some of it was kept while the page was closing, only the rest is added', () => {
  const store = freshStore();
  const draft = newDraft({ text: TEXT, from: '' });
  const document = openDocument(draft);
  document.set(['title'], 'Two');
  const closing = { ...keptAs(draft, document), revision: draft.revision + 1 };
  document.set(['minutes'], 9);
  document.patch({ at: 0, removed: '', inserted: 'x' }, 'typing');
  leaveRescue(store, draft, document.text, document.history);
  const again = openDocument(takeRescue(closing, store));
  expect(wayBack(again)).toEqual(wayBack(document));
});

test('where something else was kept meanwhile, the rescued text is one step after it', () => {
  const store = freshStore();
  const draft = newDraft({ text: TEXT, from: '' });
  const document = openDocument(draft);
  document.set(['title'], 'Two');
  leaveRescue(store, draft, document.text, document.history);
  const other = openDocument(draft);
  other.set(['minutes'], 9);
  const again = openDocument(takeRescue({ ...keptAs(draft, other), revision: draft.revision + 1 }, store));
  expect(again.text).toBe(document.text);
  expect(wayBack(again)).toEqual([document.text, ...wayBack(other)]);
});

test.each([
  ['nothing', null],
  ['no JSON', '{ "text":'],
  ['a rescue of something else', '{ "revision": 0, "text": "{}", "after": "0", "steps": [], "future": [] }'],
  [
    'a step without its texts',
    '{ "revision": 0, "text": "{}", "after": 0, "steps": [{ "at": 1 }], "future": [] }',
  ],
])('%s changes nothing', (_, stored) => {
  const store = freshStore();
  const draft = newDraft({ text: TEXT, from: '' });
  if (stored !== null) store.write(`good-call/1/rescue/${draft.id}`, stored);
  expect(takeRescue(draft, store)).toBe(draft);
  forgetRescue(store, draft.id);
  expect(takeRescue(draft, store)).toBe(draft);
});
