import { openCrasher, type Crasher } from '../server/support/crashing.ts';
import type { Soak } from './soak.ts';

let crasher: Promise<Crasher> | null = null;
let acknowledged = 0;

/** Killed under load: every acknowledged run is there, once. */
export const crashes: Soak = {
  name: 'crashes',
  what: 'times a server is killed under load',
  count: 1000,
  async attempt(seed) {
    const opened = await (crasher ??= openCrasher());
    const problem = await opened.cycle(seed);
    ({ acknowledged } = opened);
    return problem;
  },
  summary: () => `: ${acknowledged} runs acknowledged, all there once`,
  async close() {
    await (await crasher)?.close();
  },
};
