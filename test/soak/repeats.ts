import { openRepeater, RUNS, type Repeater } from '../server/support/repeating.ts';
import { scenarioFolder } from '../server/support/scenarios.ts';
import type { Soak } from './soak.ts';

let repeater: Promise<Repeater> | null = null;
let sent = 0;

/** Runs that are sent again and again: each is kept once, and always gets the same answer. */
export const repeats: Soak = {
  name: 'repeats',
  what: `times ${RUNS} runs are sent, each five times at once`,
  count: 500,
  async attempt(seed) {
    const opened = await (repeater ??= openRepeater(scenarioFolder()));
    const problem = await opened.attempt(seed);
    ({ sent } = opened);
    return problem;
  },
  summary: () => `: ${sent} runs sent, ${sent} rows`,
  async close() {
    await (await repeater)?.close();
  },
};
