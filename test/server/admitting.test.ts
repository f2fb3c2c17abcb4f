import { Agent, get } from 'node:http';
import { tmpdir } from 'node:os';
import { expect, test } from 'vitest';
import { startServer } from '../../src/server/start.ts';

const CLIENTS = 200;

/** One request; gives whether it was answered with 200. */
const ask = (port: number, agent: Agent): Promise<boolean> =>
  new Promise((resolve, reject) => {
    get({ host: '127.0.0.1', port, path: '/healthz', agent }, (response) => {
      response.on('end', () => resolve(response.statusCode === 200)).resume();
    }).on('error', reject);
  });

test('where many connect at once, everybody is answered before those who came first ask on and on', async () => {
  const folder = tmpdir();
  const server = await startServer({
    host: '127.0.0.1',
    port: 0,
    dist: folder,
    scenarios: folder,
    log: () => undefined,
  });
  const agent = new Agent({ keepAlive: true });
  let [answered, firsts] = [0, 0];
  const client = async (): Promise<void> => {
    for (let time = 0; time === 0 || firsts < CLIENTS; time += 1) {
      expect(await ask(server.port, agent)).toBe(true);
      answered += 1;
      if (time === 0) firsts += 1;
    }
  };
  await Promise.all(Array.from({ length: CLIENTS }, client));
  agent.destroy();
  await server.close();
  // Taken one at each turn of the loop, the first would have asked a hundred times when the last is answered.
  expect(answered).toBeLessThan(3 * CLIENTS);
});
