import type { FindingCode } from './codes.ts';
import type { JsonPath, Remark } from '../finding.ts';
import type { Beat, Outcome, Reply, Scenario, Settlement } from '../format/scenario.ts';
import { patientSuggestion } from '../format/nearest.ts';
import type { Tips } from '../format/tips.ts';
import { partsOf, type OfSimple } from '../script/condition.ts';
import { conditionsOf, linesIn, outcomesIn } from '../script/walk.ts';
import { MOODS } from '../vocabulary.ts';

/** Every name in a scenario must resolve; a misspelt one gets the nearest right word. */
export function referenceRemarks(scenario: Scenario, tips: Tips, file: string): Remark[] {
  const names = new Names(scenario, tips);
  names.fileName(file);
  scenario.teaches.forEach((tip, index) => names.expect('tip', tip, ['teaches', index]));
  names.expect('beat', scenario.start, ['start']);
  checkPromises(scenario, names);
  checkPasts(scenario, names);
  checkVariants(scenario, names);
  for (const [id, beat] of Object.entries(scenario.beats)) checkBeat(id, beat, names);
  for (const { path, condition } of conditionsOf(scenario)) {
    for (const part of partsOf(condition)) checkCondition(part, path, names);
  }
  return names.remarks;
}

const KINDS = [
  'tip',
  'beat',
  'beat or ending',
  'fact',
  'promise',
  'favour',
  'variant',
  'reply',
  'past',
] as const;
type Kind = (typeof KINDS)[number];

class Names {
  readonly remarks: Remark[] = [];
  readonly #scenario: Scenario;
  readonly #suggestion = patientSuggestion();
  readonly #known: Readonly<Record<Kind, ReadonlySet<string>>>;

  constructor(scenario: Scenario, tips: Tips) {
    this.#scenario = scenario;
    const beats = Object.keys(scenario.beats);
    this.#known = {
      tip: new Set(Object.keys(tips.tips)),
      beat: new Set(beats),
      'beat or ending': new Set([...beats, ...Object.keys(scenario.endings)]),
      fact: new Set(Object.keys(scenario.facts)),
      promise: new Set(Object.keys(scenario.promises)),
      favour: new Set(Object.keys(scenario.favours)),
      variant: new Set(scenario.variants.map(({ id }) => id)),
      past: new Set((scenario.pasts ?? []).map(({ id }) => id)),
      reply: new Set(
        beats.flatMap((beat) => (scenario.beats[beat] as Beat).replies.map(({ id }) => `${beat}/${id}`)),
      ),
    };
    for (const ending of Object.keys(scenario.endings)) {
      if (Object.hasOwn(scenario.beats, ending)) {
        this.error('id-clash', `"${ending}" is a beat as well as an ending.`, ['endings', ending]);
      }
    }
  }

  error(code: FindingCode, message: string, path: JsonPath): void {
    this.remarks.push({ path, level: 'error', code, message });
  }

  expect(kind: Kind, id: string, path: JsonPath): void {
    const known = this.#known[kind];
    if (known.has(id)) return;
    const code: FindingCode = `unknown-${kind === 'beat or ending' ? 'beat' : kind}`;
    this.error(code, `There is no ${kind} "${id}".${this.#suggestion(id, known)}`, path);
  }

  expectValue(fact: string, value: string, path: JsonPath): void {
    const values = this.#scenario.facts[fact]?.values;
    if (values === undefined || Object.hasOwn(values, value)) return;
    const hint = this.#suggestion(value, Object.keys(values));
    this.error('unknown-value', `"${value}" is not a value of the fact "${fact}".${hint}`, path);
  }

  /** Ids that stand in arrays must differ. */
  unique(items: readonly { id: string }[], what: string, path: (index: number) => JsonPath): void {
    const seen = new Set<string>();
    items.forEach(({ id }, index) => {
      if (seen.has(id)) this.error('duplicate-id', `Two ${what} have the id "${id}".`, path(index));
      seen.add(id);
    });
  }

  fileName(file: string): void {
    const stem = /([^/\\]+)\.scenario\.json$/.exec(file)?.[1];
    const { id } = this.#scenario;
    if (stem === undefined || stem === id) return;
    this.error('id-differs', `The id is "${id}" and the file is named "${stem}.scenario.json".`, ['id']);
  }
}

function checkPromises(scenario: Scenario, names: Names): void {
  for (const [id, { setback }] of Object.entries(scenario.promises)) {
    if (setback !== undefined) names.expect('fact', setback, ['promises', id, 'setback']);
  }
}

/** The names of the earlier scenario in `when` are resolved when the two are read together. */
function checkPasts(scenario: Scenario, names: Names): void {
  const { pasts = [], after } = scenario;
  names.unique(pasts, 'pasts', (index) => ['pasts', index, 'id']);
  if (after !== undefined) names.expect('past', after.stated, ['after', 'stated']);
  pasts.forEach(({ variants }, index) => {
    variants?.forEach((variant, number) =>
      names.expect('variant', variant, ['pasts', index, 'variants', number]),
    );
  });
}

function checkVariants(scenario: Scenario, names: Names): void {
  names.unique(scenario.variants, 'variants', (index) => ['variants', index, 'id']);
  scenario.variants.forEach((variant, index) => {
    const path: JsonPath = ['variants', index];
    for (const [fact, value] of Object.entries(variant.facts)) {
      names.expect('fact', fact, [...path, 'facts', fact]);
      names.expectValue(fact, value, [...path, 'facts', fact]);
    }
    for (const fact of Object.keys(scenario.facts)) {
      if (Object.hasOwn(variant.facts, fact)) continue;
      names.error('fact-unset', `The variant "${variant.id}" does not say what "${fact}" is.`, [
        ...path,
        'facts',
      ]);
    }
    for (const field of ['delivers', 'expects', 'bears'] as const) {
      for (const promise of Object.keys(variant[field]))
        names.expect('promise', promise, [...path, field, promise]);
    }
  });
}

