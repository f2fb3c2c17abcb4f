import type { GameEvent, Run } from '../format/run.ts';
import { decisionFigures, type DecisionFigures, type NotedRun } from './decisions.ts';

/** Finding the decision that a team talks through on Monday. */

/** A noted run together with what replays it. */
export interface ReplayableRun extends NotedRun {
  readonly run: Run;
}

/** A decision at which a team lost something, with a way to get there that belongs to nobody. */
export interface TeamMoment {
  readonly scenario: string;
  readonly hash: string;
  readonly rules: number;
  readonly past: string | null;
  readonly beat: string;
  /** With the seed, these events lead up to the decision. */
  readonly seed: number;
  readonly events: readonly GameEvent[];
  readonly figures: DecisionFigures;
}

/** As many as a lead looks through. */
const MOST = 12;

/**
 * The decisions of one version of a scenario at which the team lost most (points lost, all runs together), most first.
 * @param runs of one scenario, version and past
 */
export function teamMoments(runs: readonly ReplayableRun[]): TeamMoment[] {
  return decisionFigures(runs)
    .filter(({ regret, replies }) => regret > 0 && replies.length > 0)
    .toSorted((one, other) => other.regret * other.runs - one.regret * one.runs)
    .slice(0, MOST)
    .flatMap((figures) => {
      const way = wayTo(figures.beat, runs);
      if (way === null) return [];
      const { scenario, hash, rules, past, seed, events } = way.run;
      const { beat } = figures;
      return [
        {
          scenario,
          hash,
          rules,
          past: past?.name ?? null,
          beat,
          seed,
          events: events.slice(0, way.at),
          figures,
        },
      ];
    });
}

/** The shortest way to a decision in which something was lost there; of equal ones that of the smallest run id. */
function wayTo(beat: string, runs: readonly ReplayableRun[]): { run: Run; at: number } | null {
  let best: { run: Run; at: number; id: string } | null = null;
  for (const { id, run, notes } of runs) {
    const choice = notes.choices.find(
      (each) => each.beat === beat && each.kind === 'reply' && each.regret > 0,
    );
    if (choice === undefined) continue;
    if (best === null || choice.at < best.at || (choice.at === best.at && id < best.id))
      best = { run, at: choice.at, id };
  }
  return best;
}
