import { expect, it } from 'vitest';
import { difficultyOf } from '../../../src/core/index.ts';
import { beat, reply, tiny } from '../support/tiny.ts';
import { smallScenario } from '../fixtures/small.ts';

const { endings } = smallScenario();

/** One decision with so many replies that lose the customer out of so many. */
function losing(lost: number, of: number) {
  const replies = Array.from({ length: of }, (_, index) =>
    reply(`r${index}`, { to: index < lost ? 'walked' : 'friendly' }),
  );
  return tiny({ start: 'one', beats: { one: beat(replies) }, endings });
}

it.each([
  [0, 4, 'gentle'],
  [1, 6, 'gentle'],
  [2, 4, 'demanding'],
  [5, 6, 'hard'],
  [4, 4, 'hard'],
] as const)('goes by the customers lost: %i of %i is %s', (lost, of, difficulty) => {
  const script = losing(lost, of);
  expect(difficultyOf(script)).toBe(difficulty);
  expect(difficultyOf(script)).toBe(difficultyOf(script));
});
