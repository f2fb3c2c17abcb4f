import type { FindingCode } from './codes.ts';
import type { Level, Remark } from '../finding.ts';
import { Place, placeOfBeat } from '../format/place.ts';
import type { Beat, Outcome, QuoteTerms, Reply, Scenario, Settlement } from '../format/scenario.ts';
import { isWorseThan } from '../rules/promises.ts';
import { hiddenIn, partsOf } from '../script/condition.ts';
import { releaseRemarks } from './releases.ts';
import { cycleIn } from '../script/order.ts';
import {
  conditionsOf,
  EFFECTS,
  exitsOf,
  outcomesIn,
  outcomesOf,
  type PlacedCondition,
} from '../script/walk.ts';

/** The shape that keeps analysis exact and play fair: it leads on, ends, and leaks nothing. */
export function shapeRemarks(scenario: Scenario): Remark[] {
  const remarks: Remark[] = [];
  const say: Say = (code, message, { path }, level = 'error') =>
    void remarks.push({ path, level, code, message });
  const cycle = cycleIn(scenario);
  if (cycle !== null) {
    say(
      'cycle',
      `Beats lead in a circle: ${cycle.join(' → ')}. Only a hub returns to itself.`,
      placeOfBeat(cycle[0] ?? ''),
    );
  }
  for (const [id, beat] of Object.entries(scenario.beats)) {
    checkExits(id, beat, say);
    if (beat.hub === true) checkHub(id, beat, say);
    beat.replies.forEach((reply, index) =>
      checkReply(scenario, reply, placeOfBeat(id).at('replies', index), say),
    );
  }
  for (const placed of conditionsOf(scenario)) checkReach(placed, say);
  checkCounts(scenario, say);
  checkPasts(scenario, say);
  checkVague(scenario, say);
  checkDelivery(scenario, say);
  remarks.push(...releaseRemarks(scenario));
  return remarks;
}

/** More of these would not fit the row of small integers that a state is. */
const MOST = { facts: 24, promises: 12, favours: 12, endings: 64 } as const;
const MOST_REMEMBERED = 256;

function checkCounts(scenario: Scenario, say: Say): void {
  for (const kind of ['facts', 'promises', 'favours', 'endings'] as const) {
    const count = Object.keys(scenario[kind]).length;
    if (count > MOST[kind])
      say('too-many', `There are ${count} ${kind}; at most ${MOST[kind]}.`, root.at(kind));
  }
  const remembered = new Set<string>();
  for (const { place, condition } of conditionsOf(scenario)) {
    for (const part of partsOf(condition)) if ('replied' in part) remembered.add(part.replied);
    if (remembered.size <= MOST_REMEMBERED) continue;
    say('too-many', `Conditions ask about more than ${MOST_REMEMBERED} replies.`, place);
    break;
  }
  if (Object.keys(scenario.endings).length === 0)
    say('too-few', 'A scenario needs at least one ending.', root.at('endings'));
}

type Say = (code: FindingCode, message: string, at: Place, level?: Level) => void;

const { root } = Place;

function checkExits(id: string, beat: Beat, say: Say): void {
  const place = placeOfBeat(id);
  if (beat.next !== undefined && beat.next.at(-1)?.when !== undefined) {
    say(
      'no-way-on',
      'The last row of `next` has a condition: when none holds, nothing follows.',
      place.at('next'),
    );
  }
  if (beat.next?.some(({ to }) => to === id) === true)
    say('cycle', 'The beat leads to itself.', place.at('next'));
  for (const { place: at, value, reply } of outcomesIn(id, beat)) {
    const stays = reply === null || reply.backchannel === true;
    if (stays || beat.hub === true) continue;
    if (value.to === id) say('cycle', 'The beat leads to itself; only a hub may.', at.at('to'));
    if (value.to === undefined && !exitsOf(id, beat, value, stays).some(({ to }) => to !== id)) {
      say('no-way-on', 'Nothing follows: the outcome has no `to` and the beat no `next`.', at);
    }
  }
  beat.replies.forEach((reply, index) => {
    if (reply.outcomes?.at(-1)?.when === undefined) return;
    say(
      'no-way-on',
      'The last outcome has a condition: when none holds, nothing happens.',
      place.at('replies', index).at('outcomes'),
    );
  });
}

/** A hub has up to six topics, each once: more would multiply the states. */
const MAX_TOPICS = 6;

function checkHub(id: string, beat: Beat, say: Say): void {
  const place = placeOfBeat(id);
  if (beat.next !== undefined)
    say('hub-next', 'A hub has no `next`: replies without `to` come back to it.', place.at('next'));
  const leaves = ({ to }: Outcome) => to !== undefined && to !== id;
  const topics = beat.replies.filter(
    (reply) => reply.backchannel !== true && !outcomesOf(reply).every(leaves),
  );
  if (topics.length > MAX_TOPICS) {
    say('hub-topics', `The hub has ${topics.length} topics; at most ${MAX_TOPICS}.`, place.at('replies'));
  }
  if (!beat.replies.some((reply) => outcomesOf(reply).some(leaves))) {
    say('no-way-on', 'No reply of this hub leads out of it.', place.at('replies'));
  }
}

/** A quote has at most so many numbers to pick from, and particulars so many combinations. */
const MAX_NUMBERS = 200;
const MAX_COMBINATIONS = 64;

