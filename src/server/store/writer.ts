import { CompiledQuery, type Kysely, type Transaction } from 'kysely';
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

/** The most jobs that share a commit, and how long one is added to: bounds on how long the first of them waits. */
const GROUP = 500;
const GROUP_MS = 150;
/** So long may jobs run on before everything else gets a turn, in milliseconds; what arrives then still joins. */
const TURN_MS = 10;

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
  const waiting: Job[] = [];
  let working: Promise<void> | null = null;

  const drain = async (): Promise<void> => {
    // One turn of the loop lets everything that has just arrived join the first group.
    await aTurn();
    while (waiting.length > 0) await commit(db, waiting, options);
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

const aTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Takes a group off the queue, and commits it. */
async function commit(db: Kysely<Tables>, waiting: Job[], options: WriterOptions): Promise<void> {
  const group: Job[] = [];
  let outcomes: readonly Outcome[];
  // SQLite takes a whole transaction back when the disk is full; what then goes wrong with it is not the reason.
  let reason: unknown = null;
  try {
    outcomes = await db.transaction().execute(async (trx) => {
      await options.before?.(trx);
      const done: Outcome[] = [];
      const began = performance.now();
      let turned = began;
      for (let job = waiting.shift(); job !== undefined; job = waiting.shift()) {
        group.push(job);
        done.push(await guarded(trx, job.work, (error) => (reason = error)));
        reason = null;
        const now = performance.now();
        if (group.length === GROUP || now - began > GROUP_MS) break;
        if (now - turned < TURN_MS) continue;
        await aTurn();
        turned = performance.now();
      }
      await options.after?.(trx);
      return done;
    });
  } catch (error) {
    // A transaction that could not even begin takes nothing off: whoever waits is told.
    const told = group.length === 0 ? waiting.splice(0) : group;
    for (const { reject } of told) reject(reason ?? error);
    return;
  }
  options.committed?.();
  group.forEach(({ resolve, reject }, index) => {
    const outcome = outcomes[index];
    if (outcome?.ok === true) resolve(outcome.value as never);
    else reject(outcome?.error);
  });
}

const SAVEPOINT = CompiledQuery.raw('savepoint job');
const ROLL_BACK = CompiledQuery.raw('rollback to savepoint job');
const RELEASE = CompiledQuery.raw('release savepoint job');

/** @param failed is told of an error before what the job did is taken back */
async function guarded(trx: Writing, work: Job['work'], failed: (error: unknown) => void): Promise<Outcome> {
  await trx.executeQuery(SAVEPOINT);
  let outcome: Outcome;
  try {
    const value = await work(trx);
    outcome = { ok: true, value };
  } catch (error) {
    failed(error);
    outcome = { ok: false, error };
  }
  if (!outcome.ok || isRefusal(outcome.value)) await trx.executeQuery(ROLL_BACK);
  await trx.executeQuery(RELEASE);
  return outcome;
}
