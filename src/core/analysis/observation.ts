import { placeholdersOf } from '../check/texts.ts';
import { moodOf } from '../rules/ladder.ts';
import { FACT, SLOT, type State } from '../script/layout.ts';
import { isOver, ledgerStateOf } from '../script/promise-code.ts';
import type { CompiledLine, CompiledVariant, Script } from '../script/script.ts';
import { isSpeaking } from '../step/entering.ts';
import { queueOf } from '../step/listening.ts';
import { LISTEN, play } from '../step/move.ts';
import type { Trace } from '../step/trace.ts';
import { MOODS } from '../vocabulary.ts';

/**
 * What a trainee can tell two states apart by: where the conversation stands, what was heard, the
 * mood that shows, the facts on the notepad, the ledger. Hidden trust and hidden truth are not in it.
 */
export function observe(script: Script, state: State): string {
  const { layout } = script;
  const variant = variantOf(script, state);
  let seen = `${state[SLOT.beat]}.${state[SLOT.line]}.${state[SLOT.answer]}.${state[SLOT.pending]}.`;
  seen += MOODS.indexOf(moodOf(script.rules, state[SLOT.mood] as number));
  for (let fact = 0; fact < script.facts.length; fact += 1) {
    const known = state[layout.facts + fact] as number;
    seen += known >= FACT.known ? `,${known}:${variant.truth[fact]}` : ',';
  }
  for (let promise = 0; promise < script.promises.length; promise += 1) {
    const code = state[layout.promises + promise] as number;
    // What would have been delivered stays unseen where the customer let the promise go.
    const delivered = ledgerStateOf(code) === 'released' ? '' : variant.delivers[promise];
    seen += isOver(code) ? `;${code}:${delivered}` : ';';
  }
  return isSpeaking(script, state) ? seen + shownIn(script, state, variant) : seen;
}

/** Of some states, those that a trainee cannot tell from the actual one; the actual one if there is none. */
export function lookAlikes(script: Script, actual: State, states: readonly State[]): readonly State[] {
  const seen = observe(script, actual);
  const alike = states.filter((state) => observe(script, state) === seen);
  return alike.length > 0 ? alike : [actual];
}

/** Listens to the end and gives all that was seen on the way. */
export function listenObserving(script: Script, state: number[], trace: Trace): string {
  let seen = '';
  while (isSpeaking(script, state)) {
    seen += `${state[SLOT.beat]}.${state[SLOT.line]}.${state[SLOT.answer]}${shownIn(script, state, variantOf(script, state))}|`;
    play(script, state, LISTEN, trace);
  }
  return seen + observe(script, state);
}

/** A line can show the value of a fact in its words. */
function shownIn(script: Script, state: State, variant: CompiledVariant): string {
  const line = queueOf(script, state)[state[SLOT.line] as number] as CompiledLine;
  let shown = '';
  for (const fact of factsShown(script, line)) shown += `=${variant.truth[fact]}`;
  return shown;
}

const SHOWN = new WeakMap<CompiledLine, readonly number[]>();

function factsShown(script: Script, line: CompiledLine): readonly number[] {
  let shown = SHOWN.get(line);
  if (shown === undefined) {
    const names = placeholdersOf(line.line.say);
    shown = script.facts.flatMap(({ id }, index) => (names.includes(id) ? [index] : []));
    SHOWN.set(line, shown);
  }
  return shown;
}

function variantOf(script: Script, state: State): CompiledVariant {
  return script.variants[state[SLOT.variant] as number] as CompiledVariant;
}
