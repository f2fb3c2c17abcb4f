import { expect, test } from 'vitest';
import { readScenarioCard, readScenarioCards } from '../../src/wire.ts';
import { cardIn, type ScenarioCard } from '../../src/wire/cards.ts';

const card = {
  id: 'a',
  title: 'A wait',
  summary: 'S',
  setting: 'restaurant',
  channel: 'phone',
  minutes: 5,
  teaches: ['under-promise'],
};
/** What a card says of a file that has none of it, or that nobody has looked up. */
const bare = { skills: [], difficulty: null, after: null, language: 'en', words: {} };

test('a card holds what the home page shows and nothing else', () => {
  const scenario = { ...card, beats: { start: {} }, file: 'elsewhere.json' };
  expect(readScenarioCard('a.scenario.json', scenario)).toEqual({
    file: 'a.scenario.json',
    ...card,
    ...bare,
  });
  expect(readScenarioCard('a.scenario.json', { ...card, teaches: undefined })).toMatchObject({ teaches: [] });
});

test('it tells the skills, how hard it is, and what it follows on', () => {
  const looked = { ...card, skills: ['promises', 'juggling'], difficulty: 'hard', after: { scenario: 'b' } };
  expect(readScenarioCard('a.scenario.json', looked)).toMatchObject({
    skills: ['promises'],
    difficulty: 'hard',
    after: 'b',
  });
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
  const good = { file: 'a.scenario.json', ...card, ...bare };
  expect(readScenarioCards([good, { ...good, file: '' }, { ...good, minutes: null }, card, 3])).toEqual([
    good,
  ]);
  expect(readScenarioCards({ length: 1, 0: good })).toEqual([]);
});

test('it speaks another language where it has been translated, and says in which it speaks', () => {
  const german = { title: 'Ein Warten', summary: 'Z' };
  const read = readScenarioCard('a.scenario.json', { ...card, words: { de: german, fr: { title: 3 } } });
  expect(read).toMatchObject({ words: { de: german } });
  expect(Object.keys((read as ScenarioCard).words)).toEqual(['de']);
  expect(cardIn(read as ScenarioCard, 'de')).toEqual({ ...german, language: 'de' });
  expect(cardIn(read as ScenarioCard, 'fr')).toEqual({ title: 'A wait', summary: 'S', language: 'en' });
});
