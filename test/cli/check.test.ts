import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readTips, type Finding } from '../../src/core/index.ts';
import { smallSource } from '../core/fixtures/small.ts';
import { Folder, jsonOf } from './support/good-call.ts';

const folder = new Folder();
const LINE = /^[^:]+:\d+:\d+ (error|warning|note) [a-z-]+ .+$/;

/** The small scenario with a misspelt beat and a misspelt tip. */
function misspelt(): string {
  return smallSource((scenario) => {
    scenario.start = 'dor';
    scenario.teaches = ['under-promiss'];
  });
}

describe('check', () => {
  test('prints a line per finding, and exits 0 where there are only warnings and notes', async () => {
    const { code, out, err } = await folder.run(['check', 'small.scenario.json']);
    expect(code).toBe(0);
    const lines = out.trimEnd().split('\n');
    for (const line of lines) expect(line).toMatch(LINE);
    expect(out).toContain(' note dominated-reply ');
    expect(out).not.toContain(' error ');
    expect(err).toMatch(/^1 file: \d+ warnings?, \d+ notes?\n$/);
  });

  test('exits 1 on errors, all at once, with the nearest right word', async () => {
    folder.write('small.scenario.json', misspelt());
    const { code, out, err } = await folder.run(['check', 'small.scenario.json']);
    expect(code).toBe(1);
    expect(out).toContain('error unknown-beat There is no beat "dor". Did you mean "door"?');
    expect(out).toContain('error unknown-tip There is no tip "under-promiss". Did you mean "under-promise"?');
    expect(err).toBe('1 file: 2 errors\n');
  });

  test('--json is an array with file, line, column, path, level, code and message', async () => {
    folder.write('small.scenario.json', misspelt());
    const ran = await folder.run(['check', 'small.scenario.json', '--json']);
    const findings = jsonOf(ran) as Finding[];
    expect([ran.code, ran.err]).toEqual([1, '']);
    for (const finding of findings) {
      expect(Object.keys(finding)).toEqual(['file', 'line', 'column', 'path', 'level', 'code', 'message']);
    }
    const beat = findings.find(({ code }) => code === 'unknown-beat');
    const line = misspelt().split('\n')[(beat?.line ?? 0) - 1] ?? '';
    expect(beat).toMatchObject({ file: 'small.scenario.json', path: 'start', level: 'error' });
    expect(line.slice((beat?.column ?? 0) - 1)).toBe('"start": "dor",');
  });

  test('takes several files; one that can not be read exits 2 and hides nothing', async () => {
    folder.write('bad/small.scenario.json', misspelt());
    const files = ['bad/small.scenario.json', 'nowhere.json', 'small.scenario.json', 'bad'];
    const words = await folder.run(['check', ...files]);
    expect(words.code).toBe(2);
    expect(words.out).toContain('bad/small.scenario.json:');
    expect(words.out).toContain('nowhere.json:1:1 error unreadable There is no file "nowhere.json".');
    expect(words.out).toContain('bad:1:1 error unreadable "bad" is a folder.');
    expect(words.out).toContain('\nsmall.scenario.json:');
    expect(words.err).toMatch(/^4 files: /);
    const json = await folder.run(['check', ...files, '--json']);
    expect(json.code).toBe(2);
    expect(new Set((jsonOf(json) as Finding[]).map(({ file }) => file))).toEqual(new Set(files));
  });

  test('text that is not UTF-8 is unreadable', async () => {
    writeFileSync(join(folder.path, 'latin.scenario.json'), Buffer.from([0x7b, 0xe9, 0x7d]));
    const { code, out } = await folder.run(['check', 'latin.scenario.json']);
    expect([code, out]).toEqual([
      2,
      'latin.scenario.json:1:1 error unreadable "latin.scenario.json" is not UTF-8 text.\n',
    ]);
  });

  test('an empty array, and a friendly word, where there is nothing to say', async () => {
    folder.write('tips.json', JSON.stringify({ format: 1, documents: {}, tips: {}, disagreements: {} }));
    expect(await folder.run(['check', 'tips.json', '--json'])).toMatchObject({ code: 0, out: '[]\n' });
    expect(await folder.run(['check', 'tips.json'])).toEqual({
      code: 0,
      out: '',
      err: '1 file: nothing to say\n',
    });
  });
});

describe('tips', () => {
  const company = {
    format: 1,
    documents: { handbook: { title: 'The handbook' } },
    tips: {
      'house-rule': {
        skill: 'care',
        title: 'Ours',
        follow: 'So.',
        break: 'Not so.',
        sources: [{ document: 'handbook' }],
      },
    },
    disagreements: {},
  };
  const teachesOurs = smallSource((scenario) => {
    scenario.teaches = ['house-rule'];
  });

  test('are those beside the scenario', async () => {
    folder.write('own/small.scenario.json', teachesOurs);
    expect((await folder.run(['check', 'own/small.scenario.json'])).out).toContain('no tip "house-rule"');
    folder.write('own/tips.json', JSON.stringify(company));
    const { out } = await folder.run(['check', 'own/small.scenario.json']);
    expect(out).not.toContain('no tip "house-rule"');
    // A company's tips stand instead of the project's.
    expect(out).toContain('no tip "appreciate"');
  });

  test('are those named, before those beside it', async () => {
    folder.write('small.scenario.json', teachesOurs);
    folder.write('ours.json', JSON.stringify(company));
    const { out } = await folder.run(['check', 'small.scenario.json', '--tips', 'ours.json']);
    expect(out).not.toContain('no tip "house-rule"');
  });

  test('that are wrong are told once, with their own place', async () => {
    const broken = structuredClone(company);
    broken.tips['house-rule'].sources = [{ document: 'handbok' }];
    folder.write('tips.json', JSON.stringify(broken));
    folder.write('other/small.scenario.json', smallSource());
    expect(readTips(JSON.stringify(broken), 'tips.json').ok).toBe(false);
    const files = ['small.scenario.json', 'small.scenario.json', 'tips.json'];
    const { code, out } = await folder.run(['check', ...files]);
    expect(code).toBe(1);
    expect(out.match(/^tips\.json:1:\d+ error unknown-document /gm)).toHaveLength(1);
  });
});
