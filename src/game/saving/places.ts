import type { Store } from '../../ui/storage.ts';

/** Where runs are kept: the one in progress and the last finished one of each scenario, and one opened from a file. */

const RUN_PREFIX = 'good-call/1/run/';
const LAST_PREFIX = 'good-call/1/last/';

export const placeOfRun = (scenario: string) => `${RUN_PREFIX}${scenario}`;
export const placeOfLast = (scenario: string) => `${LAST_PREFIX}${scenario}`;
export const PLACE_OF_OPENED = 'good-call/1/opened';

/** Whether a run of this scenario is in progress. */
export function isInProgress(store: Store, scenario: string): boolean {
  return store.read(placeOfRun(scenario)) !== null;
}

/** Whether a run of this scenario was finished on this device. */
export function wasFinished(store: Store, scenario: string): boolean {
  return store.read(placeOfLast(scenario)) !== null;
}
