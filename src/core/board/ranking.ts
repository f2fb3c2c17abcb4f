import { byPlayer } from './attempts.ts';
import type { ScoredRun } from './scored.ts';

/**
 * The ranking: by variants mastered at the first scored attempt, then by the sum of those first scores. Trying another
 * variant can therefore never cost a place, and trying one again never wins one.
 */

/** Percent from which a variant counts as mastered; mastery learning puts the mark at 80 to 90 (Bloom 1968). */
export const MASTERED = 80;

export interface Standing {
  readonly player: string;
  /** Equal results share a place, and the places after them are left out: 1, 2, 2, 4. */
  readonly place: number;
  /** Variants mastered at the first attempt. */
  readonly mastered: number;
  /** Variants attempted. */
  readonly tried: number;
  /** Mean of the first attempts, in whole percent; null where none of them could be told apart. */
  readonly percent: number | null;
}

/** The ranking of those who have a first attempt; best first, equals by id. */
export function rank(first: readonly ScoredRun[]): Standing[] {
  const results = [...byPlayer(first)].map(([player, runs]) => resultOf(player, runs));
  results.sort(
    (one, other) =>
      other.mastered - one.mastered || other.sum - one.sum || (one.player < other.player ? -1 : 1),
  );
  let place = 0;
  return results.map((result, index) => {
    const above = results[index - 1];
    if (above === undefined || above.mastered !== result.mastered || above.sum !== result.sum)
      place = index + 1;
    const { player, mastered, tried, percent } = result;
    return { player, place, mastered, tried, percent };
  });
}

interface Result extends Omit<Standing, 'place'> {
  readonly sum: number;
}

function resultOf(player: string, runs: readonly ScoredRun[]): Result {
  const percents = runs.flatMap(({ finished, overall }) => (finished ? (overall ?? []) : 0));
  const sum = percents.reduce((total, percent) => total + percent, 0);
  return {
    player,
    sum,
    mastered: percents.filter((percent) => percent >= MASTERED).length,
    tried: runs.length,
    percent: percents.length === 0 ? null : Math.round(sum / percents.length),
  };
}

/** At most this many places are named. */
const NAMED = 3;

/**
 * The places that a team may see: the first three at most, and only the upper half, so that with few people nobody
 * stands there as the last. Equals are named together or, where they don't fit into the upper half, not at all.
 */
export function topOf(standings: readonly Standing[]): Standing[] {
  const half = Math.floor(standings.length / 2);
  const top: Standing[] = [];
  while (top.length < NAMED) {
    const place = top.length + 1;
    const equals = standings.filter((standing) => standing.place === place);
    if (equals.length === 0 || top.length + equals.length > half) break;
    top.push(...equals);
  }
  return top;
}
