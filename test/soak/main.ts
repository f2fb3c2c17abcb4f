// Tries for long what `npm test` tries for a moment. `npm run soak -- [--seed N] [--only NAME] [--count N]`
// A failure names its seed, and the smallest case found; that seed with `--count 1` tries it again.

import { parseArgs } from 'node:util';
import { chain } from './chain.ts';
import { crashes } from './crashes.ts';
import { decisions } from './decisions.ts';
import { forgeries } from './forgeries.ts';
import { mutations } from './mutations.ts';
import { ranges } from './ranges.ts';
import { repeats } from './repeats.ts';
import { shipped } from './shipped.ts';
import type { Soak } from './soak.ts';
import { walks } from './walks.ts';

const SOAKS: readonly Soak[] = [
  shipped,
  mutations,
  walks,
  ranges,
  decisions,
  chain,
  forgeries,
  repeats,
  crashes,
];

const { values } = parseArgs({
  options: { seed: { type: 'string' }, only: { type: 'string' }, count: { type: 'string' } },
});
const first = Number(values.seed ?? 1);
const chosen = SOAKS.filter(({ name }) => values.only === undefined || name === values.only);
if (chosen.length === 0 || !Number.isInteger(first)) {
  console.error(
    `Usage: npm run soak -- [--seed N] [--count N] [--only ${SOAKS.map(({ name }) => name).join('|')}]`,
  );
  process.exit(2);
}

for (const soak of chosen) {
  const count = Number(values.count ?? soak.count);
  console.log(`${soak.name}: ${count} ${soak.what}, seeds ${first} to ${first + count - 1}`);
  const started = performance.now();
  let shown = started;
  for (let done = 0; done < count; done += 1) {
    const seed = first + done;
    const problem = await soak.attempt(seed);
    if (problem !== null) {
      console.error(`\n${soak.name} fails with seed ${seed}.\n${problem}`);
      console.error(`\nAgain: npm run soak -- --only ${soak.name} --seed ${seed} --count 1`);
      process.exit(1);
    }
    if (performance.now() - shown < 10_000) continue;
    shown = performance.now();
    console.log(`  ${done + 1} of ${count} (${Math.round((shown - started) / 1000)} s)`);
  }
  console.log(`  fine, in ${((performance.now() - started) / 1000).toFixed(1)} s${soak.summary?.() ?? ''}`);
  await soak.close?.();
}
