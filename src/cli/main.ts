import { suggestion } from '../core/index.ts';
import type { Command } from './command.ts';
import { analyseCommand } from './commands/analyse.ts';
import { checkCommand } from './commands/check.ts';
import { graphCommand } from './commands/graph.ts';
import { playCommand } from './commands/play.ts';
import { replayCommand } from './commands/replay.ts';
import { schemaCommand } from './commands/schema.ts';
import { simulateCommand } from './commands/simulate.ts';
import { translateCommand } from './commands/translate.ts';
import { processIo, type Io } from './io.ts';
import { table } from './output/table.ts';

/** It prints on its own and takes the signals of the process; the others need nothing of what it loads. */
const serveCommand: Command = {
  name: 'serve',
  summary: 'serve the game to browsers',
  run: async (args) => {
    const { runServe } = await import('./commands/serve.ts');
    return runServe(args);
  },
};

/** These load the database, so they come when they are called. */
const keeping = (name: 'backup' | 'restore', summary: string): Command => ({
  name,
  summary,
  run: async (args, io) => {
    const { backupCommand, restoreCommand } = await import('./commands/backup.ts');
    return (name === 'backup' ? backupCommand : restoreCommand).run(args, io);
  },
});

/** The commands, in the order in which somebody who writes a scenario needs them. */
const COMMANDS: readonly Command[] = [
  checkCommand,
  playCommand,
  analyseCommand,
  simulateCommand,
  replayCommand,
  graphCommand,
  translateCommand,
  schemaCommand,
  serveCommand,
  keeping('backup', 'keep all teams, players and runs of the server in a file'),
  keeping('restore', 'bring a backup into an empty database'),
];

/**
 * The `good-call` command.
 * @returns exit code: 0 fine, 1 findings or a refusal, 2 wrong usage or an unreadable file
 */
export async function main(args: readonly string[], io: Io): Promise<number> {
  const [first, ...rest] = args;
  if (first === '--help' || first === '-h' || (first === 'help' && rest.length === 0)) {
    io.out(help());
    return 0;
  }
  const [name, given] = first === 'help' ? [rest[0], ['--help']] : [first, rest];
  const command = COMMANDS.find((each) => each.name === name);
  if (command !== undefined) return command.run(given, io);
  if (name === undefined) io.err(help());
  else {
    const hint = suggestion(name, [...COMMANDS.map((each) => each.name), 'help']);
    io.err(
      `good-call: there is no command "${name}".${hint}\nusage: good-call COMMAND …   (--help lists them)`,
    );
  }
  return 2;
}

function help(): string {
  return `good-call: write, try and judge scenarios

  npm run -s good-call -- COMMAND …

${table(COMMANDS.map(({ name, summary }) => [`  ${name}`, summary]))}

Each command has --help and --json. Exit codes: 0 fine; 1 findings or a refusal; 2 wrong usage or
an unreadable file. Paths are taken from the folder that you are in.`;
}

if (import.meta.main) process.exitCode = await main(process.argv.slice(2), processIo());
