import { type Run, type Script, variantOfSeed } from '../../core/index.ts';
import { parseJson, type Store } from '../../ui/storage.ts';

/**
 * Which run was the first scored attempt at each variant of a scenario. It is noted when the run begins: an attempt that
 * is given up has used the first time up, since by then the trainee has met this customer.
 */

const keyOf = (scenario: string) => `good-call/1/attempts/${scenario}`;

/** Notes a run that begins, where it is scored and the first at its variant. */
export function noteAttempt(store: Store, script: Script, id: string, run: Pick<Run, 'mode' | 'seed'>): void {
  if (run.mode !== 'scored') return;
  const { scenario } = script;
  const variant = script.variants[variantOfSeed(script, run.seed)]?.variant.id ?? '';
  const slot = `${script.past ?? ''}/${variant}`;
  const firsts = readFirsts(store, scenario.id);
  if (firsts.has(slot)) return;
  store.write(keyOf(scenario.id), JSON.stringify(Object.fromEntries([...firsts, [slot, id]])));
}

function readFirsts(store: Store, scenario: string): Map<string, string> {
  const kept = parseJson(store.read(keyOf(scenario)));
  const entries = typeof kept === 'object' && kept !== null ? Object.entries(kept) : [];
  return new Map(entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}
