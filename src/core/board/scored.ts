import type { Skill, Verdict } from '../vocabulary.ts';
import { MASTERED_FROM } from './words.ts';

/** What a board knows of people and runs. Times come in as arguments; nothing here reads a clock. */

/** A scored attempt as a replay gave it. */
export interface ScoredRun {
  /** Counts once: a second run of the same id is dropped. */
  readonly id: string;
  readonly player: string;
  readonly scenario: string;
  /** What may be compared: the hash of the content, or that and whatever else must be equal. */
  readonly version: string;
  /** The past of a follow-up; null for a first meeting. */
  readonly past: string | null;
  readonly variant: string;
  /** When it ended, in milliseconds since 1970. */
  readonly at: number;
  /**
   * Whether it came of an attempt that the server gave out and saw. What was played without it shows as progress and
   * never ranks: nobody can know how many attempts it took.
   */
  readonly ranked: boolean;
  /** Null for an attempt that was given up: it uses up the first attempt, and counts for nothing else. */
  readonly verdict: Verdict | null;
  /** Percent; null where it was given up or the variant allows no difference. */
  readonly overall: number | null;
  readonly skills: Readonly<Record<Skill, number | null>>;
}

/** A scenario as it stands on the board. Runs of other versions are left out of it. */
export interface BoardScenario {
  readonly id: string;
  readonly version: string;
  /** How many variants it has; the pasts of a follow-up bring no others. */
  readonly variants: number;
}

/** What two runs must share to be compared. */
export function slotOf(run: Pick<ScoredRun, 'scenario' | 'version' | 'past' | 'variant'>): string {
  return `${run.scenario}/${run.version}/${run.past ?? ''}/${run.variant}`;
}

/** Whether a run masters its variant. */
export function masters({ verdict, overall }: Pick<ScoredRun, 'verdict' | 'overall'>): boolean {
  return verdict === 'stays' && (overall ?? 0) >= MASTERED_FROM;
}

/** How many variants runs of one player master. Whoever is mastered again under another past is the same customer. */
export function masteredIn(runs: readonly ScoredRun[]): number {
  return new Set(runs.filter(masters).map((run) => slotOf({ ...run, past: null }))).size;
}
