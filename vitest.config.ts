import { defineConfig } from 'vitest/config';
import { SlowFirst } from './test/slow-first.ts';

/** They start servers, databases and processes, which outlive a test by a moment: each file has a worker to itself. */
const APART = ['test/server/**/*.test.ts', 'test/cli/serve.test.ts', 'test/cli/spawn.test.ts'];
/** What runs in Node as it is, without anything that only Vite can load. */
const PLAIN = ['cli', 'core', 'scenarios', 'wire'].map((room) => `test/${room}/**/*.test.ts`);

/** Node loads the sources as `npm start` does; by way of Vite each name of another module is looked up at every use. */
const native = { viteModuleRunner: false, nodeLoader: false };

// Unit and property tests. They load no page, so nothing of what builds one is asked for.
export default defineConfig({
  test: {
    // One for each core: the default leaves one core free, which of two is half.
    maxWorkers: '100%',
    sequence: { sequencer: SlowFirst },
    // On a machine that is busy with something else everything takes long, and nothing fails for that.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Whatever a test sets it sets back; so files share workers, and what they import is loaded once in each.
    projects: [
      { extends: true, test: { name: 'apart', include: APART, experimental: native } },
      {
        extends: true,
        test: { name: 'plain', include: PLAIN, exclude: APART, isolate: false, experimental: native },
      },
      {
        extends: true,
        test: {
          name: 'together',
          include: ['test/**/*.test.ts'],
          exclude: ['test/e2e/**', ...APART, ...PLAIN],
          isolate: false,
        },
      },
    ],
  },
});
