import { describe, expect, test } from 'vitest';
import { readScenario } from '../../../src/core/index.ts';
import { NO_HISTORY } from '../../../src/studio/document/history.ts';
import { openDocument } from '../../../src/studio/document/open-document.ts';
import { duplicateItem } from '../../../src/studio/form/items.ts';
import { smallSource } from '../../core/fixtures/small.ts';
import { shippedTips } from '../../scenarios/shipped.ts';

describe('a copy', () => {
  test.each([
    ['a reply with an answer', ['beats', 'bar', 'replies', 0]],
    ['a reply with outcomes that answer', ['beats', 'door', 'replies', 1]],
    ['a line', ['beats', 'door', 'lines', 0]],
    ['an answer', ['beats', 'bar', 'replies', 0, 'answer', 0]],
    ['a variant', ['variants', 1]],
  ])('of %s has ids of its own throughout', (_what, path) => {
    const document = openDocument({ text: smallSource(), history: NO_HISTORY });
    expect(document.all((editing) => duplicateItem(editing, path))).toBe(true);
    const { findings } = readScenario(document.text, 'small.scenario.json', shippedTips());
    expect(findings.filter(({ level }) => level === 'error')).toEqual([]);
    document.undo();
    expect(document.text).toBe(smallSource());
  });
});
