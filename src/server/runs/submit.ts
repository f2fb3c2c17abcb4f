import { rulesOfVersion, runSchema, type Run } from '../../core/index.ts';
import { MASTERED_FROM, type Mark, type ReadBody, type StoredRun, type VerifiedRun } from '../../wire.ts';
import type { PlayerRow, TeamRow } from '../http/member.ts';
import { isRefused, refuse, type Refused } from '../http/refusing.ts';
import { tell } from '../live/hub.ts';
import { isoOf, playerOf, settingsOf } from '../people/rows.ts';
import type { VersionRow } from '../scenarios/versions.ts';
import { factsOf } from '../scenarios/versions.ts';
import { tokenOf } from '../store/secret.ts';
import type { Writing } from '../store/writer.ts';
import type { World } from '../world.ts';
import { MOST_EVENTS, isSame } from './appending.ts';
import { attemptOf, earlierRun, versionFor, wrongToken, type AttemptRow } from './attempts.ts';
import { attemptEvents } from './pieces.ts';
import { countRun, type Spot } from './standings.ts';

/**
 * A finished run: checked against its attempt, replayed in a thread, and stored with the score that the replay gave.
 * Nothing that the message says about a score is read.
 */

/** Whoever submits, and to whom. */
interface Sender {
  readonly team: TeamRow;
  readonly player: PlayerRow;
}

type Submission = ReadBody<'submitRun'>;

/** So many events may come with the run itself; more, and nobody watched. */
const LAST_EVENTS = 30;
/** Nobody reads a line in less, in milliseconds an event. */
const FASTEST = 300;

export async function submitRun(
  world: World,
  sender: Sender,
  sent: Submission,
): Promise<StoredRun | Refused> {
  const before = await storedBefore(world, sender, sent.id);
  if (before !== null) return before;
  const { run } = sent;
  if (run.mode !== 'scored') return refuse('not-scored', 'The run is practice.');
  if (run.events.length > MOST_EVENTS) return refuse('too-long', `A run has at most ${MOST_EVENTS} events.`);
  if (rulesOfVersion(run.rules) === undefined) return refuse('unknown-rules', 'There are no such rules.');
  const version = await versionFor(world, sender.team.id, run.scenario, run.hash);
  if (isRefused(version)) return version;
  const attempt = await attemptFor(world, sender, sent);
  if (isRefused(attempt)) return attempt;
  const played =
    attempt === null ? await pastOf(world, sender, version, run) : await withPast(world, attempt, run);
  if (isRefused(played)) return played;
  const verified = await world.verifier.verify(await world.versions.texts(version), played);
  if (isRefused(verified)) return verified;
  return keepRun(world, sender, {
    id: sent.id,
    finished: sent.finished,
    version,
    attempt,
    run: played,
    verified,
  });
}

