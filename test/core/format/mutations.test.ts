import { expect, test } from 'vitest';
import { generateScenario } from '../../generate/scenario.ts';
import { mutated, mutationsOf } from '../../generate/mutate.ts';
import { survive } from '../../generate/survive.ts';
import { smallSource } from '../fixtures/small.ts';
import { tips } from '../support/scripts.ts';

/** Seconds, which on a busy machine are many. */
const SLOW = { timeout: 120_000 };

/** A hundred thousand are for the soak. */
test.each([
  ['the small scenario', smallSource(), 0, 2000],
  ['a generated scenario', JSON.stringify(generateScenario(5, 12), null, 1), 100_000, 500],
])('mutations of %s give an error or a scenario, and nothing worse', SLOW, (_, source, first, count) => {
  const outcomes = { error: 0, scenario: 0 };
  for (let seed = first; seed < first + count; seed += 1) {
    const mutations = mutationsOf(seed);
    const { outcome, problem } = survive(mutated(source, mutations), tips, seed);
    expect(problem, `seed ${seed}: ${JSON.stringify(mutations)}`).toBeNull();
    outcomes[outcome] += 1;
  }
  expect(outcomes.error).toBeGreaterThan(count / 2);
  expect(outcomes.scenario).toBeGreaterThan(count / 100);
});
