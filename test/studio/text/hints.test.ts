import { afterEach, describe, expect, test } from 'vitest';
import { jsonSchemaOf } from '../../../src/core/index.ts';
import { explanationOf } from '../../../src/studio/findings/explanations.ts';
import { hintsDe } from '../../../src/studio/text/hints-de.ts';
import { hintOf, loadHints } from '../../../src/studio/text/hints.ts';
import { speak } from '../../../src/ui/text/texts.ts';

/** What the form and the JSON say about fields. */

function descriptionsIn(node: unknown): readonly string[] {
  if (Array.isArray(node)) return node.flatMap(descriptionsIn);
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]: [string, unknown]) =>
    key === 'description' && typeof value === 'string' ? [value] : descriptionsIn(value),
  );
}

const said = new Set(descriptionsIn(jsonSchemaOf('scenario')));

describe('hints in German', () => {
  afterEach(async () => {
    await speak('en');
    await loadHints();
  });

  test('are there for all that the schema says, and for nothing else', () => {
    expect([...said].filter((words) => (hintsDe[words] ?? '').trim() === '')).toEqual([]);
    expect(Object.keys(hintsDe).filter((words) => !said.has(words))).toEqual([]);
  });

  test('are told in the language of the interface, without the marks of code', async () => {
    const hint = 'The same as the file name before `.scenario.json`.';
    expect(hintOf(hint)).toBe('The same as the file name before .scenario.json.');
    expect(explanationOf('too-small')).toMatch(/^A text or a list is empty/);
    await speak('de');
    await loadHints();
    expect(explanationOf('too-small')).toMatch(/^Ein Text oder eine Liste ist leer/);
    expect(hintOf(hint)).toBe('Dasselbe wie der Dateiname vor .scenario.json.');
  });
});
