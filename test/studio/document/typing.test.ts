import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textAt, type Json, type Path } from '../../../src/studio/document/json.ts';
import { NO_HISTORY } from '../../../src/studio/document/history.ts';
import { openDocument, type OpenDocument } from '../../../src/studio/document/open-document.ts';

/** Typing takes short cuts; what comes out has to be what reading the whole text anew would give. */

const TEXT = JSON.stringify(
  {
    title: 'One',
    beats: { a: { lines: [{ id: 'x', say: 'Hello "you"' }] }, b: { lines: [] } },
    n: 12,
    last: '',
  },
  null,
  2,
);

const open = () => openDocument({ text: TEXT, history: NO_HISTORY });

/** All that a document tells, and what a document opened with the same text tells. */
function expectAsNew(document: OpenDocument): void {
  const fresh = openDocument({ text: document.text, history: NO_HISTORY });
  expect(document.isGood).toBe(fresh.isGood);
  if (!fresh.isGood) return;
  expect(document.value).toEqual(fresh.value);
  for (let offset = 0; offset <= document.text.length; offset += 3) {
    expect(document.pathAt(offset)).toEqual(fresh.pathAt(offset));
  }
  for (const path of [['title'], ['beats', 'a', 'lines', 0, 'say'], ['n'], ['last'], ['beats']]) {
    expect(document.placeOf(path)).toEqual(fresh.placeOf(path));
  }
}

const typed = fc.array(
  fc.record({
    where: fc.nat(TEXT.length),
    removed: fc.nat(3),
    inserted: fc.constantFrom('a', 'bc', ' ', '"', '\\', '\\n', '}', ',', '1', '"k": "v", ', '\u{1F642}', ''),
    /** Where the next keys go: on after this one, or elsewhere. */
    goesOn: fc.boolean(),
    asks: fc.boolean(),
  }),
  { maxLength: 14 },
);

interface Edit {
  readonly does: string;
  readonly place: Path;
  readonly value: Json;
}

function change(document: OpenDocument, { does, place, value }: Edit): void {
  const before = document.text;
  const isDone = (() => {
    switch (does) {
      case 'set':
        return document.set(place, value);
      case 'type':
        return document.set(place, `${textAt(document.value, place)}k`, { kind: place.join('.') });
      case 'remove':
        return document.remove(place);
      case 'insert':
        return document.insert(place, 0, value);
      case 'copy':
        return document.duplicate(place, (raw) => raw.replace(/^"\w+"/, (key) => `${key.slice(0, -1)}2"`));
      case 'undo':
        return document.undo();
      default:
        return document.move(place, does === 'up' ? -1 : 1);
    }
  })();
  if (!isDone) expect(document.text).toBe(before);
}

describe('typing', () => {
  test('in the JSON leaves the value, the places and the history as reading anew would', () => {
    fc.assert(
      fc.property(typed, (keys) => {
        const document = open();
        document.prepare();
        let at = 0;
        for (const { where, removed, inserted, goesOn, asks } of keys) {
          at = goesOn ? Math.min(at, document.text.length) : Math.min(where, document.text.length);
          const patch = { at, removed: document.text.slice(at, at + removed), inserted };
          document.patch(patch, 'typing');
          at += inserted.length;
          if (asks) document.prepare();
        }
        expectAsNew(document);
        while (document.undo());
        expect(document.text).toBe(TEXT);
        expectAsNew(document);
      }),
      { numRuns: 150 },
    );
  });

  test('in fields and in the JSON by turns keeps both in step', () => {
    const texts = fc.array(
      fc.tuple(fc.constantFrom('title', 'last', 'say'), fc.string({ maxLength: 6 }), fc.boolean()),
    );
    fc.assert(
      fc.property(texts, (edits) => {
        const document = open();
        for (const [name, text, isJson] of edits) {
          const path = name === 'say' ? ['beats', 'a', 'lines', 0, 'say'] : [name];
          if (!isJson) expect(document.set(path, text, { kind: name })).toBe(true);
          else {
            const end = (document.placeOf(path)?.to ?? 0) - 1;
            document.patch({ at: end, removed: '', inserted: JSON.stringify(text).slice(1, -1) }, 'typing');
          }
        }
        expectAsNew(document);
      }),
      { numRuns: 100 },
    );
  });

  test('between fields that come, go and move keeps all of it in step', () => {
    const place = fc.constantFrom<Path>(
      ['title'],
      ['more'],
      ['beats'],
      ['beats', 'a'],
      ['beats', 'a', 'label'],
      ['beats', 'a', 'lines'],
      ['beats', 'a', 'lines', 0],
      ['beats', 'a', 'lines', 1, 'say'],
      ['beats', 'b', 'lines'],
      ['beats', 'c'],
      ['n'],
    );
    const value = fc.constantFrom<Json>('', 'word', 3, { say: 'so', tells: ['x'] }, [], {
      deep: [{ er: {} }],
    });
    const edit = fc.record({
      does: fc.constantFrom('set', 'type', 'remove', 'insert', 'up', 'down', 'copy', 'undo'),
      place,
      value,
    });
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 12 }), (edits) => {
        const document = open();
        for (const each of edits) {
          change(document, each);
          expectAsNew(document);
        }
      }),
      { numRuns: 150 },
    );
  });

  test('next to a field that stands there twice changes what JSON says it is', () => {
    const twice = '{ "a": { "b": 1 }, "c": { "k": 1 }, "a": { "b": 2 } }';
    const document = openDocument({ text: twice, history: NO_HISTORY });
    document.prepare();
    document.set(['a', 'more'], true);
    document.set(['c', 'more'], true);
    expect(document.value).toEqual(JSON.parse(document.text));
  });

  test('what was good last is found, however many keys ago, when somebody asks at last', () => {
    const document = open();
    const at = document.text.indexOf('One') + 3;
    // Structure first, so that no short cut is open; nobody asks for the value in between.
    document.patch({ at: 1, removed: '', inserted: ' "more": 1,' }, 'typing');
    document.patch({ at: at + 11, removed: '', inserted: ' two' }, 'typing');
    for (const key of '{{{{') document.patch({ at: 0, removed: '', inserted: key }, 'typing');
    expect(document.isGood).toBe(false);
    expect(document.value).toMatchObject({ more: 1, title: 'One two' });
  });
});

test('line ends of other systems do not put places out', () => {
  const document = open();
  document.rewrite('{\r\n  "title": "Two"\r\n}');
  expect(document.text).toBe('{\n  "title": "Two"\n}');
});
