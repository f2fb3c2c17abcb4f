import type { Mood, Setting, Weather } from '../../core/vocabulary.ts';
import { isLook } from '../../ui/looks.ts';
import type { StageCue } from './cue.ts';
import type { CustomerOptions } from './customer/own.ts';
import { canDraw, chooseRenderer } from './renderer.ts';

export type { StageCue } from './cue.ts';

/** How a stage is set at first. */
export interface StageOptions {
  readonly look: string;
  /** What is different about the customer of that look. */
  readonly options?: CustomerOptions | undefined;
  /** An image in the place of the drawn scene, as a data URL. One that cannot be read leaves the scene drawn. */
  readonly background?: string | undefined;
  /** What is seen through the windows; fair unless told. */
  readonly weather?: Weather | undefined;
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

const loadTheatre = () => import('./theatre.ts');

/** Fetches what a stage needs ahead of its use. A failure shows when the stage is made. */
export function prefetchStage(): void {
  // Phaser tries a canvas as soon as it is loaded, and throws where there is none.
  if (!canDraw()) return;
  loadTheatre().catch(() => undefined);
}

/**
 * Puts a stage into an element, which must have a size. The canvas is hidden from assistive
 * technology: everything that it shows is to be said in the page.
 *
 * The host is given custom properties for what is laid over the stage, in pixels from its upper
 * left corner: `--stage-head-left`, `-top`, `-width` and `-height` around the customer's head, and
 * `--stage-mouth-x` and `-y`. The customer looks to the left, and the upper left is kept quiet.
 */
export async function createStage(host: HTMLElement, options: StageOptions): Promise<StageResult> {
  const { look } = options;
  if (!isLook(look)) return failed('unknown-look', `There is no drawing of "${look}".`);
  const renderer = chooseRenderer();
  if (renderer === null) return failed('no-canvas', 'This browser cannot draw on a canvas.');
  const theatre = await loadTheatre().catch(() => null);
  if (!theatre) return failed('not-loaded', 'The stage could not be fetched.');
  return theatre.openStage(host, { ...options, look, renderer });
}

const failed = (code: StageFailure, message: string): StageResult => ({ ok: false, code, message });
