import type { Caller, Mood, Settled, TableState, Weather } from '../../core/vocabulary.ts';

/** What the conversation tells the stage. Every cue is a picture of something that the page says in words. */
export type StageCue =
  | { readonly type: 'mood'; readonly mood: Mood }
  | { readonly type: 'speak'; readonly text: string; readonly msPerChar: number }
  | { readonly type: 'hush' }
  | { readonly type: 'interrupted' }
  | { readonly type: 'jump'; readonly minutes: number; readonly clock: string }
  | { readonly type: 'weather'; readonly weather: Weather }
  | { readonly type: 'tables'; readonly tables: readonly TableState[] }
  | { readonly type: 'clock'; readonly clock: string }
  | { readonly type: 'settled'; readonly state: Settled }
  | { readonly type: 'leaves' }
  /** A telephone rings, and nobody has picked it up yet, or it is the trainee who has yet to call; or neither. */
  | { readonly type: 'ringing'; readonly on: false }
  | { readonly type: 'ringing'; readonly on: true; readonly caller: Caller };
