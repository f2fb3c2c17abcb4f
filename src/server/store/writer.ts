import { sql, type Kysely, type Transaction } from 'kysely';
import type { Tables } from './tables.ts';

/**
 * Writing, in groups: what arrives while a commit is under way shares the next one, so that many durable writes cost one
 * flush. Each job has a savepoint of its own: one that is refused or fails takes back what it did, and nothing else.
 */

export type Writing = Transaction<Tables>;

/** A refusal is any value with a code in `refused`; a job that gives one leaves no trace. */
const isRefusal = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'refused' in value;

interface Job {
  readonly work: (trx: Writing) => Promise<unknown>;
  readonly resolve: (value: never) => void;
  readonly reject: (error: unknown) => void;
}

type Outcome =
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly error: unknown };

/** The most jobs that share a commit; a bound on how long the first of them waits. */
const GROUP = 64;

export interface Writer {
  /** Runs a job in a transaction and gives its value once that is committed, hence durable. */
  write<T>(work: (trx: Writing) => Promise<T>): Promise<T>;
  /** Waits until everything that was asked for is written or refused. */
  idle(): Promise<void>;
}

export interface WriterOptions {
  /** Runs before the jobs of a group, in their transaction. */
  readonly before?: (trx: Writing) => Promise<void>;
  /** Runs after them, in their transaction. */
  readonly after?: (trx: Writing) => Promise<void>;
  /** Runs once a group is committed. */
  readonly committed?: () => void;
}

export function makeWriter(db: Kysely<Tables>, options: WriterOptions = {}): Writer {
  let waiting: Job[] = [];
  let working: Promise<void> | null = null;

  const drain = async (): Promise<void> => {
    // One turn of the loop lets everything that has just arrived join the first group.
    await new Promise((resolve) => setImmediate(resolve));
    while (waiting.length > 0) {
      const group = waiting.slice(0, GROUP);
      waiting = waiting.slice(GROUP);
      await commit(db, group, options);
    }
    working = null;
  };

  return {
    write: (work) =>
      new Promise((resolve, reject) => {
        waiting.push({ work, resolve, reject });
        working ??= drain();
      }),
    idle: () => working ?? Promise.resolve(),
  };
}

async function commit(db: Kysely<Tables>, group: readonly Job[], options: WriterOptions): Promise<void> {
  let outcomes: readonly Outcome[];
  // SQLite takes a whole transaction back when the disk is full; what then goes wrong with it is not the reason.
  let reason: unknown = null;
  try {
    outcomes = await db.transaction().execute(async (trx) => {
      await options.before?.(trx);
      const done: Outcome[] = [];
      for (const { work } of group) {
        const outcome = await guarded(trx, work, (error) => (reason = error));
        done.push(outcome);
        reason = null;
      }
      await options.after?.(trx);
      return done;
    });
  } catch (error) {
    for (const { reject } of group) reject(reason ?? error);
    return;
  }
  options.committed?.();
  group.forEach(({ resolve, reject }, index) => {
    const outcome = outcomes[index];
    if (outcome?.ok === true) resolve(outcome.value as never);
    else reject(outcome?.error);
  });
}

/** @param failed is told of an error before what the job did is taken back */
async function guarded(trx: Writing, work: Job['work'], failed: (error: unknown) => void): Promise<Outcome> {
  await sql`savepoint job`.execute(trx);
  let outcome: Outcome;
  try {
    const value = await work(trx);
    outcome = { ok: true, value };
  } catch (error) {
    failed(error);
    outcome = { ok: false, error };
  }
  if (!outcome.ok || isRefusal(outcome.value)) await sql`rollback to savepoint job`.execute(trx);
  await sql`release savepoint job`.execute(trx);
  return outcome;
}