function checkBeat(id: string, beat: Beat, names: Names): void {
  const path: JsonPath = ['beats', id];
  const lines = linesIn(id, beat);
  names.unique(
    lines.map(({ value }) => value),
    'lines of this beat',
    (index) => [...(lines[index]?.path ?? path), 'id'],
  );
  names.unique(beat.replies, 'replies of this beat', (index) => [...path, 'replies', index, 'id']);
  names.unique(beat.temptations ?? [], 'temptations of this beat', (index) => [
    ...path,
    'temptations',
    index,
    'id',
  ]);
  names.unique(beat.sees ?? [], 'sights of this beat', (index) => [...path, 'sees', index, 'id']);
  for (const { path: at, value } of lines) {
    value.tells?.forEach((fact, index) => names.expect('fact', fact, [...at, 'tells', index]));
  }
  for (const field of ['tells', 'stales'] as const) {
    beat.jump?.[field]?.forEach((fact, index) => names.expect('fact', fact, [...path, 'jump', field, index]));
  }
  checkSettlements(beat.settles, path, names);
  beat.next?.forEach(({ to }, index) => names.expect('beat or ending', to, [...path, 'next', index, 'to']));
  beat.replies.forEach((reply, index) => checkReply(reply, [...path, 'replies', index], names));
  for (const { path: at, value } of outcomesIn(id, beat)) checkOutcome(value, at, names);
}

function checkReply(reply: Reply, path: JsonPath, names: Names): void {
  if (reply.asks !== undefined) names.expect('fact', reply.asks, [...path, 'asks']);
  if (reply.favour !== undefined) names.expect('favour', reply.favour, [...path, 'favour']);
  if (reply.promise !== undefined) names.expect('promise', reply.promise.id, [...path, 'promise', 'id']);
  if (reply.quote !== undefined) names.expect('promise', reply.quote.promise, [...path, 'quote', 'promise']);
  reply.saysBack?.forEach((fact, index) => names.expect('fact', fact, [...path, 'saysBack', index]));
  reply.relies?.forEach(({ fact, is }, index) => {
    names.expect('fact', fact, [...path, 'relies', index, 'fact']);
    is.forEach((value, number) => names.expectValue(fact, value, [...path, 'relies', index, 'is', number]));
  });
  if (reply.reads !== undefined) {
    const { fact, is, from } = reply.reads;
    names.expect('fact', fact, [...path, 'reads', 'fact']);
    names.expectValue(fact, is, [...path, 'reads', 'is']);
    from.forEach((each, index) => names.expect('fact', each, [...path, 'reads', 'from', index]));
  }
}

function checkOutcome(outcome: Outcome, path: JsonPath, names: Names): void {
  for (const tip of Object.keys(outcome.follows ?? {})) names.expect('tip', tip, [...path, 'follows', tip]);
  for (const tip of Object.keys(outcome.breaks ?? {})) names.expect('tip', tip, [...path, 'breaks', tip]);
  if (outcome.to !== undefined) names.expect('beat or ending', outcome.to, [...path, 'to']);
  checkSettlements(outcome.settles, path, names);
}

function checkSettlements(settles: readonly Settlement[] | undefined, path: JsonPath, names: Names): void {
  settles?.forEach((settlement, index) => {
    const id = typeof settlement === 'string' ? settlement : settlement.promise;
    names.expect('promise', id, [...path, 'settles', index]);
  });
}

function checkCondition(part: OfSimple, path: JsonPath, names: Names): void {
  if ('truth' in part) {
    names.expect('fact', part.truth, path);
    for (const value of part.is) names.expectValue(part.truth, value, path);
  } else if ('variant' in part) for (const variant of part.variant) names.expect('variant', variant, path);
  else if ('heard' in part) {
    names.expect('fact', part.heard, path);
    for (const value of part.is ?? []) names.expectValue(part.heard, value, path);
  } else if ('unheard' in part) names.expect('fact', part.unheard, path);
  else if ('stale' in part) names.expect('fact', part.stale, path);
  else if ('promise' in part) names.expect('promise', part.promise, path);
  else if ('worded' in part) names.expect('promise', part.worded, path);
  else if ('favour' in part) names.expect('favour', part.favour, path);
  else if ('replied' in part) names.expect('reply', part.replied, path);
  else if ('past' in part) for (const past of part.past) names.expect('past', past, path);
  else checkRange(part, path, names);
}

function checkRange(part: OfSimple, path: JsonPath, names: Names): void {
  let range: { atLeast?: number | undefined; atMost?: number | undefined } = {};
  if ('mood' in part) {
    const { atLeast, atMost } = part.mood;
    range = {
      atLeast: atLeast === undefined ? undefined : MOODS.indexOf(atLeast),
      atMost: atMost === undefined ? undefined : MOODS.indexOf(atMost),
    };
  } else if ('trust' in part) range = part.trust;
  else if ('quote' in part) range = part.quote;
  else return;
  const { atLeast, atMost } = range;
  if (atLeast === undefined && atMost === undefined) {
    names.error('empty-range', 'A range needs `atLeast`, `atMost` or both.', path);
  } else if (atLeast !== undefined && atMost !== undefined && atLeast > atMost) {
    names.error('empty-range', 'Nothing lies in this range: `atLeast` is above `atMost`.', path);
  }
}
