import { expect, it } from 'vitest';
import { variantOfSeed } from '../../../src/core/index.ts';
import { noteAttempt } from '../../../src/game/saving/attempts.ts';
import { isFirstAttempt } from '../../../src/game/saving/first-attempt.ts';
import { small } from '../../core/support/scripts.ts';
import { memoryStore } from '../../ui/memory-store.ts';

/** Seeds that draw the two variants of the small scenario. */
const seedOf = (variant: number) =>
  [1, 2, 3, 4, 5, 6, 7, 8].find((seed) => variantOfSeed(small(), seed) === variant) ?? 0;
const [THEATRE, CHILD] = [seedOf(0), seedOf(1)];

it('marks the first scored attempt at each variant, given up or not, and no practice', () => {
  const store = memoryStore();
  const script = small();
  noteAttempt(store, script, 'practice', { mode: 'practice', seed: THEATRE });
  noteAttempt(store, script, 'first', { mode: 'scored', seed: THEATRE });
  noteAttempt(store, script, 'again', { mode: 'scored', seed: THEATRE });
  noteAttempt(store, script, 'other', { mode: 'scored', seed: CHILD });
  const marked = ['practice', 'first', 'again', 'other'].filter((id) => isFirstAttempt(store, 'small', id));
  expect(marked).toEqual(['first', 'other']);
});
