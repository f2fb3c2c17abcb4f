import type { CallFailure, CallResult } from '../../wire.ts';

/** Something that is being sent: one at a time, with what went wrong. */
export interface Sending {
  readonly busy: boolean;
  readonly failure: CallFailure | null;
  /** Sends, and gives the answer; null where it failed or something else is being sent. */
  send<T>(work: () => Promise<CallResult<T>>): Promise<T | null>;
}

/** @param update renders the page that shows it */
export function createSending(update: () => void): Sending {
  let busy = false;
  let failure: CallFailure | null = null;
  return {
    get busy() {
      return busy;
    },
    get failure() {
      return failure;
    },
    async send(work) {
      if (busy) return null;
      busy = true;
      failure = null;
      update();
      const result = await work();
      busy = false;
      failure = result.ok ? null : result;
      update();
      return result.ok ? result.value : null;
    },
  };
}

/** The text of a field of a form that was submitted. */
export function fieldOf(event: Event, name: string): string {
  const value = new FormData(event.target as HTMLFormElement).get(name);
  return typeof value === 'string' ? value : '';
}
