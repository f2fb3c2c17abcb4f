import type { Mood, Setting, TableState, Weather } from '../../core/vocabulary.ts';
import type { StageCue } from './cue.ts';
import type { CustomerOptions } from './customer/own.ts';

/** What a page and its stage agree on: how one is asked for, what it can do, and why there may be none. */

/** How a stage is set at first. */
export interface StageOptions {
  readonly look: string;
  /** What is different about the customer of that look. */
  readonly options?: CustomerOptions | undefined;
  /** An image in the place of the drawn scene, as a data URL. One that cannot be read leaves the scene drawn. */
  readonly background?: string | undefined;
  /** What is seen through the windows; fair unless told. */
  readonly weather?: Weather | undefined;
  /** In a restaurant, how tables stand that the story speaks of; none unless told. */
  readonly tables?: readonly TableState[] | undefined;
  readonly setting: Setting;
  readonly mood: Mood;
  /** The story's time, as in "19:40"; text without a time leaves the scene at noon. */
  readonly clock: string;
  /** Nothing moves that need not: moods change at once, and nobody breathes. */
  readonly reducedMotion: boolean;
}

/** A running stage. It fills its host, and sleeps while nothing moves. */
export interface Stage {
  /** Shows something; nothing waits for it, and the next cue may come at any time. */
  cue(cue: StageCue): void;
  /** Fits the stage to its host. It watches the host by itself; this is for a host that was hidden. */
  resize(): void;
  /** Stops all movement until `resume`. A hidden tab pauses by itself. */
  pause(): void;
  resume(): void;
  /** Takes the stage out of the page, and frees what it holds. */
  destroy(): void;
}

/** Why there is no stage; the page goes on without one. */
export type StageFailure = 'no-canvas' | 'unknown-look' | 'not-loaded' | 'not-started';

export type StageResult =
  | { readonly ok: true; readonly stage: Stage }
  | { readonly ok: false; readonly code: StageFailure; readonly message: string };
