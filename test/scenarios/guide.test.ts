import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { BOTS, checkScenario, makeBot, playRun, simulate, type BotName } from '../../src/core/index.ts';
import { shippedTips } from './shipped.ts';

/** The guide for trainers, held to its worked example: it quotes the file, and says what really comes of it. */

const ROOT = new URL('../../', import.meta.url);
const GUIDE = readFileSync(new URL('docs/writing-scenarios.md', ROOT), 'utf8');
const FILE = 'between-eight-and-one.scenario.json';
const SOURCE = readFileSync(new URL(`docs/examples/${FILE}`, ROOT), 'utf8');

const { script, findings } = checkScenario(SOURCE, FILE, shippedTips());
if (script === null) throw new Error(findings.map(({ message }) => message).join('\n'));

const [BLANK, ...PIECES] = blocksOf('json').map((block) => JSON.parse(block) as unknown);

test('a blank file lacks as many things as the guide counts', () => {
  const { findings: lacking } = checkScenario(JSON.stringify(BLANK), FILE, shippedTips());
  expect(new Set(lacking.map(({ code }) => code))).toEqual(new Set(['missing-field']));
  expect(lacking.length).toBe(15);
  expect(GUIDE).toContain('fifteen things');
});

test('every piece that the guide shows is cut from the example', () => {
  const known = new Set(partsOf(JSON.parse(SOURCE)).map((part) => JSON.stringify(part)));
  expect(PIECES.length).toBeGreaterThanOrEqual(7);
  for (const piece of PIECES) {
    expect.soft(known.has(JSON.stringify(piece)), JSON.stringify(piece).slice(0, 80)).toBe(true);
  }
});

test('the example has neither errors nor warnings, and the notes that the guide quotes', () => {
  expect(findings.filter(({ level }) => level !== 'note')).toEqual([]);
  const [quoted = ''] = blocksOf('text').filter((block) => block.includes(' note '));
  const lines = quoted.split('\n').filter((line) => line.includes(' note '));
  expect(lines.length).toBeGreaterThan(0);
  const said = findings.map(
    ({ line, column, level, code, message }) => `${line}:${column} ${level} ${code} ${message}`,
  );
  for (const line of lines) expect(said).toContain(line);
});

test('it can be played to each of its endings', () => {
  const bots: readonly BotName[] = ['expert', 'random'];
  const reached = bots.flatMap((name) => {
    const bot = makeBot(script, name);
    return Array.from({ length: 60 }, (_, seed) => playRun(script, bot, seed).ending);
  });
  expect(new Set(reached)).toEqual(new Set(Object.keys(script.scenario.endings)));
});

describe('what the bots make of it', () => {
  const [table = ''] = blocksOf('text').filter((block) => block.startsWith('bot '));
  const rows = [...table.matchAll(/^([a-z-]+) +(\d+)$/gm)].map(([, bot = '', mean = '']) => ({ bot, mean }));

  test.each(rows)('$bot: $mean', ({ bot, mean }) => {
    const simulation = simulate(script, bot as BotName, 500, 1);
    if ('refused' in simulation) throw new Error(simulation.message);
    expect(Math.round(simulation.mean)).toBe(Number(mean));
  });

  test('all of those that there is a gate for', () => {
    const gated = BOTS.filter((name) => name !== 'interrupter');
    expect(rows.map(({ bot }) => bot).toSorted()).toEqual(gated.toSorted());
    for (const name of gated) expect(GUIDE).toContain(`\`${name}\``);
  });
});

/** The fenced blocks of a language, in order. */
function blocksOf(language: string): string[] {
  return [...GUIDE.matchAll(/```(\w+)\n([\s\S]*?)\n```/g)].flatMap(([, name, block = '']) =>
    name === language ? [block] : [],
  );
}

/** Every object within a value, and every field of each alone. */
function partsOf(value: unknown): unknown[] {
  if (Array.isArray(value)) return value.flatMap(partsOf);
  if (typeof value !== 'object' || value === null) return [];
  const fields = Object.entries(value);
  return [
    value,
    ...fields.map(([key, field]) => ({ [key]: field as unknown })),
    ...fields.flatMap(([, field]) => partsOf(field)),
  ];
}
