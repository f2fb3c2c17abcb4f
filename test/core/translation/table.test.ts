import { assert, property, stringMatching } from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  makeTranslation,
  readTable,
  tableOf,
  textsOfScenario,
  translatedTexts,
  translationFindings,
} from '../../../src/core/index.ts';
import { smallSource } from '../fixtures/small.ts';
import { scenarioFrom } from '../support/scripts.ts';
import { shouted, shoutedTranslation } from './support.ts';

const small = scenarioFrom(smallSource());
const source = textsOfScenario(small);
const FILE = { file: 'small.de.csv', of: 'small', language: 'de' };

const rowsOf = (table: readonly (readonly string[])[]) =>
  table.map((cells, index) => ({ line: index + 1, cells }));
const emptyTable = () => tableOf(small, source, null).map((row) => [...row]);
const read = (
  table: readonly (readonly string[])[],
  before = null as ReturnType<typeof shoutedTranslation> | null,
) => readTable(FILE, rowsOf(table), source, before);

const CARD = source.find(({ key }) => /^beats\/door\/replies\/[a-z-]+\/say$/.test(key))?.key ?? '';
const HURRY = 'beats/door/lines/hurry/say';
const at = (key: string) => source.findIndex((text) => text.key === key) + 1;
const TRANSLATION = 5;
const HASH = 4;

/** The table with these words in the row of a key. */
function filled(key: string, words: string, column = TRANSLATION) {
  const table = emptyTable();
  (table[at(key)] as string[])[column] = words;
  return table;
}

describe('the table', () => {
  test('stands in the order in which the story is told, with where and who', () => {
    const [head, ...rows] = emptyTable();
    expect(head).toEqual(['key', 'where', 'who speaks', 'source', 'source hash', 'translation']);
    expect(rows.map(([key]) => key)).toEqual(source.map(({ key }) => key));
    expect(rows[at(HURRY) - 1]).toEqual([
      HURRY,
      'door: line',
      'Dana',
      'We have {hurry}.',
      expect.stringMatching(/^[0-9a-f]{12}$/),
      '',
    ]);
    const beats = rows.flatMap(([key = '']) => (key.startsWith('beats/') ? [key.split('/')[1]] : []));
    expect(beats[0]).toBe(small.start);
  });

  test('goes out and comes back whole, whatever the words', () => {
    const words = stringMatching(/^[=+\-@']{0,3}[\p{L} ,;"\n]{1,40}$/u).filter((text) => text.trim() !== '');
    assert(
      property(words, (text) => {
        const translation = makeTranslation('small', 'de', source, new Map([['title', text]]));
        const table = tableOf(small, source, translation);
        for (const cell of table.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
        const back = read(table);
        expect(back.translation?.texts['title']).toBe(text);
      }),
    );
  });

  test('of a whole translation brings the same translation', () => {
    const translation = shoutedTranslation(small);
    const back = read(tableOf(small, source, translation), translation);
    expect(back.translation).toEqual(translation);
    expect(back).toMatchObject({ changed: 0, findings: [] });
  });
});

describe('what can not be taken is told with its place, and the rest is', () => {
  test.each([
    ['a placeholder lost', filled(HURRY, 'Wir haben es eilig.'), 'placeholder-lost', 6, at(HURRY) + 1],
    [
      'a placeholder invented',
      filled('title', 'Warten auf {table}'),
      'placeholder-invented',
      6,
      at('title') + 1,
    ],
    ['an unknown key', filled('title', 'titel', 0), 'text-unknown', 1, at('title') + 1],
    ['a row twice', [...emptyTable(), emptyTable()[1] ?? []], 'text-twice', 1, source.length + 2],
    [
      'a changed source',
      filled('title', '0123456789ab', HASH).map((row) =>
        row[0] === 'title' ? [...row.slice(0, 5), 'Warten'] : row,
      ),
      'text-stale',
      5,
      at('title') + 1,
    ],
    ['a control character', filled('title', 'Warten\u202e'), 'bad-format', 6, at('title') + 1],
    ['too long a card', filled(CARD, 'wort '.repeat(15)), 'long-card', 6, at(CARD) + 1],
  ] as const)('%s', (_, table, code, column, line) => {
    const { findings, translation } = read(table);
    expect(findings.find((finding) => finding.code === code)).toMatchObject({
      file: 'small.de.csv',
      line,
      column,
    });
    expect(translation).not.toBeNull();
  });

  test('a file without the columns is no table', () => {
    for (const table of [[], [['a', 'b']], [['key', 'source']]]) {
      const { translation, findings } = read(table);
      expect(translation).toBeNull();
      expect(findings).toMatchObject([{ code: 'not-a-table', line: 1 }]);
    }
  });

  test('empty cells leave what there was, and what is missing is counted', () => {
    const before = shoutedTranslation(small, ['title']);
    const { translation, findings } = read(emptyTable(), before);
    expect(translation?.texts).toEqual(before.texts);
    expect(findings).toMatchObject([{ code: 'text-missing', path: 'title' }]);
  });

  test('words that were made from an older source keep its hash', () => {
    const table = filled('title', '0123456789ab', HASH);
    (table[at('title')] as string[])[TRANSLATION] = 'Warten';
    const { translation } = read(table);
    expect(translatedTexts(source, translation)[0]).toMatchObject({ key: 'title', state: 'stale' });
  });
});

describe('a translation as a file', () => {
  const findingsOf = (change: (translation: ReturnType<typeof shoutedTranslation>) => object) =>
    translationFindings(
      JSON.stringify(change(shoutedTranslation(small)), null, 2),
      'de/small.json',
      'small',
      source,
    ).findings;

  test('has nothing to say where it is whole and current', () => {
    expect(findingsOf((whole) => whole)).toEqual([]);
  });

  test.each([
    [
      'text-unknown',
      (whole: object) => ({
        ...whole,
        texts: { ...(whole as { texts: object }).texts, 'beats/gone/label': 'Weg' },
      }),
    ],
    ['text-missing', () => shoutedTranslation(small, ['title', 'brief', 'summary', HURRY])],
    [
      'text-stale',
      (whole: object) => ({
        ...whole,
        sources: { ...(whole as { sources: object }).sources, title: '0123456789ab' },
      }),
    ],
    [
      'placeholder-lost',
      (whole: object) => ({ ...whole, texts: { ...(whole as { texts: object }).texts, [HURRY]: 'Eilig.' } }),
    ],
    ['id-differs', (whole: object) => ({ ...whole, of: 'large' })],
    ['bad-format', (whole: object) => ({ ...whole, language: 'Deutsch' })],
  ])('says %s with the line', (code, change) => {
    const findings = findingsOf(change);
    expect(findings.map((finding) => finding.code)).toContain(code);
    for (const { line, file } of findings) expect([file, line > 1]).toEqual(['de/small.json', true]);
  });

  test('names a few of the missing and counts the others', () => {
    const [finding] = findingsOf(() => shoutedTranslation(small, ['title', 'brief', 'summary', HURRY]));
    expect(finding?.message).toMatch(
      /^4 of \d+ texts have no translation: "title", "summary", "brief" and 1 more\.$/,
    );
  });

  test('shouting keeps what is in braces', () => {
    expect(shouted('We have {hurry}.')).toBe('¡WE HAVE {hurry}.!');
  });
});
