import { Chance } from './chance.ts';

/** Ways to spoil a scenario file: some spoil its text, some its JSON. */
export const MUTATIONS = [
  'flip',
  'cut',
  'repeat',
  'insert',
  'truncate',
  'swap-tokens',
  'change-value',
  'delete-key',
  'rename-key',
  'duplicate-key',
  'copy-subtree',
  'nest',
] as const;
export type MutationKind = (typeof MUTATIONS)[number];

/** One mutation. The same seed spoils the same text in the same way. */
export interface Mutation {
  readonly kind: MutationKind;
  readonly seed: number;
}

/** A few mutations for a seed. */
export function mutationsOf(seed: number): Mutation[] {
  const chance = new Chance(seed);
  return Array.from({ length: chance.int(1, 4) }, () => ({
    kind: chance.pick(MUTATIONS),
    seed: chance.int(0, 0x7fff_ffff),
  }));
}

/** Spoils a text by one mutation after another. */
export function mutated(source: string, mutations: readonly Mutation[]): string {
  return mutations.reduce((text, mutation) => mutatedOnce(text, mutation), source);
}

function mutatedOnce(source: string, { kind, seed }: Mutation): string {
  const chance = new Chance(seed);
  switch (kind) {
    case 'flip':
    case 'cut':
    case 'repeat':
    case 'insert':
    case 'truncate':
    case 'swap-tokens':
      return spoilText(source, kind, chance);
    case 'change-value':
    case 'delete-key':
    case 'rename-key':
    case 'duplicate-key':
    case 'copy-subtree':
    case 'nest':
      return spoilJson(source, kind, chance);
  }
}

const SCRAPS = [
  '{ } [ ] , : " \\ \n \u0000 \uFEFF \u2028 \uD800 /* */ // null true - 1e999 0x1 01 NaN'.split(' '),
  ['__proto__', '"__proto__":', '{"constructor":{}}', '\\u0000', '"""', '\ud83d\ude00', ' '],
  ['[['.repeat(40), '{"a":'.repeat(70)],
].flat();

type TextKind = 'flip' | 'cut' | 'repeat' | 'insert' | 'truncate' | 'swap-tokens';

function spoilText(source: string, kind: TextKind, chance: Chance): string {
  const at = chance.int(0, source.length);
  const length = chance.int(1, chance.percent(80) ? 12 : 400);
  switch (kind) {
    case 'flip':
      return source.slice(0, at) + String.fromCharCode(chance.int(0, 0x7f)) + source.slice(at + 1);
    case 'cut':
      return source.slice(0, at) + source.slice(at + length);
    case 'repeat':
      return (
        source.slice(0, at) +
        source.slice(at, at + length).repeat(chance.int(2, 4)) +
        source.slice(at + length)
      );
    case 'insert':
      return source.slice(0, at) + chance.pick(SCRAPS) + source.slice(at);
    case 'truncate':
      return source.slice(0, at);
    case 'swap-tokens':
      return swapTokens(source, chance);
  }
}

function swapTokens(source: string, chance: Chance): string {
  const tokens = source.split(/("(?:[^"\\]|\\.)*"|[{}[\],:]|[\w.-]+)/);
  if (tokens.length < 4) return source;
  const [a, b] = [chance.int(0, tokens.length - 1), chance.int(0, tokens.length - 1)];
  [tokens[a], tokens[b]] = [tokens[b] ?? '', tokens[a] ?? ''];
  return tokens.join('');
}

interface Slot {
  readonly holder: Record<string, unknown>;
  readonly key: string;
}

type JsonKind = 'change-value' | 'delete-key' | 'rename-key' | 'duplicate-key' | 'copy-subtree' | 'nest';

function spoilJson(source: string, kind: JsonKind, chance: Chance): string {
  let root: unknown;
  try {
    root = JSON.parse(source);
  } catch {
    return spoilText(source, 'flip', chance);
  }
  const slots = slotsIn(root);
  if (slots.length === 0) return `[${source}]`;
  const { holder, key } = chance.pick(slots);
  switch (kind) {
    case 'change-value':
      holder[key] = strangeValue(holder[key], slots, chance);
      break;
    case 'delete-key':
      if (Array.isArray(holder)) holder.splice(Number(key), 1);
      else delete holder[key];
      break;
    case 'rename-key':
      Object.defineProperty(holder, chance.pick(STRANGE_KEYS), {
        value: holder[key],
        enumerable: true,
        configurable: true,
        writable: true,
      });
      if (!Array.isArray(holder)) delete holder[key];
      break;
    case 'duplicate-key':
      return duplicateKey(JSON.stringify(root, null, 1), chance);
    case 'copy-subtree':
      holder[key] = structuredClone(valueOf(chance.pick(slots)));
      break;
    case 'nest':
      holder[key] = nested(holder[key], chance.int(1, 80));
  }
  return JSON.stringify(root, null, 1);
}

const STRANGE_KEYS = [
  '__proto__',
  'constructor',
  'prototype',
  'to-string',
  'bar',
  'door',
  'A B',
  '',
  '0',
  'when',
  'to',
];

function strangeValue(value: unknown, slots: readonly Slot[], chance: Chance): unknown {
  const scalars = slots.map(valueOf).filter((each) => typeof each !== 'object');
  const strings = scalars.filter((each) => typeof each === 'string');
  return chance.pick<() => unknown>([
    () => chance.pick([null, true, false, '', [], {}, 0, -1, 1.5, 1e15, 1e300, -1e300, 2 ** 31, 2 ** 53]),
    () => (typeof value === 'number' ? value + chance.int(-3, 3) : 7),
    () => (strings.length > 0 ? chance.pick(strings) : 'x'),
    () => (strings.length > 0 ? chance.pick(strings) : 'y'),
    () => 'a'.repeat(chance.int(1, 20_000)),
    () => Array.from({ length: chance.int(1, 300) }, () => chance.pick([...scalars, null])),
    () => chance.pick(['constructor', '__proto__', '{constructor}', '<script>', '\u202e', 'a/b', '24:61']),
  ])();
}

function nested(value: unknown, levels: number): unknown {
  return levels === 0 ? value : nested(levels % 2 === 0 ? [value] : { not: value }, levels - 1);
}

function duplicateKey(source: string, chance: Chance): string {
  const lines = source.split('\n');
  const keyed = lines.flatMap((line, at) => (/^\s*"[^"]*": [^{[]*$/.test(line) ? [at] : []));
  if (keyed.length === 0) return source;
  const at = chance.pick(keyed);
  const line = lines[at] ?? '';
  lines.splice(at, 0, line.endsWith(',') ? line : `${line},`);
  return lines.join('\n');
}

function valueOf({ holder, key }: Slot): unknown {
  return holder[key];
}

/** Every place of a JSON value that holds something. */
function slotsIn(root: unknown): Slot[] {
  const slots: Slot[] = [];
  const waiting: unknown[] = [root];
  for (let value = waiting.pop(); value !== undefined; value = waiting.pop()) {
    if (typeof value !== 'object' || value === null) continue;
    for (const key of Object.keys(value)) {
      slots.push({ holder: value as Record<string, unknown>, key });
      waiting.push((value as Record<string, unknown>)[key] ?? null);
    }
  }
  return slots;
}
