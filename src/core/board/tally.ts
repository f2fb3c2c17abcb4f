import { SKILLS, type Skill } from '../vocabulary.ts';
import { byPlayer, bySlot, type Attempts } from './attempts.ts';
import { masteredIn, slotOf, type ScoredRun } from './scored.ts';

/**
 * Tallies: what each player's runs come to, in whole numbers. Every figure of a board follows from them, so that a server,
 * which keeps them, and a page of files, which adds them up, say the same.
 */

/** So many percentages, added up. */
export interface Sum {
  readonly sum: number;
  readonly count: number;
}

/** A player's runs within one stretch of time. */
export interface Tally {
  readonly player: string;
  /** Finished runs. */
  readonly runs: number;
  /** Ranked runs, those given up among them. */
  readonly attempts: number;
  /** Variants that ranked runs mastered. */
  readonly mastered: number;
  /** The first attempts at each variant, those given up at 0. */
  readonly firsts: Sum;
  /** By skill the latest run of each variant, and how many runs say anything about it. */
  readonly skills: Readonly<Record<Skill, Sum & { readonly runs: number }>>;
}

/** What a player reached with variants that they played again: `from` the first run ever `to` the latest. */
export interface PlayedAgain {
  readonly player: string;
  /** Percent, added up over the variants. */
  readonly from: number;
  readonly to: number;
  readonly variants: number;
  readonly runs: number;
}

/** Tallies of everybody with a run, whether finished or given up. */
export function tallies({
  recent,
  ranked,
  first,
}: Pick<Attempts, 'recent' | 'ranked' | 'first'>): readonly Tally[] {
  const finished = byPlayer(recent);
  const attempts = byPlayer(ranked);
  const firsts = byPlayer(first);
  return [...new Set([...finished.keys(), ...attempts.keys()])].map((player) => {
    const runs = finished.get(player) ?? [];
    const own = attempts.get(player) ?? [];
    const percents = (firsts.get(player) ?? []).flatMap(({ verdict, overall }) =>
      verdict === null ? 0 : (overall ?? []),
    );
    return {
      player,
      runs: runs.length,
      attempts: own.length,
      mastered: masteredIn(own),
      firsts: sumOf(percents),
      skills: skillsOf(runs),
    };
  });
}

function skillsOf(runs: readonly ScoredRun[]): Tally['skills'] {
  const latest = [...new Map(runs.map((run) => [slotOf(run), run])).values()];
  return Object.fromEntries(
    SKILLS.map((skill) => [
      skill,
      {
        ...sumOf(latest.flatMap(({ skills }) => skills[skill] ?? [])),
        runs: runs.filter(({ skills }) => skills[skill] !== null).length,
      },
    ]),
  ) as Tally['skills'];
}

const sumOf = (percents: readonly number[]): Sum => ({
  sum: percents.reduce((sum, percent) => sum + percent, 0),
  count: percents.length,
});

/** Who played variants again, the latest time since `from`. */
export function playedAgain(history: readonly ScoredRun[], from: number | null): readonly PlayedAgain[] {
  return [...byPlayer(history)].flatMap(([player, runs]) => {
    const again = [...bySlot(runs).values()].filter(
      (slot) => slot.length > 1 && (slot.at(-1)?.at ?? -Infinity) >= (from ?? -Infinity),
    );
    if (again.length === 0) return [];
    return {
      player,
      from: sumOf(again.map((slot) => slot[0]?.overall ?? 0)).sum,
      to: sumOf(again.map((slot) => slot.at(-1)?.overall ?? 0)).sum,
      variants: again.length,
      runs: again.reduce((sum, slot) => sum + slot.length, 0),
    };
  });
}
