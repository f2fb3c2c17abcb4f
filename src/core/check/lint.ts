import { analyse, type AnalyseOptions, type Analysis } from '../analysis/analyse.ts';
import type { Remark } from '../finding.ts';
import type { Script } from '../script/script.ts';
import { choiceLints } from './lints/choices.ts';
import { payLints } from './lints/pay.ts';
import { reachLints } from './lints/reach.ts';
import { usageLints } from './lints/usage.ts';
import { wordingLints } from './lints/wording.ts';

/**
 * What a scenario without errors can still do badly: what nobody can reach, what is never used, what
 * pays when it should not, and what gives the answer away. Exact, from the same analysis as scores.
 */
export function lintRemarks(script: Script, options: AnalyseOptions = {}): Remark[] {
  const still = [...usageLints(script.scenario), ...wordingLints(script.scenario)];
  const analysis = analyse(script, { ...options, events: 'replies' });
  if (!analysis.ok) {
    return [...still, { path: ['beats'], level: 'warning', code: 'over-budget', message: analysis.message }];
  }
  return [
    ...still,
    ...reachLints(script, analysis, allEvents(script, options)),
    ...payLints(script, analysis),
    ...choiceLints(script),
  ];
}

/** The same with cutting in, glances and silence; null where that is too much to work out. */
function allEvents(script: Script, options: AnalyseOptions): Analysis | null {
  const all = analyse(script, { ...options, events: 'all' });
  return all.ok ? all : null;
}
