import { performance } from 'node:perf_hooks';

/** One thing that is measured: it is called once a round and says how much it did. */
export interface Contender {
  readonly name: string;
  /** Does some work and gives how many units it came to (choices, states). */
  readonly run: () => number;
}

/** Units a second, the median over interleaved rounds, so that noise hits all contenders alike. */
export function ratesOf(contenders: readonly Contender[], rounds: number): Map<string, number> {
  const rates = new Map<string, number[]>(contenders.map(({ name }) => [name, []]));
  for (const { run } of contenders) run();
  for (let round = 0; round < rounds; round += 1) {
    for (const { name, run } of contenders) {
      const start = performance.now();
      const units = run();
      rates.get(name)?.push((units * 1000) / (performance.now() - start));
    }
  }
  return new Map([...rates].map(([name, each]) => [name, median(each)]));
}

/** Milliseconds of one call, the median over rounds. */
export function millisecondsOf(run: () => void, rounds: number): number {
  const times = Array.from({ length: rounds }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return median(times);
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

/** Picks replies in the same order in every round; a linear congruential generator costs nothing. */
export function picker(seed = 1): (count: number) => number {
  let state = seed;
  return (count) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * count);
  };
}
