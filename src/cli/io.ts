import { createInterface } from 'node:readline';
import type { ReadStream } from 'node:tty';

/** What a command has of the world. The process gives one; tests give others. */
export interface Io {
  /** Writes text and a line end to standard output. */
  readonly out: (text: string) => void;
  /** Writes text and a line end to standard error. */
  readonly err: (text: string) => void;
  /** Opens what the person types; what it asks and echoes goes to `echo`. */
  readonly openKeyboard: (echo: (text: string) => void) => Keyboard;
  /** The folder that paths are resolved against. */
  readonly folder: string;
  /** Whether standard output shows bold text. */
  readonly bold: boolean;
  /** Characters that fit in a line. */
  readonly width: number;
}

/** What the person types. Each call gives null once there is no more. */
export interface Keyboard {
  /** One key where a terminal allows it, else a line; Enter alone is the empty string. */
  key(prompt: string): Promise<string | null>;
  /** A line, trimmed. */
  line(prompt: string): Promise<string | null>;
  close(): void;
}

/** Lines wider than this are hard to read, however wide the terminal is; narrower ones are mostly breaks. */
const WIDEST = 100;
const NARROWEST = 40;

/** The world of this process. npm runs commands in the project's folder and leaves the caller's in INIT_CWD. */
export function processIo(): Io {
  const { stdout, stderr, stdin, env } = process;
  // A reader that has seen enough, such as `head`, is no failure.
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(process.exitCode ?? 0);
  });
  return {
    out: (text) => void stdout.write(`${text}\n`),
    err: (text) => void stderr.write(`${text}\n`),
    openKeyboard: (echo) =>
      stdin.isTTY && stderr.isTTY ? terminalKeyboard(stdin) : lineKeyboard(linesOf(stdin), echo),
    folder: env['INIT_CWD'] || process.cwd(),
    bold: stdout.isTTY && !env['NO_COLOR'] && env['TERM'] !== 'dumb',
    width: Math.max(NARROWEST, Math.min(stdout.columns || 80, WIDEST)),
  };
}

interface Lines {
  next(): Promise<string | null>;
  close(): void;
}

function linesOf(input: NodeJS.ReadableStream): Lines {
  const reader = createInterface({ input, crlfDelay: Infinity });
  const lines = reader[Symbol.asyncIterator]();
  return {
    next: async () => {
      const { value, done } = await lines.next();
      return done === true ? null : value;
    },
    close: () => reader.close(),
  };
}

/** A keyboard that reads lines, for input from a pipe or a file; what it read stands in the output, as typed. */
export function lineKeyboard(lines: Lines, echo: (text: string) => void): Keyboard {
  const read = async (prompt: string) => {
    const line = await lines.next();
    echo(`${prompt}${line ?? ''}`);
    return line === null ? null : line.trim();
  };
  return { key: read, line: read, close: () => lines.close() };
}

const ENTER = new Set(['\r', '\n']);
/** What Ctrl+C and Ctrl+D send in raw mode. */
const STOP = new Set(['\u0003', '\u0004']);

/** A keyboard on a terminal: single keys come without Enter. Prompts go to standard error, beside any answer. */
function terminalKeyboard(input: ReadStream): Keyboard {
  const { stderr } = process;
  const pressed = () =>
    new Promise<string>((resolve) => {
      input.setRawMode(true);
      input.resume();
      input.once('data', (data: Buffer | string) => {
        input.pause();
        input.setRawMode(false);
        resolve(data.toString());
      });
    });
  const key = async (prompt: string): Promise<string | null> => {
    stderr.write(prompt);
    for (;;) {
      const [first = ''] = await pressed();
      if (STOP.has(first)) {
        stderr.write('\n');
        return null;
      }
      // Arrows and function keys begin with an escape; no key of ours does.
      if (first < ' ' && !ENTER.has(first)) continue;
      stderr.write(ENTER.has(first) ? '\n' : `${first}\n`);
      return ENTER.has(first) ? '' : first;
    }
  };
  const line = (prompt: string) =>
    new Promise<string | null>((resolve) => {
      const reader = createInterface({ input, output: stderr });
      let answer: string | null = null;
      reader.on('close', () => resolve(answer));
      reader.on('SIGINT', () => reader.close());
      reader.question(prompt, (typed) => {
        answer = typed.trim();
        reader.close();
      });
    });
  return { key, line, close: () => void input.pause() };
}
