import { boardOf, type BoardFigures, type Scope, type ScoredRun } from '../../core/index.ts';
import { lookOfName } from '../../ui/badge.ts';
import type { Board, Period, Player } from '../../wire.ts';
import type { Chosen } from '../show/scope.ts';
import { scoredOf, type Collection } from './collect.ts';

/** The board that files give, in the shape in which a server would have sent it. */

const DAY = 24 * 60 * 60 * 1000;
const DAYS: Readonly<Record<Exclude<Period, 'all'>, number>> = { week: 7, month: 30 };

/** Who is who: people are told apart by their names alone. */
export function peopleOf(collection: Collection): string[] {
  return [...new Set(collection.runs.map(({ shelved }) => shelved.name))].toSorted((one, other) =>
    one.localeCompare(other),
  );
}

/** @param now in milliseconds since 1970 */
export function boardOfFiles(collection: Collection, chosen: Chosen, now: number): Board {
  const people = peopleOf(collection);
  const players = people.map((name, index): Player & { readonly hidden: boolean } => ({
    id: `player-${index}`,
    name,
    look: lookOfName(name),
    hidden: false,
  }));
  const idOf = new Map(players.map(({ name, id }) => [name, id]));
  const runs = collection.runs.map((run) => scoredOf(run, idOf.get(run.shelved.name) ?? ''));
  const span = chosen.period === 'all' ? null : DAYS[chosen.period] * DAY;
  const scope: Scope = {
    scenarios: collection.scenarios
      .filter(({ id }) => chosen.scenario === null || id === chosen.scenario)
      .map(({ id, hash, variants }) => ({ id, version: hash, variants })),
    past: null,
    from: span === null ? null : now - span,
    before: span === null ? null : now - 2 * span,
    now,
  };
  const settings = { goal: null, topThree: true, fullRanking: false };
  return inWire(boardOf({ players, runs, settings }, scope), collection, runs, chosen, scope);
}

function inWire(
  given: BoardFigures<Player & { readonly hidden: boolean }>,
  collection: Collection,
  runs: readonly ScoredRun[],
  { scenario, period }: Chosen,
  { from, now }: Scope,
): Board {
  const date = (at: number) => new Date(at).toISOString();
  return {
    team: { id: 'from-files', name: '', demo: false },
    scenario,
    hash: collection.scenarios.find(({ id }) => id === scenario)?.hash ?? null,
    past: null,
    period,
    since: from === null ? null : date(from),
    at: date(now),
    event: 0,
    scenarios: collection.scenarios.map(({ id, title, language, hash, variants, pasts }) => ({
      id,
      title,
      language,
      hash,
      version: 1,
      variants,
      pasts: [...pasts],
      runs: runs.filter((run) => run.scenario === id).length,
      // A run of another version does not replay here.
      versions: [],
    })),
    players: given.players,
    active: given.active,
    runs: given.runs,
    otherVersions: given.otherVersions,
    goal: null,
    skills: [...given.skills],
    bands: given.bands === null ? null : [...given.bands],
    top: given.top === null ? null : [...given.top],
    mostImproved: given.mostImproved === null ? null : [...given.mostImproved],
    personalBests: given.personalBests.map(({ at, ...best }) => ({ ...best, at: date(at) })),
    ranking: null,
    own: null,
  };
}
