import { expect, test } from 'vitest';
import { readScenarioCard, readScenarioCards } from '../../src/wire.ts';

const card = {
  id: 'a',
  title: 'A wait',
  summary: 'S',
  setting: 'restaurant',
  channel: 'phone',
  minutes: 5,
  teaches: ['under-promise'],
};

test('a card holds what the home page shows and nothing else', () => {
  const scenario = { ...card, beats: { start: {} }, file: 'elsewhere.json' };
  expect(readScenarioCard('a.scenario.json', scenario)).toEqual({ file: 'a.scenario.json', ...card });
  expect(readScenarioCard('a.scenario.json', { ...card, teaches: undefined })).toMatchObject({ teaches: [] });
});

test.each([
  [null, 'no object'],
  ['text', 'no object'],
  [{ ...card, title: '' }, '"title"'],
  [{ ...card, id: 7 }, '"id"'],
  [{ ...card, minutes: '5' }, '"minutes"'],
  [{ ...card, teaches: 'all' }, '"teaches"'],
])('no card comes from %j, and the reason is told', (data, reason) => {
  expect(readScenarioCard('a.scenario.json', data)).toContain(reason);
});

test('a list leaves out what is no card', () => {
  const good = { file: 'a.scenario.json', ...card };
  expect(readScenarioCards([good, { ...good, file: '' }, { ...good, minutes: null }, card, 3])).toEqual([
    good,
  ]);
  expect(readScenarioCards({ length: 1, 0: good })).toEqual([]);
});
