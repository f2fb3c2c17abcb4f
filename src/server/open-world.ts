import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeHub } from './live/hub.ts';
import { rebuildMissing } from './runs/standings.ts';
import { translationIn } from './scenario-files.ts';
import { makeFolder } from './scenarios/folder.ts';
import { FOLDER, makeVersions } from './scenarios/versions.ts';
import { makeWarming } from './scenarios/warming.ts';
import type { Settings } from './settings.ts';
import { readSecret } from './store/secret.ts';
import { openStore } from './store/store.ts';
import { makeVerifier, type Verifier } from './verify/verifier.ts';
import type { World } from './world.ts';

export interface WorldOptions {
  readonly settings: Settings;
  /** absolute path of the scenarios */
  readonly scenarios: string;
  readonly log: (message: string) => void;
  /** for tests; the system's clock unless told */
  readonly now?: () => number;
  /** for measurements: what stands in front of the verifier; nothing unless told */
  readonly around?: (verifier: Verifier) => Verifier;
}

/** A world that can be ended. */
export interface OpenWorld extends World {
  /** Waits for what is being written, then lets go of everything. */
  close(): Promise<void>;
}

/** The data folder or the database can't be had; the message is the system's. */
export class StoreProblem extends Error {}

/**
 * Opens database, secret and threads.
 * @throws StoreProblem when the data folder or the database can't be had
 */
export async function openWorld({
  settings,
  scenarios,
  log,
  now = Date.now,
  around = (verifier) => verifier,
}: WorldOptions): Promise<OpenWorld> {
  const { secret, store } = await openKept(settings, log);
  await rebuildMissing(store);
  const hub = makeHub(store, log);
  const versions = makeVersions(store, now);
  const verifier = around(makeVerifier(settings));
  const warming = makeWarming({ versions, verifier });
  const folder = makeFolder({
    store,
    versions,
    verifier,
    now,
    log,
    published: (scenario) => void warming.scenario(FOLDER, scenario),
    folder: scenarios,
  });
  const tips = () => readFile(join(scenarios, 'tips.json'), 'utf8').catch(() => null);
  const translation = (scenario: string, language: string) =>
    translationIn(scenarios, scenario, language, log);
  return {
    settings,
    secret,
    store,
    hub,
    versions,
    verifier,
    warming,
    folder,
    tips,
    translation,
    now,
    log,
    async close() {
      hub.close();
      folder.close();
      warming.close();
      await verifier.close();
      await store.close();
    },
  };
}

async function openKept(settings: Settings, log: (message: string) => void) {
  const { data, databaseUrl } = settings;
  try {
    const secret = settings.secret ?? readSecret(data);
    return { secret, store: await openStore({ data, databaseUrl, log }) };
  } catch (error) {
    throw new StoreProblem(error instanceof Error ? error.message : String(error), { cause: error });
  }
}
