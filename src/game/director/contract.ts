import type { Caller, GameEvent, Moment, Refusal, Tempo, View } from '../../core/index.ts';
import type { Clock } from './clock.ts';
import type { Hold, Speech, Staging } from './scene.ts';

/** What the director works with, and what it offers to the page. */

export type ReplyEvent = Extract<GameEvent, { type: 'reply' }>;

/** The conversation as the director plays it. */
export interface Table {
  readonly view: View;
  send(event: GameEvent): { readonly moments: readonly Moment[] } | Refusal;
}

export interface DirectorOptions {
  readonly table: Table;
  /** What entering the first beat brought; empty for a resumed run. */
  readonly opening: readonly Moment[];
  /** In a run that is taken up at the trainee's turn, what the customer had said last. */
  readonly heard?: Speech | null;
  readonly clock: Clock;
  /** Whose call it begins with; null where it begins with none. */
  readonly call: Caller | null;
  readonly tempo: Tempo;
  /** Milliseconds that a character takes to be said. */
  readonly msPerChar: number;
  /** How long the customer waits for an answer, in seconds. */
  readonly patience: number;
  /** What is told as time passes on the way into a beat. */
  readonly jumpText: (beat: string) => string;
  /** Called at every change; `moments` are those that are shown from now on, in order. */
  readonly onChange: (staging: Staging, moments: readonly Moment[]) => void;
}

export interface Director {
  readonly staging: Staging;
  /** How far the line or the patience has run, 0 to 1; 0 where nothing runs. */
  readonly progress: number;
  /** Characters of the line said so far. */
  readonly said: number;
  /** Begins; `onChange` is called from here on. */
  start(): void;
  /** Click, tap, space, Continue: completes the line, goes on to the next, skips a jump. */
  onward(): void;
  /** Shows or puts away the replies while the customer speaks. */
  cutIn(open: boolean): void;
  /**
   * The trainee says something; cuts in where the customer has not finished.
   * @returns null once said; `not-now` where nothing of the kind can be said at this moment
   */
  reply(event: ReplyEvent, words: string): Refusal | 'not-now' | null;
  /** The trainee looks at a temptation: costly while a line is being spoken, free otherwise. */
  glance(temptation: string): 'lost-the-line' | 'free';
  hold(why: Hold): void;
  release(why: Hold): void;
  stop(): void;
}
