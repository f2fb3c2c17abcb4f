/**
 * The house: which room of `src/` may import what. Rooms are named by their folder or file under `src/`;
 * where another room is open through one file only, that file is named.
 */
export const HOUSE = {
  core: [],
  wire: ['core'],
  'wire.ts': ['core', 'wire'],
  ui: ['core'],
  game: ['core', 'wire', 'wire.ts', 'ui'],
  studio: ['core', 'wire.ts', 'ui', 'game/preview.ts'],
  board: ['core', 'wire', 'wire.ts', 'ui', 'game/replay.ts'],
  server: ['core', 'wire', 'wire.ts'],
  cli: ['core', 'server/start.ts'],
  'main.ts': ['core', 'wire', 'wire.ts', 'ui', 'game', 'studio', 'board'],
} as const satisfies Record<string, readonly string[]>;

export type Room = keyof typeof HOUSE;

/** All that core may import from outside: nothing here reads a clock or draws a random number unasked. */
export const CORE_PACKAGES = ['xstate', 'zod', 'jsonc-parser', '@noble/hashes', 'pure-rand'] as const;

/** Packages with a room or two of their own; nobody else may import them. */
export const PACKAGE_ROOMS: Readonly<Record<string, Room | readonly Room[]>> = {
  phaser: 'game',
  howler: 'ui',
  '@codemirror/autocomplete': 'studio',
  '@codemirror/commands': 'studio',
  '@codemirror/lang-json': 'studio',
  '@codemirror/language': 'studio',
  '@codemirror/lint': 'studio',
  '@codemirror/search': 'studio',
  '@codemirror/state': 'studio',
  '@codemirror/view': 'studio',
  'vscode-json-languageservice': 'studio',
  fastify: 'server',
  '@fastify/helmet': 'server',
  '@fastify/static': 'server',
  '@fastify/cookie': 'server',
  '@fastify/rate-limit': 'server',
  '@fastify/sse': 'server',
  kysely: 'server',
  pg: 'server',
  'csv-stringify': ['server', 'cli', 'studio'],
  'csv-parse': ['cli', 'studio'],
};

/** Rooms that run under Node and may import its modules. */
export const NODE_ROOMS: readonly Room[] = ['server', 'cli'];

/** The room that a file is in, from its path under `src/`; undefined when the house has no such room. */
export function roomOf(path: string): Room | undefined {
  const first = path.split('/')[0] ?? '';
  return Object.keys(HOUSE).find((room): room is Room => room === first);
}
