import { loadHowler, type Audio } from './audio.ts';

/** What the sounds need from outside; tests bring one of their own. */
export interface World {
  readonly page: Pick<Document, 'hidden' | 'addEventListener' | 'removeEventListener'>;
  /** Whether the page has been clicked or typed into before, so that the browser lets it sound. */
  readonly touched: () => boolean;
  readonly load: () => Promise<Audio>;
  /** Milliseconds that only ever grow. */
  readonly now: () => number;
  /** Calls back after `ms` milliseconds; gives what calls it off. */
  readonly after: (ms: number, callback: () => void) => () => void;
  /** From 0 to below 1. */
  readonly random: () => number;
}

export function browserWorld(): World {
  return {
    page: document,
    // Browsers of before 2023 don't tell; they wait for the next gesture.
    touched: () => 'userActivation' in navigator && navigator.userActivation.hasBeenActive,
    load: loadHowler,
    now: () => performance.now(),
    after: (ms, callback) => {
      const handle = setTimeout(callback, ms);
      return () => clearTimeout(handle);
    },
    random: Math.random,
  };
}
