import { describe, expect, test } from 'vitest';
import { machineOf, type Script } from '../../../src/core/index.ts';
import { Chance } from '../../generate/chance.ts';
import { generateScenario } from '../../generate/scenario.ts';
import { walkBoth } from '../../generate/walk.ts';
import { RELEASING } from '../fixtures/releasing.ts';
import { scriptFrom, small } from '../support/scripts.ts';
import { beat, reply, tiny } from '../support/tiny.ts';

function expectAgreement(script: Script, seed: number, count: number) {
  let [events, refused] = [0, 0];
  for (let walk = 0; walk < count; walk += 1) {
    const walked = walkBoth(script, walk % script.variants.length, new Chance(seed + walk), 400);
    expect(walked.difference, `walk ${seed + walk}`).toBeNull();
    events += walked.events;
    refused += walked.refused;
  }
  return { events, refused };
}

describe('machine and direct walker agree on random walks, impossible events included', () => {
  test('of the small scenario', () => {
    const { events, refused } = expectAgreement(small(), 0, 1200);
    expect(events).toBeGreaterThan(12_000);
    expect(refused).toBeGreaterThan(2000);
  });

  test('of the small scenario where promises can be let go', () => {
    const { events } = expectAgreement(small(RELEASING), 5000, 300);
    expect(events).toBeGreaterThan(3000);
  });

  test.each([1, 2, 3, 4, 5, 6])('of generated scenario %i', (seed) => {
    expectAgreement(scriptFrom(JSON.stringify(generateScenario(seed, 24))), seed * 1000, 150);
  });
});

test('a beat in which no line is spoken begins with the trainee’s turn', () => {
  const script = tiny({
    start: 'first',
    beats: {
      first: beat([reply('go', { to: 'second' })], { lines: [] }),
      second: beat([reply('go', { to: 'third' })], {
        lines: [{ id: 'glad', say: 'Oh!', when: { mood: { atLeast: 'delighted' } } }],
      }),
      third: beat([reply('go', { to: 'sour' })]),
    },
  });
  expectAgreement(script, 0, 40);
});

test('the machine exports as JSON: guards and actions have names', () => {
  const json = JSON.stringify(machineOf(small()).config);
  expect(json).not.toContain('function');
  const config = JSON.parse(json) as {
    type: string;
    states: Record<string, { type?: string; states: Record<string, { type?: string }> }>;
  };
  expect(config.type).toBe('parallel');
  expect(Object.keys(config.states)).toEqual(['conversation', 'mood', 'ledger']);
  expect(Object.keys(config.states['conversation']?.states ?? {}).toSorted()).toEqual(
    ['bar', 'door', 'friendly', 'seated', 'sour', 'twenty-minutes', 'walked'].toSorted(),
  );
  expect(config.states['conversation']?.states['sour']?.type).toBe('final');
  expect(config.states['ledger']?.type).toBe('parallel');
  expect(Object.keys(config.states['ledger']?.states ?? {})).toEqual(['table', 'bill']);
});

test('a script has one machine', () => {
  const script = small();
  expect(machineOf(script)).toBe(machineOf(script));
});
