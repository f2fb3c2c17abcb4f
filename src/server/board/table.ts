import { sql, type Kysely } from 'kysely';
import { SKILLS, type Skill } from '../../core/index.ts';
import { surenessOf, type Player, type Sureness } from '../../wire.ts';
import { playerOf } from '../people/rows.ts';
import type { Tables } from '../store/tables.ts';

/** The figures of every player with a run, added up by the database, and the places that follow from them. */

/** Whose standings, and which. */
export interface Scope {
  readonly team: string;
  readonly period: string;
  /** The hashes that count. */
  readonly hashes: readonly string[];
  readonly past: string | null;
}

export interface Row {
  readonly player: Player;
  readonly hidden: boolean;
  readonly mastered: number;
  /** The sum of the first attempts; the places go by it. */
  readonly firsts: number;
  /** The mean of the first attempts; null without one. */
  readonly score: number | null;
  readonly runs: number;
  readonly sure: Sureness;
  readonly place: number;
  /** Mean by skill, and runs behind it. */
  readonly skills: Readonly<Record<Skill, { readonly mean: number | null; readonly runs: number }>>;
  /** From the first to the latest run at the same variants, where there are two at least. */
  readonly from: number | null;
  readonly to: number | null;
}

/** A mean to one decimal. */
export const rounded = (figure: number): number => Math.round(figure * 10) / 10;

/** The standings of a scope. */
export function within(db: Kysely<Tables>, { team, period, hashes, past }: Scope) {
  const all = db
    .selectFrom('standings')
    .where('standings.team', '=', team)
    .where('standings.period', '=', period)
    .where('standings.hash', 'in', hashes.length === 0 ? [''] : [...hashes]);
  return past === null ? all : all.where('standings.past', '=', past);
}

/** Players with a run or an attempt in a scope, by place; equals share one. */
export async function tableOf(db: Kysely<Tables>, scope: Scope): Promise<readonly Row[]> {
  const sums = SKILLS.flatMap((skill) => [
    sql<number>`sum(${sql.ref(`${skill}_sum`)})`.as(`${skill}_sum`),
    sql<number>`sum(${sql.ref(`${skill}_runs`)})`.as(`${skill}_runs`),
  ]);
  const found = await within(db, scope)
    .innerJoin('players', 'players.id', 'standings.player')
    .select([
      'players.id',
      'players.name',
      'players.look',
      'players.hidden',
      sql<number>`sum(mastered)`.as('mastered'),
      sql<number | null>`sum(first)`.as('first_sum'),
      sql<number>`count(first)`.as('firsts'),
      sql<number>`sum(runs)`.as('runs'),
      sql<number | null>`sum(case when runs > 1 then opening end)`.as('from_sum'),
      sql<number | null>`sum(case when runs > 1 then latest end)`.as('to_sum'),
      sql<number>`count(case when runs > 1 and opening is not null and latest is not null then 1 end)`.as(
        'gains',
      ),
      ...sums,
    ])
    .groupBy(['players.id', 'players.name', 'players.look', 'players.hidden'])
    .execute();
  return placed(found.map((row) => figuresOf(row as unknown as Sums)));
}

type Sums = Readonly<Record<`${Skill}_sum` | `${Skill}_runs`, number | string>> & {
  readonly id: string;
  readonly name: string;
  readonly look: string;
  readonly hidden: number;
  readonly mastered: number | string;
  readonly first_sum: number | string | null;
  readonly firsts: number | string;
  readonly runs: number | string;
  readonly from_sum: number | string | null;
  readonly to_sum: number | string | null;
  readonly gains: number | string;
};

/** PostgreSQL gives sums of 64-bit figures as texts. */
function figuresOf(row: Sums): Omit<Row, 'place'> {
  const runs = Number(row.runs);
  const mean = (sum: number | string | null, count: number | string): number | null =>
    sum === null || Number(count) === 0 ? null : rounded(Number(sum) / Number(count));
  return {
    player: playerOf(row),
    hidden: row.hidden === 1,
    mastered: Number(row.mastered),
    firsts: Number(row.first_sum ?? 0),
    score: mean(row.first_sum, row.firsts),
    runs,
    sure: surenessOf(runs),
    skills: Object.fromEntries(
      SKILLS.map((skill) => [
        skill,
        { mean: mean(row[`${skill}_sum`], row[`${skill}_runs`]), runs: Number(row[`${skill}_runs`]) },
      ]),
    ) as Row['skills'],
    from: mean(row.from_sum, row.gains),
    to: mean(row.to_sum, row.gains),
  };
}

/**
 * By variants mastered, then by the sum of the first attempts, so that trying another variant never costs a place; a
 * name settles the order of equals, not their place.
 */
function placed(rows: readonly Omit<Row, 'place'>[]): Row[] {
  const sorted = rows.toSorted(
    (a, b) => b.mastered - a.mastered || b.firsts - a.firsts || (a.player.name < b.player.name ? -1 : 1),
  );
  let place = 0;
  return sorted.map((row, index) => {
    const before = sorted[index - 1];
    if (before === undefined || before.mastered !== row.mastered || before.firsts !== row.firsts) {
      place = index + 1;
    }
    return { ...row, place };
  });
}
