import type { Script } from '../../core/index.ts';
import { readMembership } from '../../ui/membership.ts';
import type { Store } from '../../ui/storage.ts';
import { placeOfLast } from '../saving/places.ts';
import { loadRun } from '../saving/saved-run.ts';
import { beginRun, type NewRun } from '../saving/start-run.ts';
import { call } from './call.ts';
import { keepLink, newUuid, sentAs } from './link.ts';
import { sendWaiting } from './sending.ts';

/** Longer than this nobody waits to begin a call: it is then played without the server, and counts as unattended. */
const PATIENCE_MS = 4000;

/**
 * Begins a run. A scored one of somebody in a team begins as an attempt, with a seed of the server's; where the server
 * can't be reached, or has not this version of the scenario, it begins without, and is sent when it is finished.
 */
export async function beginForTeam(store: Store, script: Script, start: NewRun): Promise<void> {
  const membership = readMembership(store);
  // A seed that was asked for is for trying something out, and no attempt.
  if (membership === null || start.mode !== 'scored' || start.seed !== null) {
    beginRun(store, script, start);
    return;
  }
  // A new attempt closes the one before, whose run may still be on its way.
  await Promise.race([sendWaiting(), new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))]);
  const { team, player } = membership;
  const { id: scenario, after } = script.scenario;
  const earlier = start.earlier === undefined ? null : earlierId(store, after?.scenario);
  // A past that the server has not seen can't be ranked; the run carries it, and is sent when it is finished.
  const canRank = start.earlier === undefined || earlier !== null;
  const answer = canRank
    ? await call('startAttempt', {
        params: { team },
        body: { id: newUuid(), scenario, hash: script.hash, tempo: start.tempo, earlier },
        signal: AbortSignal.timeout(PATIENCE_MS),
      })
    : null;
  const attempt = answer?.ok === true && fits(answer.value, script) ? answer.value : null;
  const run = beginRun(store, script, { ...start, seed: attempt?.seed ?? null });
  keepLink(store, scenario, {
    run,
    team,
    player,
    submission: newUuid(),
    attempt: attempt === null ? null : { id: attempt.id, token: attempt.token },
  });
}

/** Whether an attempt is for this script, content, rules and past. */
function fits(
  attempt: { readonly hash: string; readonly rules: number; readonly past: { readonly name: string } | null },
  script: Script,
): boolean {
  return (
    attempt.hash === script.hash &&
    attempt.rules === script.rules.version &&
    (attempt.past?.name ?? null) === script.past
  );
}

function earlierId(store: Store, scenario: string | undefined): string | null {
  if (scenario === undefined) return null;
  const saved = loadRun(store, placeOfLast(scenario));
  return saved === null || saved === 'unreadable' ? null : sentAs(store, scenario, saved.id);
}
