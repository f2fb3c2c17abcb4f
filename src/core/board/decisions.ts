import type { RunNotes } from './notes.ts';
import { mean } from './progress.ts';
import { DISTRIBUTION_FROM, type Share } from './words.ts';

/** What a team's runs of one scenario say about its decisions: for trainers, and to find Monday's moment. */

/** A run as these figures need it; nobody is named. */
export interface NotedRun {
  readonly id: string;
  /** False for one that was given up. */
  readonly finished: boolean;
  readonly notes: RunNotes;
}

export interface DecisionFigures {
  readonly beat: string;
  /** Runs that came to a choice here. */
  readonly runs: number;
  /** Runs in which each reply was given here, most first. */
  readonly replies: readonly { readonly reply: string; readonly runs: number }[];
  /** Runs in which the customer was cut off here, left without an answer, or looked away from. */
  readonly cutIns: number;
  readonly silences: number;
  readonly glances: number;
  /** Runs that were given up after this. */
  readonly dropOuts: number;
  /** Points lost here in the mean, given what could be known. */
  readonly regret: number;
  /**
   * Difficulty: the mean share of what could be kept here, from 0 (all lost what the worst run lost) to 1; null where
   * no run lost anything.
   */
  readonly difficulty: number | null;
  /**
   * Discrimination, -1 to 1: how far those who lose here are those who lose elsewhere (the correlation with the points
   * lost in the rest of the run). Near 0, the decision tells nothing; below, it misleads the good ones. Null under ten
   * runs, or where all lost the same.
   */
  readonly discrimination: number | null;
}

/** Fewer runs than this give no discrimination worth the name. */
const DISCRIMINATES_FROM = 10;

/** The figures of every decision that a run came to, hardest first. */
export function decisionFigures(runs: readonly NotedRun[]): DecisionFigures[] {
  const totals = runs.map(({ notes }) => lossOf(notes.choices));
  const beats = new Set(runs.flatMap(({ notes }) => notes.choices.map(({ beat }) => beat)));
  return [...beats]
    .map((beat) => figuresAt(beat, runs, totals))
    .toSorted((one, other) => other.regret - one.regret || (one.beat < other.beat ? -1 : 1));
}

function figuresAt(beat: string, runs: readonly NotedRun[], totals: readonly number[]): DecisionFigures {
  const here = runs.flatMap((run, index) => {
    const choices = run.notes.choices.filter((choice) => choice.beat === beat);
    if (choices.length === 0) return [];
    const lost = lossOf(choices);
    const last = run.notes.choices.at(-1)?.beat === beat;
    return [{ run, choices, lost, elsewhere: (totals[index] ?? 0) - lost, last }];
  });
  const count = (test: (choice: RunNotes['choices'][number]) => boolean) =>
    here.filter(({ choices }) => choices.some(test)).length;
  const worst = Math.max(...here.map(({ lost }) => lost));
  const replies = new Map<string, number>();
  for (const { choices } of here) {
    for (const reply of new Set(choices.flatMap((choice) => choice.reply ?? [])))
      replies.set(reply, (replies.get(reply) ?? 0) + 1);
  }
  return {
    beat,
    runs: here.length,
    replies: [...replies]
      .map(([reply, times]) => ({ reply, runs: times }))
      .toSorted((one, other) => other.runs - one.runs || (one.reply < other.reply ? -1 : 1)),
    cutIns: count(({ unheard }) => unheard > 0),
    silences: count(({ kind }) => kind === 'silence'),
    glances: count(({ kind }) => kind === 'glance'),
    dropOuts: here.filter(({ run, last }) => last && !run.finished).length,
    regret: mean(here.map(({ lost }) => lost)),
    difficulty: worst === 0 ? null : mean(here.map(({ lost }) => 1 - lost / worst)),
    discrimination:
      here.length < DISCRIMINATES_FROM
        ? null
        : correlation(here.map(({ lost, elsewhere }) => [lost, elsewhere] as const)),
  };
}

function lossOf(choices: RunNotes['choices']): number {
  return choices.reduce((sum, { regret }) => sum + regret, 0);
}

/** Pearson's correlation; null where one side does not vary. */
function correlation(pairs: readonly (readonly [number, number])[]): number | null {
  const [left, right] = [mean(pairs.map(([one]) => one)), mean(pairs.map(([, other]) => other))];
  let [both, ones, others] = [0, 0, 0];
  for (const [one, other] of pairs) {
    both += (one - left) * (other - right);
    ones += (one - left) ** 2;
    others += (other - right) ** 2;
  }
  // Below this, what is left is rounding.
  if (ones < 1e-9 || others < 1e-9) return null;
  return Math.max(-1, Math.min(1, both / Math.sqrt(ones * others)));
}

export interface TipFigures {
  readonly tip: string;
  /** Runs in which it was followed, or broken, on balance. */
  readonly followed: number;
  readonly broken: number;
}

/** What became of the tips that a scenario teaches; those never followed come first. */
export function tipFigures(runs: readonly NotedRun[], teaches: readonly string[]): TipFigures[] {
  const touched = runs.flatMap(({ notes }) => notes.tips);
  return teaches
    .map((tip) => ({
      tip,
      followed: touched.filter((each) => each.tip === tip && each.points > 0).length,
      broken: touched.filter((each) => each.tip === tip && each.points < 0).length,
    }))
    .toSorted((one, other) => one.followed - other.followed || other.broken - one.broken);
}

/** A distribution in words, in the order given; null from fewer than five runs. */
export function sharesOf(counts: readonly number[]): Share[] | null {
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total < DISTRIBUTION_FROM) return null;
  return counts.map((count) => {
    const share = count / total;
    return share >= 0.5 ? 'most' : share >= 0.2 ? 'some' : share > 0 ? 'few' : 'none';
  });
}
