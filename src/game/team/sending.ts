import type { Run } from '../../core/index.ts';
import { readMembership } from '../../ui/membership.ts';
import type { Store } from '../../ui/storage.ts';
import type { CallFailure, RefusalCode } from '../../wire.ts';
import { call } from './call.ts';
import { keepLastSent, linkOf, newUuid } from './link.ts';
import { openShelves, type WaitingRun } from './shelves.ts';
import { toldAll } from './streaming.ts';

/** Sending finished runs to the team's server: at once where it answers, later where it does not, and never twice. */

/** What became of the runs that were to be sent. */
export interface Sent {
  readonly sent: number;
  readonly waiting: number;
  /** Refused for good, with the reason of the latest. */
  readonly refused: RefusalCode | null;
}

/** These can be otherwise in a while. */
const PASSING: readonly RefusalCode[] = ['unavailable', 'disk-full', 'internal', 'too-many'];
/** These end when the player comes back to that team by its code; runs for another team don't wait for it. */
const SIGNED_OUT: readonly RefusalCode[] = ['signed-out', 'expired', 'code-changed'];
/** A run that had to wait for longer than this says when it was finished. */
const WAITED_MS = 60_000;
/** How long after a failure the next try comes while the page is open. */
const AGAIN_MS = 15_000;
/** Longer than this an answer is not waited for; sending it again counts once all the same. */
const PATIENCE_MS = 60_000;
/** A run whose attempt takes it no more is kept as one that nobody watched, which ranks nobody. */
const WITHOUT_ATTEMPT: readonly RefusalCode[] = ['attempt-closed', 'events-differ'];

let again: ReturnType<typeof setTimeout> | undefined;
let sending: Promise<Sent> | null = null;
const watching = new Set<(sent: Sent) => void>();

/** Puts a finished scored run on its way, if whoever played it is in a team. */
export async function sendRun(store: Store, id: string, run: Run): Promise<Sent | null> {
  const membership = readMembership(store);
  const link = linkOf(store, run.scenario, id);
  const team = link?.team ?? membership?.team;
  if (run.mode !== 'scored' || team === undefined) return null;
  const player = link?.player ?? (membership?.team === team ? membership.player : null);
  const submission = link?.submission ?? newUuid();
  keepLastSent(store, run.scenario, { run: id, submission });
  const waiting: WaitingRun = {
    id: submission,
    finished: new Date().toISOString(),
    run,
    team,
    player,
    attempt: link?.attempt ?? null,
  };
  try {
    await (await openShelves()).put('waiting', waiting);
  } catch {
    // Nothing can be kept here: one try is all that there is.
    const failure = await submit(waiting);
    return { sent: failure === null ? 1 : 0, waiting: 0, refused: failure === null ? null : codeOf(failure) };
  }
  return sendWaiting();
}

/** Sends what waits, oldest first; one round at a time. What still can't be sent is tried again in a while. */
export function sendWaiting(): Promise<Sent> {
  sending ??= sendAll()
    .then((sent) => {
      for (const tell of watching) tell(sent);
      return sent;
    })
    .finally(() => (sending = null));
  return sending;
}

/** Tells what became of every round of sending, until it is stopped. @returns what stops it */
export function watchSending(tell: (sent: Sent) => void): () => void {
  watching.add(tell);
  return () => void watching.delete(tell);
}

const onceOnline = () => void sendWaiting();

async function sendAll(): Promise<Sent> {
  clearTimeout(again);
  // Whoever joined on this visit waits for the network too; adding the same listener twice adds one.
  addEventListener('online', onceOnline);
  const shelves = await openShelves().catch(() => null);
  if (shelves === null) return { sent: 0, waiting: 0, refused: null };
  let sent = 0;
  let refused: RefusalCode | null = null;
  const all = (await shelves.getAll('waiting')).toSorted((one, other) =>
    one.finished < other.finished ? -1 : 1,
  );
  let held = 0;
  for (const [index, waiting] of all.entries()) {
    const failure = await submit(waiting);
    const code = failure === null ? null : codeOf(failure);
    if (code !== null && SIGNED_OUT.includes(code)) {
      held += 1;
      continue;
    }
    if (failure !== null && (code === null || PASSING.includes(code))) {
      again = setTimeout(() => void sendWaiting(), AGAIN_MS);
      return { sent, waiting: held + all.length - index, refused: code ?? refused };
    }
    await shelves.delete('waiting', waiting.id);
    if (failure === null) sent += 1;
    else refused = code;
  }
  // One that was finished meanwhile is the next round's.
  const left = await shelves.count('waiting');
  if (left > held) again = setTimeout(() => void sendWaiting(), 0);
  return { sent, waiting: left, refused };
}

/** Whether a run that waits is of a player; of one that was kept before ids were, nobody knows better. */
const isOf = (waiting: WaitingRun, player: string | null) =>
  player === null || waiting.player === undefined || waiting.player === null || waiting.player === player;

/** Takes the runs of a team's player that wait off this device, as when they leave. */
export async function forgetWaiting(team: string, player: string): Promise<void> {
  try {
    const shelves = await openShelves();
    for (const waiting of await shelves.getAll('waiting'))
      if (waiting.team === team && isOf(waiting, player)) await shelves.delete('waiting', waiting.id);
  } catch {
    // Where nothing can be kept, nothing waits.
  }
}

async function submit(waiting: WaitingRun): Promise<CallFailure | null> {
  const { id, team, player, attempt, run, finished } = waiting;
  if (attempt !== null) await toldAll(attempt.id);
  const waited = Date.now() - Date.parse(finished) > WAITED_MS;
  const answer = await call('submitRun', {
    params: { team },
    body: { id, run, ...(attempt === null ? {} : { attempt }), ...(waited ? { finished } : {}) },
    player: player ?? undefined,
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
  if (answer.ok) return null;
  const code = codeOf(answer);
  return attempt !== null && code !== null && WITHOUT_ATTEMPT.includes(code)
    ? submit({ ...waiting, attempt: null })
    : answer;
}

const codeOf = (failure: CallFailure): RefusalCode | null =>
  failure.why === 'refused' ? failure.refusal.refused : null;

/**
 * How many finished runs wait to be sent; 0 where nothing can be kept.
 * @param player whose runs count; null counts all
 */
export async function countWaiting(player: string | null): Promise<number> {
  try {
    const all = await (await openShelves()).getAll('waiting');
    return all.filter((waiting) => isOf(waiting, player)).length;
  } catch {
    return 0;
  }
}
