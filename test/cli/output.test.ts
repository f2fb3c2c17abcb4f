import { prettyJson } from '../../src/core/index.ts';
import * as fc from 'fast-check';
import { format } from 'prettier';
import { describe, expect, test } from 'vitest';
import { boldOn } from '../../src/cli/output/style.ts';
import { count, table, widthOf, wrap } from '../../src/cli/output/table.ts';
import { Folder, goodCall } from './support/good-call.ts';

const folder = new Folder();

describe('JSON', () => {
  test('is what the formatter of the project makes of it', async () => {
    const long = Array.from({ length: 12 }, (_, number) => `word-${number}-of-many`);
    const value = {
      a: [],
      b: {},
      c: ['x', 'y'],
      d: long,
      e: [{ f: 1 }, { g: [null, true] }],
    };
    for (const part of [value, value.c, value.e, long, 'text', 1, null]) {
      expect(`${prettyJson(part)}\n`).toBe(
        await format(JSON.stringify(part, null, 2), { parser: 'json', printWidth: 110 }),
      );
    }
  });

  test('says the same as any other', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(prettyJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });
});

describe('tables', () => {
  test('stand in columns, numbers to the right, with nothing after the last', () => {
    const rows = [
      ['name', 'points', 'by'],
      ['a', '1', ''],
      ['somebody', '1000', 'author'],
    ];
    expect(table(rows, [1])).toBe('name      points  by\na              1\nsomebody    1000  author');
  });

  test('count characters as people do, and bold text as if it were plain', () => {
    expect(widthOf('naïve 👩‍👧 café')).toBe(12);
    expect(widthOf(boldOn({ bold: true })('bold'))).toBe(4);
    expect(boldOn({ bold: false })('plain')).toBe('plain');
  });
});

describe('wrapping', () => {
  test('keeps every word, and lines within their width', () => {
    const word = fc.stringMatching(/^[a-z]{1,12}$/);
    fc.assert(
      fc.property(fc.array(word), fc.integer({ min: 14, max: 40 }), (words, width) => {
        const wrapped = wrap(words.join(' '), width, 2);
        expect(wrapped.split(/\s+/).filter((each) => each !== '')).toEqual(words);
        for (const line of wrapped.split('\n')) expect(line.length).toBeLessThanOrEqual(width);
      }),
    );
  });

  test('sets later lines in, and keeps line breaks', () => {
    expect(wrap('one two three', 8, 2)).toBe('one two\n  three');
    expect(wrap('one\ntwo', 80)).toBe('one\ntwo');
  });
});

test('numbers go with their nouns', () => {
  expect([0, 1, 2].map((number) => count(number, 'file'))).toEqual(['no files', '1 file', '2 files']);
});

test('headings are bold where the output can show it, and only there', async () => {
  const args = ['analyse', 'small.scenario.json'];
  const bold = await goodCall(args, { folder: folder.path, bold: true });
  expect(bold.out).toContain('\u001b[1mThe small wait\u001b[22m');
  const json = await goodCall([...args, '--json'], { folder: folder.path, bold: true });
  expect(json.out).not.toContain('\u001b');
});
