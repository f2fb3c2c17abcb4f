import type { Condition } from '../format/condition.ts';
import { placeOfBeat, type Place } from '../format/place.ts';
import type { Beat, Line, Outcome, Reply, Scenario } from '../format/scenario.ts';

/** Ways through a scenario as it is written, shared by the compiler, the links and the lints. */

/** The effects that a reply can state itself, instead of in outcomes. */
export const EFFECTS = [
  'follows',
  'breaks',
  'mood',
  'untruth',
  'settles',
  'release',
  'answer',
  'to',
  'thought',
] as const;

/** The outcomes of a reply: its own, or the one that its inline effects make. */
export function outcomesOf(reply: Reply): readonly Outcome[] {
  if (reply.outcomes !== undefined) return reply.outcomes;
  let made = INLINE.get(reply);
  if (made === undefined) INLINE.set(reply, (made = inlineOutcome(reply)));
  return made;
}

/** Asked for again and again while a scenario is checked and compiled. */
const INLINE = new WeakMap<Reply, readonly Outcome[]>();

function inlineOutcome(reply: Reply): readonly Outcome[] {
  return [
    {
      follows: reply.follows,
      breaks: reply.breaks,
      mood: reply.mood,
      untruth: reply.untruth,
      settles: reply.settles,
      release: reply.release,
      answer: reply.answer,
      to: reply.to,
      thought: reply.thought,
    },
  ];
}

/** Where an outcome can lead, first match wins. Staying is the beat's own id. */
export function exitsOf(
  beatId: string,
  beat: Beat,
  outcome: Pick<Outcome, 'to'>,
  stays: boolean,
): readonly { readonly when?: Condition | undefined; readonly to: string }[] {
  if (outcome.to !== undefined) return [{ to: outcome.to }];
  if (stays || beat.hub === true || beat.next === undefined) return [{ to: beatId }];
  return beat.next;
}

const SUCCESSORS = new WeakMap<Beat, ReadonlySet<string>>();

/** Every id that a beat can lead to, itself excepted; listed once for a beat. */
export function successorsOf(beatId: string, beat: Beat): ReadonlySet<string> {
  const listed = SUCCESSORS.get(beat) ?? listSuccessors(beatId, beat);
  SUCCESSORS.set(beat, listed);
  return listed;
}

function listSuccessors(beatId: string, beat: Beat): ReadonlySet<string> {
  const to = new Set<string>();
  const add = (outcome: Pick<Outcome, 'to'>, stays: boolean) => {
    for (const exit of exitsOf(beatId, beat, outcome, stays)) if (exit.to !== beatId) to.add(exit.to);
  };
  for (const reply of beat.replies) {
    for (const outcome of outcomesOf(reply)) add(outcome, reply.backchannel === true);
  }
  if (beat.silence !== undefined) add(beat.silence, true);
  return to;
}

export interface Placed<T> {
  readonly place: Place;
  readonly value: T;
}

export type PlacedOutcome = Placed<Outcome> & { readonly reply: Reply | null };

const OUTCOMES = new WeakMap<Beat, readonly PlacedOutcome[]>();

/** Every outcome of a beat, silence included, with its place; listed once for a beat, since all ask. */
export function outcomesIn(beatId: string, beat: Beat): readonly PlacedOutcome[] {
  const listed = OUTCOMES.get(beat) ?? listOutcomes(beatId, beat);
  OUTCOMES.set(beat, listed);
  return listed;
}

function listOutcomes(beatId: string, beat: Beat): readonly PlacedOutcome[] {
  const at = placeOfBeat(beatId);
  const placed: PlacedOutcome[] = [];
  for (const [index, reply] of beat.replies.entries()) {
    const place = at.at('replies', index);
    const outcomes = outcomesOf(reply);
    for (const [number, value] of outcomes.entries()) {
      placed.push({
        place: reply.outcomes === undefined ? place : place.at('outcomes', number),
        value,
        reply,
      });
    }
  }
  if (beat.silence !== undefined) placed.push({ place: at.at('silence'), value: beat.silence, reply: null });
  return placed;
}

const LINES = new WeakMap<Beat, readonly Placed<Line>[]>();

/** Every line of a beat, those of its answers included, with its place; listed once for a beat. */
export function linesIn(beatId: string, beat: Beat): readonly Placed<Line>[] {
  const listed = LINES.get(beat) ?? listLines(beatId, beat);
  LINES.set(beat, listed);
  return listed;
}

function listLines(beatId: string, beat: Beat): readonly Placed<Line>[] {
  const at = placeOfBeat(beatId);
  const placed = beat.lines.map((value, index) => ({ place: at.at('lines', index), value }));
  for (const { place, value } of outcomesIn(beatId, beat)) {
    value.answer?.forEach((line, index) => placed.push({ place: place.at('answer', index), value: line }));
  }
  return placed;
}

/** Where a condition stands: what it decides settles what it may read. */
export type ConditionRole = 'line' | 'outcome' | 'next' | 'offered' | 'sees';

export interface PlacedCondition {
  readonly place: Place;
  readonly condition: Condition;
  readonly role: ConditionRole;
  readonly beat: string;
  readonly reply: Reply | null;
}

const OF_SCENARIO = new WeakMap<Scenario, readonly PlacedCondition[]>();

/** Every condition of a scenario, with its place and its role; listed once for a scenario. */
export function conditionsOf(scenario: Scenario): readonly PlacedCondition[] {
  const listed =
    OF_SCENARIO.get(scenario) ??
    Object.entries(scenario.beats).flatMap(([id, beat]) => conditionsIn(id, beat));
  OF_SCENARIO.set(scenario, listed);
  return listed;
}

const CONDITIONS = new WeakMap<Beat, readonly PlacedCondition[]>();

/** Every condition of a beat; listed once for a beat. */
export function conditionsIn(beatId: string, beat: Beat): readonly PlacedCondition[] {
  const listed = CONDITIONS.get(beat) ?? listConditions(beatId, beat);
  CONDITIONS.set(beat, listed);
  return listed;
}

function listConditions(beatId: string, beat: Beat): readonly PlacedCondition[] {
  const at = placeOfBeat(beatId);
  const found: PlacedCondition[] = [];
  const add = (place: Place, condition: Condition | undefined, role: ConditionRole, reply: Reply | null) => {
    if (condition !== undefined)
      found.push({ place: place.at('when'), condition, role, beat: beatId, reply });
  };
  for (const { place, value } of linesIn(beatId, beat)) add(place, value.when, 'line', null);
  for (const { place, value, reply } of outcomesIn(beatId, beat)) add(place, value.when, 'outcome', reply);
  beat.replies.forEach((reply, index) => add(at.at('replies', index), reply.when, 'offered', reply));
  beat.sees?.forEach(({ when }, index) => add(at.at('sees', index), when, 'sees', null));
  beat.next?.forEach(({ when }, index) => add(at.at('next', index), when, 'next', null));
  return found;
}
