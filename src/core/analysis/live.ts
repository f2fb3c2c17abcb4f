import { partsOf, type OfSimple } from '../script/condition.ts';
import { SLOT } from '../script/layout.ts';
import type { CompiledBeat, Script } from '../script/script.ts';
import { conditionsIn, successorsOf } from '../script/walk.ts';
import { writtenBy } from './written.ts';

/**
 * Which slots something later still reads, per beat. What nothing later reads is dropped from the
 * state: two runs that differ in nothing but that are one state to the analysis. So is what nothing
 * can have written yet.
 */
export interface Liveness {
  /** The slots that tell states apart once this beat waits for a reply, in ascending order. */
  readonly slots: readonly number[];
  /** Promises whose way of being settled still matters, and not just that they were. */
  readonly outcomes: ReadonlySet<number>;
  /** Promises that can still be made here or later. */
  readonly makes: ReadonlySet<number>;
  /** The facts that can have been said back and can still be, a bit each. */
  readonly saidBack: number;
}

const LIVENESS = new WeakMap<Script, readonly Liveness[]>();

/** The liveness of every beat, by its number; worked out once for a script. */
export function livenessOf(script: Script): readonly Liveness[] {
  const made = LIVENESS.get(script) ?? workOut(script);
  LIVENESS.set(script, made);
  return made;
}

/** Backwards through the story: beats stand in its order. */
function workOut(script: Script): readonly Liveness[] {
  const live: Set<number>[] = script.beats.map(() => new Set());
  const outcomes: Set<number>[] = script.beats.map(() => new Set());
  const makes: Set<number>[] = script.beats.map(() => new Set());
  const saidBack: number[] = script.beats.map(() => 0);
  const always = alwaysRead(script);
  for (let index = script.beats.length - 1; index >= 0; index -= 1) {
    const beat = script.beats[index] as CompiledBeat;
    const own = live[index] as Set<number>;
    for (const slot of always) own.add(slot);
    readsOf(script, beat, own, outcomes[index] as Set<number>);
    for (const { quote, promise, saysBack } of beat.replies) {
      for (const fact of saysBack) saidBack[index] = (saidBack[index] as number) | (1 << fact);
      if (quote !== null && !quote.again) (makes[index] as Set<number>).add(quote.promise);
      if (promise !== null) (makes[index] as Set<number>).add(promise.promise);
    }
    for (const to of successorsOf(beat.id, beat.beat)) {
      const next = script.targets.get(to) as number;
      for (const slot of live[next] ?? []) if (!ofTheBeat(slot)) own.add(slot);
      for (const promise of outcomes[next] ?? []) (outcomes[index] as Set<number>).add(promise);
      for (const promise of makes[next] ?? []) (makes[index] as Set<number>).add(promise);
      saidBack[index] = (saidBack[index] as number) | (saidBack[next] ?? 0);
    }
  }
  return writtenBy(script).map((written, index): Liveness => {
    const read = live[index] as Set<number>;
    const said = (saidBack[index] as number) & written.said;
    if (said === 0) read.delete(SLOT.said);
    if (!read.has(SLOT.trust)) read.delete(SLOT.failures);
    const varies = (slot: number) => slot < script.layout.facts || written.slots.has(slot);
    return {
      slots: [...read].filter(varies).toSorted((a, b) => a - b),
      outcomes: outcomes[index] as Set<number>,
      makes: makes[index] as Set<number>,
      saidBack: said,
    };
  });
}

/** Set back on entering a beat, so that an earlier one need not know. */
function ofTheBeat(slot: number): boolean {
  return slot === SLOT.topics || slot === SLOT.flags;
}

/** Endings settle what is open, with the expectation and the setbacks known by then. */
function alwaysRead(script: Script): number[] {
  const slots = script.promises.flatMap((promise, index) => [
    script.layout.promises + index,
    ...(promise.setback < 0 ? [] : [script.layout.facts + promise.setback]),
  ]);
  return script.promises.length === 0 ? slots : [...slots, SLOT.bar];
}

/** Adds what a beat itself reads. */
function readsOf(script: Script, beat: CompiledBeat, slots: Set<number>, outcomes: Set<number>): void {
  const { layout } = script;
  const fact = (number: number) => slots.add(layout.facts + number);
  if (beat.hub) slots.add(SLOT.topics);
  slots.add(SLOT.flags);
  for (const reply of beat.replies) {
    if (reply.asks >= 0) fact(reply.asks);
    for (const { fact: relied } of reply.relies) fact(relied);
    if (reply.reads !== null) for (const number of [reply.reads.fact, ...reply.reads.from]) fact(number);
    if (reply.saysBack.length > 0) {
      slots.add(SLOT.said);
      for (const number of reply.saysBack) fact(number);
    }
    if (reply.favour >= 0) {
      slots.add(SLOT.latitude);
      slots.add(layout.favours + reply.favour);
    }
    if (reply.logic) slots.add(SLOT.mood);
    if (reply.apology) slots.add(SLOT.apologies);
  }
  for (const stale of beat.stales) fact(stale);
  for (const { condition } of conditionsIn(beat.id, beat.beat)) {
    for (const part of partsOf(condition)) readsOfPart(script, part, slots, outcomes);
  }
  // Trust is capped for good by failures, so whoever reads trust reads those.
  slots.add(SLOT.failures);
}

function readsOfPart(script: Script, part: OfSimple, slots: Set<number>, outcomes: Set<number>): void {
  const { layout } = script;
  const fact = (id: string) => slots.add(layout.facts + script.facts.findIndex((each) => each.id === id));
  const promise = (id: string) => script.promises.findIndex((each) => each.id === id);
  if ('heard' in part) fact(part.heard);
  else if ('unheard' in part) fact(part.unheard);
  else if ('stale' in part) fact(part.stale);
  else if ('mood' in part) slots.add(SLOT.mood);
  else if ('trust' in part) slots.add(SLOT.trust);
  else if ('promise' in part) outcomes.add(promise(part.promise));
  else if ('favour' in part) {
    slots.add(SLOT.latitude);
    slots.add(layout.favours + script.favours.indexOf(part.favour));
  } else if ('replied' in part) {
    const [beat = '', id = ''] = part.replied.split('/');
    const given = script.beats[script.targets.get(beat) ?? -1]?.replyById.get(id)?.given ?? -1;
    if (given >= 0) slots.add(given);
  }
}
