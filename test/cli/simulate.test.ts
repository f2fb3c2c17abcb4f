import { expect, test } from 'vitest';
import { BOTS, SKILLS } from '../../src/core/index.ts';
import { Folder, jsonOf } from './support/good-call.ts';

const folder = new Folder();

interface Simulated {
  readonly bot: string;
  readonly runs: number;
  readonly mean: number;
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
  readonly skills: Readonly<Record<string, number | null>>;
  readonly endings: Readonly<Record<string, number>>;
}

const simulate = (...args: string[]) => folder.run(['simulate', 'small.scenario.json', ...args]);

test('--json has exactly the promised shape, in percent', async () => {
  const ran = await simulate('--bot', 'random', '--runs', '40', '--seed', '7', '--json');
  const simulated = jsonOf(ran) as Simulated;
  expect([ran.code, ran.err]).toEqual([0, '']);
  const keys = ['bot', 'runs', 'mean', 'sd', 'p10', 'p50', 'p90', 'skills', 'endings'];
  expect(Object.keys(simulated)).toEqual(keys);
  expect(simulated).toMatchObject({ bot: 'random', runs: 40 });
  expect(Object.keys(simulated.skills)).toEqual([...SKILLS]);
  const { p10, p50, p90 } = simulated;
  expect([p10, p50, p90].toSorted((a, b) => a - b)).toEqual([p10, p50, p90]);
  const shares = Object.values(simulated.endings);
  expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 2);
});

test('run i has the seed S + i, so that two halves make the whole', async () => {
  const mean = async (runs: string, seed: string) =>
    (jsonOf(await simulate('--bot', 'random', '--runs', runs, '--seed', seed, '--json')) as Simulated).mean;
  const [first, second, whole] = [await mean('10', '3'), await mean('10', '13'), await mean('20', '3')];
  expect(first).not.toBe(second);
  expect((first + second) / 2).toBeCloseTo(whole, 1);
});

test('all bots at once, as a table and as an array', async () => {
  const json = jsonOf(await simulate('--bot', 'all', '--runs', '5', '--json')) as Simulated[];
  expect(json.map(({ bot }) => bot)).toEqual([...BOTS]);
  const { code, out } = await simulate('--bot', 'all', '--runs', '5');
  expect(code).toBe(0);
  expect(out).toContain('The small wait: 5 runs each, seeds from 1');
  for (const bot of BOTS) expect(out).toMatch(new RegExp(`^${bot} +\\d+\\.\\d `, 'm'));
});
