import type { Tally } from './tally.ts';
import { OWN_PLACE_FROM, surenessOf, type Sureness } from './words.ts';

/**
 * The ranking: by variants mastered, then by the sum of the first attempts at each variant. Trying another variant can
 * therefore never cost a place, and playing one again, once it is mastered, never wins one.
 */

export interface Standing {
  readonly player: string;
  /** Equal results share a place, and the places after them are left out: 1, 2, 2, 4. */
  readonly place: number;
  /** Variants mastered. */
  readonly mastered: number;
  /** Mean of the first attempts, in whole percent, those given up as 0; null where none could be told apart. */
  readonly score: number | null;
  /** The ranked runs behind it. */
  readonly runs: number;
  readonly sure: Sureness;
}

/** The ranking of those who have a ranked attempt; best first, equals by id. */
export function rank(played: readonly Tally[]): Standing[] {
  const ranked = played
    .filter(({ attempts }) => attempts > 0)
    .toSorted(
      (one, other) =>
        other.mastered - one.mastered ||
        other.firsts.sum - one.firsts.sum ||
        (one.player < other.player ? -1 : 1),
    );
  let place = 0;
  return ranked.map(({ player, mastered, firsts, attempts }, index) => {
    const above = ranked[index - 1];
    if (above === undefined || above.mastered !== mastered || above.firsts.sum !== firsts.sum) {
      place = index + 1;
    }
    const score = firsts.count === 0 ? null : Math.round(firsts.sum / firsts.count);
    return { player, place, mastered, score, runs: attempts, sure: surenessOf(attempts) };
  });
}

/** At most this many places are named. */
const NAMED = 3;

/**
 * The places that a team may see: the first three at most, and only the upper half, so that with few people nobody
 * stands there as the last. Equals are named together or, where they don't fit into the upper half, not at all.
 * @param standings everybody who is ranked, best first
 */
export function topOf<T extends { readonly place: number }>(standings: readonly T[]): T[] {
  const half = Math.floor(standings.length / 2);
  const top: T[] = [];
  while (top.length < NAMED) {
    const place = top.length + 1;
    const equals = standings.filter((standing) => standing.place === place);
    if (equals.length === 0 || top.length + equals.length > half) break;
    top.push(...equals);
  }
  return top;
}

/** So many of the ranked are told none, a quarter of them at least, so that having none never means to be the last. */
const TOLD_NONE = 2;

/**
 * The place that a player is told, in private: never one at the end. Equals are told the same.
 * @param standings everybody who is ranked, best first
 */
export function ownPlaceOf(standings: readonly Standing[], player: string): number | null {
  const { length } = standings;
  if (length < OWN_PLACE_FROM) return null;
  const boundary = standings[length - Math.max(TOLD_NONE, Math.ceil(length / 4))]?.place ?? 0;
  const place = standings.find((standing) => standing.player === player)?.place ?? Infinity;
  return place < boundary ? place : null;
}

/**
 * The full ranking, which a lead can turn on: the upper half by place, then the others by name, with no place.
 * Equals in the middle stand together, below.
 */
export function fullOf(
  standings: readonly Standing[],
  nameOf: (player: string) => string,
): (Omit<Standing, 'place'> & { readonly place: number | null })[] {
  const half = Math.floor(standings.length / 2);
  const boundary = standings[half]?.place ?? Infinity;
  const upper = standings.filter(({ place }, index) => index < half && place < boundary);
  const others = standings
    .slice(upper.length)
    .map((standing) => ({ ...standing, place: null }))
    .toSorted((one, other) => nameOf(one.player).localeCompare(nameOf(other.player)));
  return [...upper, ...others];
}
