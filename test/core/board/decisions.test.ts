import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  decisionFigures,
  notesOf,
  replay,
  sharesOf,
  tipFigures,
  verify,
  type NotedRun,
  type Run,
} from '../../../src/core/index.ts';
import { PLAYERS, runOf, type Player } from '../support/players.ts';
import { small } from '../support/scripts.ts';
import { noted } from './support.ts';

describe('the figures of a decision', () => {
  test('replies, silences and drop-outs are counted by run', () => {
    const runs = [
      noted('1', [
        ['door', 'ask', 0],
        ['table', 'sorry', 2],
      ]),
      noted('2', [
        ['door', 'ask', 0],
        ['door', 'guess', 3],
      ]),
      noted('3', [['door', 'silence', 1]], { finished: false }),
    ];
    const figures = decisionFigures(runs);
    expect(figures.map(({ beat, runs: reached, difficulty }) => [beat, reached, difficulty])).toEqual([
      ['table', 1, 0],
      ['door', 3, 5 / 9],
    ]);
    expect(figures[1]).toMatchObject({
      replies: [
        { reply: 'ask', runs: 2 },
        { reply: 'guess', runs: 1 },
      ],
      silences: 1,
      dropOuts: 1,
      regret: 4 / 3,
      discrimination: null,
    });
  });

  const spread = (lost: (at: number) => [number, number]) =>
    Array.from({ length: 12 }, (_, at) => {
      const [here, elsewhere] = lost(at);
      return noted(String(at), [
        ['door', 'a', here],
        ['table', 'b', elsewhere],
      ]);
    });
  const discrimination = (runs: ReturnType<typeof spread>) =>
    decisionFigures(runs).find(({ beat }) => beat === 'door')?.discrimination;

  test('who loses here loses elsewhere: it tells people apart', () => {
    expect(discrimination(spread((at) => [at % 4, (at % 4) * 2]))).toBeCloseTo(1);
    expect(discrimination(spread((at) => [at % 4, 8 - (at % 4)]))).toBeCloseTo(-1);
    expect(discrimination(spread((at) => [1, at]))).toBeNull();
  });

  test('it is a correlation, whatever is lost', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(9), fc.nat(9)), { minLength: 10, maxLength: 30 }), (losses) => {
        const runs = losses.map(([here, elsewhere], at) =>
          noted(String(at), [
            ['door', 'a', here],
            ['table', 'b', elsewhere],
          ]),
        );
        for (const figure of decisionFigures(runs)) {
          expect(figure.discrimination ?? 0).toBeGreaterThanOrEqual(-1);
          expect(figure.discrimination ?? 0).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});

test.each([
  [[4], null],
  [[3, 1], null],
  [[5], ['most']],
  [
    [5, 0],
    ['most', 'none'],
  ],
  [
    [5, 3, 1, 1],
    ['most', 'some', 'few', 'few'],
  ],
  [
    [2, 2, 2],
    ['some', 'some', 'some'],
  ],
] as const)('counts of %j are said as %j', (counts, words) => {
  expect(sharesOf(counts)).toEqual(words);
});

test('tips that nobody followed come first', () => {
  const tips = (...points: [string, number][]) => ({
    choices: [],
    tips: points.map(([tip, number]) => ({ tip, points: number })),
  });
  const runs = [
    noted('1', [], { notes: tips(['listen', 2], ['promise', -3]) }),
    noted('2', [], { notes: tips(['listen', 1], ['promise', -1]) }),
  ];
  expect(tipFigures(runs, ['listen', 'promise', 'excuse'])).toEqual([
    { tip: 'promise', followed: 0, broken: 2 },
    { tip: 'excuse', followed: 0, broken: 0 },
    { tip: 'listen', followed: 2, broken: 0 },
  ]);
});

describe('from real runs', () => {
  const script = small();
  const runs = Array.from({ length: 12 }, (_, seed): NotedRun & { run: Run } => {
    const run = runOf(script, PLAYERS[seed % PLAYERS.length] as Player, seed);
    const verified = verify(script, run);
    const replayed = replay(script, run);
    if ('refused' in verified || 'refused' in replayed) throw new Error('a run that was played replays');
    const notes = notesOf(script, run, verified, replayed.decisions);
    return { id: String(seed).padStart(2, '0'), finished: true, notes, run };
  });

  test('notes carry each choice with what it cost, and all of the points', () => {
    for (const { run, notes } of runs) {
      const acted = run.events.filter(({ type }) => type !== 'listen');
      expect(notes.choices.map(({ kind }) => kind)).toEqual(acted.map(({ type }) => type));
      const replayed = replay(script, run);
      if ('refused' in replayed) throw new Error(replayed.message);
      expect(notes.tips.reduce((sum, { points }) => sum + points, 0)).toBe(replayed.points.overall);
    }
  });
});
