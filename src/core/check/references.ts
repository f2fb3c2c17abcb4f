import type { FindingCode } from './codes.ts';
import type { PathStep, Remark } from '../finding.ts';
import { Place, placeOfBeat } from '../format/place.ts';
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
  scenario.teaches.forEach((tip, index) => names.expect('tip', tip, root.at('teaches', index)));
  names.expect('beat', scenario.start, root.at('start'));
  checkPromises(scenario, names);
  checkPasts(scenario, names);
  checkVariants(scenario, names);
  for (const [id, beat] of Object.entries(scenario.beats)) checkBeat(id, beat, names);
  for (const { place, condition } of conditionsOf(scenario)) {
    for (const part of partsOf(condition)) checkCondition(part, place, names);
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

const { root } = Place;

/** What is asked about stands under keys of a place, which are named only when it is amiss. */
function under(place: Place, key?: PathStep, index?: number): Place {
  return key === undefined ? place : place.at(key, index);
}

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
        this.error('id-clash', `"${ending}" is a beat as well as an ending.`, root.at('endings').at(ending));
      }
    }
  }

  error(code: FindingCode, message: string, { path }: Place): void {
    this.remarks.push({ path, level: 'error', code, message });
  }

  expect(kind: Kind, id: string, at: Place, key?: PathStep, index?: number): void {
    const known = this.#known[kind];
    if (known.has(id)) return;
    const code: FindingCode = `unknown-${kind === 'beat or ending' ? 'beat' : kind}`;
    this.error(code, `There is no ${kind} "${id}".${this.#suggestion(id, known)}`, under(at, key, index));
  }

  expectValue(fact: string, value: string, at: Place, key?: PathStep, index?: number): void {
    const values = this.#scenario.facts[fact]?.values;
    if (values === undefined || Object.hasOwn(values, value)) return;
    const hint = this.#suggestion(value, Object.keys(values));
    this.error(
      'unknown-value',
      `"${value}" is not a value of the fact "${fact}".${hint}`,
      under(at, key, index),
    );
  }

  /** Ids that stand in arrays must differ. */
  unique(items: readonly { id: string }[], what: string, place: (index: number) => Place): void {
    if (items.length < 2) return;
    const seen = new Set<string>();
    items.forEach(({ id }, index) => {
      if (seen.has(id)) this.error('duplicate-id', `Two ${what} have the id "${id}".`, place(index).at('id'));
      seen.add(id);
    });
  }

  fileName(file: string): void {
    const stem = /([^/\\]+)\.scenario\.json$/.exec(file)?.[1];
    const { id } = this.#scenario;
    if (stem === undefined || stem === id) return;
    this.error(
      'id-differs',
      `The id is "${id}" and the file is named "${stem}.scenario.json".`,
      root.at('id'),
    );
  }
}

function checkPromises(scenario: Scenario, names: Names): void {
  for (const [id, { setback }] of Object.entries(scenario.promises)) {
    if (setback !== undefined) names.expect('fact', setback, root.at('promises').at(id), 'setback');
  }
}

/** The names of the earlier scenario in `when` are resolved when the two are read together. */
function checkPasts(scenario: Scenario, names: Names): void {
  const { pasts = [], after } = scenario;
  names.unique(pasts, 'pasts', (index) => root.at('pasts', index));
  if (after !== undefined) names.expect('past', after.stated, root.at('after'), 'stated');
  pasts.forEach(({ variants }, index) => {
    variants?.forEach((variant, number) =>
      names.expect('variant', variant, root.at('pasts', index), 'variants', number),
    );
  });
}

function checkVariants(scenario: Scenario, names: Names): void {
  names.unique(scenario.variants, 'variants', (index) => root.at('variants', index));
  scenario.variants.forEach((variant, index) => {
    const place = root.at('variants', index);
    const facts = place.at('facts');
    for (const [fact, value] of Object.entries(variant.facts)) {
      names.expect('fact', fact, facts, fact);
      names.expectValue(fact, value, facts, fact);
    }
    for (const fact of Object.keys(scenario.facts)) {
      if (Object.hasOwn(variant.facts, fact)) continue;
      names.error('fact-unset', `The variant "${variant.id}" does not say what "${fact}" is.`, facts);
    }
    for (const field of ['delivers', 'expects', 'bears'] as const) {
      for (const promise of Object.keys(variant[field]))
        names.expect('promise', promise, place.at(field), promise);
    }
  });
}

