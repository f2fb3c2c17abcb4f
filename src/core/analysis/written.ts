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
 * The slots that a move in this beat can write, with all that follows until it is the trainee's turn
 * again. Every other slot holds afterwards what it held before.
 */
export function writableFrom(script: Script, beat: CompiledBeat): readonly number[] {
  const { layout } = script;
  const written: Bits = new Map(WHEREABOUTS.map((slot) => [slot, ALL]));
  writesOf(script, beat, written);
  for (const { apology, favour } of beat.replies) {
    if (apology) note(written, SLOT.apologies);
    if (favour >= 0) note(written, SLOT.latitude);
  }
  const outcomes = beat.replies.flatMap((reply) => reply.outcomes);
  if (beat.silence !== null) outcomes.push(beat.silence);
  const settles = (promises: readonly number[]) => {
    for (const slot of promises.length === 0 ? [] : [SLOT.trust, SLOT.bar, SLOT.failures])
      note(written, slot);
    for (const promise of promises) note(written, layout.promises + promise);
  };
  settles(outcomes.flatMap((outcome) => outcome.settles.map(({ promise }) => promise)));
  if (outcomes.some(({ untruth }) => untruth)) note(written, SLOT.trust);
  for (const { release } of outcomes) if (release >= 0) note(written, layout.promises + release);
  for (const to of successorsOf(beat.id, beat.beat)) {
    const next = script.beats[script.targets.get(to) as number];
    // An ending settles all that is open.
    settles(next === undefined ? [...script.promises.keys()] : next.settles.map(({ promise }) => promise));
    if (next === undefined) continue;
    for (const fact of factsTold(next)) note(written, layout.facts + fact);
    for (const fact of next.stales) note(written, layout.facts + fact);
  }
  return [...written.keys()];
}

/** Where the conversation stands, and the mood, which almost anything moves. */
const WHEREABOUTS: readonly number[] = [
  SLOT.beat,
  SLOT.line,
  SLOT.answer,
  SLOT.pending,
  SLOT.flags,
  SLOT.topics,
  SLOT.mood,
];

/** The facts that a beat itself tells: time that passed, and its lines. */
function factsTold(beat: CompiledBeat): readonly number[] {
  return [...beat.tells, ...beat.lines.flatMap(({ tells }) => tells)];
}

function writesOf(script: Script, beat: CompiledBeat, written: Bits): void {
  const { layout } = script;
  const learn = (facts: readonly number[]) => {
    for (const fact of facts) note(written, layout.facts + fact);
  };
  learn(factsTold(beat));
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
