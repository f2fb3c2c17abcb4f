import { sql, type Kysely } from 'kysely';
import { SKILLS, type PersonalBest, type PlayedAgain, type Skill, type Tally } from '../../core/index.ts';
import type { Tables } from '../store/tables.ts';

/** What a board's figures follow from, added up from the standings by the database. */

/** Whose standings, and which. */
export interface Scope {
  readonly team: string;
  readonly period: string;
  /** The hashes that count. */
  readonly hashes: readonly string[];
  readonly past: string | null;
}

/** The standings of a scope. */
function within(db: Kysely<Tables>, { team, period, hashes, past }: Scope) {
  const all = db
    .selectFrom('standings')
    .where('standings.team', '=', team)
    .where('standings.period', '=', period)
    .where('standings.hash', 'in', hashes.length === 0 ? [''] : [...hashes]);
  return past === null ? all : all.where('standings.past', '=', past);
}

/** PostgreSQL gives sums of 64-bit figures as texts, and a sum of nothing is null. */
type Added = number | string | null;

const added = (column: string, name: string) => sql<Added>`sum(${sql.ref(column)})`.as(name);
/** A customer who is mastered again under another past is the same customer. */
const mastered = sql<Added>`count(distinct case when mastered = 1 then hash || ' ' || variant end)`.as(
  'mastered',
);

const counted = (column: string, name: string) => sql<Added>`count(${sql.ref(column)})`.as(name);

/** The tallies of a period: of everybody with a run or an attempt in it. */
export async function talliesIn(db: Kysely<Tables>, scope: Scope): Promise<readonly Tally[]> {
  const found = await within(db, scope)
    .select([
      'player',
      added('runs', 'runs'),
      added('attempts', 'attempts'),
      mastered,
      added('first', 'first_sum'),
      counted('first', 'first_count'),
      ...SKILLS.flatMap((skill) => [
        added(`${skill}_latest`, `${skill}_sum`),
        counted(`${skill}_latest`, `${skill}_count`),
        added(`${skill}_runs`, `${skill}_runs`),
      ]),
    ])
    .groupBy('player')
    .execute();
  return found.map((row) => tallyOf(row as unknown as Sums));
}

type Sums = Readonly<
  Record<
    'runs' | 'attempts' | 'mastered' | 'first_sum' | 'first_count' | `${Skill}_${'sum' | 'count' | 'runs'}`,
    Added
  >
> & { readonly player: string };

function tallyOf(row: Sums): Tally {
  return {
    player: row.player,
    runs: Number(row.runs),
    attempts: Number(row.attempts),
    mastered: Number(row.mastered),
    firsts: { sum: Number(row.first_sum), count: Number(row.first_count) },
    skills: Object.fromEntries(
      SKILLS.map((skill) => [
        skill,
        {
          sum: Number(row[`${skill}_sum`]),
          count: Number(row[`${skill}_count`]),
          runs: Number(row[`${skill}_runs`]),
        },
      ]),
    ) as Tally['skills'],
  };
}

/** What each of those who have ever finished a run has mastered, and what they played again since a moment. */
export async function everSince(
  db: Kysely<Tables>,
  scope: Scope,
  since: number | null,
): Promise<{ readonly mastered: readonly number[]; readonly again: readonly PlayedAgain[] }> {
  const isAgain = sql`compared > 1 and latest_at >= ${since ?? 0}`;
  const found = await within(db, { ...scope, period: 'all' })
    .select([
      'player',
      mastered,
      sql<Added>`sum(case when ${isAgain} then opening end)`.as('from'),
      sql<Added>`sum(case when ${isAgain} then latest end)`.as('to'),
      sql<Added>`sum(case when ${isAgain} then 1 else 0 end)`.as('variants'),
      sql<Added>`sum(case when ${isAgain} then compared else 0 end)`.as('runs'),
    ])
    .groupBy('player')
    .having(sql<boolean>`sum(runs) > 0`)
    .execute();
  return {
    mastered: found.map((row) => Number(row.mastered)),
    again: found
      .map(({ player, ...sums }) => ({
        player,
        from: Number(sums.from),
        to: Number(sums.to),
        variants: Number(sums.variants),
        runs: Number(sums.runs),
      }))
      .filter(({ variants }) => variants > 0),
  };
}

/** The latest personal bests of those who may be named. */
export async function bestsSince(
  db: Kysely<Tables>,
  scope: Scope,
  since: number | null,
  most: number,
): Promise<readonly PersonalBest[]> {
  const rows = await within(db, { ...scope, period: 'all' })
    .innerJoin('players', 'players.id', 'standings.player')
    .select(['player', 'scenario', 'best', 'best_at', 'best_before', 'best_mastered'])
    .where('players.hidden', '=', 0)
    .where('best_before', 'is not', null)
    .where('best_at', '>=', since ?? 0)
    .orderBy('best_at', 'desc')
    .limit(most)
    .execute();
  return rows.map((row) => ({
    player: row.player,
    scenario: row.scenario,
    at: row.best_at,
    percent: row.best ?? 0,
    before: row.best_before ?? 0,
    mastered: row.best_mastered === 1,
  }));
}
