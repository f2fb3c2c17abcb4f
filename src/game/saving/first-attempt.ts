import { parseJson, type Store } from '../../ui/storage.ts';

/** Whether a run was the first scored attempt at its variant; see `attempts.ts`. Needs nothing of the core. */
export function isFirstAttempt(store: Store, scenario: string, id: string): boolean {
  const kept = parseJson(store.read(`good-call/1/attempts/${scenario}`));
  return typeof kept === 'object' && kept !== null && Object.values(kept).includes(id);
}
