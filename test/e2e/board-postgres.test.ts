import { test as base } from '@playwright/test';
import { noPostgres } from '../server/support/postgres.ts';
import { createPlayAndWatch, meet } from './support/board-flows.ts';
import { openPostgresServer } from './support/postgres-server.ts';

// The same board in the same browsers, on a server that keeps everything in PostgreSQL.

const missing = noPostgres();
/** Axe has seen these very screens on the other database. */
const noSecondLook = () => Promise.resolve();

const test = base.extend<object, { address: string }>({
  address: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads what a fixture needs from this pattern
    async ({}, use) => {
      const server = await openPostgresServer();
      await use(server.address);
      await server.close();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  baseURL: ({ address }, use) => use(address),
});

// One after the other, so that there is one cluster for both.
test.describe.configure({ mode: 'default', timeout: 240_000 });
test.skip(missing !== null, missing ?? '');

test('on PostgreSQL: a team from its creation to its board on the wall', ({ browser }) =>
  createPlayAndWatch(browser, noSecondLook));

test('on PostgreSQL: a meeting on the lead’s screen, the wall and the phones', ({ browser }) =>
  meet(browser, noSecondLook));
