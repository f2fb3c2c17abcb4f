import { expect, test } from 'vitest';
import { analyse } from '../../../src/core/index.ts';
import { BUDGET } from '../../../src/core/analysis/sweep.ts';
import { Values } from '../../../src/core/analysis/values.ts';
import { begin } from '../../../src/core/step/move.ts';
import { newTrace } from '../../../src/core/step/trace.ts';
import { generateScenario } from '../../generate/scenario.ts';
import { scriptFrom } from '../support/scripts.ts';

/** A sweep goes forwards over packed states, value tables go backwards over whole ones: both are exact. */
test.each([
  [6, 40],
  [3, 60],
  [4, 60],
])(
  'scenario %i with %i beats: the range is what the value tables give',
  { timeout: 60_000 },
  (seed, beats) => {
    const script = scriptFrom(JSON.stringify(generateScenario(seed, beats)));
    const analysis = analyse(script);
    if (!analysis.ok) throw new Error(analysis.message);
    const ranges = script.variants.map((variant) => {
      const trace = newTrace(null);
      const start = begin(script, variant.index, trace);
      const already = trace.points.reduce((sum, points) => sum + points, 0);
      const [most, least] = [1, -1].map(
        (sense) => already + sense * new Values(script, variant, BUDGET, sense as 1 | -1).best(start),
      );
      return { least, most };
    });
    expect(analysis.variants.map(({ overall }) => overall)).toEqual(ranges);
  },
);
