import type { Skill } from '../vocabulary.ts';

/** What a board knows of people and runs. Times come in as arguments; nothing here reads a clock. */

/** The stretches of time that a board can show: the last seven days, the last thirty, or everything. */
export const PERIODS = ['week', 'month', 'all'] as const;
export type Period = (typeof PERIODS)[number];

const DAY = 24 * 60 * 60 * 1000;

/** How far back a period reaches from `now`, in milliseconds since 1970; -Infinity for all time. */
export function startOfPeriod(period: Period, now: number): number {
  switch (period) {
    case 'week':
      return now - 7 * DAY;
    case 'month':
      return now - 30 * DAY;
    case 'all':
      return -Infinity;
  }
}

/** A scored attempt as a replay gave it. */
export interface ScoredRun {
  /** Counts once: a second run of the same id is dropped. */
  readonly id: string;
  readonly player: string;
  readonly scenario: string;
  /** What may be compared: content and rules, see `versionOf`. */
  readonly version: string;
  /** The past of a follow-up; null for a first meeting. */
  readonly past: string | null;
  readonly variant: string;
  /** When it ended, in milliseconds since 1970. */
  readonly at: number;
  /**
   * Whether the server was there from the first event to the last. What was played offline and sent later shows as
   * progress and never ranks: nobody can know how many attempts it took.
   */
  readonly attended: boolean;
  /** False for an attempt that was given up: it uses up the first attempt, and counts for nothing else. */
  readonly finished: boolean;
  /** Percent; null where it was given up or the variant allows no difference. */
  readonly overall: number | null;
  readonly skills: Readonly<Record<Skill, number | null>>;
}

/** Somebody on a team. */
export interface Player {
  readonly id: string;
  readonly name: string;
  /** One of the looks that can be drawn. */
  readonly look: string;
  /** Whether the board may name them. Unnamed players count in every figure of the team. */
  readonly named: boolean;
}

/** A scenario as it stands now. Runs of other versions stay, and are left out of figures that compare. */
export interface CurrentScenario {
  readonly scenario: string;
  readonly version: string;
  /** How many variants it has. */
  readonly variants: number;
}

/** The version of a run: two runs compare only where content and rules are the same. */
export function versionOf(run: { readonly hash: string; readonly rules: number }): string {
  return `${run.hash}.${run.rules}`;
}

/** What part of a team's runs a board shows. */
export interface Scope {
  /** Null for all scenarios together. */
  readonly scenario: string | null;
  /** One past of a follow-up; null for all of them, each compared within itself. */
  readonly past: string | null;
  readonly period: Period;
}

/** What two runs must share to be compared. */
export function slotOf(run: Pick<ScoredRun, 'scenario' | 'version' | 'past' | 'variant'>): string {
  return `${run.scenario}/${run.version}/${run.past ?? ''}/${run.variant}`;
}
