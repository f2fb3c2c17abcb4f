import { RULES } from '../../core/index.ts';
import type { Verifier } from '../verify/verifier.ts';
import { factsOf, FOLDER, type VersionRow, type Versions } from './versions.ts';

/** Getting ready ahead: what can be played is compiled, and its ranges are known, before the first run of it comes. */
export interface Warming {
  /** Begins with all that the folder has published; until then nobody can play, and nothing is got ready. */
  start(): Promise<void>;
  /** What a team plays as this scenario now; for when it has been published. */
  scenario(team: string, scenario: string): Promise<void>;
  close(): void;
}

/** One scenario after the other, so that hardly anything waits for it; what fails here is told when it is needed. */
export function makeWarming({
  versions,
  verifier,
}: {
  readonly versions: Versions;
  readonly verifier: Verifier;
}): Warming {
  let closed = false;
  let started = false;
  let queue = Promise.resolve();
  const warm = (find: () => Promise<readonly VersionRow[]>): Promise<void> => {
    queue = queue
      .then(async () => {
        for (const row of closed ? [] : await find()) {
          if (closed || row.rankable === 0) continue;
          const pasts = Object.keys(factsOf(row).variants).map((past) => (past === '' ? null : past));
          await verifier.warm(
            await versions.texts(row),
            pasts.map((past) => ({ rules: RULES.version, past })),
          );
        }
      })
      .catch(() => undefined);
    return queue;
  };
  return {
    start() {
      started = true;
      return warm(async () => (await versions.all(FOLDER)).filter((row) => row.current === 1));
    },
    scenario: (team, scenario) =>
      warm(async () => (started ? [(await versions.current(team, scenario)) ?? []].flat() : [])),
    close: () => void (closed = true),
  };
}
