import { SLOT } from '../script/layout.ts';
import type { CompiledBeat, Script } from '../script/script.ts';
import { successorsOf } from '../script/walk.ts';

/** Slots, each with its bits that matter: all of them, or some where a slot holds a bit for each of several things. */
export type Bits = Map<number, number>;

/** Every bit of a slot. */
export const ALL = 0x7fff_ffff;

/** Notes a slot, or some of its bits. */
export function note(bits: Bits, slot: number, which = ALL): void {
  bits.set(slot, (bits.get(slot) ?? 0) | which);
}

/**
 * What can be other than at the start once a beat waits for a reply, by beat: facts, promises,
 * favours, what was said back and which replies were given. The rest is in every state the same.
 */
export function writtenBy(script: Script): readonly Bits[] {
  const written: Bits[] = script.beats.map(() => new Map());
  script.beats.forEach((beat, index) => {
    const here = written[index] as Bits;
    writesOf(script, beat, here);
    for (const to of successorsOf(beat.id, beat.beat)) {
      const next = written[script.targets.get(to) as number];
      if (next !== undefined) for (const [slot, bits] of here) note(next, slot, bits);
    }
  });
  return written;
}

/**
 * The slots in which a state can differ from the start once this beat waits for a reply, or that a
 * reply given there can write. All others hold in every state of the beat, before and after, what
 * the start held.
 */
export function touchedFrom(script: Script, beat: CompiledBeat, live: readonly number[]): readonly number[] {
  const touched: Bits = new Map(live.map((slot) => [slot, ALL]));
  for (let slot = SLOT.line; slot < script.layout.facts; slot += 1) note(touched, slot);
  writesOf(script, beat, touched);
  for (const to of successorsOf(beat.id, beat.beat)) {
    const next = script.beats[script.targets.get(to) as number];
    if (next === undefined) continue;
    writesOf(script, next, touched);
    for (const fact of next.stales) note(touched, script.layout.facts + fact);
  }
  return [...touched.keys()];
}

function writesOf(script: Script, beat: CompiledBeat, written: Bits): void {
  const { layout } = script;
  const learn = (facts: readonly number[]) => {
    for (const fact of facts) note(written, layout.facts + fact);
  };
  learn(beat.tells);
  for (const { tells } of beat.lines) learn(tells);
  const outcomes = beat.replies.flatMap((reply) => reply.outcomes);
  for (const { answer } of beat.silence === null ? outcomes : [...outcomes, beat.silence]) {
    for (const { tells } of script.answers[answer] ?? []) learn(tells);
  }
  for (const { relies, saysBack, promise, quote, favour, given } of beat.replies) {
    // A wrong assumption is set right.
    learn(relies.map(({ fact }) => fact));
    for (const fact of saysBack) note(written, SLOT.said, 1 << fact);
    const made = quote?.promise ?? promise?.promise;
    if (made !== undefined) note(written, layout.promises + made);
    if (favour >= 0) note(written, layout.favours + favour);
    if (given !== null) note(written, given.slot, given.bit);
  }
}
