import { slotOf, startOfPeriod, type CurrentScenario, type Scope, type ScoredRun } from './scored.ts';

/** Sorting out which of a team's runs count for what. */

export interface Attempts {
  /** Finished runs of current versions in scope, of all time, oldest first. */
  readonly history: readonly ScoredRun[];
  /** Those of them that fall into the period. */
  readonly recent: readonly ScoredRun[];
  /**
   * The first attended attempt of each player at each variant, the given-up ones among them, where it falls into the
   * period. These alone rank.
   */
  readonly first: readonly ScoredRun[];
  /** How many finished runs of other versions were left out. */
  readonly otherVersions: number;
}

/** Sorts runs out; the order in which they come in does not matter, and a run that comes twice counts once. */
export function sortAttempts(
  runs: readonly ScoredRun[],
  scenarios: readonly CurrentScenario[],
  scope: Scope,
  now: number,
): Attempts {
  const versions = new Map(scenarios.map(({ scenario, version }) => [scenario, version]));
  const from = startOfPeriod(scope.period, now);
  const seen = new Set<string>();
  const compared: ScoredRun[] = [];
  let otherVersions = 0;
  for (const run of runs) {
    if (!isInScope(run, scope) || run.at > now || seen.has(run.id)) continue;
    seen.add(run.id);
    if (versions.get(run.scenario) === run.version) compared.push(run);
    else if (run.finished && run.at >= from) otherVersions += 1;
  }
  compared.sort(byTime);
  const history = compared.filter(({ finished }) => finished);
  return {
    history,
    recent: history.filter(({ at }) => at >= from),
    first: firstOf(compared).filter(({ at }) => at >= from),
    otherVersions,
  };
}

function isInScope(run: ScoredRun, scope: Scope): boolean {
  return (
    (scope.scenario === null || run.scenario === scope.scenario) &&
    (scope.past === null || run.past === scope.past)
  );
}

/** Of equal times the smaller id comes first, so that every order of arrival gives one result. */
function byTime(one: ScoredRun, other: ScoredRun): number {
  return one.at - other.at || (one.id < other.id ? -1 : 1);
}

function firstOf(inOrder: readonly ScoredRun[]): ScoredRun[] {
  const taken = new Set<string>();
  return inOrder.filter((run) => {
    if (!run.attended) return false;
    const key = `${run.player}/${slotOf(run)}`;
    if (taken.has(key)) return false;
    taken.add(key);
    return true;
  });
}

/** Runs by player, in the order in which they stand. */
export function byPlayer(runs: readonly ScoredRun[]): Map<string, ScoredRun[]> {
  const groups = new Map<string, ScoredRun[]>();
  for (const run of runs) {
    const group = groups.get(run.player);
    if (group === undefined) groups.set(run.player, [run]);
    else group.push(run);
  }
  return groups;
}
