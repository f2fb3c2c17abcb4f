import type { Analysis, VariantAnalysis } from '../../analysis/analyse.ts';
import { OverBudget, type Values } from '../../analysis/values.ts';
import type { Remark } from '../../finding.ts';
import { percentOf } from '../../replay/score.ts';
import { valuesOf } from '../../analysis/tables.ts';
import { SLOT, type State } from '../../script/layout.ts';
import { ledgerStateOf } from '../../script/promise-code.ts';
import type { CompiledVariant, Script } from '../../script/script.ts';
import { isEnded } from '../../step/entering.ts';
import { begin, hearOut, play } from '../../step/move.ts';
import { newTrace } from '../../step/trace.ts';
import { VERDICTS, type Verdict } from '../../vocabulary.ts';

/** The best path through a staying ending should reach at least this much of the most. */
const STAYING = 85;

/** What pays when it should not: repair, length, a bad ending; and variants that play alike. */
export function payLints(script: Script, analysis: Analysis): Remark[] {
  return [
    ...analysis.variants.flatMap((variant, index) => [
      ...stayingLints(script, variant),
      ...verdictLints(script, variant, index),
    ]),
    ...script.variants.flatMap((variant) => brokenBest(script, variant)),
    ...twins(script, analysis),
  ];
}

function stayingLints(script: Script, { id, overall, endings }: VariantAnalysis): Remark[] {
  return endings.flatMap((ending) => {
    if (verdictOf(script, ending.id) !== 'stays' || ending.most === undefined) return [];
    const percent = percentOf(ending.most, overall);
    if (percent === null || percent >= STAYING) return [];
    const message = `In "${id}" the customer can stay ("${ending.id}") for at most ${percent}% of the score: length is being paid.`;
    return [{ path: ['endings', ending.id], level: 'warning', code: 'staying-pays-little', message }];
  });
}

/** The verdict and the score must agree in tendency: leaving never pays best, staying never worst. */
function verdictLints(script: Script, { id, endings }: VariantAnalysis, index: number): Remark[] {
  const reached = VERDICTS.flatMap((verdict) => {
    const of = endings.filter((ending) => ending.reachable && verdictOf(script, ending.id) === verdict);
    if (of.length === 0) return [];
    return [{ verdict, most: Math.max(...of.map(({ most = 0 }) => most)) }];
  });
  return reached.slice(1).flatMap((worse, before) => {
    const better = reached[before] as (typeof reached)[number];
    if (worse.most <= better.most) return [];
    const message = `In "${id}" a customer who ${worse.verdict} can bring ${worse.most} points, one who ${better.verdict} at most ${better.most}.`;
    return [{ path: ['variants', index], level: 'warning', code: 'verdict-against-score', message }];
  });
}

function verdictOf(script: Script, ending: string): Verdict | undefined {
  return script.scenario.endings[ending]?.customer;
}

/** Whether every best path of a variant breaks a promise: then repair is being farmed. */
function brokenBest(script: Script, variant: CompiledVariant): Remark[] {
  const values = valuesOf(script, variant);
  const start = begin(script, variant.index, newTrace(null));
  hearOut(script, start, newTrace(null));
  try {
    if (!everyBestPathBreaks(script, values, start, { left: 10_000 })) return [];
  } catch (error) {
    if (error instanceof OverBudget) return [];
    throw error;
  }
  const message = `The best path of "${variant.variant.id}" breaks a promise: repair is being farmed.`;
  return [{ path: ['variants', variant.index], level: 'warning', code: 'best-breaks-promise', message }];
}

function everyBestPathBreaks(
  script: Script,
  values: Values,
  state: State,
  search: { left: number },
): boolean {
  if (isEnded(script, state)) return hasBroken(script, state);
  search.left -= 1;
  if (search.left < 0) return false;
  const moves = values.moveValues(state);
  const most = Math.max(...moves.map(({ value }) => value));
  return moves
    .filter(({ value }) => value === most)
    .every(({ move }) => {
      const next = [...state];
      play(script, next, move, newTrace(null));
      hearOut(script, next, newTrace(null));
      return everyBestPathBreaks(script, values, next, search);
    });
}

function hasBroken(script: Script, state: State): boolean {
  return script.promises.some(
    (_, index) => ledgerStateOf(state[script.layout.promises + index] as number) === 'broken',
  );
}

/** Variants that nothing tells apart. */
function twins(script: Script, analysis: Analysis): Remark[] {
  const seen = new Map<string, string>();
  return script.variants.flatMap(({ variant, start, ...of }, index) => {
    const { states, overall, skills, endings } = analysis.variants[index] as VariantAnalysis;
    const look = start.map((value, slot) => (slot === SLOT.variant ? 0 : value));
    const { delivers, expects, bears, vague, alpha } = of;
    const signature = JSON.stringify([
      states,
      overall,
      skills,
      endings,
      look,
      delivers,
      expects,
      bears,
      vague,
      alpha,
    ]);
    const twin = seen.get(signature);
    seen.set(signature, variant.id);
    if (twin === undefined) return [];
    const message = `The variants "${twin}" and "${variant.id}" play the same.`;
    return [{ path: ['variants', index], level: 'warning' as const, code: 'same-variant', message }];
  });
}
