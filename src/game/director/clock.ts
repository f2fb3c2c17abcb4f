/** Real time, as the director needs it; tests bring one that they turn by hand. */
export interface Clock {
  /** Milliseconds that only ever grow. */
  now(): number;
  /** Calls back once after `ms` milliseconds; gives what calls it off. */
  after(ms: number, callback: () => void): () => void;
}

/** The browser's own time. */
export const browserClock: Clock = {
  now: () => performance.now(),
  after: (ms, callback) => {
    const handle = setTimeout(callback, ms);
    return () => clearTimeout(handle);
  },
};
