import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyse, percentOf, SKILLS } from '../../../src/core/index.ts';
import { played, replayed } from '../support/runs.ts';
import { beat, reply, tiny } from '../support/tiny.ts';

describe('percent', () => {
  test.each([
    [0, 0, 8, 0],
    [1, 0, 8, 13],
    [3, 0, 8, 38],
    [5, 0, 8, 63],
    [8, 0, 8, 100],
    [1, 0, 3, 33],
    [2, 0, 3, 67],
    [1, 0, 200, 1],
    [1, 0, 201, 0],
    [-5, -13, 3, 50],
    [-12, -13, 3, 6],
    [-20, -13, 3, 0],
    [4, -13, 3, 100],
  ])('%i between %i and %i is %i', (points, least, most, percent) => {
    expect(percentOf(points, { least, most })).toBe(percent);
  });

  test('where least is most there is nothing to measure', () => {
    expect(percentOf(4, { least: 4, most: 4 })).toBeNull();
  });

  test('is the exact share, rounded half away from zero', () => {
    const points = fc.integer({ min: -500, max: 500 });
    fc.assert(
      fc.property(points, points, points, (a, b, c) => {
        const [least, at, most] = [a, b, c].toSorted((x, y) => x - y) as [number, number, number];
        fc.pre(least < most);
        const [share, whole] = [BigInt(at - least), BigInt(most - least)];
        const exact = (200n * share + whole) / (2n * whole);
        expect(percentOf(at, { least, most })).toBe(Number(exact));
      }),
    );
  });
});

test('a skill that a variant does not test is null, and the others are measured alone', () => {
  const script = tiny({
    start: 'first',
    beats: {
      first: beat([
        reply('kind', { follows: { empathy: 'strong' }, to: 'sour' }),
        reply('own', { follows: { 'own-it': 'slight' }, to: 'sour' }),
        reply('blame', { excuse: 'policy', to: 'sour' }),
      ]),
    },
  });
  const { score, points } = replayed(script, played(script, undefined, 'own'));
  expect(points).toEqual({
    overall: 1,
    skills: { promises: 0, excuses: 1, listening: 0, care: 0, relationship: 0 },
  });
  // Overall runs from -2 to 3, excuses from -2 to 1, care from 0 to 3.
  expect(score).toEqual({
    overall: 60,
    skills: { promises: null, excuses: 100, listening: null, care: 0, relationship: null },
  });
});

test('a scenario in which nothing scores has a range of nothing, and a run in it no score', () => {
  const script = tiny({ start: 'first', beats: { first: beat([reply('leave', { to: 'sour' })]) } });
  const { score } = replayed(script, played(script, undefined, 'leave'));
  expect(score.overall).toBeNull();
  expect(SKILLS.every((skill) => score.skills[skill] === null)).toBe(true);
});

test('cutting in can go below the least of listening, and the percentage stops at 0', () => {
  const script = tiny({
    start: 'first',
    beats: {
      first: beat([
        reply('kind', { follows: { empathy: 'slight' }, to: 'sour' }),
        reply('leave', { to: 'sour' }),
      ]),
    },
  });
  const run = { ...played(script, undefined, 'leave'), events: [{ type: 'reply' as const, reply: 'leave' }] };
  const { score, points } = replayed(script, run);
  expect(points.overall).toBe(-1);
  expect(score.overall).toBe(0);
  const analysis = analyse(script);
  expect(analysis.ok && analysis.variants[0]?.overall).toEqual({ least: 0, most: 1 });
});