function checkBeat(id: string, beat: Beat, names: Names): void {
  const place = placeOfBeat(id);
  const lines = linesIn(id, beat);
  names.unique(
    lines.map(({ value }) => value),
    'lines of this beat',
    (index) => lines[index]?.place ?? place,
  );
  names.unique(beat.replies, 'replies of this beat', (index) => place.at('replies', index));
  names.unique(beat.temptations ?? [], 'temptations of this beat', (index) => place.at('temptations', index));
  names.unique(beat.sees ?? [], 'sights of this beat', (index) => place.at('sees', index));
  for (const { place: at, value } of lines) {
    value.tells?.forEach((fact, index) => names.expect('fact', fact, at, 'tells', index));
  }
  for (const field of ['tells', 'stales'] as const) {
    beat.jump?.[field]?.forEach((fact, index) => names.expect('fact', fact, place.at('jump'), field, index));
  }
  checkSettlements(beat.settles, place, names);
  beat.next?.forEach(({ to }, index) => names.expect('beat or ending', to, place.at('next', index), 'to'));
  beat.replies.forEach((reply, index) => checkReply(reply, place.at('replies', index), names));
  for (const { place: at, value } of outcomesIn(id, beat)) checkOutcome(value, at, names);
}

function checkReply(reply: Reply, at: Place, names: Names): void {
  if (reply.asks !== undefined) names.expect('fact', reply.asks, at, 'asks');
  if (reply.favour !== undefined) names.expect('favour', reply.favour, at, 'favour');
  if (reply.promise !== undefined) names.expect('promise', reply.promise.id, at.at('promise'), 'id');
  if (reply.quote !== undefined) names.expect('promise', reply.quote.promise, at.at('quote'), 'promise');
  reply.saysBack?.forEach((fact, index) => names.expect('fact', fact, at, 'saysBack', index));
  reply.relies?.forEach(({ fact, is }, index) => {
    const relied = at.at('relies', index);
    names.expect('fact', fact, relied, 'fact');
    is.forEach((value, number) => names.expectValue(fact, value, relied, 'is', number));
  });
  if (reply.reads !== undefined) {
    const { fact, is, from } = reply.reads;
    const read = at.at('reads');
    names.expect('fact', fact, read, 'fact');
    names.expectValue(fact, is, read, 'is');
    from.forEach((each, index) => names.expect('fact', each, read, 'from', index));
  }
}

function checkOutcome(outcome: Outcome, at: Place, names: Names): void {
  for (const tip in outcome.follows) names.expect('tip', tip, at.at('follows'), tip);
  for (const tip in outcome.breaks) names.expect('tip', tip, at.at('breaks'), tip);
  if (outcome.to !== undefined) names.expect('beat or ending', outcome.to, at, 'to');
  checkSettlements(outcome.settles, at, names);
  if (outcome.release !== undefined) names.expect('promise', outcome.release, at, 'release');
}

function checkSettlements(settles: readonly Settlement[] | undefined, at: Place, names: Names): void {
  settles?.forEach((settlement, index) => {
    const id = typeof settlement === 'string' ? settlement : settlement.promise;
    names.expect('promise', id, at, 'settles', index);
  });
}

function checkCondition(part: OfSimple, at: Place, names: Names): void {
  if ('truth' in part) {
    names.expect('fact', part.truth, at);
    for (const value of part.is) names.expectValue(part.truth, value, at);
  } else if ('variant' in part) for (const variant of part.variant) names.expect('variant', variant, at);
  else if ('heard' in part) {
    names.expect('fact', part.heard, at);
    for (const value of part.is ?? []) names.expectValue(part.heard, value, at);
  } else if ('unheard' in part) names.expect('fact', part.unheard, at);
  else if ('stale' in part) names.expect('fact', part.stale, at);
  else if ('promise' in part) names.expect('promise', part.promise, at);
  else if ('worded' in part) names.expect('promise', part.worded, at);
  else if ('favour' in part) names.expect('favour', part.favour, at);
  else if ('replied' in part) names.expect('reply', part.replied, at);
  else if ('past' in part) for (const past of part.past) names.expect('past', past, at);
  else checkRange(part, at, names);
}

function checkRange(part: OfSimple, at: Place, names: Names): void {
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
    names.error('empty-range', 'A range needs `atLeast`, `atMost` or both.', at);
  } else if (atLeast !== undefined && atMost !== undefined && atLeast > atMost) {
    names.error('empty-range', 'Nothing lies in this range: `atLeast` is above `atMost`.', at);
  }
}
