import type { Script } from '../../src/core/index.ts';
import { scriptFrom, small } from '../core/support/scripts.ts';
import { Chance } from '../generate/chance.ts';
import { generateScenario } from '../generate/scenario.ts';
import { walkBoth } from '../generate/walk.ts';
import type { Soak } from './soak.ts';

const scripts: Script[] = [
  small(),
  ...[1, 2, 3, 4, 5].map((seed) => scriptFrom(JSON.stringify(generateScenario(seed, 24)))),
];
const met = { events: 0, refused: 0 };

/** Machine and direct walker agree on random walks, impossible events included. */
export const walks: Soak = {
  name: 'walks',
  what: 'random walks of machine and direct walker',
  count: 100_000,
  attempt(seed) {
    const script = scripts[seed % scripts.length] as Script;
    const { events, refused, difference } = walkBoth(
      script,
      seed % script.variants.length,
      new Chance(seed),
      400,
    );
    met.events += events;
    met.refused += refused;
    return difference === null ? null : `${script.scenario.id}: ${difference}`;
  },
  summary: () => `: ${met.events} events, ${met.refused} of them refused`,
};
