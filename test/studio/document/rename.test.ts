import { describe, expect, test } from 'vitest';
import { readScenario } from '../../../src/core/index.ts';
import { NO_HISTORY } from '../../../src/studio/document/history.ts';
import { openDocument } from '../../../src/studio/document/open-document.ts';
import { refuseId, rename, usesOf, type Named } from '../../../src/studio/document/rename.ts';
import { smallSource } from '../../core/fixtures/small.ts';
import { readFileSync } from 'node:fs';
import { shippedIds, shippedTips } from '../../scenarios/shipped.ts';

const open = (text: string) => openDocument({ text, history: NO_HISTORY });

/** One of every kind of thing in the small scenario. */
const NAMED: readonly Named[] = [
  { kind: 'beat', id: 'bar' },
  { kind: 'ending', id: 'walked' },
  { kind: 'fact', id: 'hurry' },
  { kind: 'value', id: 'theatre', of: 'hurry' },
  { kind: 'variant', id: 'theatre' },
  { kind: 'promise', id: 'table' },
  { kind: 'favour', id: 'plates' },
  { kind: 'reply', id: 'soon', of: 'door' },
];

describe('renaming', () => {
  test.each(NAMED)('a $kind leaves the scenario whole', (named) => {
    const document = open(smallSource());
    const uses = usesOf(document.value, named);
    expect(document.all((editing) => rename(editing, named, 'renamed'))).toBe(true);
    const read = readScenario(document.text, 'small.scenario.json', shippedTips());
    expect(read.findings.filter(({ level }) => level === 'error')).toEqual([]);
    const renamed = { ...named, id: 'renamed' };
    expect(usesOf(document.value, renamed)).toBe(uses);
    expect(usesOf(document.value, named)).toBe(0);
    expect(document.all((editing) => rename(editing, renamed, named.id))).toBe(true);
    expect(document.text).toBe(smallSource());
  });

  test.each(shippedIds())('every beat, fact and promise of %s', (id) => {
    const source = readFileSync(new URL(`../../../scenarios/${id}.scenario.json`, import.meta.url), 'utf8');
    const document = open(source);
    const named = (['beats', 'facts', 'promises', 'endings'] as const).flatMap((group) =>
      Object.keys(document.value[group] as object).map((name): Named => ({
        kind: group.slice(0, -1) as 'beat' | 'fact' | 'promise' | 'ending',
        id: name,
      })),
    );
    expect(
      document.all((editing) => named.every((each) => rename(editing, each, `x-${each.id}`.slice(0, 48)))),
    ).toBe(true);
    const read = readScenario(document.text, `${id}.scenario.json`, shippedTips());
    expect(read.findings.filter(({ level }) => level === 'error')).toEqual([]);
  });

  test('refuses what is no id, and what is taken', () => {
    const { value } = open(smallSource());
    expect(refuseId(value, { kind: 'beat', id: 'bar' }, 'The Bar')).toBe('form');
    expect(refuseId(value, { kind: 'beat', id: 'bar' }, 'constructor')).toBe('form');
    expect(refuseId(value, { kind: 'beat', id: 'bar' }, 'walked')).toBe('taken');
    expect(refuseId(value, { kind: 'reply', id: 'mm', of: 'door' }, 'quote')).toBe('taken');
    expect(refuseId(value, { kind: 'reply', id: 'mm', of: 'door' }, 'ask')).toBeNull();
  });
});
