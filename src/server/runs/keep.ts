import type { Selectable } from 'kysely';
import { masters, type Run } from '../../core/index.ts';
import { type Mark, type StoredRun, type VerifiedRun } from '../../wire.ts';
import type { PlayerRow } from '../http/member.ts';
import { refuse, type Refused } from '../http/refusing.ts';
import { tell } from '../live/hub.ts';
import { isoOf, playerOf, settingsOf } from '../people/rows.ts';
import type { VersionRow } from '../scenarios/versions.ts';
import { prepared } from '../store/prepared.ts';
import type { AttemptRow, RunTable } from '../store/tables.ts';
import type { Writing } from '../store/writer.ts';
import type { World } from '../world.ts';
import type { Sender } from './sender.ts';
import { countedOf, countRun, standingsAt, wasMastered, type Spot } from './standings.ts';

/** A verified run is stored, closes its attempt, and is counted: all of it, once, or nothing. */

/** So many events may come with the run itself, being still on their way at its end; more, and nobody watched. */
const LAST_EVENTS = 5;
/** Nobody reads a line in less, in milliseconds an event. */
const FASTEST = 300;

/** The answer that was given to a run, and whose it is. */
export const answerById = prepared((db, { id }: { id: string }) =>
  db.selectFrom('runs').select(['player', 'answer']).where('id', '=', id),
);

/** An answer that was given before: to its own player alone. */
export function answerFor(
  player: Pick<PlayerRow, 'id'>,
  row: { readonly player: string; readonly answer: string },
): StoredRun | Refused {
  return row.player === player.id
    ? (JSON.parse(row.answer) as StoredRun)
    : refuse('id-used', 'Another run has this id.');
}

const insertRun = prepared((db, row: Selectable<RunTable>) => db.insertInto('runs').values(row));

interface Kept {
  readonly id: string;
  readonly finished: string | undefined;
  readonly version: VersionRow;
  readonly attempt: AttemptRow | null;
  readonly run: Run;
  readonly verified: VerifiedRun;
}

/** Stores a run that was verified, and counts it. `received` is now, but for a demo team's made-up past. */
export async function keepRun(
  world: World,
  sender: Sender,
  kept: Kept,
  received = world.now(),
): Promise<StoredRun | Refused> {
  const { id, version, run, verified, attempt } = kept;
  const { team, player } = sender;
  return world.store.write(async (trx) => {
    const [twin] = await answerById(trx, { id });
    if (twin !== undefined) return answerFor(player, twin);
    if (attempt !== null) {
      const refused = await finish(trx, attempt, received);
      if (refused !== null) return refused;
    }
    const spot: Spot = {
      team: team.id,
      timeZone: settingsOf(team).timeZone,
      player: player.id,
      scenario: version.scenario,
      hash: version.hash,
      past: run.past?.name ?? '',
      variant: verified.variant,
      at: received,
    };
    const standings = await standingsAt(trx, spot);
    const before = standings.find(({ period }) => period === 'all');
    const answer: StoredRun = {
      id,
      scenario: version.scenario,
      hash: version.hash,
      version: version.version,
      past: run.past?.name ?? null,
      received: isoOf(received),
      marks: marksOf(kept, received),
      ranked: attempt !== null,
      first: attempt?.first === 1,
      best: before?.best != null && verified.overall !== null && verified.overall > before.best,
      mastered: attempt !== null && masters(verified) && !(await wasMastered(trx, spot, before)),
      verified,
    };
    await insertRun(trx, rowOf(sender, kept, answer, received));
    await countRun(trx, spot, standings, countedOf(verified, answer));
    const { first, best, mastered, scenario } = answer;
    const named = player.hidden === 1 ? null : playerOf(player);
    const finished = { player: named, scenario, at: answer.received, first, best, mastered };
    await tell(trx, team.id, { kind: 'run', run: finished }, received);
    return answer;
  });
}

/** Closes an attempt with its run. Whoever comes second, by another device or request, is told so. */
async function finish(trx: Writing, attempt: AttemptRow, at: number): Promise<Refused | null> {
  const now = await trx
    .selectFrom('attempts')
    .select(['state', 'events'])
    .where('id', '=', attempt.id)
    .executeTakeFirst();
  if (now?.state === 'finished') return refuse('token-used', 'A run of this attempt was sent already.');
  if (now?.state !== 'open') return refuse('attempt-closed', 'The attempt was given up.');
  // What was appended since the run was compared with the events is not compared.
  if (now.events !== attempt.events) {
    return refuse('events-differ', 'More was appended meanwhile.', { count: now.events });
  }
  await trx
    .updateTable('attempts')
    .set({ state: 'finished', ended: at })
    .where('id', '=', attempt.id)
    .execute();
  // The run holds the events from now on.
  await trx.deleteFrom('pieces').where('attempt', '=', attempt.id).execute();
  return null;
}

/** What is remarked. A clock that was set back tells nothing about speed. */
function marksOf({ attempt, run, finished }: Kept, received: number): Mark[] {
  if (attempt === null) return ['unattended'];
  const marks: Mark[] = [];
  // `finished` comes with a run that had to wait.
  const missed = run.events.length - attempt.events > LAST_EVENTS;
  if (missed || finished !== undefined) marks.push('unattended');
  const took = received - attempt.started;
  if (took >= 0 && took < run.events.length * FASTEST) marks.push('too-fast');
  return marks;
}

function rowOf(
  { team, player }: Sender,
  kept: Kept,
  answer: StoredRun,
  received: number,
): Selectable<RunTable> {
  const { id, version, attempt, run, verified } = kept;
  const claimed = kept.finished === undefined ? received : Date.parse(kept.finished);
  return {
    id,
    team: team.id,
    player: player.id,
    attempt: attempt?.id ?? null,
    version: version.id,
    scenario: version.scenario,
    hash: version.hash,
    past: run.past?.name ?? '',
    variant: verified.variant,
    received,
    // The device's word for when it was played, never after it came here.
    finished: Math.min(claimed, received),
    ranked: Number(answer.ranked),
    first: Number(answer.first),
    mastered: Number(answer.mastered),
    percent: verified.overall,
    answer: JSON.stringify(answer),
    run: JSON.stringify(run),
  };
}
