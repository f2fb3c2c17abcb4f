import { partsOf, type OfSimple } from '../script/condition.ts';
import { SLOT } from '../script/layout.ts';
import type { CompiledBeat, Script } from '../script/script.ts';
import { conditionsIn, successorsOf } from '../script/walk.ts';
import { ALL, note, writtenBy, type Bits } from './written.ts';

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
  /** Of slots that hold a bit for each of several things, the bits that tell states apart. */
  readonly masks: ReadonlyMap<number, number>;
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
  const live: Bits[] = script.beats.map(() => new Map());
  const outcomes: Set<number>[] = script.beats.map(() => new Set());
  const makes: Set<number>[] = script.beats.map(() => new Set());
  const always = alwaysRead(script);
  for (let index = script.beats.length - 1; index >= 0; index -= 1) {
    const beat = script.beats[index] as CompiledBeat;
    const own = live[index] as Bits;
    for (const slot of always) note(own, slot);
    readsOf(script, beat, own, outcomes[index] as Set<number>);
    for (const { quote, promise } of beat.replies) {
      if (quote !== null && !quote.again) (makes[index] as Set<number>).add(quote.promise);
      if (promise !== null) (makes[index] as Set<number>).add(promise.promise);
    }
    for (const to of successorsOf(beat.id, beat.beat)) {
      const next = script.targets.get(to) as number;
      for (const [slot, bits] of live[next] ?? []) if (!ofTheBeat(slot)) note(own, slot, bits);
      for (const promise of outcomes[next] ?? []) (outcomes[index] as Set<number>).add(promise);
      for (const promise of makes[next] ?? []) (makes[index] as Set<number>).add(promise);
    }
  }
  return writtenBy(script).map((written, index): Liveness => {
    const read = live[index] as Bits;
    if (!read.has(SLOT.trust)) read.delete(SLOT.failures);
    const differ = [...read].flatMap(([slot, bits]): [number, number][] => {
      const both = bits & (written.get(slot) ?? (isAlwaysWritten(script, slot) ? ALL : 0));
      return both === 0 ? [] : [[slot, both]];
    });
    return {
      slots: differ.map(([slot]) => slot).toSorted((a, b) => a - b),
      masks: new Map(differ.filter(([, bits]) => bits !== ALL)),
      outcomes: outcomes[index] as Set<number>,
      makes: makes[index] as Set<number>,
    };
  });
}

/** Where the conversation stands, mood, trust and the like. */
function isAlwaysWritten(script: Script, slot: number): boolean {
  return slot < script.layout.facts && slot !== SLOT.said;
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
function readsOf(script: Script, beat: CompiledBeat, read: Bits, outcomes: Set<number>): void {
  const { layout } = script;
  const fact = (number: number) => note(read, layout.facts + number);
  if (beat.hub) note(read, SLOT.topics);
  for (const reply of beat.replies) {
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
  for (const stale of beat.stales) fact(stale);
  for (const { condition } of conditionsIn(beat.id, beat.beat)) {
    for (const part of partsOf(condition)) readsOfPart(script, part, read, outcomes);
  }
  // Trust is capped for good by failures, so whoever reads trust reads those.
  note(read, SLOT.failures);
}

function readsOfPart(script: Script, part: OfSimple, read: Bits, outcomes: Set<number>): void {
  const { layout } = script;
  const fact = (id: string) => note(read, layout.facts + script.facts.findIndex((each) => each.id === id));
  const promise = (id: string) => script.promises.findIndex((each) => each.id === id);
  if ('heard' in part) fact(part.heard);
  else if ('unheard' in part) fact(part.unheard);
  else if ('stale' in part) fact(part.stale);
  else if ('mood' in part) note(read, SLOT.mood);
  else if ('trust' in part) note(read, SLOT.trust);
  else if ('promise' in part) outcomes.add(promise(part.promise));
  else if ('favour' in part) {
    note(read, SLOT.latitude);
    note(read, layout.favours + script.favours.indexOf(part.favour));
  } else if ('replied' in part) {
    const [beat = '', id = ''] = part.replied.split('/');
    const given = script.beats[script.targets.get(beat) ?? -1]?.replyById.get(id)?.given ?? null;
    if (given !== null) note(read, given.slot, given.bit);
  }
}
