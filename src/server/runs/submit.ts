import { rulesOfVersion } from '../../core/index.ts';
import type { ReadBody, StoredRun } from '../../wire.ts';
import { isRefused, refuse, type Refused } from '../http/refusing.ts';
import { versionFor } from '../scenarios/finding.ts';
import { tokenOf } from '../store/secret.ts';
import type { AttemptRow } from '../store/tables.ts';
import type { World } from '../world.ts';
import { MOST_EVENTS, isSame } from './appending.ts';
import { attemptOf, wrongToken } from './attempts.ts';
import { answerById, answerFor, keepRun } from './keep.ts';
import { pastOf, withPast } from './pasts.ts';
import { attemptEvents } from './pieces.ts';
import type { Sender } from './sender.ts';

/**
 * A finished run: checked against its attempt, replayed in a thread, and stored with the score that the replay gave.
 * Nothing that the message says about a score is read.
 */

type Submission = ReadBody<'submitRun'>;

export async function submitRun(
  world: World,
  sender: Sender,
  sent: Submission,
): Promise<StoredRun | Refused> {
  const before = await storedBefore(world, sender, sent.id);
  if (before !== null) return before;
  const done = await verifyAndKeep(world, sender, sent);
  // The same run may have been kept meanwhile, sent a second time: its attempt is then over, and the answer is there.
  return isRefused(done) ? ((await storedBefore(world, sender, sent.id)) ?? done) : done;
}

async function verifyAndKeep(world: World, sender: Sender, sent: Submission): Promise<StoredRun | Refused> {
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
  const [row] = await answerById(world.store.read, { id });
  return row === undefined ? null : answerFor(player, row);
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
