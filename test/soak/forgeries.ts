import { openForger, type Forger } from '../server/support/forging.ts';
import { scenarioFolder } from '../server/support/scenarios.ts';
import type { Soak } from './soak.ts';

let forger: Promise<Forger> | null = null;
const open = (): Promise<Forger> => (forger ??= openForger(scenarioFolder()));
const outcomes = { stored: 0, refused: 0 };

/** Forged runs: none is stored with a score that a replay does not give. */
export const forgeries: Soak = {
  name: 'forgeries',
  what: 'forged runs sent to a server',
  count: 100_000,
  async attempt(seed) {
    const opened = await open();
    const problem = await opened.attempt(seed);
    Object.assign(outcomes, opened.outcomes);
    return problem;
  },
  summary: () => `: ${outcomes.stored} stored as a replay gives them, ${outcomes.refused} refused`,
  async close() {
    await (await forger)?.close();
  },
};
