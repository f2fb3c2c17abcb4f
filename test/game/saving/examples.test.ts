import { expect, test } from 'vitest';
import { keepExamples, readExamples, type Example } from '../../../src/game/saving/examples.ts';
import { memoryStore } from '../../ui/memory-store.ts';

const example = (part: Partial<Example>): Example => ({
  run: 'r1',
  at: 0,
  tip: 'listen',
  scenario: 'A table for four',
  decision: 'At the door',
  said: 'Soon!',
  points: -2,
  ...part,
});

test('a run filed twice keeps its examples once', () => {
  const store = memoryStore();
  keepExamples(store, 'r1', [example({}), example({ at: 3 })]);
  keepExamples(store, 'r1', [example({ points: 1 })]);
  expect(readExamples(store)).toEqual([example({ points: 1 })]);
});

test('the newest examples of each tip are kept, and long texts cut', () => {
  const store = memoryStore();
  for (let run = 0; run < 9; run += 1) {
    keepExamples(store, `r${run}`, [example({ run: `r${run}`, said: 'x'.repeat(1000) })]);
  }
  keepExamples(store, 'other', [example({ run: 'other', tip: 'say-why' })]);
  const kept = readExamples(store);
  expect(kept.map(({ run }) => run)).toEqual(['r3', 'r4', 'r5', 'r6', 'r7', 'r8', 'other']);
  expect(kept[0]?.said).toHaveLength(240);
});

test('what was kept and no longer fits is left out', () => {
  const store = memoryStore();
  store.write('good-call/1/examples', JSON.stringify([{ tip: 'x' }, example({}), 7]));
  expect(readExamples(store)).toEqual([example({})]);
  store.write('good-call/1/examples', '{');
  expect(readExamples(store)).toEqual([]);
});
