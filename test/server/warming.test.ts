import { afterAll, expect, test } from 'vitest';
import { compile, RULES, scriptRanges, takeRanges, variantRanges } from '../../src/core/index.ts';
import { makePool } from '../../src/server/verify/pool.ts';
import { makeVerifier } from '../../src/server/verify/verifier.ts';
import { playedRun, small, smallTexts } from './support/scenarios.ts';

const closing: { close(): Promise<void> }[] = [];
afterAll(() => Promise.all(closing.map((each) => each.close())));

const on = { rules: RULES.version, past: null };
const texts = { id: 'v', stamp: '1', ...smallTexts() };

test('ranges that another thread worked out are taken over, and not worked out again', () => {
  const again = compile(small.scenario, small.tips);
  const ranges = structuredClone(scriptRanges(small));
  takeRanges(again, ranges);
  again.variants.forEach((variant, index) => expect(variantRanges(again, variant)).toBe(ranges[index]));
});

test('what is to be done in idle time comes to every thread that has nothing to do', async () => {
  const pool = makePool(2);
  closing.push(pool);
  const seen = new Set<unknown>();
  const job = (thread: unknown) => Promise.resolve(void seen.add(thread));
  let letGo = (): void => undefined;
  const busy = pool.run(() => new Promise<void>((resolve) => (letGo = resolve)));
  await pool.inIdle(job);
  expect(seen.size).toBe(1);
  letGo();
  await busy;
  await pool.inIdle(job);
  expect(seen.size).toBe(2);
});

test('a run scores the same, whether its script was got ready before or not, or its texts were corrected since', async () => {
  const run = playedRun({ seed: 5 });
  const [warm, cold] = [0, 1].map(() => makeVerifier({ workers: 2, replayMs: 60_000 }));
  if (warm === undefined || cold === undefined) throw new Error('two were made');
  closing.push(warm, cold);
  await warm.warm(texts, [on]);
  const verified = await warm.verify(texts, run);
  expect(verified).toHaveProperty('overall');
  expect(await cold.verify(texts, run)).toEqual(verified);
  const corrected = { ...texts, stamp: '2', source: texts.source.replace('Evening.', 'Good evening.') };
  expect(corrected.source).not.toBe(texts.source);
  expect(await warm.verify(corrected, run)).toEqual(verified);
  await warm.warm(corrected, [on]);
  expect(await warm.verify(corrected, run)).toEqual(verified);
});
