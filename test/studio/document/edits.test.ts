import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NO_HISTORY } from '../../../src/studio/document/history.ts';
import type { Json, Path } from '../../../src/studio/document/json.ts';
import { openDocument } from '../../../src/studio/document/open-document.ts';

const open = (value: unknown, space: number | undefined = 2) =>
  openDocument({ text: JSON.stringify(value, null, space), history: NO_HISTORY });

/** Objects and lists in each other, with some of every scalar. */
const scalars = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null));
const values = fc.letrec<{ any: Json }>((tie) => ({
  any: fc.oneof(
    { weight: 3, arbitrary: scalars },
    { weight: 2, arbitrary: fc.array(tie('any'), { maxLength: 4 }) },
    {
      weight: 2,
      arbitrary: fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), tie('any'), {
        maxKeys: 4,
        noNullPrototype: true,
      }),
    },
  ),
})).any;
const documents = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), values, {
  maxKeys: 4,
  noNullPrototype: true,
});

/** Every path of a value, the entries of lists and objects alike. */
function pathsOf(value: Json, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  const entries: [string | number, Json][] = Array.isArray(value)
    ? (value as Json[]).map((item, index) => [index, item])
    : Object.entries(value as Record<string, Json>);
  return [
    ...(path.length === 0 ? [] : [path]),
    ...entries.flatMap(([key, item]) => pathsOf(item, [...path, key])),
  ];
}

function removed(value: Json, path: Path): Json {
  const copy = structuredClone(value);
  const owner = path
    .slice(0, -1)
    .reduce<unknown>((now, step) => (now as Record<string | number, unknown>)[step], copy);
  const key = path.at(-1) ?? '';
  if (Array.isArray(owner)) owner.splice(Number(key), 1);
  else delete (owner as Record<string, unknown>)[key];
  return copy;
}

describe('edits of the text', () => {
  test('remove what they name and nothing else, however the text is laid out', () => {
    fc.assert(
      fc.property(documents, fc.constantFrom(undefined, 0, 2), fc.nat(), (value, space, pick) => {
        const paths = pathsOf(value);
        fc.pre(paths.length > 0 && Object.keys(value).length > 0);
        const path = paths[pick % paths.length] ?? [];
        const document = open(value, space);
        expect(document.remove(path)).toBe(true);
        expect(JSON.parse(document.text)).toEqual(removed(value, path));
      }),
    );
  });

  test('set scalars in place, and the value follows without reading the text anew', () => {
    fc.assert(
      fc.property(documents, fc.array(fc.tuple(fc.nat(), scalars), { maxLength: 6 }), (value, changes) => {
        const document = open(value);
        for (const [pick, replacement] of changes) {
          const paths = pathsOf(document.value as Json).filter((path) => path.length > 0);
          const path = paths[pick % Math.max(1, paths.length)];
          if (path === undefined) continue;
          expect(document.set(path, replacement)).toBe(true);
          expect(document.value).toEqual(JSON.parse(document.text));
        }
      }),
    );
  });

  test('swap neighbours and copy entries, and every step can be taken back and done again', () => {
    fc.assert(
      fc.property(
        documents,
        fc.array(fc.tuple(fc.nat(), fc.constantFrom('up', 'down', 'copy', 'remove', 'set')), {
          maxLength: 8,
        }),
        (value, steps) => {
          const document = open(value);
          const texts = [document.text];
          for (const [pick, kind] of steps) {
            const paths = pathsOf(document.value as Json).filter((path) => path.length > 0);
            const path = paths[pick % Math.max(1, paths.length)];
            if (path === undefined) continue;
            if (kind === 'up' || kind === 'down') document.move(path, kind === 'up' ? -1 : 1);
            else if (kind === 'copy')
              document.duplicate(path, (raw) => raw.replace(/^"[a-d]"(?=\s*:)/, `"k${pick}"`));
            else if (kind === 'remove') document.remove(path);
            else document.set(path, [pick]);
            expect(document.isGood).toBe(true);
            if (document.text !== texts.at(-1)) texts.push(document.text);
          }
          for (const text of texts.toReversed()) {
            expect(document.text).toBe(text);
            document.undo();
          }
          for (const text of texts) {
            expect(document.text).toBe(text);
            document.redo();
          }
        },
      ),
    );
  });

  test('keep the formatting of what they do not touch', () => {
    const text = '{\n  "tags": ["a", "b"],\n\n  "x":1\n}\n';
    const document = openDocument({ text, history: NO_HISTORY });
    document.remove(['tags', 1]);
    expect(document.text).toBe('{\n  "tags": ["a"],\n\n  "x":1\n}\n');
    document.set(['x'], 22);
    expect(document.text).toBe('{\n  "tags": ["a"],\n\n  "x":22\n}\n');
    document.duplicate(['tags'], (raw) => raw.replace('tags', 'more'));
    expect(document.text).toBe('{\n  "tags": ["a"],\n  "more": ["a"],\n\n  "x":22\n}\n');
  });
});

