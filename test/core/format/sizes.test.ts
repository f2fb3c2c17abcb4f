import { expect, test } from 'vitest';
import { checkScenario } from '../../../src/core/index.ts';
import { shippedTips } from '../../scenarios/shipped.ts';
import { smallSource } from '../fixtures/small.ts';

/** What is too little or too much is told by what it is: nobody measures an empty field in ones. */

type Draft = {
  title: string;
  customer: { mood: number };
  variants: unknown[];
  beats: Record<string, { lines: { say: string }[]; replies: unknown[] }>;
};

test.each<readonly [string, (draft: Draft) => void, string]>([
  ['an empty text', (draft) => (draft.title = ''), 'This is empty.'],
  ['a long text', (draft) => (draft.title = 'a'.repeat(81)), 'This is too long: at most 80 characters.'],
  ['a great number', (draft) => (draft.customer.mood = 21), 'This is too great: at most 20.'],
  ['a small number', (draft) => (draft.customer.mood = -1), 'This is too small: at least 0.'],
  ['an empty list', (draft) => (draft.variants = []), 'There is nothing here: at least one is wanted.'],
])('%s', (_what, spoil, message) => {
  const draft = JSON.parse(smallSource()) as Draft;
  spoil(draft);
  const { findings } = checkScenario(JSON.stringify(draft), 'small.scenario.json', shippedTips());
  expect(findings.map((finding) => finding.message)).toContain(message);
});
