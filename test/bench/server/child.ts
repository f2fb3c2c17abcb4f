// The server that is measured, in a process of its own. `child.ts FOLDER SCENARIOS [trusting]`
import { join } from 'node:path';
import { readSettings, startServer } from '../../../src/server/start.ts';
import type { Verifier } from '../../../src/server/verify/verifier.ts';
import type { VerifiedRun } from '../../../src/wire.ts';
import { isRefused } from '../../../src/server/http/refusing.ts';

const [folder = '', scenarios = '', trusting = ''] = process.argv.slice(2);
const settings = readSettings({ GOOD_CALL_RATE: '0', GOOD_CALL_LOG: 'silent' });
if (typeof settings === 'string') throw new Error(settings);

/** Replays each seed once and takes it for granted from then on: the same server, storing without verifying. */
function trust(verifier: Verifier): Verifier {
  const known = new Map<number, VerifiedRun>();
  return {
    ...verifier,
    async verify(version, run) {
      const before = known.get(run.seed);
      if (before !== undefined) return before;
      const verified = await verifier.verify(version, run);
      if (!isRefused(verified)) known.set(run.seed, verified);
      return verified;
    },
  };
}

const server = await startServer({
  host: '127.0.0.1',
  port: 0,
  dist: folder,
  scenarios,
  log: (message) => console.error(message),
  settings: { ...settings, data: join(folder, 'data') },
  ...(trusting === 'trusting' ? { around: trust } : {}),
});
console.log(server.port);
// What the main thread has computed, and the whole process with the threads that replay, in milliseconds.
process.on('message', () => {
  const inMilliseconds = ({ user, system }: NodeJS.CpuUsage): number => (user + system) / 1000;
  process.send?.({ main: inMilliseconds(process.threadCpuUsage()), all: inMilliseconds(process.cpuUsage()) });
});
process.on('SIGTERM', () => void server.close().then(() => process.exit(0)));
