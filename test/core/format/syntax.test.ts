import { describe, expect, test } from 'vitest';
import { MAX_BEATS } from '../../../src/core/index.ts';
import { smallSource } from '../fixtures/small.ts';
import { edited } from '../support/edit.ts';
import { findingsIn } from '../support/scripts.ts';

/** A source in which one line says `wrong`, and where the finding about it should stand. */
const codesAndPlaces = (source: string) =>
  findingsIn(source).map(({ code, line, column, path }) => ({ code, line, column, path }));

describe('syntax', () => {
  test.each([
    ['nothing at all', '', 1, 1],
    ['no value', '{\n  "id":\n}', 3, 1],
    ['a missing comma', '{\n  "format": 1\n  "id": "a"\n}', 3, 3],
    ['a missing colon', '{\n  "format" 1\n}', 2, 12],
    ['a trailing comma', '{\n  "format": 1,\n}', 3, 1],
    ['a trailing comma in a list', '{ "teaches": ["a",] }', 1, 19],
    ['a single quote', "{ 'format': 1 }", 1, 3],
    ['a key without quotes', '{ format: 1 }', 1, 3],
    ['a string that is not closed', '{\n  "id": "a\n}', 2, 9],
    ['a wrong escape', '{ "id": "\\q" }', 1, 9],
    ['a wrong Unicode escape', '{ "id": "\\u12" }', 1, 9],
    ['a control character in a string', '{ "id": "\u0001" }', 1, 9],
    ['a number with a leading zero', '{ "format": 01 }', 1, 14],
    ['a word that is no value', '{ "format": nul }', 1, 13],
    ['a line comment', '{\n  // a comment\n  "format": 1\n}', 2, 3],
    ['a block comment', '{ "format": /* one */ 1 }', 1, 13],
    ['a brace that is not closed', '{ "format": 1', 1, 14],
    ['something after the end', '{}\n{}', 2, 1],
  ])('%s is an error at its place', (_, source, line, column) => {
    expect(codesAndPlaces(source)).toContainEqual({ code: 'syntax', line, column, path: '' });
  });

  test('syntax errors come all at once', () => {
    const lines = findingsIn('{\n  \'a\': 1,\n  b: 2,\n  "c": nul\n}').map(({ line }) => line);
    expect(lines).toEqual(expect.arrayContaining([2, 3, 4]));
  });

  test('a key that stands twice is an error, at the second and with its path', () => {
    expect(codesAndPlaces('{\n  "beats": { "a": {\n    "lines": [],\n    "lines": [] } }\n}')).toEqual([
      { code: 'duplicate-key', line: 4, column: 5, path: 'beats.a.lines' },
    ]);
  });

  test.each(['__proto__', 'constructor', 'prototype', '\\u005f_proto__'])('the key %s is refused', (key) => {
    expect(codesAndPlaces(`{\n  "beats": [ { "${key}": { "polluted": 1 } } ]\n}`)).toEqual([
      { code: 'forbidden-key', line: 2, column: 16, path: `beats[0].${key.replace('\\u005f', '_')}` },
    ]);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  test('a byte order mark is passed over, and moves no column', () => {
    expect(findingsIn(`\uFEFF${smallSource()}`)).toEqual([]);
    expect(codesAndPlaces('\uFEFF{ "a": 1, }')).toContainEqual({
      code: 'syntax',
      line: 1,
      column: 11,
      path: '',
    });
  });

  test('lines are counted alike whatever ends them', () => {
    const broken = smallSource().replace('"format": 1', '"format": 2');
    const [lf] = findingsIn(broken);
    const [crlf] = findingsIn(broken.replaceAll('\n', '\r\n'));
    expect(crlf).toEqual(lf);
  });
});

describe('bounds', () => {
  test('more than 8 MB are refused before parsing', () => {
    const bound = 8 * 1024 * 1024;
    expect(codesAndPlaces(`{${' '.repeat(bound)}`)).toEqual([
      { code: 'too-large', line: 1, column: 1, path: '' },
    ]);
    expect(codesAndPlaces(`[${' '.repeat(bound - 2)}]`)).not.toContainEqual(
      expect.objectContaining({ code: 'too-large' }),
    );
  });

  test('more than 64 levels are refused, at the bracket that is too deep', () => {
    const deep = (levels: number) => `${'[\n'.repeat(levels)}${']'.repeat(levels)}`;
    expect(codesAndPlaces(deep(65))).toEqual([{ code: 'too-deep', line: 65, column: 1, path: '' }]);
    expect(codesAndPlaces(deep(64)).map(({ code }) => code)).toEqual(['wrong-type']);
  });

  test.each([
    ['brackets alone', '['.repeat(1_000_000)],
    ['braces alone', '{"a":'.repeat(1_000_000)],
    ['closers that close nothing', '[},'.repeat(1_000_000)],
    ['closers beforehand', `[${'}'.repeat(1000)},${'['.repeat(1_000_000)}`],
    ['brackets behind a string that is not closed', `["\n${'['.repeat(1_000_000)}`],
    ['brackets behind a comment', `${'['.repeat(60)}/*${']'.repeat(60)}*/${'['.repeat(1_000_000)}`],
  ])('broken nesting cannot lead the parser astray: %s', (_, source) => {
    expect(findingsIn(source).map(({ code }) => code)).toContain('too-deep');
  });

  test('brackets in strings do not nest', () => {
    expect(findingsIn(edited({ title: '['.repeat(70) }))).toEqual([]);
  });

  test(`more than ${MAX_BEATS} beats are refused before the schema looks at them`, () => {
    const beats = (count: number) =>
      `{\n  "beats": {${Array.from({ length: count }, (_, n) => `"b${n}":0`).join()}}}`;
    expect(codesAndPlaces(beats(MAX_BEATS + 1))).toEqual([
      { code: 'too-many-beats', line: 2, column: 3, path: 'beats' },
    ]);
    const allowed = codesAndPlaces(beats(MAX_BEATS));
    expect(allowed).not.toContainEqual(expect.objectContaining({ code: 'too-many-beats' }));
    expect(allowed.length).toBeGreaterThan(MAX_BEATS);
  });

  test('a flood of errors is cut off, not drowned in', () => {
    expect(findingsIn('}'.repeat(8_000_000)).length).toBeLessThanOrEqual(100);
    expect(findingsIn(`[${'},'.repeat(2_000_000)}`).length).toBeLessThanOrEqual(100);
  });
});
