import type { FindingCode } from '../codes.ts';
import type { JsonPath, Level, Remark } from '../../finding.ts';
import type { Beat, Outcome, PromiseTerms, Reply, Scenario } from '../../format/scenario.ts';
import { isWithinAuthority } from '../../rules/promises.ts';
import { partsOf } from '../../script/condition.ts';
import { RULE_TIPS, type RuleTip } from '../../script/script.ts';
import { conditionsOf, linesIn, outcomesIn } from '../../script/walk.ts';
import { placeholdersOf } from '../texts.ts';

/** What is told and never used, used and never told, promised and never settled, scored twice. */
export function usageLints(scenario: Scenario): Remark[] {
  const remarks: Remark[] = [];
  const say: Say = (code, message, path, level = 'warning') =>
    void remarks.push({ path, level, code, message });
  lintFacts(scenario, say);
  lintPromises(scenario, say);
  lintTeaches(scenario, say);
  for (const [id, beat] of Object.entries(scenario.beats)) lintScoredTwice(scenario, id, beat, say);
  return remarks;
}

type Say = (code: FindingCode, message: string, path: JsonPath, level?: Level) => void;

function lintFacts(scenario: Scenario, say: Say): void {
  const told = new Set<string>();
  const used = new Set<string>();
  for (const [id, beat] of Object.entries(scenario.beats)) {
    for (const { value } of linesIn(id, beat)) for (const fact of value.tells ?? []) told.add(fact);
    for (const fact of beat.jump?.tells ?? []) told.add(fact);
    for (const reply of beat.replies) for (const fact of usedBy(reply)) used.add(fact);
  }
  for (const { condition } of conditionsOf(scenario)) {
    for (const part of partsOf(condition)) {
      for (const key of ['heard', 'unheard', 'stale'] as const) {
        if (key in part) used.add((part as Record<typeof key, string>)[key]);
      }
      if ('truth' in part) used.add(part.truth);
    }
  }
  for (const { setback } of Object.values(scenario.promises)) if (setback !== undefined) used.add(setback);
  for (const fact of Object.keys(scenario.facts)) {
    const path: JsonPath = ['facts', fact];
    if (told.has(fact) && !used.has(fact))
      say('fact-unused', `"${fact}" is told, and nothing depends on it.`, path);
    if (!told.has(fact)) say('fact-untold', `No line and no jump tells "${fact}".`, path);
  }
}

/** The facts that a reply asks for, relies on, reads, says back or shows. */
function usedBy(reply: Reply): string[] {
  return [
    ...(reply.asks === undefined ? [] : [reply.asks]),
    ...(reply.relies ?? []).map(({ fact }) => fact),
    ...(reply.reads === undefined ? [] : [reply.reads.fact, ...reply.reads.from]),
    ...(reply.saysBack ?? []),
    ...placeholdersOf(`${reply.say} ${reply.spoken ?? ''}`),
  ];
}

function lintPromises(scenario: Scenario, say: Say): void {
  const made = new Set<string>();
  const settled = new Set<string>();
  const settle = (settles: Outcome['settles']) =>
    settles?.forEach((each) => settled.add(typeof each === 'string' ? each : each.promise));
  for (const [id, beat] of Object.entries(scenario.beats)) {
    settle(beat.settles);
    for (const { value } of outcomesIn(id, beat)) settle(value.settles);
    for (const { promise, quote } of beat.replies) {
      if (promise !== undefined) made.add(promise.id);
      if (quote !== undefined) made.add(quote.promise);
    }
  }
  for (const promise of Object.keys(scenario.promises)) {
    const path: JsonPath = ['promises', promise];
    if (!made.has(promise)) say('promise-unmade', `No reply makes the promise "${promise}".`, path);
    else if (!settled.has(promise)) {
      say(
        'promise-unsettled',
        `"${promise}" can be promised, and no beat settles it: it falls due only at the ending.`,
        path,
      );
    }
  }
}

function lintTeaches(scenario: Scenario, say: Say): void {
  const scored = new Set<string>(RULE_TIPS);
  for (const [id, beat] of Object.entries(scenario.beats)) {
    for (const { value } of outcomesIn(id, beat)) {
      for (const tip of [...Object.keys(value.follows ?? {}), ...Object.keys(value.breaks ?? {})])
        scored.add(tip);
    }
  }
  scenario.teaches.forEach((tip, index) => {
    if (!scored.has(tip)) say('teaches-untested', `No run can follow or break "${tip}".`, ['teaches', index]);
  });
}

interface RuleFaces {
  readonly follows: readonly RuleTip[];
  readonly breaks: readonly RuleTip[];
}

/** The tips that the rules find by themselves in a reply. */
function foundByRules(scenario: Scenario, reply: Reply): RuleFaces {
  const faces: RuleFaces[] = [];
  if (reply.asks !== undefined)
    faces.push({ follows: ['ask-dont-assume', 'keep-asking'], breaks: ['say-it-back'] });
  if (reply.relies !== undefined)
    faces.push({ follows: [], breaks: ['ask-dont-assume', 'keep-asking', 'no-one-size'] });
  if (reply.reads !== undefined)
    faces.push({ follows: ['their-reasons'], breaks: ['their-reasons', 'ask-dont-assume'] });
  if (reply.saysBack !== undefined) faces.push({ follows: ['say-it-back'], breaks: ['say-it-back'] });
  if (reply.excuse !== undefined) faces.push({ follows: [], breaks: ['no-excuses'] });
  if (reply.tags?.includes('logic') === true) faces.push({ follows: [], breaks: ['feeling-first'] });
  if (reply.promise !== undefined) {
    const { vague, amount, beyond, id } = reply.promise;
    const outside =
      beyond === true || (amount !== undefined && !isWithinAuthority(termsOf(scenario, id), amount));
    faces.push({
      follows: vague === true ? [] : ['set-expectations'],
      breaks: vague === true ? ['set-expectations'] : [],
    });
    if (outside) faces.push({ follows: [], breaks: ['think-before-promising'] });
  }
  if (reply.quote !== undefined) {
    const again = reply.quote.again === true;
    const bounded = termsOf(scenario, reply.quote.promise).authority !== undefined;
    faces.push({
      follows: [again ? 'manage-the-setback' : 'set-expectations', 'under-promise'],
      breaks: ['under-promise', 'dont-sandbag', ...(bounded ? (['think-before-promising'] as const) : [])],
    });
  }
  return { follows: faces.flatMap(({ follows }) => follows), breaks: faces.flatMap(({ breaks }) => breaks) };
}

function lintScoredTwice(scenario: Scenario, beatId: string, beat: Beat, say: Say): void {
  for (const { place, value, reply } of outcomesIn(beatId, beat)) {
    if (reply === null) continue;
    const rules = foundByRules(scenario, reply);
    for (const face of ['follows', 'breaks'] as const) {
      for (const tip of Object.keys(value[face] ?? {})) {
        if (!(rules[face] as readonly string[]).includes(tip)) continue;
        say(
          'scored-twice',
          `The rules score "${tip}" here by themselves; \`${face}\` would count it again.`,
          [...place.path, face, tip],
        );
      }
    }
  }
}

function termsOf(scenario: Scenario, promise: string): PromiseTerms {
  return scenario.promises[promise] as PromiseTerms;
}
