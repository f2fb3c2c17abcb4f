import { parseArgs } from 'node:util';
import { suggestion } from '../core/index.ts';
import type { Io } from './io.ts';
import { table } from './output/table.ts';

/** One command of `good-call`. */
export interface Command {
  readonly name: string;
  /** What it does, in a line. */
  readonly summary: string;
  /** Runs it and gives the exit code: 0 fine, 1 findings or a refusal, 2 wrong usage or an unreadable file. */
  readonly run: (args: readonly string[], io: Io) => Promise<number>;
}

interface Option {
  /** What stands for its value in the help; an option without one is a switch. */
  readonly value?: string;
  /** Whether the command makes no sense without it. */
  readonly needed?: true;
  readonly help: string;
}

type Options = Readonly<Record<string, Option>>;

/** What was called: the value of each option, and the files. Switches that are set are `true`. */
interface Call<O extends Options> {
  readonly options: { readonly [K in keyof O]?: O[K] extends { value: string } ? string : true };
  readonly json: boolean;
  readonly files: readonly string[];
}

/** Says that a command was called in a way that makes no sense. */
export interface WrongUsage {
  readonly wrong: string;
}

/** What the help says of a command, and what its arguments are read by. */
interface Description<O extends Options> {
  readonly name: string;
  readonly summary: string;
  /** The files that it takes, as the help names them, such as `['FILE', 'RUN.json']`. */
  readonly files: readonly string[];
  /** Whether the last of them can be given several times. */
  readonly several?: boolean;
  readonly options: O;
  /** What `--json` prints. */
  readonly json: string;
  /** What else the help says. */
  readonly details?: string;
}

interface Spec<O extends Options> extends Description<O> {
  readonly run: (call: Call<O>, io: Io) => Promise<number | WrongUsage>;
}

/** Makes a command that reads its arguments, and explains itself when asked or called wrongly. */
export function command<const O extends Options>(spec: Spec<O>): Command {
  const { name, summary } = spec;
  const run = async (args: readonly string[], io: Io): Promise<number> => {
    const call = read(spec, args);
    if (call === 'help') {
      io.out(help(spec));
      return 0;
    }
    const result = 'wrong' in call ? call : await spec.run(call, io);
    if (typeof result === 'number') return result;
    io.err(`good-call ${name}: ${result.wrong}`);
    io.err(`usage: ${usage(spec)}   (--help says more)`);
    return 2;
  };
  return { name, summary, run };
}

const COMMON: Options = { json: { help: '' }, help: { help: 'this text' } };

function read<O extends Options>(
  spec: Description<O>,
  args: readonly string[],
): Call<O> | WrongUsage | 'help' {
  const known: Options = { ...spec.options, ...COMMON };
  const { tokens } = parseArgs({
    args: [...args],
    options: {
      ...Object.fromEntries(
        Object.entries(known).map(([name, { value }]) => [
          name,
          { type: value === undefined ? ('boolean' as const) : ('string' as const) },
        ]),
      ),
      help: { type: 'boolean', short: 'h' },
    },
    strict: false,
    tokens: true,
  });
  const options: Record<string, string | true> = {};
  const files: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') files.push(token.value);
    if (token.kind !== 'option') continue;
    const { name, rawName, value } = token;
    const option = Object.hasOwn(known, name) ? known[name] : undefined;
    if (option === undefined) {
      const hint = suggestion(
        rawName,
        Object.keys(known).map((each) => `--${each}`),
      );
      return { wrong: `there is no option ${rawName}.${hint}` };
    }
    if (option.value === undefined && value !== undefined) return { wrong: `${rawName} takes no value.` };
    // What begins with a dash is the next option, unless it was written as `--option=-value`.
    const swallowed = token.inlineValue === false && token.value.startsWith('-');
    if (option.value !== undefined && (!value || swallowed)) {
      return { wrong: `${rawName} needs a value: ${option.value}.` };
    }
    options[name] = value ?? true;
  }
  if (options['help'] === true) return 'help';
  const wrong = wrongFiles(spec, files);
  if (wrong !== null) return { wrong };
  return { options: options as Call<O>['options'], json: options['json'] === true, files };
}

function wrongFiles(spec: Description<Options>, files: readonly string[]): string | null {
  const missing = spec.files[files.length];
  if (missing !== undefined) return `${missing} is missing.`;
  const extra = spec.several === true ? undefined : files[spec.files.length];
  return extra === undefined ? null : `"${extra}" is too much.`;
}

function usage({ name, files, several, options }: Description<Options>): string {
  const shown = Object.entries(options).map(([option, { value, needed }]) => {
    const both = value === undefined ? `--${option}` : `--${option} ${value}`;
    return needed === true ? both : `[${both}]`;
  });
  const last = several === true ? ['…'] : [];
  return ['good-call', name, files.join(' ') + last.join(''), ...shown, '[--json]']
    .filter((part) => part !== '')
    .join(' ');
}

function help(spec: Description<Options>): string {
  const options = { ...spec.options, json: { help: spec.json }, help: { help: 'this text' } };
  const rows = Object.entries<Option>(options).map(([option, { value, help: says }]) => [
    `  --${option}${value === undefined ? '' : ` ${value}`}`,
    says,
  ]);
  const details = spec.details === undefined ? [] : ['', spec.details];
  return [
    `good-call ${spec.name}: ${spec.summary}`,
    '',
    `  ${usage(spec)}`,
    '',
    table(rows),
    ...details,
  ].join('\n');
}

/** Reads a whole number from an option; left out, it is `fallback`. */
export function wholeNumber(
  option: string,
  text: string | undefined,
  { from, to, fallback }: { from: number; to: number; fallback: number },
): number | WrongUsage {
  if (text === undefined) return fallback;
  const number = /^\d{1,15}$/.test(text) ? Number(text) : NaN;
  if (number >= from && number <= to) return number;
  return { wrong: `--${option} is a whole number from ${from} to ${to}, not "${text}".` };
}

/** Reads an option that is one of a few words. */
export function oneOf<const T extends string>(
  option: string,
  text: string | undefined,
  words: readonly T[],
): T | WrongUsage {
  const word = words.find((each) => each === text);
  if (word !== undefined) return word;
  const choices = `one of ${words.join(', ')}`;
  if (text === undefined) return { wrong: `--${option} is missing: ${choices}.` };
  return { wrong: `--${option} is ${choices}, not "${text}".${suggestion(text, words)}` };
}
