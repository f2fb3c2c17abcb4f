import { byPlayer, sortAttempts } from './attempts.ts';
import { improvements, personalBests, type Improvement, type PersonalBest } from './progress.ts';
import { rank, topOf, type Standing } from './ranking.ts';
import { startOfPeriod, type CurrentScenario, type Player, type Scope, type ScoredRun } from './scored.ts';
import {
  bandCounts,
  bandOf,
  goalProgress,
  levelOf,
  skillBars,
  type Band,
  type Goal,
  type GoalProgress,
  type SkillBar,
} from './team.ts';

/** A team's board, and one player's own view of it: what the server sends and the static page works out for itself. */

/** Whom a board names; null for somebody who wishes to stay unnamed. */
export type Person = { readonly id: string; readonly name: string; readonly look: string } | null;

type WithPerson<T extends { readonly player: string }> = Omit<T, 'player'> & { readonly person: Person };

export interface Board {
  readonly scope: Scope;
  /** The start of the period, in milliseconds since 1970; null for all time. */
  readonly from: number | null;
  /** Finished runs, and who played them. */
  readonly runs: number;
  readonly players: number;
  /** Everybody on the team, those who did not play among them. */
  readonly members: number;
  /** Finished runs of other versions of the scenarios, which are left out. */
  readonly otherVersions: number;
  readonly goal: GoalProgress | null;
  readonly skills: readonly SkillBar[];
  readonly bands: Readonly<Record<Band, number>>;
  /** At most three places, never the lower half. */
  readonly top: readonly WithPerson<Standing>[];
  readonly improved: readonly WithPerson<Improvement>[];
  /** Latest first. */
  readonly bests: readonly WithPerson<PersonalBest>[];
  /** Everybody, best first; null unless the lead turned it on. */
  readonly full: readonly WithPerson<Standing>[] | null;
}

export interface TeamRecord {
  readonly players: readonly Player[];
  readonly runs: readonly ScoredRun[];
  readonly scenarios: readonly CurrentScenario[];
  readonly goal: Goal | null;
  /** Whether the lead turned the full ranking on. */
  readonly fullRanking: boolean;
}

/** As many as are read at a glance. */
const MOST_IMPROVED = 3;
const MOST_BESTS = 8;

/** A team's board at a moment, `now` in milliseconds since 1970. Runs of people who left are left out. */
export function boardOf(team: TeamRecord, scope: Scope, now: number): Board {
  const people = new Map(team.players.map((player) => [player.id, player]));
  const present = team.runs.filter(({ player }) => people.has(player));
  const { history, recent, first, otherVersions } = sortAttempts(present, team.scenarios, scope, now);
  const from = startOfPeriod(scope.period, now);
  const named = <T extends { readonly player: string }>({ player, ...rest }: T): WithPerson<T> => ({
    ...rest,
    person: personOf(people.get(player)),
  });
  const isNamed = ({ player }: { readonly player: string }) => people.get(player)?.named === true;
  const standings = rank(first);
  return {
    scope,
    from: from === -Infinity ? null : from,
    runs: recent.length,
    players: byPlayer(recent).size,
    members: people.size,
    otherVersions,
    goal: team.goal === null ? null : goalProgress(team.goal, recent),
    skills: skillBars(recent),
    bands: bandCounts(recent),
    top: topOf(standings).map(named),
    improved: improvements(history, from).filter(isNamed).slice(0, MOST_IMPROVED).map(named),
    bests: personalBests(history, from).filter(isNamed).slice(0, MOST_BESTS).map(named),
    full: team.fullRanking ? standings.map(named) : null,
  };
}

function personOf(player: Player | undefined): Person {
  if (player === undefined || !player.named) return null;
  const { id, name, look } = player;
  return { id, name, look };
}

/** What a player sees of themselves, and nobody else does. */
export interface OwnBoard {
  readonly standing: Standing | null;
  /** How many are ranked. */
  readonly of: number;
  readonly runs: number;
  /** Mean of the latest runs, one per variant. */
  readonly level: number | null;
  readonly band: Band | null;
  readonly skills: readonly SkillBar[];
  readonly bests: readonly PersonalBest[];
  readonly improvement: Improvement | null;
  /** The finished runs, oldest first, for a curve. */
  readonly curve: readonly { readonly at: number; readonly scenario: string; readonly percent: number }[];
}

/** One player's own view, `now` in milliseconds since 1970. */
export function ownBoardOf(team: TeamRecord, player: string, scope: Scope, now: number): OwnBoard {
  const present = new Set(team.players.map(({ id }) => id));
  const runs = team.runs.filter((run) => present.has(run.player));
  const { history, recent, first } = sortAttempts(runs, team.scenarios, scope, now);
  const from = startOfPeriod(scope.period, now);
  const standings = rank(first);
  const own = recent.filter((run) => run.player === player);
  const before = history.filter((run) => run.player === player);
  const level = levelOf(own);
  return {
    standing: standings.find((standing) => standing.player === player) ?? null,
    of: standings.length,
    runs: own.length,
    level,
    band: level === null ? null : bandOf(level),
    skills: skillBars(own),
    bests: personalBests(before, from),
    improvement: improvements(before, from)[0] ?? null,
    curve: own.flatMap(({ at, scenario, overall }) =>
      overall === null ? [] : [{ at, scenario, percent: overall }],
    ),
  };
}