function checkReply(scenario: Scenario, reply: Reply, at: Place, say: Say): void {
  if (reply.outcomes !== undefined) {
    const inline = EFFECTS.filter((effect) => reply[effect] !== undefined);
    if (inline.length > 0) {
      say(
        'inline-and-outcomes',
        `With \`outcomes\`, ${inline.map((name) => `\`${name}\``).join(', ')} belong in each of them.`,
        at,
      );
    }
  }
  if (reply.backchannel === true) checkBackchannel(reply, at, say);
  if (reply.quote !== undefined && reply.promise !== undefined) {
    say('two-promises', 'A reply makes one promise: `quote` or `promise`.', at);
  }
  if (
    reply.promise !== undefined &&
    (reply.promise.vague === true) === (reply.promise.amount !== undefined)
  ) {
    say('vague-or-amount', 'A promise is either vague or has an amount.', at.at('promise'));
  }
  if (reply.quote !== undefined) checkQuote(scenario, reply.quote, at.at('quote'), say);
  const combinations = (reply.saysBack ?? []).reduce(
    (product, fact) => product * Object.keys(scenario.facts[fact]?.values ?? {}).length,
    1,
  );
  if (combinations > MAX_COMBINATIONS) {
    say(
      'too-many-choices',
      `There are ${combinations} ways to fill this in; at most ${MAX_COMBINATIONS}.`,
      at.at('saysBack'),
    );
  }
}

function checkBackchannel(reply: Reply, at: Place, say: Say): void {
  const outcomes = [reply, ...(reply.outcomes ?? [])];
  if (outcomes.some(({ to, answer }) => to !== undefined || answer !== undefined)) {
    say('backchannel-leads', 'A backchannel has no next beat and no answer.', at);
  }
  if (reply.quote !== undefined || reply.promise !== undefined || reply.asks !== undefined) {
    say('backchannel-leads', 'A backchannel neither asks nor promises.', at);
  }
}

function checkQuote(scenario: Scenario, quote: QuoteTerms, at: Place, say: Say): void {
  const { from, to, step, signs } = quote;
  const count = Math.floor((to - from) / step) + 1;
  if (to < from) say('empty-range', 'Nothing can be picked: `to` is below `from`.', at);
  else if (count > MAX_NUMBERS)
    say('too-many-choices', `There are ${count} numbers to pick from; at most ${MAX_NUMBERS}.`, at);
  const terms = scenario.promises[quote.promise];
  if (terms === undefined) return;
  if (isWorseThan(terms, signs.best, signs.safe) || !isWorseThan(terms, signs.padded, signs.safe)) {
    const order = terms.better === 'less' ? 'best ≤ safe < padded' : 'best ≥ safe > padded';
    say('signs-order', `The signs run from bold to padded: ${order}.`, at.at('signs'));
  }
}

const OF_THE_REPLY = { quote: 'quotes', bearable: 'quotes', rightly: 'says back, reads or relies' } as const;

/** What is offered and seen may read only what the trainee can see, or it would leak the variant. */
function checkReach({ place, condition, role, reply }: PlacedCondition, say: Say): void {
  if (role === 'offered' || role === 'sees') {
    for (const key of hiddenIn(condition)) {
      say(
        'hidden-condition',
        `\`${key}\` is hidden from the trainee; what is offered or seen would give the variant away.`,
        place,
      );
    }
    return;
  }
  for (const part of partsOf(condition)) {
    for (const key of ['quote', 'bearable', 'rightly'] as const) {
      if (!(key in part)) continue;
      const fits =
        role === 'outcome' &&
        reply !== null &&
        (key === 'rightly' ? [reply.saysBack, reply.reads, reply.relies] : [reply.quote]).some(
          (has) => has !== undefined,
        );
      if (!fits)
        say(
          'misplaced-condition',
          `\`${key}\` can be read only in the outcomes of a reply that ${OF_THE_REPLY[key]}.`,
          place,
        );
    }
  }
}

function checkPasts(scenario: Scenario, say: Say): void {
  const { pasts, after } = scenario;
  if ((pasts === undefined) !== (after === undefined)) {
    say(
      'past-without-after',
      '`after` and `pasts` belong together: a follow-up has both.',
      root.at(pasts === undefined ? 'after' : 'pasts'),
    );
  }
  if (pasts?.at(-1)?.when !== undefined) {
    say(
      'no-past',
      'The last past has a condition: when none holds, nothing is brought along.',
      root.at('pasts'),
    );
  }
}

function checkVague(scenario: Scenario, say: Say): void {
  const vague = new Map<string, Place>();
  for (const [id, beat] of Object.entries(scenario.beats)) {
    beat.replies.forEach((reply, index) => {
      if (reply.promise?.vague === true)
        vague.set(reply.promise.id, placeOfBeat(id).at('replies', index).at('promise'));
    });
  }
  for (const [promise, place] of vague) {
    for (const { id, expects, delivers } of scenario.variants) {
      if (!Object.hasOwn(delivers, promise) || Object.hasOwn(expects, promise)) continue;
      say(
        'vague-unjudged',
        `The variant "${id}" does not say what it \`expects\` of "${promise}", which can be promised vaguely.`,
        place,
      );
    }
  }
}

function checkDelivery(scenario: Scenario, say: Say): void {
  const undelivered = new Set(
    Object.keys(scenario.promises).filter((promise) =>
      scenario.variants.some(({ delivers }) => !Object.hasOwn(delivers, promise)),
    ),
  );
  if (undelivered.size === 0) return;
  const check = (settles: readonly Settlement[] | undefined, at: Place) =>
    settles?.forEach((settlement, index) => {
      if (typeof settlement !== 'string' || !undelivered.has(settlement)) return;
      const message = `Not every variant \`delivers\` "${settlement}": say here how it came out, with \`as\`.`;
      say('undelivered', message, at.at('settles', index));
    });
  for (const [id, beat] of Object.entries(scenario.beats)) {
    check(beat.settles, placeOfBeat(id));
    for (const { place, value } of outcomesIn(id, beat)) check(value.settles, place);
  }
}
