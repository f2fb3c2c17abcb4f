import { isDeepStrictEqual } from 'node:util';
import { analyse, bound } from '../../src/core/index.ts';
import { enumerate } from '../core/support/brute.ts';
import { scriptFrom } from '../core/support/scripts.ts';
import { generateScenario } from '../generate/scenario.ts';
import type { Soak } from './soak.ts';

let runs = 0;

/** Least and most against an enumerator that plays every run. */
export const ranges: Soak = {
  name: 'ranges',
  what: 'generated scenarios of which every run is played',
  count: 2000,
  attempt(seed) {
    const events = seed % 2 === 0 ? 'replies' : 'all';
    const beats = events === 'replies' ? 4 + (seed % 3) : 2 + (seed % 2);
    const script = scriptFrom(JSON.stringify(generateScenario(seed, beats)));
    const analysis = analyse(script, { events });
    if (!analysis.ok) return analysis.message;
    const limits = bound(script);
    for (const [variant, analysed] of analysis.variants.entries()) {
      const found = enumerate(script, variant, events);
      runs += found.runs;
      const endings = script.endings.map(({ id }) => {
        const extremes = found.endings.get(id);
        return extremes === undefined ? { id, reachable: false } : { id, reachable: true, ...extremes };
      });
      const same =
        isDeepStrictEqual(analysed.overall, found.overall) &&
        isDeepStrictEqual(analysed.skills, found.skills) &&
        isDeepStrictEqual(analysed.endings, endings);
      if (!same)
        return `${beats} beats, ${events}: ${JSON.stringify([analysed, found.overall, found.skills, endings])}`;
      const inside = analysed.overall.least >= limits.least && analysed.overall.most <= limits.most;
      if (events === 'replies' && !inside)
        return `out of bounds: ${JSON.stringify([analysed.overall, limits])}`;
    }
    return null;
  },
  summary: () => `: ${runs} runs`,
};
