import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { scenarioFileNames } from '../scenario-files.ts';
import { hashOf } from '../store/secret.ts';
import type { Store } from '../store/store.ts';
import type { Verifier } from '../verify/verifier.ts';
import { publish } from './publish.ts';
import { FOLDER, type Versions } from './versions.ts';

/** The scenarios folder: what is dropped in is published to all teams, and what is changed becomes a new version. */

export interface Folder {
  /** Looks whether something has changed, at most every other second, and publishes it. Never throws. */
  look(): Promise<void>;
  close(): void;
}

const EVERY = 2000;
const ENDING = '.scenario.json';

export function makeFolder(world: {
  readonly store: Store;
  readonly versions: Versions;
  readonly verifier: Verifier;
  readonly now: () => number;
  readonly log: (message: string) => void;
  /** Is told what was published. */
  readonly published: (scenario: string) => void;
  /** The scenarios folder. */
  readonly folder: string;
}): Folder {
  const { folder, log } = world;
  /** What was looked at, by file: when it was changed, and with which tips. */
  const known = new Map<string, string>();
  let looking: Promise<void> | null = null;
  let looked = -Infinity;
  let closed = false;

  const lookNow = async (): Promise<void> => {
    const tips = await readFile(join(folder, 'tips.json'), 'utf8').catch(() => null);
    if (tips === null) return;
    const tipsId = hashOf(tips);
    const names = (await scenarioFileNames(folder)).filter((name) => name.endsWith(ENDING));
    for (const name of names) {
      const { mtimeMs, size } = await stat(join(folder, name));
      const stamp = `${mtimeMs} ${size} ${tipsId}`;
      if (known.get(name) === stamp) continue;
      const source = await readFile(join(folder, name), 'utf8');
      await take(name, source, tips);
      known.set(name, stamp);
    }
    await retire(names);
  };

  const take = async (name: string, source: string, tips: string): Promise<void> => {
    const scenario = name.slice(0, -ENDING.length);
    const current = (await world.versions.all(FOLDER)).find(
      (row) => row.scenario === scenario && row.current === 1,
    );
    if (current?.source === hashOf(source) && current.tips === hashOf(tips)) return;
    const described = await world.verifier.describe(name, source, tips);
    if (!described.ok) return log(`scenarios/${name} is not published: ${described.message}`);
    await publish(world, FOLDER, { source, tips }, described);
    world.published(described.scenario);
  };

  /** A file that was taken away is played no more; its versions stay. */
  const retire = async (names: readonly string[]): Promise<void> => {
    const here = new Set(names.map((name) => name.slice(0, -ENDING.length)));
    const gone = (await world.versions.all(FOLDER)).filter(
      (row) => row.team === FOLDER && row.current === 1 && !here.has(row.scenario),
    );
    if (gone.length === 0) return;
    const ids = gone.map(({ id }) => id);
    await world.store.write((trx) =>
      trx.updateTable('versions').set({ current: 0 }).where('id', 'in', ids).execute(),
    );
    world.versions.forget();
  };

  return {
    look() {
      if (looking !== null) return looking;
      if (Math.abs(performance.now() - looked) < EVERY) return Promise.resolve();
      looking = lookNow()
        .catch((error: unknown) => {
          if (!closed) log(`the scenarios folder could not be read: ${String(error)}`);
        })
        .finally(() => {
          looking = null;
          looked = performance.now();
        });
      return looking;
    },
    close: () => void (closed = true),
  };
}
