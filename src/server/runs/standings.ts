import type { Kysely, Selectable } from 'kysely';
import { masters, SKILLS, type Skill } from '../../core/index.ts';
import { PERIODS, type StoredRun, type VerifiedRun } from '../../wire.ts';
import { settingsOf } from '../people/rows.ts';
import { prepared } from '../store/prepared.ts';
import type { Store } from '../store/store.ts';
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
  readonly ranked: boolean;
  /** Whether it was the first attempt at its variant and version. */
  readonly first: boolean;
  /** Whether it masters its variant. */
  readonly isMaster: boolean;
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

/** Counts an attempt that was given up. */
export async function countGivenUp(trx: Writing, spot: Spot, first: boolean): Promise<void> {
  return change(trx, spot, await standingsAt(trx, spot), (row) => withGivenUp(row, first));
}

/** If it was the first at its variant, it stands at 0. */
const withGivenUp = (row: StandingRow, first: boolean): StandingRow => ({
  ...row,
  attempts: row.attempts + 1,
  first: first ? 0 : row.first,
});

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

/** Whether the customer was mastered before: under another past it is the same one. `here` is what stands at this one. */
export async function wasMastered(
  trx: Writing,
  { team, player, scenario, hash, past, variant }: Spot,
  here: StandingRow | undefined,
): Promise<boolean> {
  if (here?.mastered === 1) return true;
  if (past === '') return false;
  const elsewhere = await trx
    .selectFrom('standings')
    .select('past')
    .where('team', '=', team)
    .where('period', '=', 'all')
    .where('player', '=', player)
    .where('scenario', '=', scenario)
    .where('hash', '=', hash)
    .where('variant', '=', variant)
    .where('mastered', '=', 1)
    .limit(1)
    .executeTakeFirst();
  return elsewhere !== undefined;
}

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
  'attempts',
  'first',
  'mastered',
  'compared',
  'opening',
  'latest',
  'latest_at',
  'best',
  'best_at',
  'best_before',
  'best_mastered',
  ...SKILLS.flatMap((skill) => [`${skill}_latest`, `${skill}_runs`] as const),
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

/** A verified run as the standings count it. */
export const countedOf = (
  { overall, skills, verdict }: Pick<VerifiedRun, 'overall' | 'skills' | 'verdict'>,
  attempt: Pick<Counted, 'ranked' | 'first'>,
): Counted => ({ ...attempt, percent: overall, skills, isMaster: masters({ overall, verdict }) });

type SkillFigures = Pick<StandingRow, `${Skill}_latest` | `${Skill}_runs`>;

const skillFigures = (of: (skill: Skill) => readonly [latest: number | null, runs: number]): SkillFigures =>
  Object.fromEntries(
    SKILLS.flatMap((skill) => {
      const [latest, runs] = of(skill);
      return [
        [`${skill}_latest`, latest],
        [`${skill}_runs`, runs],
      ];
    }),
  ) as SkillFigures;

function emptyRow({ team, player, scenario, hash, past, variant }: Spot, period: string): StandingRow {
  return {
    ...skillFigures(() => [null, 0]),
    team,
    period,
    player,
    scenario,
    hash,
    past,
    variant,
    runs: 0,
    attempts: 0,
    first: null,
    mastered: 0,
    compared: 0,
    opening: null,
    latest: null,
    latest_at: 0,
    best: null,
    best_at: 0,
    best_before: null,
    best_mastered: 0,
  };
}

function withRun(row: StandingRow, { at }: Spot, run: Counted): StandingRow {
  const { percent, skills, ranked, first, isMaster } = run;
  return {
    ...row,
    ...skillFigures((skill) => [skills[skill], row[`${skill}_runs`] + (skills[skill] === null ? 0 : 1)]),
    ...(percent === null ? {} : withPercent(row, percent, at, isMaster)),
    runs: row.runs + 1,
    attempts: row.attempts + (ranked ? 1 : 0),
    first: first ? percent : row.first,
    mastered: ranked && isMaster ? 1 : row.mastered,
  };
}

/** A run of a variant that allows no difference is compared with none. */
function withPercent(row: StandingRow, percent: number, at: number, isMaster: boolean): Partial<StandingRow> {
  const isBest = row.best === null || percent > row.best;
  return {
    compared: row.compared + 1,
    opening: row.opening ?? percent,
    latest: percent,
    latest_at: at,
    ...(isBest ? { best: percent, best_at: at, best_before: row.best, best_mastered: Number(isMaster) } : {}),
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
    .execute();
  for (const row of givenUp) {
    count({ ...row, timeZone, at: row.ended ?? row.started }, (standing) =>
      withGivenUp(standing, row.first === 1),
    );
  }
  const runs = await trx
    .selectFrom('runs')
    .selectAll()
    .where('team', '=', team)
    .orderBy('received')
    .execute();
  for (const row of runs) {
    const { verified } = JSON.parse(row.answer) as StoredRun;
    const spot: Spot = { ...row, timeZone, at: row.received };
    const counted = countedOf(verified, { ranked: row.ranked === 1, first: row.first === 1 });
    count(spot, (standing) => withRun(standing, spot, counted));
  }
  const made = [...rows.values()];
  for (let from = 0; from < made.length; from += ROWS_AT_ONCE) {
    await storing(trx, made.slice(from, from + ROWS_AT_ONCE)).execute();
  }
}

/** 29 columns a row stay well below the parameters that a statement may have. */
const ROWS_AT_ONCE = 200;

/** Makes the standings of teams that have runs and none: after a restore, or where they were kept in another form. */
export async function rebuildMissing({ read, write }: Pick<Store, 'read' | 'write'>): Promise<void> {
  const teams = await read
    .selectFrom('teams')
    .select(['id', 'settings'])
    .where((of) => of.exists(of.selectFrom('runs').select('runs.id').whereRef('runs.team', '=', 'teams.id')))
    .where((of) =>
      of.not(
        of.exists(
          of.selectFrom('standings').select('standings.player').whereRef('standings.team', '=', 'teams.id'),
        ),
      ),
    )
    .execute();
  for (const team of teams) await write((trx) => rebuild(trx, team.id, settingsOf(team).timeZone));
}
