import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { FINDING_CODES, type Finding } from '../../../src/core/index.ts';
import { work } from '../../../src/studio/backroom/work.ts';
import { Folder, jsonOf } from '../../cli/support/good-call.ts';
import { smallSource } from '../../core/fixtures/small.ts';
import { FORMS, NAMES, SHAPES, TEXTS } from '../../core/format/error-cases.ts';
import { edited } from '../../core/support/edit.ts';
import { explanationOf, readExplanations } from '../../../src/studio/findings/explanations.ts';

const FOLDER = new URL('../../../scenarios/', import.meta.url);
const tips = readFileSync(new URL('tips.json', FOLDER), 'utf8');
const shipped = (id: string) => readFileSync(new URL(`${id}.scenario.json`, FOLDER), 'utf8');

/** Files of every kind: good ones, one for each fault that the tests know, and texts that are no JSON. */
const CORPUS: readonly { readonly what: string; readonly source: string }[] = [
  { what: 'the small scenario', source: smallSource() },
  { what: 'a file with a mark at its start', source: `\uFEFF${smallSource()}` },
  { what: 'one with the line ends of Windows', source: smallSource().replaceAll('\n', '\r\n') },
  ...[...FORMS, ...NAMES, ...SHAPES, ...TEXTS].map(({ what, edits }) => ({ what, source: edited(edits) })),
  { what: 'nothing', source: '' },
  { what: 'a list', source: '[]' },
  { what: 'a comma too many', source: '{"format": 1,}' },
  { what: 'a text without an end', source: '{"title": "A' },
  { what: 'a key twice', source: '{"format": 1, "format": 1}' },
  { what: 'a forbidden key', source: '{"__proto__": {}}' },
  { what: 'brackets without end', source: '['.repeat(5_000) },
];

describe('the findings of the studio are those of the command line, to the letter', () => {
  const folder = new Folder();

  test.each(CORPUS)('$what', async ({ source }) => {
    folder.write('tips.json', tips);
    folder.write('small.scenario.json', source);
    const file = 'small.scenario.json';
    const theirs = jsonOf(await folder.run(['check', file, '--json'])) as readonly Finding[];
    const ours = await work({ type: 'check', source, file, tips, depth: 'all' }, () => undefined);
    expect(ours).toEqual(theirs);
  });

  test('also for a scenario that ships with the game', async () => {
    const source = shipped('angry-caller');
    folder.write('tips.json', tips);
    folder.write('angry-caller.scenario.json', source);
    const file = 'angry-caller.scenario.json';
    const theirs = jsonOf(await folder.run(['check', file, '--json'])) as readonly Finding[];
    expect(await work({ type: 'check', source, file, tips, depth: 'all' }, () => undefined)).toEqual(theirs);
  });

  test('and the quick ones are among them', async () => {
    for (const { source } of CORPUS) {
      const task = { type: 'check', source, file: 'small.scenario.json', tips } as const;
      const all = await work({ ...task, depth: 'all' }, () => undefined);
      const quick = (await work({ ...task, depth: 'quick' }, () => undefined)) as readonly Finding[];
      for (const finding of quick) expect(all).toContainEqual(finding);
    }
  });
});

test('every code is explained by the page of findings', () => {
  const page = readFileSync(new URL('../../../docs/findings.md', import.meta.url), 'utf8');
  const explained = readExplanations(page);
  for (const code of FINDING_CODES) {
    expect(explained.get(code), code).toMatch(/\w.*\.$/);
    expect(explanationOf(code)).toBe(explained.get(code));
  }
});
