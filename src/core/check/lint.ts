import { analyse, type AnalyseOptions, type Analysis } from '../analysis/analyse.ts';
import { BUDGET } from '../analysis/sweep.ts';
import type { Remark } from '../finding.ts';
import type { Script } from '../script/script.ts';
import { choiceLints } from './lints/choices.ts';
import { payLints } from './lints/pay.ts';
import { reachLints } from './lints/reach.ts';
import { usageLints } from './lints/usage.ts';
import { wordingLints } from './lints/wording.ts';

export interface LintOptions extends Pick<AnalyseOptions, 'budget'> {
  /**
   * Works through cutting in, glances and silence however many states that takes (up to the budget):
   * many times those of full listening.
   */
  readonly deep?: boolean;
  /** Leaves out what takes the exact analysis: for feedback while somebody types, before the whole check is through. */
  readonly quick?: boolean;
}

/** Without `deep`, cutting in, glances and silence are worked through where that takes a moment. */
const MOMENT = 100_000;

/**
 * What a scenario without errors can still do badly: what nobody can reach, what is never used, what
 * pays when it should not, and what gives the answer away. Exact, from the same analysis as scores.
 */
export function lintRemarks(script: Script, options: LintOptions = {}): Remark[] {
  const still = [...usageLints(script.scenario), ...wordingLints(script.scenario)];
  if (options.quick === true) return still;
  const analysis = analyse(script, { ...options, events: 'replies' });
  if (!analysis.ok) {
    return [...still, { path: ['beats'], level: 'warning', code: 'over-budget', message: analysis.message }];
  }
  const all = allEvents(script, analysis, options);
  return [
    ...still,
    ...reachLints(script, analysis, all),
    ...(all === null ? [NOT_PROVEN] : []),
    ...payLints(script, analysis),
    ...choiceLints(script),
  ];
}

/** The same with cutting in, glances and silence; null where that is too much to work out. */
function allEvents(
  script: Script,
  listening: Analysis,
  { budget = BUDGET, deep = false }: LintOptions,
): Analysis | null {
  // What full listening does not reach may be reached by silence or by cutting in: that must be known.
  const { beats, replies, endings } = listening.unreachable;
  const needed = beats.length + replies.length + endings.length + listening.stuck.length > 0;
  const all = analyse(script, { budget: deep || needed ? budget : Math.min(budget, MOMENT), events: 'all' });
  return all.ok ? all : null;
}

const NOT_PROVEN: Remark = {
  path: ['beats'],
  level: 'note',
  code: 'not-proven',
  message:
    'Whether cutting in, glances or silence can pay was not worked out: it takes long. `check --deep` does.',
};
