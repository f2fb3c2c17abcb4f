import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { beat } from '../../../src/core/format/beat.ts';
import { line, outcome } from '../../../src/core/format/effects.ts';
import { reply } from '../../../src/core/format/reply.ts';
import { mutated, mutationsOf } from '../../generate/mutate.ts';
import { generateScenario } from '../../generate/scenario.ts';
import { smallSource } from '../fixtures/small.ts';

type Beats = Readonly<
  Record<string, { replies: readonly { outcomes?: readonly unknown[] }[]; lines: unknown[] }>
>;

function beatsOf(source: string): unknown[] {
  return Object.values((JSON.parse(source) as { beats: Beats }).beats);
}

const SHIPPED = readdirSync('scenarios')
  .filter((file) => file.endsWith('.scenario.json'))
  .map((file) => [file, readFileSync(`scenarios/${file}`, 'utf8')] as const);

test.each([...SHIPPED, ['generated', JSON.stringify(generateScenario(3, 60))] as const])(
  'sound beats are taken as they are: %s',
  (_, source) => {
    for (const value of beatsOf(source)) {
      const read = beat.safeParse(value);
      expect(read.success && read.data === value, JSON.stringify(value)).toBe(true);
    }
  },
);

/** Everything of a kind that a spoilt file holds, whatever has become of it. */
function partsOf(value: unknown, key: string): unknown[] {
  if (typeof value !== 'object' || value === null) return [];
  const own: unknown = Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : [];
  const held = typeof own === 'object' && own !== null ? Object.values<unknown>({ ...own }) : [own];
  const deeper = Object.values(value).flatMap((each) => partsOf(each, key));
  return [...held, ...deeper];
}

test.each([
  ['beats', beat],
  ['replies', reply],
  ['outcomes', outcome],
  ['lines', line],
] as const)(
  'what zod says of spoilt %s is said here too, word for word',
  { timeout: 60_000 },
  (key, schema) => {
    const plain = z.strictObject(schema.shape);
    const said = { sound: 0, faulty: 0 };
    const source = smallSource();
    for (let seed = 0; seed < 400; seed += 1) {
      const spoilt = parsed(mutated(source, mutationsOf(seed)));
      for (const value of partsOf(spoilt, key)) {
        const [ours, theirs] = [schema.safeParse(value), plain.safeParse(value)];
        expect(ours.success, JSON.stringify(value)).toBe(theirs.success);
        expect(ours.data).toEqual(theirs.data);
        expect(ours.error?.issues).toEqual(theirs.error?.issues);
        said[ours.success ? 'sound' : 'faulty'] += 1;
      }
    }
    expect(said.sound).toBeGreaterThan(100);
    expect(said.faulty).toBeGreaterThan(5);
  },
);

function parsed(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    return null;
  }
}
