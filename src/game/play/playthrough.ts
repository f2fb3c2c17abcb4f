import {
  amountInWords,
  type Conversation,
  fill,
  type GameEvent,
  type Moment,
  type Refusal,
  type Run,
  type Script,
  startConversation,
  type Tempo,
  type View,
} from '../../core/index.ts';
import { earlierOf } from '../saving/saved-run.ts';
import { wordsOf } from './reply-words.ts';
import { entriesOf, type Entry } from './transcript.ts';

/** A run being played, with what the screen needs beside the conversation: the transcript and what is told in jumps. */
export interface Playthrough {
  readonly view: View;
  readonly run: Run;
  /** What entering the first beat brought; empty where events were replayed since. */
  readonly opening: readonly Moment[];
  readonly transcript: readonly Entry[];
  /** The views that came before the present one, in their order, those of events that were replayed among them. */
  readonly passed: readonly View[];
  send(event: GameEvent): { readonly moments: readonly Moment[] } | Refusal;
  /** What a reply event says in words, as things stand. */
  wordsOf(event: Extract<GameEvent, { type: 'reply' }>): string;
  /** What is told as time passes on the way into a beat. */
  jumpText(beat: string): string;
  stop(): void;
}

/**
 * Takes a run up where it stands.
 * @returns the playthrough, or `refused` where the saved events can't be played any more
 */
export function takeUp(
  script: Script,
  run: Pick<Run, 'seed' | 'mode' | 'tempo' | 'past' | 'events'>,
): Playthrough | 'refused' {
  const { seed, mode, tempo, events } = run;
  const earlier = earlierOf(run);
  const conversation = startConversation(script, {
    seed,
    mode,
    tempo,
    ...(earlier === undefined ? {} : { earlier }),
  });
  const transcript: Entry[] = [];
  const playthrough = over(script, conversation, transcript, events.length > 0);
  for (const event of events) {
    if ('refused' in playthrough.send(event)) {
      playthrough.stop();
      return 'refused';
    }
  }
  return playthrough;
}

/** The same run taken back to its first `count` events. */
export function rewound(run: Run, count: number): Run {
  return { ...run, events: run.events.slice(0, count) };
}

/** The same run at another tempo, which changes nothing that counts. */
export function atTempo(run: Run, tempo: Tempo): Run {
  return { ...run, tempo };
}

function over(
  script: Script,
  conversation: Conversation,
  transcript: Entry[],
  resumed: boolean,
): Playthrough {
  const passed: View[] = [];
  const jumpText = (beat: string) =>
    fill(
      script.scenario.beats[beat]?.jump?.says ?? '',
      wordsInView(conversation.view, script.telling.amounts),
    );
  for (const moment of conversation.opening) {
    if (moment.type === 'jumped') transcript.push({ kind: 'jump', text: jumpText(moment.beat) });
  }
  return {
    get view() {
      return conversation.view;
    },
    get run() {
      return conversation.run;
    },
    opening: resumed ? [] : conversation.opening,
    transcript,
    passed,
    send(event) {
      const before = conversation.view;
      const at = conversation.run.events.length;
      const result = conversation.send(event);
      if ('refused' in result) return result;
      passed.push(before);
      const { moments } = result;
      const words = event.type === 'reply' ? wordsOf(before, event) : '';
      transcript.push(...entriesOf({ at, event, before, moments, words, jumpText }));
      return result;
    },
    wordsOf: (event) => wordsOf(conversation.view, event),
    jumpText,
    stop: () => conversation.stop(),
  };
}

/** What placeholders stand for in a text that the trainee reads: the facts heard, and what was promised last. */
function wordsInView(view: View, language: string): Record<string, string> {
  const words: Record<string, string> = {};
  for (const { fact, value } of view.notepad) if (value !== null) words[fact] = value;
  for (const { promise, quoted, requoted, unit } of view.notes) {
    const amount = requoted ?? quoted;
    if (amount !== null) words[promise] = amountInWords(amount, unit, language);
  }
  return words;
}
