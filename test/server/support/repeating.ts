import { randomUUID } from 'node:crypto';
import type { Body } from '../../../src/wire.ts';
import { join, makeTeam, startAttempt } from './people.ts';
import { playedRun } from './scenarios.ts';
import { openServer } from './server.ts';

/** Sends runs, each several times at once, as a browser does that did not hear the answer. */
export interface Repeater {
  /** Sends some runs, all together; gives what went wrong, or null. */
  attempt(seed: number): Promise<string | null>;
  readonly sent: number;
  close(): Promise<void>;
}

/** Runs that are sent together, and how often each. */
export const RUNS = 20;
const TIMES = 5;

export async function openRepeater(scenarios: string, databaseUrl: string | null = null): Promise<Repeater> {
  const server = await openServer({ scenarios, databaseUrl });
  const team = await makeTeam(server);
  const players = await Promise.all(
    Array.from({ length: RUNS }, (_, at) => join(server, team, `Player ${at}`)),
  );
  const params = { team: team.team };
  let sent = 0;
  return {
    get sent() {
      return sent;
    },
    async attempt(seed) {
      const problems = await Promise.all(
        players.map(async (player, at): Promise<string | null> => {
          // Half of them finish an attempt, which the first to arrive closes.
          const attempt = at % 2 === 0 ? await startAttempt(player) : null;
          const run = playedRun(attempt ?? { seed: (seed + at) % 50 }, 'first');
          const body: Body<'submitRun'> = { id: randomUUID(), run };
          if (attempt !== null) body.attempt = { id: attempt.id, token: attempt.token };
          const answers = await Promise.all(
            Array.from({ length: TIMES }, () => player.device.call('submitRun', { params, body })),
          );
          const [first] = answers;
          const same = answers.every(({ status, text }) => status === 200 && text === first?.text);
          return same ? null : `answers differ: ${answers.map(({ text }) => text.slice(0, 200)).join('\n')}`;
        }),
      );
      sent += RUNS;
      const problem = problems.find((each) => each !== null);
      if (problem !== undefined) return problem;
      const { runs } = (await team.lead.call('board', { params })).answer;
      return runs === sent ? null : `${sent} runs were sent ${TIMES} times each, and there are ${runs}`;
    },
    close: () => server.close(),
  };
}
