import type { FactState, Mood, PromiseState, TableState, Unit } from '../vocabulary.ts';

/** What the trainee can see of a conversation at one moment; the stage and the dialogue show this and nothing else. */
export interface View {
  readonly phase: 'speaking' | 'answering' | 'ended';
  readonly beat: string;
  /** The line that the customer is speaking; null once it is the trainee's turn. */
  readonly line: { readonly id: string; readonly text: string } | null;
  /** What can be said now, in the order shuffled by the seed. While the customer speaks, sending one cuts in. */
  readonly replies: readonly OfferedReply[];
  readonly mood: Mood;
  /** 0 to 20. */
  readonly moodStep: number;
  readonly clock: { readonly minutes: number; readonly shown: string };
  readonly notes: readonly PromiseNote[];
  readonly notepad: readonly NotedFact[];
  readonly favours: readonly { readonly id: string; readonly label: string; readonly left: boolean }[];
  readonly latitude: number;
  readonly sees: readonly Sight[];
  readonly temptations: readonly { readonly id: string; readonly label: string; readonly shows: string }[];
  /** Whether silence can still happen in this beat. */
  readonly silence: boolean;
  readonly ending: string | null;
}

/** Something in the trainee's view and not in the customer's. */
export interface Sight {
  readonly id: string;
  readonly text: string;
  /** How the table stands that it tells of; null where it tells of none. */
  readonly table: TableState | null;
}

export interface OfferedReply {
  readonly id: string;
  /** The card. Where a number is to be picked it still holds `{quote}`. */
  readonly card: string;
  /** What is said once chosen; placeholders of particulars and `{quote}` are still in it. */
  readonly spoken: string;
  readonly backchannel: boolean;
  readonly favour: string | null;
  readonly quote: OfferedQuote | null;
  readonly particulars: readonly OfferedParticular[];
}

export interface OfferedQuote {
  readonly promise: string;
  readonly label: string;
  readonly unit: Unit;
  readonly from: number;
  readonly to: number;
  readonly step: number;
  readonly again: boolean;
}

export interface OfferedParticular {
  readonly fact: string;
  readonly label: string;
  readonly values: readonly { readonly id: string; readonly text: string }[];
  /** Whether it was heard, so that the notepad can be consulted. */
  readonly heard: boolean;
}

/** A promise as the note on the screen shows it. */
export interface PromiseNote {
  readonly promise: string;
  readonly label: string;
  readonly unit: Unit;
  readonly state: PromiseState;
  /** The number that was promised first, and the second one; null where there was none (vague). */
  readonly quoted: number | null;
  readonly requoted: number | null;
  /** When it was made, in minutes of the story's clock; with minutes or hours as its unit it falls due from then. */
  readonly madeAt: number | null;
  /** What came of it; null while open. */
  readonly delivered: number | null;
}

export interface NotedFact {
  readonly fact: string;
  readonly label: string;
  /** The value in words; null while it was not heard. */
  readonly value: string | null;
  readonly state: FactState;
}
