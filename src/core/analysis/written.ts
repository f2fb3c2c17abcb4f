import type { CompiledBeat, Script } from '../script/script.ts';
import { successorsOf } from '../script/walk.ts';

/**
 * What can be other than at the start once a beat waits for a reply. The rest need not be kept: it
 * is in every state the same.
 */
export interface Written {
  /** Slots of facts, promises, favours and remembered replies; the fixed ones count as written. */
  readonly slots: ReadonlySet<number>;
  /** The facts that can have been said back, a bit each. */
  readonly said: number;
}

/** What can have been written on the way to each beat and in it, by its number. */
export function writtenBy(script: Script): readonly Written[] {
  const written = script.beats.map(() => ({ slots: new Set<number>(), said: 0 }));
  script.beats.forEach((beat, index) => {
    const here = written[index] as { slots: Set<number>; said: number };
    writesOf(script, beat, here.slots);
    for (const { saysBack } of beat.replies) for (const fact of saysBack) here.said |= 1 << fact;
    for (const to of successorsOf(beat.id, beat.beat)) {
      const next = written[script.targets.get(to) as number];
      if (next === undefined) continue;
      for (const slot of here.slots) next.slots.add(slot);
      next.said |= here.said;
    }
  });
  return written;
}

function writesOf(script: Script, beat: CompiledBeat, slots: Set<number>): void {
  const { layout } = script;
  const learn = (facts: readonly number[]) => {
    for (const fact of facts) slots.add(layout.facts + fact);
  };
  learn(beat.tells);
  for (const { tells } of beat.lines) learn(tells);
  const outcomes = beat.replies.flatMap((reply) => reply.outcomes);
  for (const { answer } of beat.silence === null ? outcomes : [...outcomes, beat.silence]) {
    for (const { tells } of script.answers[answer] ?? []) learn(tells);
  }
  for (const { relies, promise, quote, favour, given } of beat.replies) {
    // A wrong assumption is set right.
    learn(relies.map(({ fact }) => fact));
    const made = quote?.promise ?? promise?.promise;
    if (made !== undefined) slots.add(layout.promises + made);
    if (favour >= 0) slots.add(layout.favours + favour);
    if (given >= 0) slots.add(given);
  }
}
