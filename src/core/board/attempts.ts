import { slotOf, type BoardScenario, type ScoredRun } from './scored.ts';

/** Sorting out which of a team's runs count for what. */

/** What part of a team's runs a board shows. */
export interface Scope {
  /** The scenarios on it, each in one version. */
  readonly scenarios: readonly BoardScenario[];
  /** One past of a follow-up; null for all of them, each compared within itself. */
  readonly past: string | null;
  /** When the period began, in milliseconds since 1970; null for all time. */
  readonly from: number | null;
  /** When the period before it began, against which change is measured; null where there is none. */
  readonly before: number | null;
  readonly now: number;
}

export interface Attempts {
  /** Finished runs in scope, of all time, oldest first. */
  readonly history: readonly ScoredRun[];
  /** Those of them that fall into the period. */
  readonly recent: readonly ScoredRun[];
  /** Those of the period before. */
  readonly earlier: readonly ScoredRun[];
  /** Ranked runs in the period, those given up among them, oldest first. */
  readonly ranked: readonly ScoredRun[];
  /** The first ranked attempt of each player at each variant, where it falls into the period. */
  readonly first: readonly ScoredRun[];
  /** How many finished runs of the period are of other versions, and left out. */
  readonly otherVersions: number;
}

/** Sorts runs out; the order in which they come in does not matter, and a run that comes twice counts once. */
export function sortAttempts(runs: readonly ScoredRun[], scope: Scope): Attempts {
  const versions = new Map(scope.scenarios.map(({ id, version }) => [id, version]));
  const from = scope.from ?? -Infinity;
  const seen = new Set<string>();
  const compared: ScoredRun[] = [];
  let otherVersions = 0;
  for (const run of runs) {
    const version = versions.get(run.scenario);
    if (version === undefined || run.at > scope.now || seen.has(run.id)) continue;
    if (scope.past !== null && run.past !== scope.past) continue;
    seen.add(run.id);
    if (version === run.version) compared.push(run);
    else if (run.verdict !== null && run.at >= from) otherVersions += 1;
  }
  compared.sort(byTime);
  const history = compared.filter(({ verdict }) => verdict !== null);
  const ranked = compared.filter((run) => run.ranked);
  const before = scope.before ?? Infinity;
  return {
    history,
    recent: history.filter(({ at }) => at >= from),
    earlier: history.filter(({ at }) => at >= before && at < from),
    ranked: ranked.filter(({ at }) => at >= from),
    first: firstOf(ranked).filter(({ at }) => at >= from),
    otherVersions,
  };
}

/** Of equal times the smaller id comes first, so that every order of arrival gives one result. */
function byTime(one: ScoredRun, other: ScoredRun): number {
  return one.at - other.at || (one.id < other.id ? -1 : 1);
}

function firstOf(inOrder: readonly ScoredRun[]): ScoredRun[] {
  const taken = new Set<string>();
  return inOrder.filter((run) => {
    const key = `${run.player}/${slotOf(run)}`;
    if (taken.has(key)) return false;
    taken.add(key);
    return true;
  });
}

/** Runs by player, in the order in which they stand. */
export function byPlayer(runs: readonly ScoredRun[]): Map<string, ScoredRun[]> {
  return groupBy(runs, ({ player }) => player);
}

/** Runs of one player by what they can be compared with, those without a percentage left out. */
export function bySlot(runs: readonly ScoredRun[]): Map<string, ScoredRun[]> {
  return groupBy(
    runs.filter(({ overall }) => overall !== null),
    slotOf,
  );
}

function groupBy(runs: readonly ScoredRun[], keyOf: (run: ScoredRun) => string): Map<string, ScoredRun[]> {
  const groups = new Map<string, ScoredRun[]>();
  for (const run of runs) {
    const key = keyOf(run);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [run]);
    else group.push(run);
  }
  return groups;
}
