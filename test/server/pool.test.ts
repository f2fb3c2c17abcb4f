import { afterAll, expect, test } from 'vitest';
import { RULES, type Run } from '../../src/core/index.ts';
import { makePool, TookTooLong } from '../../src/server/verify/pool.ts';
import { playedRun, small, smallTexts } from './support/scenarios.ts';

const pool = makePool(1);
afterAll(() => pool.close());

const on = { version: 'v', rules: RULES.version, past: null };
const draw = () =>
  pool.run(async (thread) => {
    await thread.ask('keep', { id: 'v', stamp: '1', ...smallTexts() }, 60_000);
    return thread.ask('draw', { on, seeds: [1, 2] }, 60_000);
  });

test('what computes for too long is ended, and what was sent with it is done by another thread', async () => {
  await draw();
  const runs = Array<Run>(20_000).fill(playedRun({ seed: 1 }));
  const endless = pool.run((thread) => thread.ask('study', { on, runs, dropped: [], fewest: 1 }, 200));
  const refused = expect(endless).rejects.toBeInstanceOf(TookTooLong);
  const others = Array.from({ length: 40 }, draw);
  await refused;
  for (const drawn of await Promise.all(others)) {
    expect(drawn).toHaveLength(2);
    for (const variant of drawn) expect(small.variants.map((each) => each.variant.id)).toContain(variant);
  }
}, 60_000);
