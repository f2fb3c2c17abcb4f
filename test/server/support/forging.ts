import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { BOTS, replay, runSchema, type Run } from '../../../src/core/index.ts';
import { join, makeTeam, type TestPlayer } from './people.ts';
import { mutatedRun, numbers } from './mutate-run.ts';
import { playedRun, small } from './scenarios.ts';
import { openServer, type TestServer } from './server.ts';

/** Sends forged runs to a server, and compares what it stores with what a replay gives. */
export interface Forger {
  /** Sends one; gives what went wrong, or null. */
  attempt(seed: number): Promise<string | null>;
  readonly outcomes: { stored: number; refused: number };
  close(): Promise<void>;
}

export async function openForger(scenarios: string): Promise<Forger> {
  const server: TestServer = await openServer({ scenarios });
  const team = await makeTeam(server);
  const player: TestPlayer = await join(server, team, 'Forger');
  const params = { team: team.team };
  const runs = new Map<string, Run>();
  const outcomes = { stored: 0, refused: 0 };
  const real = (seed: number): Run => {
    const next = numbers(seed);
    const bot = BOTS[next(7)] ?? 'first';
    const key = `${bot} ${seed % 40}`;
    const run = runs.get(key) ?? playedRun({ seed: seed % 40 }, bot);
    runs.set(key, run);
    return run;
  };
  return {
    outcomes,
    async attempt(seed) {
      const run = mutatedRun(real(seed), seed);
      const id = randomUUID();
      const called = await player.device.call('submitRun', { params, body: { id, run: run as Run } });
      if (called.status >= 500)
        return `the server broke: ${called.status} ${called.text}\n${server.logged.at(-1) ?? ''}`;
      if (called.status >= 400) {
        outcomes.refused += 1;
        return null;
      }
      outcomes.stored += 1;
      const read = runSchema.safeParse(run);
      const scored = read.success ? replay(small, read.data) : null;
      if (scored === null || 'refused' in scored)
        return `stored what no replay takes: ${JSON.stringify(run)}`;
      const { verified } = called.answer;
      const same =
        verified.overall === scored.score.overall &&
        isDeepStrictEqual(verified.skills, scored.score.skills) &&
        verified.ending === scored.outcome.ending;
      return same
        ? null
        : `stored ${JSON.stringify(verified)}, a replay gives ${JSON.stringify(scored.score)}`;
    },
    close: () => server.close(),
  };
}
