import type { QuoteClass, PromiseState } from '../vocabulary.ts';
import type { Moment } from './moment.ts';

/**
 * What a run has brought so far that the state itself does not hold, because nothing in the rules
 * reads it: the clock, the numbers that were promised, and what came of them.
 */
export interface Journal {
  /** Minutes of the story since its start. */
  readonly clock: number;
  readonly entries: ReadonlyMap<string, JournalEntry>;
}

export interface JournalEntry {
  readonly quoted: number | null;
  readonly requoted: number | null;
  /** When it was (last) promised, in minutes since the start. */
  readonly madeAt: number;
  readonly delivered: number | null;
  readonly class: QuoteClass | null;
  readonly state: PromiseState;
}

export const EMPTY_JOURNAL: Journal = { clock: 0, entries: new Map() };

/** The journal after some moments. */
export function noteMoments(journal: Journal, moments: readonly Moment[]): Journal {
  return moments.reduce(noteMoment, journal);
}

function noteMoment(journal: Journal, moment: Moment): Journal {
  switch (moment.type) {
    case 'minutes':
    case 'jumped':
      return { ...journal, clock: journal.clock + moment.minutes };
    case 'promised': {
      const before = journal.entries.get(moment.promise);
      return withEntry(journal, moment.promise, {
        quoted: moment.again ? (before?.quoted ?? null) : moment.amount,
        requoted: moment.again ? moment.amount : null,
        madeAt: moment.again ? (before?.madeAt ?? journal.clock) : journal.clock,
        delivered: null,
        class: null,
        state: 'open',
      });
    }
    case 'settled': {
      const before = journal.entries.get(moment.promise);
      if (before === undefined) return journal;
      const { state, delivered } = moment;
      return withEntry(journal, moment.promise, { ...before, state, delivered, class: moment.class });
    }
    case 'released': {
      const before = journal.entries.get(moment.promise);
      return before === undefined
        ? journal
        : withEntry(journal, moment.promise, { ...before, state: 'released' });
    }
    case 'interrupted':
    case 'glanced':
    case 'heard':
    case 'missed':
    case 'corrected':
    case 'favour':
    case 'thought':
    case 'mood':
    case 'trust':
    case 'entered':
    case 'ended':
      return journal;
  }
}

function withEntry(journal: Journal, promise: string, entry: JournalEntry): Journal {
  return { ...journal, entries: new Map(journal.entries).set(promise, entry) };
}

/** The time of day at a number of minutes after a start such as "18:40". */
export function timeOfDay(starts: string, minutes: number): string {
  const [hours = 0, past = 0] = starts.split(':').map(Number);
  const total = (((hours * 60 + past + minutes) % 1440) + 1440) % 1440;
  return `${String(Math.floor(total / 60)).padStart(2, '0')}:${String(total % 60).padStart(2, '0')}`;
}
