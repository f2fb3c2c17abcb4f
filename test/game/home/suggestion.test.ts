import { describe, expect, it } from 'vitest';
import { suggest } from '../../../src/game/home/suggestion.ts';
import type { ScenarioCard } from '../../../src/wire.ts';
import { day, played } from './results.ts';

const NOW = Date.parse(day(20));

function card(id: string, part: Partial<ScenarioCard> = {}): ScenarioCard {
  return {
    file: `${id}.scenario.json`,
    id,
    title: id,
    summary: '',
    minutes: 7,
    setting: 'restaurant',
    channel: 'phone',
    teaches: [],
    skills: ['promises', 'listening'],
    difficulty: 'demanding',
    after: null,
    language: 'en',
    words: {},
    ...part,
  };
}

const suggested = (...given: Parameters<typeof suggest>) => {
  const { card: found, reason } = suggest(...given) ?? {};
  return [found?.id, reason?.kind, reason !== undefined && 'skill' in reason ? reason.skill : null];
};

describe('what to play next', () => {
  it('is nothing where there is nothing', () => {
    expect(suggest([], [], NOW)).toBeNull();
  });

  it('is the gentlest first meeting for somebody new, the shorter of two', () => {
    const cards = [
      card('hard', { difficulty: 'hard' }),
      card('follow-up', { difficulty: 'gentle', after: 'hard' }),
      card('long'),
      card('short', { minutes: 5 }),
    ];
    expect(suggested(cards, [], NOW)).toEqual(['short', 'first', null]);
  });

  it('trains the weakest skill, where it was not played yet', () => {
    const cards = [card('a'), card('b'), card('c', { skills: ['promises'] })];
    const runs = [played('a', 20, { promises: 90, listening: 30 })];
    expect(suggested(cards, runs, NOW)).toEqual(['b', 'weakest', 'listening']);
    expect(suggest(cards, runs, NOW)?.reason).toMatchObject({ percent: 30, days: 0 });
  });

  it('comes back to what was practised long ago', () => {
    const cards = [card('a', { skills: ['promises'] }), card('b', { skills: ['listening'] })];
    const runs = [played('a', 1, { promises: 70 }), played('b', 20, { listening: 65 })];
    expect(suggested(cards, runs, NOW)).toEqual(['a', 'refresh', 'promises']);
  });

  it('tries a skill that was never tested, once the known ones are fair', () => {
    const cards = [card('a', { skills: ['promises'] }), card('b', { skills: ['care'] })];
    expect(suggested(cards, [played('a', 20, { promises: 40 })], NOW)).toEqual(['a', 'weakest', 'promises']);
    expect(suggested(cards, [played('a', 20, { promises: 80 })], NOW)).toEqual(['b', 'untried', 'care']);
  });

  it('offers a follow-up to those who have met the customer', () => {
    const cards = [card('a'), card('a-2', { after: 'a' })];
    expect(suggested(cards, [played('a', 20, { listening: 50 })], NOW)[0]).toBe('a-2');
  });

  it('takes the scenario that was played longest ago where all were played', () => {
    const cards = [card('a'), card('b')];
    const runs = [played('a', 3, { listening: 50 }), played('b', 2, { listening: 50 })];
    expect(suggested(cards, runs, NOW)[0]).toBe('b');
  });
});
