import { byPlayer, sortAttempts, type Scope } from './attempts.ts';
import { improvements, personalBests, type Improvement, type PersonalBest } from './progress.ts';
import { fullOf, rank, topOf, type Standing } from './ranking.ts';
import { masteredIn, type ScoredRun } from './scored.ts';
import { playedAgain, tallies, type PlayedAgain, type Tally } from './tally.ts';
import { bandCounts, bandOf, goalPercent, reachedOf, skillBars, type SkillBar } from './team.ts';
import type { Band, GoalKind } from './words.ts';

/** A team's board: the same figures on the server, which tells them, and on a page that is built from files. */

/** Somebody on a team. Hidden players are named nowhere, and count in every figure of the team. */
export interface Member {
  readonly id: string;
  readonly name: string;
  readonly hidden: boolean;
}

export interface TeamRecord<P extends Member> {
  readonly players: readonly P[];
  readonly runs: readonly ScoredRun[];
  readonly settings: {
    /** `from`: when the goal's period began, in milliseconds since 1970; null for all time. */
    readonly goal: { readonly kind: GoalKind; readonly target: number; readonly from: number | null } | null;
    /** Whether the three best are named. */
    readonly topThree: boolean;
    readonly fullRanking: boolean;
  };
}

type Of<P, T extends { readonly player: string }> = Omit<T, 'player'> & { readonly player: P };

export interface BoardFigures<P extends Member> {
  readonly players: number;
  /** Players with a run in this period. */
  readonly active: number;
  /** Finished runs in this period. */
  readonly runs: number;
  /** Finished runs of other versions, which are left out. */
  readonly otherVersions: number;
  /** `percent` of the target, at most 100. */
  readonly goal: { readonly reached: number; readonly percent: number } | null;
  readonly skills: readonly SkillBar[];
  readonly bands: readonly { readonly band: Band; readonly players: number }[] | null;
  /** At most three places, never the lower half; null if the lead hides it. */
  readonly top: readonly Of<P, Standing>[] | null;
  /** Null where nobody has gained. */
  readonly mostImproved: readonly Of<P, Improvement>[] | null;
  /** Latest first. */
  readonly personalBests: readonly Of<P, PersonalBest>[];
  /** The upper half by place, the others by name; null unless the lead turned it on. */
  readonly ranking: readonly Of<P, Omit<Standing, 'place'> & { readonly place: number | null }>[] | null;
}

/** As many as are read at a glance. */
const MOST_IMPROVED = 3;
const MOST_BESTS = 8;

/** What the figures of a board follow from. */
export interface BoardParts {
  /** The period, and the one before. */
  readonly now: readonly Tally[];
  readonly before: readonly Tally[];
  /** The variants that each of those who have ever finished a run has mastered. */
  readonly mastered: readonly number[];
  readonly again: readonly PlayedAgain[];
  /** Latest first. */
  readonly bests: readonly PersonalBest[];
  /** What is reached of the goal. */
  readonly reached: number;
}

/**
 * The figures of a board.
 * @param variants how many can be mastered
 */
export function figuresOf<P extends Member>(
  { players, settings }: Pick<TeamRecord<P>, 'players' | 'settings'>,
  parts: BoardParts,
  variants: number,
): Omit<BoardFigures<P>, 'otherVersions'> {
  const people = new Map(players.map((player) => [player.id, player]));
  const named = <T extends { readonly player: string }>(list: readonly T[]): Of<P, T>[] =>
    list.flatMap((item) => {
      const player = people.get(item.player);
      return player === undefined || player.hidden ? [] : [{ ...item, player }];
    });
  const { now, before, again } = parts;
  const standings = rank(now);
  const improved = named(improvements(again)).slice(0, MOST_IMPROVED);
  const { goal, topThree, fullRanking } = settings;
  return {
    players: people.size,
    active: now.filter(({ runs }) => runs > 0).length,
    runs: now.reduce((sum, { runs }) => sum + runs, 0),
    goal: goal === null ? null : { reached: parts.reached, percent: goalPercent(parts.reached, goal.target) },
    skills: skillBars(now, before),
    bands: bandCounts(parts.mastered, variants),
    top: topThree ? named(topOf(standings)) : null,
    mostImproved: improved.length === 0 ? null : improved,
    personalBests: named(onceEach(parts.bests)).slice(0, MOST_BESTS),
    ranking: fullRanking ? named(fullOf(standings, (id) => people.get(id)?.name ?? '')) : null,
  };
}

/** The highest of each player's bests in a scenario, where the latest stood: customers are not named, so two would not tell apart. */
function onceEach(bests: readonly PersonalBest[]): PersonalBest[] {
  const highest = new Map<string, PersonalBest>();
  for (const best of bests) {
    const key = `${best.player}/${best.scenario}`;
    const known = highest.get(key);
    if (known === undefined || best.percent > known.percent) highest.set(key, best);
  }
  return [...highest.values()];
}

/** A team's board from its runs. Those of people who left are left out. */
export function boardOf<P extends Member>(team: TeamRecord<P>, scope: Scope): BoardFigures<P> {
  const present = new Set(team.players.map(({ id }) => id));
  const attempts = sortAttempts(
    team.runs.filter(({ player }) => present.has(player)),
    scope,
  );
  const { history, earlier, otherVersions } = attempts;
  const { goal } = team.settings;
  const parts: BoardParts = {
    now: tallies(attempts),
    before: tallies({ recent: earlier, ranked: [], first: [] }),
    mastered: [...byPlayer(history).values()].map((runs) => masteredIn(runs.filter(({ ranked }) => ranked))),
    again: playedAgain(history, scope.from),
    bests: personalBests(history, scope.from),
    reached:
      goal === null
        ? 0
        : reachedOf(
            goal.kind,
            history.filter(({ at }) => at >= (goal.from ?? -Infinity)),
          ),
  };
  return { ...figuresOf(team, parts, variantsOf(scope)), otherVersions };
}

function variantsOf({ scenarios }: Scope): number {
  return scenarios.reduce((sum, { variants }) => sum + variants, 0);
}

/** What a player sees of themselves, and nobody else does. */
export interface OwnFigures {
  readonly standing: Standing | null;
  /** How many are ranked. */
  readonly of: number;
  readonly band: Band;
  readonly skills: readonly SkillBar[];
  readonly bests: readonly PersonalBest[];
  readonly improvement: Improvement | null;
}

/** One player's own figures. */
export function ownFiguresOf<P extends Member>(
  team: Pick<TeamRecord<P>, 'players' | 'runs'>,
  player: string,
  scope: Scope,
): OwnFigures {
  const present = new Set(team.players.map(({ id }) => id));
  const attempts = sortAttempts(
    team.runs.filter((run) => present.has(run.player)),
    scope,
  );
  const standings = rank(tallies(attempts));
  const own = (runs: readonly ScoredRun[]) => runs.filter((run) => run.player === player);
  const history = own(attempts.history);
  return {
    standing: standings.find((standing) => standing.player === player) ?? null,
    of: standings.length,
    band: bandOf(masteredIn(history.filter(({ ranked }) => ranked)), variantsOf(scope)),
    skills: skillBars(
      tallies({ recent: own(attempts.recent), ranked: [], first: [] }),
      tallies({ recent: own(attempts.earlier), ranked: [], first: [] }),
    ),
    bests: personalBests(history, scope.from),
    improvement: improvements(playedAgain(history, scope.from))[0] ?? null,
  };
}
