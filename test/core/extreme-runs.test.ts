import { describe, expect, test } from 'vitest';
import { analyse, extremeRun, replay } from '../../src/core/index.ts';
import { generateScenario } from '../generate/scenario.ts';
import { scriptFrom, small } from './support/scripts.ts';

describe('the best and the worst run of a variant get what the analysis says', () => {
  test.each([
    ['the small scenario', small()],
    ['a generated one', scriptFrom(JSON.stringify(generateScenario(3, 16)))],
  ])('of %s', (_name, script) => {
    const analysis = analyse(script);
    if (!analysis.ok) throw new Error(analysis.message);
    for (const { id, overall } of analysis.variants) {
      for (const extreme of ['most', 'least'] as const) {
        const run = extremeRun(script, id, extreme);
        const replayed = run === null ? null : replay(script, run);
        expect(replayed !== null && 'points' in replayed && replayed.points.overall).toBe(overall[extreme]);
      }
    }
  });

  test('and there is none of a variant that is not there', () => {
    expect(extremeRun(small(), 'nobody', 'most')).toBeNull();
  });
});
