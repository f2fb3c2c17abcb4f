import { describe, expect, test } from 'vitest';
import { compile, rolePlayOf, type RolePlay } from '../../src/core/index.ts';
import { smallSource } from './fixtures/small.ts';
import { scenarioFrom, tips } from './support/scripts.ts';

/** The sheets of a role-play on paper, variant by variant. */

const script = compile(scenarioFrom(smallSource()), tips);
const playOf = (variant: string): RolePlay => {
  const play = rolePlayOf(script, variant);
  if (play === null) throw new Error(`no variant ${variant}`);
  return play;
};

describe.each(script.variants.map(({ variant }) => variant.id))('for %s', (variant) => {
  const play = playOf(variant);

  test('every way leads to a scene that is on the sheets, an ending, or stays', () => {
    const numbers = play.beats.map(({ number }) => number);
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
    const titles = new Set(play.endings.map(({ title }) => title));
    for (const beat of play.beats) {
      for (const reply of beat.replies) {
        expect(reply.outcomes.length, `${beat.id}/${reply.id}`).toBeGreaterThan(0);
        for (const { exits } of reply.outcomes) {
          expect(exits.length, `${beat.id}/${reply.id}`).toBeGreaterThan(0);
          for (const { to } of exits) {
            if (to.at === 'beat') expect(numbers).toContain(to.number);
            if (to.at === 'ending') expect(titles).toContain(to.title);
          }
        }
      }
    }
  });

  test('the customer has the truth of this variant filled in, the trainee has gaps', () => {
    const truth = script.scenario.facts['hurry']?.values[variant === 'theatre' ? 'theatre' : 'child'] ?? '';
    expect(play.facts).toContainEqual({ label: 'Why the hurry', value: truth });
    expect(play.beats[0]?.lines.map(({ text }) => text)).toContain(`We have ${truth}.`);
    for (const { replies } of play.beats)
      for (const { card, spoken } of replies) expect(`${card} ${spoken ?? ''}`).not.toMatch(/[{}]/);
  });

  test('the best path is marked where it is said', () => {
    const marked = play.beats.flatMap(({ replies }) => replies.filter(({ best }) => best));
    expect(play.best.length).toBeGreaterThanOrEqual(marked.length);
    expect(marked.length).toBeGreaterThan(0);
    for (const { card } of marked) expect(play.best.map((said) => said.card)).toContain(card);
  });
});

test('variants differ, and one that there is not has no sheets', () => {
  const [one, other] = script.variants.map(({ variant }) => playOf(variant.id));
  expect(one?.facts).not.toEqual(other?.facts);
  expect(rolePlayOf(script, 'nobody')).toBeNull();
});
