import type { Moment, OfferedReply, View } from '../../src/core/index.ts';
import type { Clock } from '../../src/game/director/clock.ts';
import type { Table } from '../../src/game/director/contract.ts';

/** Small hand-made views, and a clock that tests turn by hand. */

/** A view of a calm customer in a beat called `door`, with whatever is to be different. */
export function view(part: Partial<View> = {}): View {
  return {
    phase: part.line === undefined || part.line === null ? 'answering' : 'speaking',
    beat: 'door',
    line: null,
    replies: [],
    mood: 'neutral',
    moodStep: 11,
    clock: { minutes: 0, shown: '18:40' },
    notes: [],
    notepad: [],
    favours: [],
    latitude: 0,
    sees: [],
    temptations: [],
    silence: true,
    ending: null,
    ...part,
  };
}

export function reply(id: string, part: Partial<OfferedReply> = {}): OfferedReply {
  return {
    id,
    card: id,
    spoken: id,
    backchannel: false,
    favour: null,
    quote: null,
    particulars: [],
    ...part,
  };
}

export const line = (id: string, text = 'Ten chars.') => ({ id, text });

/** A clock that stands still until it is turned. */
export interface HandClock extends Clock {
  /** Lets time pass, calling back whatever falls due on the way, in order. */
  turn(ms: number): void;
}

export function handClock(): HandClock {
  let time = 0;
  let waiting: { due: number; callback: () => void }[] = [];
  return {
    now: () => time,
    after(ms, callback) {
      const entry = { due: time + ms, callback };
      waiting.push(entry);
      return () => {
        waiting = waiting.filter((other) => other !== entry);
      };
    },
    turn(ms) {
      const end = time + ms;
      for (;;) {
        const next = waiting.filter(({ due }) => due <= end).toSorted((a, b) => a.due - b.due)[0];
        if (next === undefined) break;
        waiting = waiting.filter((other) => other !== next);
        time = next.due;
        next.callback();
      }
      time = end;
    },
  };
}

/** One step of a scripted table: what it expects to be sent, and where that leads. */
export interface Step {
  readonly event: 'listen' | 'silence' | 'glance' | `reply:${string}`;
  readonly view: View;
  readonly moments?: readonly Moment[];
}

/** A table that plays given steps, and notes every event that it was sent. */
export function scriptedTable(first: View, steps: readonly Step[]): Table & { readonly sent: string[] } {
  let now = first;
  let next = 0;
  const sent: string[] = [];
  return {
    sent,
    get view() {
      return now;
    },
    send(event) {
      const name = event.type === 'reply' ? `reply:${event.reply}` : event.type;
      const step = steps[next];
      if (step?.event !== name)
        return { refused: 'not-offered', message: `sent ${name}, expected ${step?.event}` };
      sent.push(name);
      next += 1;
      now = step.view;
      return { moments: step.moments ?? [] };
    },
  };
}
