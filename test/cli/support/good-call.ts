import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { lineKeyboard, type Io } from '../../../src/cli/io.ts';
import { main } from '../../../src/cli/main.ts';
import { smallSource } from '../../core/fixtures/small.ts';

/** What a command did. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export interface Surroundings {
  readonly folder?: string;
  /** What is typed, a line each. */
  readonly keys?: readonly string[];
  readonly bold?: boolean;
}

/** Runs `good-call` in this process, with its output caught. */
export async function goodCall(args: readonly string[], surroundings: Surroundings = {}): Promise<Ran> {
  const { folder = tmpdir(), keys = [], bold = false } = surroundings;
  const [out, err]: [string[], string[]] = [[], []];
  const typed = keys.values();
  const lines = { next: () => Promise.resolve(typed.next().value ?? null), close: () => undefined };
  const io: Io = {
    out: (text) => void out.push(`${text}\n`),
    err: (text) => void err.push(`${text}\n`),
    openKeyboard: (echo) => lineKeyboard(lines, echo),
    folder,
    bold,
    width: 80,
  };
  const code = await main(args, io);
  return { code, out: out.join(''), err: err.join('') };
}

/** The JSON that a command printed. */
export function jsonOf({ out }: Ran): unknown {
  return JSON.parse(out);
}

/** A folder of its own for every test, with the small scenario in it. */
export class Folder {
  #path = '';

  constructor() {
    beforeEach(() => {
      this.#path = mkdtempSync(join(tmpdir(), 'good-call-cli-'));
      this.write('small.scenario.json', smallSource());
    });
    afterEach(() => rmSync(this.#path, { recursive: true, force: true }));
  }

  get path(): string {
    return this.#path;
  }

  write(name: string, text: string): void {
    const path = join(this.#path, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }

  read(name: string): string {
    return readFileSync(join(this.#path, name), 'utf8');
  }

  /** Runs a command from within the folder. */
  run(args: readonly string[], keys: readonly string[] = []): Promise<Ran> {
    return goodCall(args, { folder: this.#path, keys });
  }
}
