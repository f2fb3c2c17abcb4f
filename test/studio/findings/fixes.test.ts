import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkScenario } from '../../../src/core/index.ts';
import { NO_HISTORY } from '../../../src/studio/document/history.ts';
import { openDocument } from '../../../src/studio/document/open-document.ts';
import { fixOf } from '../../../src/studio/findings/fixes.ts';
import { FORMS, NAMES, SHAPES, TEXTS } from '../../core/format/error-cases.ts';
import { edited, type Edits } from '../../core/support/edit.ts';
import { smallSource } from '../../core/fixtures/small.ts';
import { shippedTips } from '../../scenarios/shipped.ts';

const tips = shippedTips();
const check = (source: string) => checkScenario(source, 'small.scenario.json', tips).findings;

/** Faults that can be mended without judgement, beside all those that come with a suggested word. */
const MENDED: readonly (readonly [string, Edits])[] = [
  ['fact-unset', { 'variants[child].facts.hurry': undefined }],
  ['scored-twice', { 'beats.bar.replies[ask].follows': { 'ask-dont-assume': 'clear' } }],
  ['wrong-type', { minutes: '4' }],
  ['duplicate-id', { 'beats.bar.replies[back].id': 'ask' }],
  ['bad-format', { 'beats.bar.replies[back].id': 'Say Back' }],
  [
    'promise-unmade',
    {
      promises: {
        ...(JSON.parse(smallSource()) as { promises: object }).promises,
        tip: { label: 'A tip', unit: 'amount', tolerance: 0 },
      },
    },
  ],
  ['teaches-untested', { 'teaches[+]': 'safety-first' }],
];

describe('a fix', () => {
  test.each(MENDED)('mends %s, and nothing else happens', (code, edits) => {
    const document = openDocument({ text: edited(edits), history: NO_HISTORY });
    const finding = check(document.text).find((each) => each.code === code);
    if (finding === undefined) throw new Error(`no ${code} in the file`);
    const fix = fixOf(document, finding);
    expect(fix?.apply(document)).toBe(true);
    expect(check(document.text).map((each) => each.code)).not.toContain(code);
    document.undo();
    expect(document.text).toBe(edited(edits));
  });

  const suggested = [...FORMS, ...NAMES, ...SHAPES, ...TEXTS].filter(({ hint }) => hint !== undefined);
  test.each(suggested)('takes the word that is suggested for $what', ({ edits, code, path }) => {
    const document = openDocument({ text: edited(edits), history: NO_HISTORY });
    const finding = check(document.text).find((each) => each.code === code && each.path === path);
    if (finding === undefined) throw new Error(`no ${code} at ${path}`);
    const fix = fixOf(document, finding);
    expect(fix?.apply(document)).toBe(true);
    expect(check(document.text)).not.toContainEqual(finding);
  });

  test('is offered for nothing that is only a matter of judgement', () => {
    const text = readFileSync(
      new URL('../../../scenarios/angry-caller.scenario.json', import.meta.url),
      'utf8',
    );
    const document = openDocument({ text, history: NO_HISTORY });
    const notes = check(text).filter(({ code }) => code === 'same-everywhere' || code === 'dominated-reply');
    expect(notes.map((finding) => fixOf(document, finding))).toEqual(notes.map(() => null));
  });
});
