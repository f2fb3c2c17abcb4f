import type { Clock } from './clock.ts';

/** One countdown at a time, which can be held and let go on. */
export interface Timer {
  /** Starts counting down `ms`, in place of whatever was running. */
  start(ms: number, done: () => void): void;
  stop(): void;
  /** Stands still from now on; a start while held waits for `release`. */
  hold(): void;
  release(): void;
  /** Milliseconds gone of the countdown that runs or is held; 0 without one. */
  readonly gone: number;
}

export function createTimer(clock: Clock): Timer {
  let running: {
    left: number;
    total: number;
    since: number;
    done: () => void;
    cancel: (() => void) | null;
  } | null = null;
  let held = false;

  const run = () => {
    if (running === null || held) return;
    running.since = clock.now();
    running.cancel = clock.after(running.left, () => {
      const done = running?.done;
      running = null;
      done?.();
    });
  };

  return {
    start(ms, done) {
      running?.cancel?.();
      running = { left: ms, total: ms, since: clock.now(), done, cancel: null };
      run();
    },
    stop() {
      running?.cancel?.();
      running = null;
    },
    hold() {
      if (held) return;
      held = true;
      if (running === null) return;
      running.cancel?.();
      running.cancel = null;
      running.left -= Math.min(running.left, clock.now() - running.since);
    },
    release() {
      if (!held) return;
      held = false;
      run();
    },
    get gone() {
      if (running === null) return 0;
      const before = running.total - running.left;
      return running.cancel === null ? before : Math.min(running.total, before + clock.now() - running.since);
    },
  };
}
