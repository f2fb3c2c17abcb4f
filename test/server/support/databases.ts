import { rmSync } from 'node:fs';
import { afterAll, beforeAll } from 'vitest';
import { noPostgres, startCluster, type Cluster } from './postgres.ts';
import { scenarioFolder } from './scenarios.ts';
import { openServer, type TestOptions, type TestServer } from './server.ts';

/** One suite, asked of both databases. */

type DatabaseKind = 'sqlite' | 'postgres';

export interface Databases {
  /** Those that can be had here. */
  readonly kinds: readonly DatabaseKind[];
  /** The folder with the small scenario, while the tests run. */
  readonly scenarios: string;
  /** A server over a database that is new and empty. */
  open(kind: DatabaseKind, settings?: TestOptions['settings']): Promise<TestServer>;
}

/** Makes a folder of scenarios and a cluster of PostgreSQL for a file of tests, and takes them away after it. */
export function useDatabases(): Databases {
  const missing = noPostgres();
  if (missing !== null) console.warn(`Not tested on PostgreSQL: ${missing}.`);
  let scenarios = '';
  let cluster: Cluster | null = null;
  beforeAll(async () => {
    scenarios = scenarioFolder();
    if (missing === null) cluster = await startCluster();
  }, 60_000);
  afterAll(async () => {
    await cluster?.stop();
    rmSync(scenarios, { recursive: true, force: true });
  });
  return {
    kinds: missing === null ? ['sqlite', 'postgres'] : ['sqlite'],
    get scenarios() {
      return scenarios;
    },
    async open(kind, settings = {}) {
      const databaseUrl = kind === 'postgres' && cluster !== null ? await cluster.database() : null;
      return openServer({ scenarios, databaseUrl, settings });
    },
  };
}
