import type { Kysely, Selectable } from 'kysely';
import { SKILLS, type Skill } from '../../core/index.ts';
import { PERIODS, type StoredRun } from '../../wire.ts';
import { prepared } from '../store/prepared.ts';
import type { StandingTable, Tables } from '../store/tables.ts';
import type { Writing } from '../store/writer.ts';
import { periodKey } from './periods.ts';

/**
 * Standings: what each player's runs at each variant come to, by period, kept with every run, so that a board never counts
 * through the runs. They follow from attempts and runs alone; `rebuild` makes them again after runs were deleted.
 */

type StandingRow = Selectable<StandingTable>;

/** Which variant, whose, and when. */
export interface Spot {
  readonly team: string;
  readonly timeZone: string;
  readonly player: string;
  readonly scenario: string;
  readonly hash: string;
  readonly past: string;
  readonly variant: string;
  readonly at: number;
}

/** A run as the standings count it. */
export interface Counted {
  readonly percent: number | null;
  readonly skills: Readonly<Record<Skill, number | null>>;
  /** Whether it was the first attempt at its variant and version. */
  readonly first: boolean;
  /** Whether it mastered the variant for the first time. */
  readonly mastered: boolean;
}

/** Counts a run, on what stands there. */
export function countRun(
  trx: Writing,
  spot: Spot,
  before: readonly StandingRow[],
  run: Counted,
): Promise<void> {
  return change(trx, spot, before, (row) => withRun(row, spot, run));
}

/** Counts a first attempt that was given up: it stands at 0. */
export async function countGivenUp(trx: Writing, spot: Spot): Promise<void> {
  return change(trx, spot, await standingsAt(trx, spot), (row) => ({ ...row, first: 0 }));
}

const keysAt = (at: number, timeZone: string): string[] =>
  PERIODS.map((period) => periodKey(period, at, timeZone));

/** What stands of a player at a variant, in the periods that a moment is in. */
export function standingsAt(trx: Writing, spot: Spot): Promise<readonly StandingRow[]> {
  const { team, player, scenario, hash, past, variant } = spot;
  const [week = '', month = '', all = ''] = keysAt(spot.at, spot.timeZone);
  return standingsBy(trx, { all, month, week, team, player, scenario, hash, past, variant });
}

type Place = Omit<Spot, 'timeZone' | 'at'> & Readonly<Record<'all' | 'month' | 'week', string>>;

const standingsBy = prepared((db, { all, month, week, ...place }: Place) =>
  db
    .selectFrom('standings')
    .selectAll()
    .where('team', '=', place.team)
    .where('period', 'in', [all, month, week])
    .where('player', '=', place.player)
    .where('scenario', '=', place.scenario)
    .where('hash', '=', place.hash)
    .where('past', '=', place.past)
    .where('variant', '=', place.variant),
);

async function change(
  trx: Writing,
  spot: Spot,
  before: readonly StandingRow[],
  next: (row: StandingRow) => StandingRow,
): Promise<void> {
  for (const period of keysAt(spot.at, spot.timeZone)) {
    await keepRow(trx, next(before.find((row) => row.period === period) ?? emptyRow(spot, period)));
  }
}

const KEY = ['team', 'period', 'player', 'scenario', 'hash', 'past', 'variant'] as const;
const FIGURES = [
  'runs',
  'first',
  'mastered',
  'opening',
  'latest',
  'latest_at',
  'best',
  'best_at',
  ...SKILLS.flatMap((skill) => [`${skill}_sum`, `${skill}_runs`] as const),
] as const;

const keepRow = prepared((db, row: StandingRow) => storing(db, [row]));

function storing(db: Kysely<Tables>, rows: readonly StandingRow[]) {
  return db
    .insertInto('standings')
    .values([...rows])
    .onConflict((conflict) =>
      conflict
        .columns([...KEY])
        .doUpdateSet((set) =>
          Object.fromEntries(FIGURES.map((figure) => [figure, set.ref(`excluded.${figure}`)])),
        ),
    );
}

function emptyRow({ team, player, scenario, hash, past, variant }: Spot, period: string): StandingRow {
  const figures = Object.fromEntries(
    SKILLS.flatMap((skill) => [
      [`${skill}_sum`, 0],
      [`${skill}_runs`, 0],
    ]),
  );
  return {
    ...(figures as Record<`${Skill}_sum` | `${Skill}_runs`, number>),
    team,
    period,
    player,
    scenario,
    hash,
    past,
    variant,
    runs: 0,
    first: null,
    mastered: 0,
    opening: null,
    latest: null,
    latest_at: 0,
    best: null,
    best_at: 0,
  };
}

function withRun(row: StandingRow, { at }: Spot, { percent, skills, first, mastered }: Counted): StandingRow {
  const isBest = row.best === null || (percent ?? -1) > row.best;
  const figures = Object.fromEntries(
    SKILLS.flatMap((skill) => {
      const value = skills[skill];
      return [
        [`${skill}_sum`, row[`${skill}_sum`] + (value ?? 0)],
        [`${skill}_runs`, row[`${skill}_runs`] + (value === null ? 0 : 1)],
      ];
    }),
  );
  return {
    ...row,
    ...(figures as Record<`${Skill}_sum` | `${Skill}_runs`, number>),
    runs: row.runs + 1,
    first: first ? (percent ?? 100) : row.first,
    mastered: mastered ? 1 : row.mastered,
    opening: row.runs === 0 ? percent : row.opening,
    latest: percent,
    latest_at: at,
    best: isBest ? percent : row.best,
    best_at: isBest ? at : row.best_at,
  };
}

/** Makes a team's standings again from what is left of its attempts and runs. */
export async function rebuild(trx: Writing, team: string, timeZone: string): Promise<void> {
  await trx.deleteFrom('standings').where('team', '=', team).execute();
  const rows = new Map<string, StandingRow>();
  const count = (spot: Spot, next: (row: StandingRow) => StandingRow) => {
    for (const period of keysAt(spot.at, timeZone)) {
      const { player, scenario, hash, past, variant } = spot;
      const key = JSON.stringify([period, player, scenario, hash, past, variant]);
      rows.set(key, next(rows.get(key) ?? emptyRow(spot, period)));
    }
  };
  const givenUp = await trx
    .selectFrom('attempts')
    .selectAll()
    .where('team', '=', team)
    .where('state', '=', 'abandoned')
    .where('first', '=', 1)
    .execute();
  for (const row of givenUp) {
    count({ ...row, timeZone, at: row.ended ?? row.started }, (standing) => ({ ...standing, first: 0 }));
  }
  const runs = await trx
    .selectFrom('runs')
    .selectAll()
    .where('team', '=', team)
    .orderBy('received')
    .execute();
  for (const row of runs) {
    const { skills } = (JSON.parse(row.answer) as StoredRun).verified;
    const spot: Spot = { ...row, timeZone, at: row.received };
    const counted = { percent: row.percent, skills, first: row.first === 1, mastered: row.mastered === 1 };
    count(spot, (standing) => withRun(standing, spot, counted));
  }
  const made = [...rows.values()];
  for (let from = 0; from < made.length; from += ROWS_AT_ONCE) {
    await storing(trx, made.slice(from, from + ROWS_AT_ONCE)).execute();
  }
}

/** 25 columns a row stay well below the parameters that a statement may have. */
const ROWS_AT_ONCE = 200;
