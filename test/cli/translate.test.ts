import { describe, expect, test } from 'vitest';
import { Folder, jsonOf } from './support/good-call.ts';

const folder = new Folder();
const translate = (...args: string[]) =>
  folder.run(['translate', 'small.scenario.json', '--to', 'de', ...args]);

interface Report {
  readonly file: string;
  readonly texts: readonly {
    readonly key: string;
    readonly state: string;
    readonly translation: string | null;
  }[];
  readonly findings: readonly { readonly code: string; readonly line: number; readonly column: number }[];
}

/** The table with words in the last column of the row that has a key. */
async function table(...words: readonly (readonly [string, string])[]): Promise<string> {
  const { out } = await translate();
  return words.reduce(
    (csv, [key, text]) =>
      csv.replace(
        new RegExp(`^(${key},.*,)$`, 'm'),
        (_, row: string) => `${row}"${text.replaceAll('"', '""')}"`,
      ),
    out.replaceAll('\r\n', '\n'),
  );
}

describe('out', () => {
  test('prints a table with a row for each text, marked as UTF-8', async () => {
    const { code, out } = await translate();
    expect(code).toBe(0);
    expect(out.startsWith('\ufeffkey,where,who speaks,source,source hash,translation\r\n')).toBe(true);
    expect(out).toContain('\r\ntitle,title,teller,The small wait,');
  });

  test('writes it to a file', async () => {
    const { code, err } = await translate('--out', 'small.csv');
    expect([code, err]).toEqual([0, expect.stringMatching(/^small\.csv: \d+ texts\n$/)]);
    expect(folder.read('small.csv')).toContain('The small wait');
  });
});

describe('back', () => {
  test('what was filled in lies beside the scenario, and check tells of the rest', async () => {
    folder.write('back.csv', await table(['title', 'Das kleine "Warten"'], ['summary', '=Zwei; an der Tür']));
    const { code, err, out } = await translate('--from', 'back.csv');
    expect(err).toBe('locales/de/small.json: 2 texts taken up\n');
    expect([code, out]).toEqual([0, expect.stringContaining('note text-missing')]);
    const kept = JSON.parse(folder.read('locales/de/small.json')) as { texts: object };
    expect(kept.texts).toEqual({ title: 'Das kleine "Warten"', summary: '=Zwei; an der Tür' });
    const checked = await folder.run(['check', 'small.scenario.json']);
    expect(checked.code).toBe(0);
    expect(checked.out).toMatch(/^locales\/de\/small\.json:\d+:\d+ note text-missing \d+ of \d+ texts/m);
  });

  test('out again, it has what was filled in', async () => {
    folder.write('back.csv', await table(['title', 'Das Warten']));
    await translate('--from', 'back.csv');
    expect((await translate()).out).toMatch(/^title,title,teller,The small wait,[0-9a-f]{12},Das Warten$/m);
  });

  test('a changed source shows in the list, in check and in JSON', async () => {
    folder.write('back.csv', await table(['title', 'Das Warten']));
    await translate('--from', 'back.csv');
    folder.write(
      'small.scenario.json',
      folder.read('small.scenario.json').replace('The small wait', 'The wait'),
    );
    const listed = await translate('--list');
    expect(listed.out).toContain('stale title "The wait"\n');
    expect(listed.err).toMatch(/^small in de: \d+ texts, \d+ missing, 1 stale, 0 faulty\n$/);
    const { texts, file } = jsonOf(await translate('--json')) as Report;
    expect(file).toBe('locales/de/small.json');
    expect(texts.find(({ key }) => key === 'title')).toMatchObject({
      state: 'stale',
      translation: 'Das Warten',
    });
    expect((await folder.run(['check', 'small.scenario.json'])).out).toContain('warning text-stale');
  });

  test('what can not be taken has its line and column, exits 1, and the rest is taken', async () => {
    const hurry = 'beats/door/lines/hurry/say';
    folder.write('back.csv', await table(['title', 'Das Warten'], [hurry, 'Wir haben es eilig.']));
    const { code, out } = await translate('--from', 'back.csv');
    expect(code).toBe(1);
    const line =
      folder
        .read('back.csv')
        .split('\n')
        .findIndex((row) => row.startsWith(hurry)) + 1;
    expect(out).toContain(`back.csv:${line}:6 error placeholder-lost`);
    expect(JSON.parse(folder.read('locales/de/small.json'))).toMatchObject({
      texts: { title: 'Das Warten' },
    });
  });

  test('a semicolon or a tab between the cells is as good', async () => {
    for (const mark of [';', '\t']) {
      folder.write('back.csv', `key${mark}translation\ntitle${mark}Hallo, du\n`);
      expect((await translate('--from', 'back.csv')).code).toBe(0);
      expect(folder.read('locales/de/small.json')).toContain('Hallo, du');
    }
  });

  test.each([
    ['no columns', 'a,b\n1,2\n'],
    ['an open quotation mark', 'key,translation\ntitle,"Das\n'],
  ])('refuses %s', async (_, text) => {
    folder.write('back.csv', text);
    const { code, err } = await translate('--from', 'back.csv');
    expect(code).toBe(1);
    expect(err).toContain('not-a-table');
  });
});

test.each([
  [['--to', 'Deutsch!'], '--to is a language'],
  [['--to', 'de', '--from', 'a.csv', '--out', 'b.csv'], 'exclude each other'],
])('wrong usage: %j', async (args, message) => {
  const { code, err } = await folder.run(['translate', 'small.scenario.json', ...args]);
  expect(code).toBe(2);
  expect(err).toContain(message);
});
