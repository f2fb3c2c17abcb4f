import { moodOf } from '../rules/ladder.ts';
import { SLOT, type State } from '../script/layout.ts';
import { ledgerStateOf } from '../script/promise-code.ts';
import type { CompiledBeat, CompiledLine, CompiledReply, Script } from '../script/script.ts';
import { isEnded, isSpeaking } from '../step/entering.ts';
import { queueOf } from '../step/listening.ts';
import { canFallSilent } from '../step/move.ts';
import { offeredIn } from '../step/step.ts';
import { FACT_STATES } from '../vocabulary.ts';
import { timeOfDay, type Journal } from './journal.ts';
import { shuffleOfSeed } from './seed.ts';
import type { NotedFact, OfferedReply, PromiseNote, View } from './view.ts';
import { customersWords, fill, traineesWords } from './words.ts';

/** What the trainee sees of a state. Pure. */
export function look(script: Script, state: State, journal: Journal, seed: number): View {
  const { scenario } = script;
  const ended = isEnded(script, state);
  const speaking = isSpeaking(script, state);
  const beat = script.beats[state[SLOT.beat] as number];
  const words = customersWords(script, state, journal);
  const mood = state[SLOT.mood] as number;
  return {
    phase: ended ? 'ended' : speaking ? 'speaking' : 'answering',
    beat: beat?.id ?? '',
    line: speaking ? lineIn(script, state, words) : null,
    replies: beat === undefined ? [] : repliesIn(script, state, beat, journal, seed),
    mood: moodOf(script.rules, mood),
    moodStep: mood,
    clock: { minutes: journal.clock, shown: timeOfDay(scenario.clock.starts, journal.clock) },
    notes: notesIn(script, state, journal),
    notepad: notepadIn(script, state, words),
    favours: script.favours.map((id, index) => ({
      id,
      label: scenario.favours[id]?.label ?? id,
      left: state[script.layout.favours + index] === 0 && (state[SLOT.latitude] as number) > 0,
    })),
    latitude: state[SLOT.latitude] as number,
    sees: beat === undefined ? [] : sightsIn(script, state, beat, journal),
    temptations: speaking ? (beat?.beat.temptations ?? []) : [],
    silence: canFallSilent(script, state),
    ending: ended
      ? (script.endings[(state[SLOT.beat] as number) - script.beats.length] as { id: string }).id
      : null,
  };
}

function lineIn(script: Script, state: State, words: Record<string, string>): View['line'] {
  const { line } = queueOf(script, state)[state[SLOT.line] as number] as CompiledLine;
  return { id: line.id, text: fill(line.say, words) };
}

function repliesIn(
  script: Script,
  state: State,
  beat: CompiledBeat,
  journal: Journal,
  seed: number,
): OfferedReply[] {
  const offered = offeredIn(script, state);
  const words = traineesWords(script, state, journal);
  const order = shuffleOfSeed(seed, beat.id, beat.replies.length);
  return order
    .flatMap((index) => offered.find((reply) => reply.index === index) ?? [])
    .map((reply) => offer(script, state, reply, words));
}

function offer(
  script: Script,
  state: State,
  compiled: CompiledReply,
  words: Record<string, string>,
): OfferedReply {
  const { reply, quote } = compiled;
  // Particulars are for the trainee to fill in: the words for them would give them away.
  const own = Object.fromEntries(
    Object.entries(words).filter(([name]) => reply.saysBack?.includes(name) !== true),
  );
  const terms = quote === null ? null : (script.promises[quote.promise] as Script['promises'][number]);
  return {
    id: reply.id,
    card: fill(reply.say, own),
    spoken: fill(reply.spoken ?? reply.say, own),
    backchannel: compiled.backchannel,
    favour: reply.favour ?? null,
    quote:
      quote === null || terms === null
        ? null
        : {
            promise: terms.id,
            label: terms.terms.label,
            unit: terms.terms.unit,
            from: quote.terms.from,
            to: quote.numbers.at(-1) ?? quote.terms.to,
            step: quote.terms.step,
            again: quote.again,
          },
    particulars: compiled.saysBack.map((fact) => {
      const { id } = script.facts[fact] as { id: string };
      const { label, values } = script.scenario.facts[id] as {
        label: string;
        values: Record<string, string>;
      };
      const heard = FACT_STATES[state[script.layout.facts + fact] as number] === 'known';
      return {
        fact: id,
        label,
        values: Object.entries(values).map(([value, text]) => ({ id: value, text })),
        heard,
      };
    }),
  };
}

function notesIn(script: Script, state: State, journal: Journal): PromiseNote[] {
  return script.promises.map(({ id, terms }, index) => {
    const entry = journal.entries.get(id);
    return {
      promise: id,
      label: terms.label,
      unit: terms.unit,
      state: ledgerStateOf(state[script.layout.promises + index] as number),
      quoted: entry?.quoted ?? null,
      requoted: entry?.requoted ?? null,
      madeAt: entry?.madeAt ?? null,
      delivered: entry?.delivered ?? null,
    };
  });
}

function notepadIn(script: Script, state: State, words: Record<string, string>): NotedFact[] {
  return script.facts.map(({ id }, index) => {
    const known = FACT_STATES[state[script.layout.facts + index] as number] ?? 'unknown';
    const heard = known === 'known' || known === 'stale';
    const label = script.scenario.facts[id]?.label ?? id;
    return { fact: id, label, value: heard ? (words[id] ?? null) : null, state: known };
  });
}

function sightsIn(script: Script, state: State, beat: CompiledBeat, journal: Journal): View['sees'] {
  const words = traineesWords(script, state, journal);
  return beat.sees
    .filter(({ when }) => when === null || when(state, NOT_REPLYING))
    .map(({ sight }) => ({ id: sight.id, text: fill(sight.say, words), table: sight.table ?? null }));
}

const NOT_REPLYING = { quote: 0, bearable: true, rightly: true };
