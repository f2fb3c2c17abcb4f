import { runSchema, type Run } from '../format/run.ts';
import type { Past, Scenario } from '../format/scenario.ts';
import type { PastCondition } from '../format/past.ts';
import { stepsOf } from '../rules/ladder.ts';
import type { Rules } from '../rules/rules.ts';
import { FACT, SLOT, type State } from '../script/layout.ts';
import { ledgerStateOf } from '../script/promise-code.ts';
import type { CompiledVariant, Script } from '../script/script.ts';
import { verify, type Verified } from './replay.ts';
import type { ReplayRefusal } from './walk.ts';

/** Which past of a follow-up an earlier, verified run brings: the first whose condition holds. */
export function choosePast(followUp: Scenario, earlier: Script, run: Verified): Past | null {
  const end = endOf(earlier, run);
  return followUp.pasts?.find(({ when }) => when === undefined || holds(when, end)) ?? null;
}

/**
 * Whether the past that a run of a follow-up names is the one that it brought: chosen by the earlier
 * run in it, which is replayed on `earlier`, or the stated one where there is none. Null if it is.
 */
export function refusePast(followUp: Script, run: Run, earlier: Script | null): ReplayRefusal | null {
  const refuse = (message: string): ReplayRefusal => ({ refused: 'past', message });
  if (followUp.past === null || run.past === null) return null;
  if (run.past.run === null) {
    const stated = followUp.scenario.after?.stated;
    return run.past.name === stated
      ? null
      : refuse(`Played on its own, the scenario starts from "${stated}".`);
  }
  const read = runSchema.safeParse(run.past.run);
  if (!read.success || earlier === null) return refuse('The earlier run cannot be replayed.');
  const verified = verify(earlier, read.data);
  if ('refused' in verified) return verified;
  const chosen = choosePast(followUp.scenario, earlier, verified)?.id;
  return chosen === run.past.name
    ? null
    : refuse(`The earlier run brings "${chosen}", not "${run.past.name}".`);
}

/** The end of an earlier run, as conditions ask about it. */
interface End {
  readonly script: Script;
  readonly run: Verified;
  readonly state: State;
}

function endOf(script: Script, run: Verified): End {
  return { script, run, state: run.walked.states.at(-1) as State };
}

function holds(condition: PastCondition, end: End): boolean {
  if ('all' in condition) return condition.all.every((part) => holds(part, end));
  if ('any' in condition) return condition.any.some((part) => holds(part, end));
  if ('not' in condition) return !holds(condition.not, end);
  const { script, run, state } = end;
  const { ending, mood, trust } = run.outcome;
  if ('ending' in condition) return condition.ending.includes(ending);
  if ('customer' in condition) {
    const verdict = script.scenario.endings[ending]?.customer;
    return verdict !== undefined && condition.customer.includes(verdict);
  }
  if ('promise' in condition) return condition.is.includes(promiseState(script, state, condition.promise));
  if ('mood' in condition) return inMoods(script.rules, mood, condition.mood);
  if ('trust' in condition) {
    const { atLeast = -Infinity, atMost = Infinity } = condition.trust;
    return trust >= atLeast && trust <= atMost;
  }
  if ('heard' in condition) return wasHeard(script, state, condition.heard);
  if ('variant' in condition) {
    const { variant } = script.variants[state[SLOT.variant] as number] as CompiledVariant;
    return condition.variant.includes(variant.id);
  }
  const evidence = run.walked.evidence;
  if ('broken' in condition)
    return evidence.some(({ tip, points }) => tip === condition.broken && points < 0);
  const about = evidence.filter(({ tip }) => tip === condition.followed);
  return about.length > 0 && about.every(({ points }) => points > 0);
}

function promiseState(script: Script, state: State, id: string): ReturnType<typeof ledgerStateOf> {
  const index = script.promises.findIndex((promise) => promise.id === id);
  return index < 0 ? 'none' : ledgerStateOf(state[script.layout.promises + index] as number);
}

function wasHeard(script: Script, state: State, id: string): boolean {
  const index = script.facts.findIndex((fact) => fact.id === id);
  return index >= 0 && (state[script.layout.facts + index] as number) >= FACT.known;
}

type MoodRange = Extract<PastCondition, { mood: unknown }>['mood'];

function inMoods(rules: Rules, mood: number, { atLeast, atMost }: MoodRange): boolean {
  const above = atLeast === undefined || mood >= stepsOf(rules, atLeast).lowest;
  return above && (atMost === undefined || mood <= stepsOf(rules, atMost).highest);
}