/** The answer that was given when the run was sent first; nobody else's. */
async function storedBefore(
  world: World,
  { player }: Sender,
  id: string,
): Promise<StoredRun | Refused | null> {
  const row = await world.store.read
    .selectFrom('runs')
    .select(['player', 'answer'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (row === undefined) return null;
  return row.player === player.id
    ? (JSON.parse(row.answer) as StoredRun)
    : refuse('id-used', 'Another run has this id.');
}

/** The attempt that a run finishes; null for a run without one. */
async function attemptFor(
  world: World,
  { player }: Sender,
  { attempt: named, run }: Submission,
): Promise<AttemptRow | null | Refused> {
  if (named === undefined) return null;
  if (named.token !== tokenOf(world.secret, named.id)) return wrongToken();
  const attempt = await attemptOf(world, named.id);
  if (attempt === undefined || attempt.player !== player.id)
    return refuse('not-found', 'There is no such attempt.');
  if (attempt.state === 'finished') return refuse('token-used', 'A run of this attempt was sent already.');
  if (attempt.state === 'abandoned') return refuse('attempt-closed', 'The attempt was given up.');
  if (attempt.seed !== run.seed) return refuse('wrong-seed', 'This is not the seed of the attempt.');
  if (attempt.hash !== run.hash || attempt.scenario !== run.scenario) {
    return refuse('unknown-version', 'The attempt is at another version.');
  }
  if (attempt.rules !== run.rules) return refuse('unknown-rules', 'The attempt is under other rules.');
  if (attempt.past !== (run.past?.name ?? '')) return refuse('wrong-past', 'The attempt has another past.');
  const stored = await attemptEvents(world.store.read, attempt.id);
  const differs =
    stored.length > run.events.length || stored.some((event, at) => !isSame(event, run.events[at]));
  if (differs) {
    return refuse('events-differ', 'The run is not the one that was watched.', { count: stored.length });
  }
  return attempt;
}

/** The run with the past that the server knows of, whatever came with it. */
async function withPast(world: World, attempt: AttemptRow, run: Run): Promise<Run> {
  if (run.past === null) return run;
  return { ...run, past: { name: attempt.past, run: await earlierRun(world, attempt) } };
}

/** A run without an attempt has the stated past, or brings one of the player's own verified runs along. */
async function pastOf(
  world: World,
  { team, player }: Sender,
  version: VersionRow,
  run: Run,
): Promise<Run | Refused> {
  const facts = factsOf(version);
  const name = run.past?.name ?? null;
  if (facts.pasts.length === 0)
    return name === null ? run : refuse('wrong-past', 'This scenario follows no other.');
  if (name === null || run.past === null) return refuse('wrong-past', 'The run has no past.');
  if (run.past.run === null) {
    return name === facts.stated ? run : refuse('wrong-past', 'This past has to come from a run.');
  }
  const read = runSchema.safeParse(run.past.run);
  if (!read.success) return refuse('wrong-past', 'The earlier run cannot be replayed.');
  const same = JSON.stringify(read.data);
  const own = await world.store.read
    .selectFrom('runs')
    .select(['run', 'version'])
    .where('player', '=', player.id)
    .where('team', '=', team.id)
    .where('scenario', '=', facts.after ?? '')
    .where('run', '=', same)
    .executeTakeFirst();
  const before = own === undefined ? undefined : await world.versions.byId(own.version);
  if (own === undefined || before === undefined) {
    return refuse('wrong-past', 'The earlier run has to be a verified one of your own.');
  }
  const earlier = JSON.parse(own.run) as Run;
  const brought = await world.verifier.pastOf(
    await world.versions.texts(version),
    facts.stated,
    await world.versions.texts(before),
    earlier,
  );
  if (isRefused(brought)) return brought;
  return brought === name ? run : refuse('wrong-past', `The earlier run brings "${brought}".`);
}

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
    const twin = await trx
      .selectFrom('runs')
      .select(['player', 'answer'])
      .where('id', '=', id)
      .executeTakeFirst();
    if (twin !== undefined) {
      if (twin.player !== player.id) return refuse('id-used', 'Another run has this id.');
      return JSON.parse(twin.answer) as StoredRun;
    }
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
    const before = await standingOf(trx, spot);
    const isMaster = (verified.overall ?? 100) >= MASTERED_FROM && verified.verdict === 'stays';
    const answer: StoredRun = {
      id,
      scenario: version.scenario,
      hash: version.hash,
      version: version.version,
      past: run.past?.name ?? null,
      received: isoOf(received),
      marks: marksOf(attempt, run, received),
      ranked: attempt !== null,
      first: attempt?.first === 1,
      best: (verified.overall ?? 100) > (before?.best ?? -1),
      mastered: attempt !== null && isMaster && before?.mastered !== 1,
      verified,
    };
    await trx
      .insertInto('runs')
      .values(rowOf(sender, kept, answer, received))
      .execute();
    await countRun(trx, spot, {
      percent: verified.overall,
      skills: verified.skills,
      first: answer.first,
      mastered: answer.mastered,
    });
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

function standingOf(trx: Writing, { team, player, scenario, hash, past, variant }: Spot) {
  return trx
    .selectFrom('standings')
    .select(['best', 'mastered'])
    .where('team', '=', team)
    .where('period', '=', 'all')
    .where('player', '=', player)
    .where('scenario', '=', scenario)
    .where('hash', '=', hash)
    .where('past', '=', past)
    .where('variant', '=', variant)
    .executeTakeFirst();
}

/** What is remarked. A clock that was set back tells nothing about speed. */
function marksOf(attempt: AttemptRow | null, run: Run, received: number): Mark[] {
  if (attempt === null) return ['unattended'];
  const marks: Mark[] = [];
  if (run.events.length - attempt.events > LAST_EVENTS) marks.push('unattended');
  const took = received - attempt.started;
  if (took >= 0 && took < run.events.length * FASTEST) marks.push('too-fast');
  return marks;
}

function rowOf({ team, player }: Sender, kept: Kept, answer: StoredRun, received: number) {
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
