import type { Caller, Moment, View } from '../../core/index.ts';

/** What is going on in real time. The conversation itself, and all that counts, is the core's. */
export type Scene =
  /** On the phone, before anybody has spoken: the customer's call rings, or the trainee is about to make theirs. */
  | { readonly at: 'ringing'; readonly caller: Caller }
  /** Time passes in the story; going on skips it. */
  | { readonly at: 'jump'; readonly beat: string; readonly minutes: number }
  /** The trainee's words land: the face has changed, the customer has not answered yet. */
  | { readonly at: 'landing' }
  /** The customer speaks a line. */
  | { readonly at: 'typing' }
  /** A line stands complete and was heard; more is to come. */
  | { readonly at: 'held' }
  /** The trainee's turn, with time to read the replies before patience starts. */
  | { readonly at: 'reading' }
  /** The trainee's turn, and patience runs. */
  | { readonly at: 'patience' }
  /** The trainee's turn, with all the time in the world. */
  | { readonly at: 'open' }
  | { readonly at: 'ended'; readonly ending: string };

/** Why time stands still. */
const HOLDS = ['paused', 'picking', 'looking', 'dialog', 'elsewhere'] as const;
export type Hold = (typeof HOLDS)[number];

/** What the customer is saying or said last. */
export interface Speech {
  readonly line: string;
  readonly text: string;
  /** `cut`: the trainee cut in; `lost`: the trainee looked elsewhere. */
  readonly how: 'speaking' | 'complete' | 'cut' | 'lost';
  /** How many characters had been said when it was cut. */
  readonly said: number;
}

/** All that the screen shows of the director. */
export interface Staging {
  readonly scene: Scene;
  /** The view as far as it has been shown; see `viewDuring`. */
  readonly view: View;
  readonly speech: Speech | null;
  /** What the trainee said last, until the customer has answered it. */
  readonly words: string | null;
  /** Whether that came after what the customer said last. */
  readonly unanswered: boolean;
  /** Whether the trainee has asked to cut in: replies are shown while the customer speaks. */
  readonly cutting: boolean;
  readonly holds: ReadonlySet<Hold>;
}

/** Whether it is the trainee's turn. */
export function isTurn(scene: Scene): boolean {
  return scene.at === 'reading' || scene.at === 'patience' || scene.at === 'open';
}

/** Whether a line is being spoken now. */
export function isSpoken({ scene, speech }: Staging): boolean {
  return scene.at === 'typing' && speech?.how === 'speaking';
}

/**
 * Divides what one event brought into what is shown together. Leaving in time, arriving in a beat and the ending each
 * start a part of their own; the first part, which may be empty, belongs to the moment of the event itself.
 */
export function partsOf(moments: readonly Moment[]): Moment[][] {
  const parts: Moment[][] = [[]];
  for (const moment of moments) {
    if (moment.type === 'jumped' || moment.type === 'entered' || moment.type === 'ended') parts.push([]);
    parts.at(-1)?.push(moment);
  }
  return parts;
}
