import { resolve } from 'node:path';
import { backup, restore, type Outcome, type Settings } from '../../server/start.ts';
import { command, type Command } from '../command.ts';
import type { Io } from '../io.ts';
import { settingsOf } from './serve.ts';

const DETAILS = `The database is the one that \`serve\` uses: the folder data/ (or GOOD_CALL_DATA), or
DATABASE_URL. A backup of one can be restored into the other.`;

/** Keeps everything that the server holds in one file. */
export const backupCommand: Command = command({
  name: 'backup',
  summary: 'keep all teams, players and runs of the server in a file',
  files: ['FILE'],
  options: {},
  json: 'how many rows it holds, as JSON',
  details: `${DETAILS}\nThe server can go on running. The file holds the secret that signs cookies: keep it to yourself.`,
  run: ({ files: [file = ''], json }, io) => work(backup, file, json, io, 'kept in'),
});

/** Brings a backup into an empty database. */
export const restoreCommand: Command = command({
  name: 'restore',
  summary: 'bring a backup into an empty database',
  files: ['FILE'],
  options: {},
  json: 'how many rows were brought back, as JSON',
  details: `${DETAILS}\nStop the server first. Either everything is brought back or nothing.`,
  run: ({ files: [file = ''], json }, io) => work(restore, file, json, io, 'brought back from'),
});

async function work(
  what: (settings: Settings, file: string) => Promise<Outcome>,
  file: string,
  json: boolean,
  io: Io,
  done: string,
): Promise<number> {
  const settings = settingsOf(process.env);
  if (typeof settings === 'string') {
    io.err(settings);
    return 2;
  }
  const outcome = await attempt(() => what(settings, resolve(io.folder, file)));
  if (!outcome.ok) {
    io.err(outcome.message);
    return 1;
  }
  io.out(json ? JSON.stringify({ rows: outcome.rows }) : `${outcome.rows} rows ${done} ${file}`);
  return 0;
}

/** What the system refuses, such as a folder that may not be written to, is told in its words. */
async function attempt(keep: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await keep();
  } catch (error) {
    return { ok: false, message: error instanceof Error ? error.message : String(error) };
  }
}
