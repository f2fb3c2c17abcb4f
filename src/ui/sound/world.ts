import { loadHowler, type Audio } from './audio.ts';

/** What the sounds need from outside; tests bring one of their own. */
export interface World {
  readonly page: Pick<Document, 'hidden' | 'addEventListener' | 'removeEventListener'>;
  /** Whether the page has been clicked or typed into before, so that the browser lets it sound. */
  readonly touched: () => boolean;
  readonly load: () => Promise<Audio>;
  /** Fetches a file, as a `data:` address of the given type; null where it can't be had. */
  readonly read: (path: string, type: string) => Promise<string | null>;
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
    read,
    now: () => performance.now(),
    after: (ms, callback) => {
      const handle = setTimeout(callback, ms);
      return () => clearTimeout(handle);
    },
    random: Math.random,
  };
}

async function read(path: string, type: string): Promise<string | null> {
  try {
    const answer = await fetch(path);
    return answer.ok ? await addressOf(new Blob([await answer.arrayBuffer()], { type })) : null;
  } catch {
    return null;
  }
}

function addressOf(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('loadend', () => {
      if (typeof reader.result === 'string') resolve(reader.result);
      else reject(reader.error ?? new Error('not read'));
    });
    reader.readAsDataURL(blob);
  });
}
