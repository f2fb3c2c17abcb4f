import { SLOT } from '../script/layout.ts';
import type { CompiledBeat, Script } from '../script/script.ts';
import { conditionsIn, successorsOf } from '../script/walk.ts';
import { noteCondition, noteRules } from './reads.ts';
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
    readsIn(script, beat, own, outcomes[index] as Set<number>);
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
function readsIn(script: Script, beat: CompiledBeat, read: Bits, outcomes: Set<number>): void {
  if (beat.hub) note(read, SLOT.topics);
  for (const reply of beat.replies) noteRules(script, reply, read);
  for (const stale of beat.stales) note(read, script.layout.facts + stale);
  for (const { condition } of conditionsIn(beat.id, beat.beat)) {
    noteCondition(script, condition, read, outcomes);
  }
  // Trust is capped for good by failures, so whoever reads trust reads those.
  note(read, SLOT.failures);
}
