import type { Remark } from '../finding.ts';
import { Place, placeOfBeat } from '../format/place.ts';
import type { Beat, Outcome, Scenario } from '../format/scenario.ts';
import { partsOf } from '../script/condition.ts';
import { cycleIn } from '../script/order.ts';
import { conditionsOf, exitsOf, outcomesIn, outcomesOf } from '../script/walk.ts';
import { checkSight } from './in-sight.ts';
import { checkJudged } from './judged.ts';
import { releaseRemarks } from './releases.ts';
import { checkReply } from './reply-shape.ts';
import type { Say } from './say.ts';

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
  for (const placed of conditionsOf(scenario)) checkSight(placed, say);
  checkCounts(scenario, say);
  checkPasts(scenario, say);
  checkJudged(scenario, say);
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
