import type { Run } from '../../core/index.ts';
import type { Store } from '../../ui/storage.ts';
import { MAX_APPEND } from '../../wire.ts';
import { call } from './call.ts';
import { linkOf, type TeamLink } from './link.ts';

/**
 * Tells the server the events of an attempt as they happen, so that it has seen them before the score is known. What
 * can't be told goes along with the next event, or with the run.
 */

interface Stream {
  /** How many events the server has, as far as is known. */
  stored: number;
  latest: Run;
  /** While something is being told. */
  telling: Promise<void> | null;
  /** The attempt takes nothing more: it was given up for another, or differs from what is played here. */
  over: boolean;
}

const streams = new Map<string, Stream>();

/** Longer than this an answer is not waited for: the events go along with the next one, or with the run. */
const PATIENCE_MS = 10_000;

/** Follows a run that was just saved. */
export function followRun(store: Store, id: string, run: Run): void {
  if (run.mode !== 'scored') return;
  const link = linkOf(store, run.scenario, id);
  if (link?.attempt == null) return;
  const stream = streams.get(link.attempt.id) ?? { stored: 0, latest: run, telling: null, over: false };
  streams.set(link.attempt.id, stream);
  stream.latest = run;
  if (stream.over) return;
  stream.telling ??= tell(link, link.attempt, stream).finally(() => (stream.telling = null));
}

/** Resolves when nothing of an attempt is on its way any more, so that its run does not overtake its events. */
export async function toldAll(attempt: string): Promise<void> {
  await streams.get(attempt)?.telling;
}

async function tell(
  { team, player }: Pick<TeamLink, 'team' | 'player'>,
  { id, token }: NonNullable<TeamLink['attempt']>,
  stream: Stream,
): Promise<void> {
  while (stream.stored < stream.latest.events.length) {
    const from = stream.stored;
    const events = stream.latest.events.slice(from, from + MAX_APPEND);
    const answer = await call('appendEvents', {
      params: { team, attempt: id },
      player: player ?? undefined,
      body: { token, from, events },
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    if (answer.ok) stream.stored = answer.value.count;
    else if (answer.why === 'refused' && answer.refusal.refused === 'events-differ') {
      const { count = 0 } = answer.refusal;
      // The server has more, or others: what it has stays. Where it is only behind or ahead, go on from there.
      stream.over = count === from || count > stream.latest.events.length;
      stream.stored = count;
      if (stream.over) break;
    } else {
      stream.over = answer.why === 'refused' && answer.refusal.refused === 'attempt-closed';
      break;
    }
  }
}
