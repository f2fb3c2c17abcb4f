import { smallSource } from '../core/fixtures/small.ts';
import { tips } from '../core/support/scripts.ts';
import { mutated, mutationsOf, type Mutation } from '../generate/mutate.ts';
import { generateScenario } from '../generate/scenario.ts';
import { survive } from '../generate/survive.ts';
import type { Soak } from './soak.ts';

const SOURCES = [smallSource(), ...[5, 6].map((seed) => JSON.stringify(generateScenario(seed, 12), null, 1))];

const outcomes = { error: 0, scenario: 0 };

/** Spoilt files give an error or a scenario: no crash, hang or prototype change. */
export const mutations: Soak = {
  name: 'mutations',
  what: 'mutated scenario files',
  count: 100_000,
  attempt(seed) {
    const source = SOURCES[seed % SOURCES.length] ?? '';
    const applied = mutationsOf(seed);
    const { outcome, problem } = survive(mutated(source, applied), tips, seed);
    outcomes[outcome] += 1;
    if (problem === null) return null;
    const fewest = fewestThatFail(source, applied, seed);
    return [
      problem,
      `Mutations: ${JSON.stringify(fewest)}`,
      `Lines that differ:\n${linesChanged(source, mutated(source, fewest))}`,
    ].join('\n');
  },
  summary: () => `: ${outcomes.error} errors, ${outcomes.scenario} scenarios`,
};

/** Leaves out mutations for as long as it still fails. */
function fewestThatFail(source: string, applied: readonly Mutation[], seed: number): readonly Mutation[] {
  for (let at = 0; at < applied.length; at += 1) {
    const fewer = applied.toSpliced(at, 1);
    if (survive(mutated(source, fewer), tips, seed).problem !== null)
      return fewestThatFail(source, fewer, seed);
  }
  return applied;
}

function linesChanged(before: string, after: string): string {
  const known = new Set(before.split('\n').map((line) => line.trim()));
  const changed = after.split('\n').filter((line) => !known.has(line.trim()));
  return changed
    .slice(0, 12)
    .map((line) => `  ${line.trim().slice(0, 200)}`)
    .join('\n');
}
