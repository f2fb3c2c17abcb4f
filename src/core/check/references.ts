import type { Remark } from '../finding.ts';
import { Place, placeOfBeat } from '../format/place.ts';
import type { Beat, Outcome, Reply, Scenario, Settlement } from '../format/scenario.ts';
import type { Tips } from '../format/tips.ts';
import { partsOf } from '../script/condition.ts';
import { conditionsOf, linesIn, outcomesIn } from '../script/walk.ts';
import { checkCondition } from './condition-names.ts';
import { Names } from './names.ts';

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

const { root } = Place;

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