describe('a text that is no JSON', () => {
  test('leaves the last good value standing, refuses edits by path, and loses nothing', () => {
    const document = open({ title: 'A' });
    const good = document.text;
    document.patch({ at: 0, removed: '{', inserted: '{{' }, 'typing');
    expect(document.isGood).toBe(false);
    expect(document.value).toEqual({ title: 'A' });
    expect(document.set(['title'], 'B')).toBe(false);
    expect(document.text).toBe(`{${good}`);
    document.undo();
    expect(document.isGood).toBe(true);
    expect(document.text).toBe(good);
  });

  test('is followed by the last good value also when the draft is opened again', () => {
    const first = open({ title: 'A' });
    first.set(['title'], 'B');
    first.patch({ at: 0, removed: '{', inserted: '' }, '');
    const second = openDocument({ text: first.text, history: structuredClone(first.history) });
    expect(second.isGood).toBe(false);
    expect(second.value).toEqual({ title: 'B' });
  });

  test('may be nested without end', () => {
    const document = open({ title: 'A' });
    document.rewrite('['.repeat(200_000));
    expect(document.isGood).toBe(false);
    expect(document.value).toEqual({ title: 'A' });
  });
});

describe('history', () => {
  test('takes typing in one field back in one step, and typing after a pause in another', () => {
    let now = 0;
    const text = JSON.stringify({ title: '' });
    const document = openDocument({ text, history: NO_HISTORY }, () => now);
    for (const typed of ['a', 'ab', 'abc']) {
      now += 200;
      document.set(['title'], typed, { kind: 'title' });
    }
    now += 5_000;
    document.set(['title'], 'abcd', { kind: 'title' });
    expect(document.history.past).toHaveLength(2);
    document.undo();
    expect(document.value).toEqual({ title: 'abc' });
    document.undo();
    expect(document.text).toBe(text);
    expect(document.undo()).toBe(false);
  });

  test('goes on where it was when the draft is opened again', () => {
    const first = open({ title: 'A' });
    first.set(['title'], 'B');
    first.set(['title'], 'C');
    first.undo();
    const second = openDocument({ text: first.text, history: structuredClone(first.history) });
    second.redo();
    expect(second.value).toEqual({ title: 'C' });
    second.undo();
    second.undo();
    expect(second.value).toEqual({ title: 'A' });
  });

  test('makes several edits one step, and none where one fails', () => {
    const document = open({ a: 1, b: 2 });
    const { text } = document;
    expect(document.all((now) => now.set(['a'], 3) && now.remove(['c']))).toBe(false);
    expect(document.text).toBe(text);
    expect(document.all((now) => now.set(['a'], 3) && now.remove(['b']))).toBe(true);
    expect(document.value).toEqual({ a: 3 });
    document.undo();
    expect(document.text).toBe(text);
  });
});
