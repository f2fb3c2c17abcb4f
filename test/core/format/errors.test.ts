import { describe, expect, test } from 'vitest';
import { readScenario, type Finding } from '../../../src/core/index.ts';
import { smallSource } from '../fixtures/small.ts';
import { edited } from '../support/edit.ts';
import { FORMS, NAMES, SHAPES, TEXTS } from './error-cases.ts';
import { findingsIn, tips } from '../support/scripts.ts';

/** The text that stands at the place of a finding. */
function textAt(source: string, { line, column }: Finding): string {
  return (source.split('\n')[line - 1] ?? '').slice(column - 1);
}

describe.each([
  ['forms', FORMS],
  ['names', NAMES],
  ['shapes', SHAPES],
  ['texts', TEXTS],
])('%s', (_, cases) => {
  test.each(cases)('$what: $code', ({ code, path, at, hint, edits }) => {
    const source = edited(edits);
    const findings = findingsIn(source);
    const found = findings.filter((finding) => finding.code === code && finding.path === path);
    expect(found, JSON.stringify(findings)).toHaveLength(1);
    const [finding] = found as [Finding];
    expect(finding.level).toBe('error');
    expect(textAt(source, finding).startsWith(at), textAt(source, finding).slice(0, 60)).toBe(true);
    if (hint !== undefined) expect(finding.message).toContain(`Did you mean "${hint}"?`);
    else expect(finding.message).not.toContain('undefined');
  });
});

test('the small scenario is without findings', () => {
  expect(findingsIn(smallSource())).toEqual([]);
});

test('a card of fourteen words is short enough', () => {
  expect(findingsIn(edited({ 'beats.bar.replies[blame].say': 'a'.repeat(14).split('').join(' ') }))).toEqual(
    [],
  );
});

test('errors come all at once, in the order of the file', () => {
  const source = edited({
    start: 'dor',
    'teaches[1]': 'underpromise',
    'beats.door.replies[soon].to': 'bra',
    'beats.bar.replies[blame].say': 'For {hurry}, sorry.',
    'beats.seated.next[1].to': 'sourr',
  });
  const findings = findingsIn(source);
  expect(findings.map(({ code }) => code)).toEqual([
    'unknown-tip',
    'unknown-beat',
    'unknown-beat',
    'leak',
    'unknown-beat',
  ]);
  const lines = findings.map(({ line }) => line);
  expect(lines).toEqual(lines.toSorted((a, b) => a - b));
});

test('the id must be the name of the file', () => {
  const codes = (file: string) => readScenario(smallSource(), file, tips).findings.map(({ code }) => code);
  expect(codes('scenarios/small.scenario.json')).toEqual([]);
  expect(codes('C:\\scenarios\\small.scenario.json')).toEqual([]);
  expect(codes('scenarios/other.scenario.json')).toEqual(['id-differs']);
});

test.each(['null', '7', '"text"', '[]', 'true', '[[]]'])('%s is no scenario', (source) => {
  expect(findingsIn(source)).toMatchObject([{ code: 'wrong-type', line: 1, column: 1, path: '' }]);
});
