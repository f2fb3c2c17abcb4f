import type { Condition } from '../format/condition.ts';
import { partsOf, type OfSimple } from '../script/condition.ts';
import { SLOT } from '../script/layout.ts';
import type { CompiledBeat, CompiledReply, Script } from '../script/script.ts';
import { exitsOf, outcomesOf } from '../script/walk.ts';
import { note, type Bits } from './written.ts';

/** Notes what the rules read when a reply is given, its conditions and where it leads left out. */
export function noteRules(script: Script, reply: CompiledReply, read: Bits): void {
  const { layout } = script;
  const fact = (number: number) => note(read, layout.facts + number);
  if (reply.backchannel) note(read, SLOT.flags);
  if (reply.asks >= 0) fact(reply.asks);
  for (const { fact: relied } of reply.relies) fact(relied);
  if (reply.reads !== null) for (const number of [reply.reads.fact, ...reply.reads.from]) fact(number);
  for (const number of reply.saysBack) {
    note(read, SLOT.said, 1 << number);
    fact(number);
  }
  if (reply.favour >= 0) {
    note(read, SLOT.latitude);
    note(read, layout.favours + reply.favour);
  }
  if (reply.logic) note(read, SLOT.mood);
  if (reply.apology) note(read, SLOT.apologies);
}

/** Notes what a condition reads, and in `judged` the promises whose way of being settled it asks for. */
export function noteCondition(
  script: Script,
  condition: Condition,
  read: Bits,
  judged: Set<number> = new Set(),
): void {
  for (const part of partsOf(condition)) notePart(script, part, read, judged);
}

function notePart(script: Script, part: OfSimple, read: Bits, judged: Set<number>): void {
  const { layout } = script;
  const fact = (id: string) => note(read, layout.facts + script.facts.findIndex((each) => each.id === id));
  const promise = (id: string) => script.promises.findIndex((each) => each.id === id);
  if ('heard' in part) fact(part.heard);
  else if ('unheard' in part) fact(part.unheard);
  else if ('stale' in part) fact(part.stale);
  else if ('mood' in part) note(read, SLOT.mood);
  else if ('trust' in part) note(read, SLOT.trust);
  else if ('worded' in part) note(read, layout.promises + promise(part.worded));
  else if ('promise' in part) {
    judged.add(promise(part.promise));
    note(read, layout.promises + promise(part.promise));
  } else if ('favour' in part) {
    note(read, SLOT.latitude);
    note(read, layout.favours + script.favours.indexOf(part.favour));
  } else if ('replied' in part) {
    const [beat = '', id = ''] = part.replied.split('/');
    const given = script.beats[script.targets.get(beat) ?? -1]?.replyById.get(id)?.given ?? null;
    if (given !== null) note(read, given.slot, given.bit);
  }
}

/**
 * The slots that decide whether a reply is offered, what it brings and where it leads, up to the next
 * turn with every line heard. Two states of its beat that agree on these differ afterwards in nothing
 * but what they differed in before, save for the mood: that is only moved, unless it is among them.
 */
export function readsOf(script: Script, beat: CompiledBeat, reply: CompiledReply): ReadonlySet<number> {
  const read: Bits = new Map();
  const conditions: (Condition | undefined)[] = [reply.reply.when];
  const settled: number[] = [];
  noteRules(script, reply, read);
  if (reply.topic !== 0) note(read, SLOT.topics);
  if (reply.given !== null) note(read, reply.given.slot);
  noteMaking(script, reply, read);
  for (const { settles, release, untruth } of reply.outcomes) {
    settled.push(...settles.map(({ promise }) => promise));
    if (release >= 0) note(read, script.layout.promises + release);
    if (untruth) note(read, SLOT.trust);
  }
  for (const outcome of outcomesOf(reply.reply)) {
    conditions.push(outcome.when, ...(outcome.answer ?? []).map((line) => line.when));
    for (const { when, to } of exitsOf(beat.id, beat.beat, outcome, reply.backchannel)) {
      conditions.push(when);
      if (to === beat.id) continue;
      const next = script.beats[script.targets.get(to) as number];
      // An ending settles all that is open.
      settled.push(
        ...(next === undefined ? script.promises.keys() : next.settles.map(({ promise }) => promise)),
      );
      for (const fact of next?.stales ?? []) note(read, script.layout.facts + fact);
      conditions.push(...(next?.beat.lines ?? []).map((line) => line.when));
    }
  }
  for (const condition of conditions) if (condition !== undefined) noteCondition(script, condition, read);
  noteSettling(script, settled, read);
  return new Set(read.keys());
}

/** A promise is made once; a second number looks at the first, and at whether the slip is known. */
function noteMaking(script: Script, { promise, quote }: CompiledReply, read: Bits): void {
  const made = quote?.promise ?? promise?.promise;
  if (made === undefined) return;
  note(read, script.layout.promises + made);
  const setback = script.promises[made]?.setback ?? -1;
  if (quote?.again === true && setback >= 0) note(read, script.layout.facts + setback);
}

function noteSettling(script: Script, promises: readonly number[], read: Bits): void {
  if (promises.length > 0) for (const slot of [SLOT.trust, SLOT.bar, SLOT.failures]) note(read, slot);
  for (const promise of promises) {
    note(read, script.layout.promises + promise);
    const setback = script.promises[promise]?.setback ?? -1;
    if (setback >= 0) note(read, script.layout.facts + setback);
  }
}
