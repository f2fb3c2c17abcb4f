import { rmSync } from 'node:fs';
import { networkInterfaces } from 'node:os';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { scenarioFolder } from './support/scenarios.ts';
import { openServer, type TestServer } from './support/server.ts';

/** Where phones reach a server that somebody started on their own machine. */

let scenarios: string;
let server: TestServer;
beforeAll(() => (scenarios = scenarioFolder()));
afterAll(() => rmSync(scenarios, { recursive: true, force: true }));
afterEach(() => server.close());

const outside = () =>
  Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .flatMap(({ internal, family, address }) => (internal || family !== 'IPv4' ? [] : [address]));

/** What a browser on the machine itself is told, having opened it under a name. */
async function told(name: string): Promise<unknown> {
  const address = server.app.server.address();
  const port = typeof address === 'object' ? address?.port : 0;
  const answer = await fetch(`http://${name}:${port}/api/server`);
  return ((await answer.json()) as { network: unknown }).network;
}

test('a server that is open to the network tells its own machine where others reach it', async () => {
  server = await openServer({ scenarios });
  await server.app.listen({ host: '0.0.0.0', port: 0 });
  const { port } = server.app.server.address() as { port: number };
  expect(await told('127.0.0.1')).toEqual(outside().map((address) => `http://${address}:${port}`));
  // Whoever comes from elsewhere, or under another name, learns nothing of the network.
  for (const address of outside()) expect(await told(address)).toEqual([]);
});

test('a server that listens to its own machine alone names no other address', async () => {
  server = await openServer({ scenarios });
  await server.app.listen({ host: '127.0.0.1', port: 0 });
  expect(await told('127.0.0.1')).toEqual([]);
});
