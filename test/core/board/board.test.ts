import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  boardOf,
  MASTERED,
  ownBoardOf,
  rank,
  startOfPeriod,
  topOf,
  versionOf,
  type Board,
  type ScoredRun,
} from '../../../src/core/index.ts';
import { EVERYTHING, member, NOW, ran, teamOf, teams } from './support.ts';

const board = (runs: readonly ScoredRun[], part: Parameters<typeof teamOf>[1] = {}): Board =>
  boardOf(teamOf(runs, part), EVERYTHING, NOW);
const ranking = (runs: readonly ScoredRun[]) =>
  (board(runs, { fullRanking: true }).full ?? []).map(({ person, place }) => [person?.id, place]);

describe('the ranking', () => {
  test('variants mastered come first, then the sum of the first attempts', () => {
    const runs = [
      ran('steady', { variant: 'one', overall: 79 }),
      ran('steady', { variant: 'two', overall: 79 }),
      ran('steady', { variant: 'three', overall: 79 }),
      ran('master', { variant: 'one', overall: MASTERED }),
      ran('better', { variant: 'one', overall: 90 }),
    ];
    expect(ranking(runs)).toEqual([
      ['better', 1],
      ['master', 2],
      ['steady', 3],
    ]);
  });

  test('only the first attempt at a variant counts, and one that was given up is one', () => {
    const runs = [
      ran('again', { overall: 40, daysAgo: 3 }),
      ran('again', { overall: 100, daysAgo: 2 }),
      ran('once', { overall: 41 }),
      ran('quitter', { overall: null, finished: false, daysAgo: 3 }),
      ran('quitter', { overall: 100, daysAgo: 2 }),
    ];
    expect(ranking(runs)).toEqual([
      ['once', 1],
      ['again', 2],
      ['quitter', 3],
    ]);
    // Later runs show as progress.
    expect(board(runs).bests.map(({ person, percent, before }) => [person?.id, percent, before])).toEqual([
      ['again', 100, 40],
    ]);
  });

  test('what was played offline does not rank, and leaves the first attempt to come', () => {
    const runs = [
      ran('away', { overall: 100, attended: false, daysAgo: 5 }),
      ran('away', { overall: 30, daysAgo: 2 }),
      ran('here', { overall: 31 }),
      ran('only-away', { overall: 100, attended: false }),
    ];
    expect(ranking(runs)).toEqual([
      ['here', 1],
      ['away', 2],
    ]);
    expect(board(runs).runs).toBe(4);
  });

  test('equals share a place, and the places after them are left out', () => {
    const runs = [
      ran('a', { overall: 90 }),
      ran('b', { overall: 70 }),
      ran('c', { overall: 70 }),
      ran('d', { overall: 60 }),
    ];
    expect(ranking(runs)).toEqual([
      ['a', 1],
      ['b', 2],
      ['c', 2],
      ['d', 4],
    ]);
  });

  test('trying another variant never costs a place', () => {
    fc.assert(
      fc.property(teams, fc.integer({ min: 0, max: 100 }), (runs, overall) => {
        const before = placeOf(runs, 'a');
        const after = placeOf([...runs, ran('a', { variant: 'new', overall, daysAgo: 0 })], 'a');
        expect(after).toBeLessThanOrEqual(before);
      }),
    );
  });

  test('playing a variant again changes no place', () => {
    fc.assert(
      fc.property(teams, fc.integer({ min: 0, max: 100 }), (runs, overall) => {
        const tried = runs.filter(({ attended }) => attended);
        const again = tried.map((run) => ({
          ...run,
          id: `${run.id}-again`,
          at: NOW,
          overall,
          finished: true,
        }));
        expect(ranking([...tried, ...again])).toEqual(ranking(tried));
      }),
    );
  });

  test('the order in which runs arrive changes nothing, nor does sending them twice', () => {
    fc.assert(
      fc.property(teams, (runs) => {
        const players = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((id) => member(id));
        const shown = board(runs, { players, fullRanking: true });
        expect(board(runs.toReversed(), { players, fullRanking: true })).toEqual(shown);
        expect(board([...runs, ...runs], { players, fullRanking: true })).toEqual(shown);
      }),
    );
  });
});

/** The place of a player; one behind the last where they are not ranked. */
function placeOf(runs: readonly ScoredRun[], player: string): number {
  const standings = rankOf(runs);
  return standings.find((standing) => standing.player === player)?.place ?? standings.length + 1;
}

const rankOf = (runs: readonly ScoredRun[]) => {
  const ranked = runs.filter(({ attended }) => attended).toSorted((one, other) => one.at - other.at);
  const first = new Map<string, ScoredRun>();
  for (const run of ranked) {
    const key = `${run.player} ${run.variant}`;
    if (!first.has(key)) first.set(key, run);
  }
  return rank([...first.values()]);
};

describe('the named top', () => {
  const scores = (...percents: number[]) => percents.map((overall, at) => ran(`p${at}`, { overall }));
  test.each([
    ['nobody is named alone', scores(90), []],
    ['one of two', scores(90, 80), ['p0']],
    ['one of three', scores(90, 80, 70), ['p0']],
    ['two of four', scores(90, 80, 70, 60), ['p0', 'p1']],
    ['three of six', scores(90, 80, 70, 60, 50, 40), ['p0', 'p1', 'p2']],
    ['three of ten', scores(90, 80, 70, 60, 50, 40, 30, 20, 10, 0), ['p0', 'p1', 'p2']],
    ['equals together', scores(90, 80, 70, 70, 50, 40, 30, 20), ['p0', 'p1', 'p2', 'p3']],
    ['equals who reach into the lower half not at all', scores(90, 80, 70, 70, 50, 40), ['p0', 'p1']],
    ['nobody where all are equal', scores(70, 70, 70, 70), []],
  ])('%s', (_, runs, named) => {
    expect(board(runs).top.map(({ person }) => person?.id)).toEqual(named);
  });

  test('never the lower half, never somebody without somebody below', () => {
    fc.assert(
      fc.property(teams, (runs) => {
        const standings = rankOf(runs);
        const top = topOf(standings);
        expect(top.length).toBeLessThanOrEqual(standings.length / 2);
        const worst = Math.max(0, ...standings.map(({ place }) => place));
        for (const { place } of top) expect(place).toBeLessThan(worst);
      }),
    );
  });

  test('one who wishes to stay unnamed keeps the place, without a name', () => {
    const runs = scores(90, 80, 70, 60);
    const players = [member('p0', false), member('p1'), member('p2'), member('p3')];
    const { top, full } = board(runs, { players });
    expect(top.map(({ person, place }) => [person?.id, place])).toEqual([
      [undefined, 1],
      ['p1', 2],
    ]);
    expect(full).toBeNull();
  });

  test('nothing of an unnamed player is named anywhere', () => {
    fc.assert(
      fc.property(teams, (runs) => {
        const players = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((id) => member(id, id > 'c'));
        const text = JSON.stringify(board(runs, { players, fullRanking: true }));
        for (const id of ['a', 'b', 'c']) expect(text).not.toContain(`Player ${id}`);
      }),
    );
  });
});

describe('progress', () => {
  test('the most improved are measured against their own first run of the same variant', () => {
    const runs = [
      ran('up', { overall: 30, daysAgo: 20 }),
      ran('up', { overall: 70, daysAgo: 2 }),
      ran('down', { overall: 90, daysAgo: 20 }),
      ran('down', { overall: 50, daysAgo: 2 }),
      // Another variant is another customer: no comparison.
      ran('other', { overall: 10, daysAgo: 20 }),
      ran('other', { overall: 90, daysAgo: 2, variant: 'two' }),
      ran('hardly', { overall: 50, daysAgo: 20 }),
      ran('hardly', { overall: 54, daysAgo: 2 }),
    ];
    expect(board(runs).improved).toEqual([
      { person: { id: 'up', name: 'Player up', look: 'dana' }, gain: 40, variants: 1, runs: 2 },
    ]);
  });

  test('a week shows what happened in it, against all that was before', () => {
    const runs = [
      ran('up', { overall: 30, daysAgo: 20 }),
      ran('up', { overall: 70, daysAgo: 2 }),
      ran('long-ago', { overall: 30, daysAgo: 20 }),
      ran('long-ago', { overall: 80, daysAgo: 10 }),
    ];
    const week = boardOf(teamOf(runs), { ...EVERYTHING, period: 'week' }, NOW);
    expect(week.runs).toBe(1);
    expect(week.improved.map(({ person }) => person?.id)).toEqual(['up']);
    expect(week.bests.map(({ person, before, percent }) => [person?.id, before, percent])).toEqual([
      ['up', 30, 70],
    ]);
    expect(week.from).toBe(startOfPeriod('week', NOW));
  });
});

describe('the team', () => {
  test('everybody weighs the same in a skill bar, however often they play', () => {
    const runs = [
      ...Array.from({ length: 10 }, (_, at) => ran('often', { overall: 100, daysAgo: 20 - at })),
      ran('once', { overall: 20 }),
    ];
    const { skills } = board(runs);
    expect(skills.find(({ skill }) => skill === 'promises')).toEqual({
      skill: 'promises',
      percent: 60,
      runs: 11,
      players: 2,
    });
    // Where no run says anything there is no bar, rather than one at nought.
    expect(skills.find(({ skill }) => skill === 'relationship')).toMatchObject({ percent: null, runs: 0 });
  });

  test('bands count heads by where people stand now', () => {
    const runs = [
      ran('a', { overall: 20, daysAgo: 9 }),
      ran('a', { overall: 85, daysAgo: 2 }),
      ran('b', { overall: 60 }),
      ran('c', { overall: 59 }),
    ];
    expect(board(runs).bands).toEqual({ learning: 1, steady: 1, mastering: 1 });
  });

  test.each([
    [{ kind: 'calls', target: 3 } as const, 3, true],
    [{ kind: 'calls', target: 4 } as const, 3, false],
    [{ kind: 'mastered', target: 2 } as const, 1, false],
    [{ kind: 'skill', skill: 'promises', target: 70 } as const, 75, true],
  ])('a goal of %j stands at %i', (goal, reached, done) => {
    const runs = [
      ran('a', { overall: 90, daysAgo: 3 }),
      ran('a', { overall: 90, daysAgo: 2 }),
      ran('b', { overall: 60 }),
      ran('b', { overall: null, finished: false }),
    ];
    expect(board(runs, { goal }).goal).toEqual({ goal, reached, done });
  });

  test('other versions are never mixed in, and their number is told', () => {
    const runs = [ran('a', { overall: 90 }), ran('a', { overall: 10, version: 'old.1' })];
    const shown = board(runs);
    expect([shown.runs, shown.otherVersions]).toEqual([1, 1]);
    expect(versionOf({ hash: 'a', rules: 1 })).toBe('a.1');
  });

  test('people who left are in no figure', () => {
    const runs = [ran('a'), ran('gone', { overall: 100 })];
    const shown = board(runs, { players: [member('a')], fullRanking: true });
    expect([shown.runs, shown.players, shown.members, shown.full?.length]).toEqual([1, 1, 1, 1]);
  });

  test('a board of one scenario, or one past of it', () => {
    const runs = [
      ran('a'),
      ran('a', { scenario: 'claim', version: 'b.1' }),
      ran('a', { scenario: 'claim', version: 'b.1', past: 'kept' }),
    ];
    const at = (scenario: string | null, past: string | null) =>
      boardOf(teamOf(runs), { scenario, past, period: 'all' }, NOW).runs;
    expect([at(null, null), at('claim', null), at('claim', 'kept'), at('door', null)]).toEqual([3, 2, 1, 1]);
  });

  test('an empty team has an empty board', () => {
    const shown = board([], { fullRanking: true });
    expect(shown).toMatchObject({ runs: 0, players: 0, top: [], full: [], improved: [], bests: [] });
    expect(shown.skills.every(({ percent }) => percent === null)).toBe(true);
  });
});

describe('a player of their own', () => {
  test('sees the place that the board does not show', () => {
    const runs = [
      ran('a', { overall: 90 }),
      ran('b', { overall: 80 }),
      ran('c', { overall: 70, daysAgo: 0 }),
    ];
    const own = ownBoardOf(teamOf(runs), 'c', EVERYTHING, NOW);
    expect(own.standing).toEqual({ player: 'c', place: 3, mastered: 0, tried: 1, percent: 70 });
    expect(own).toMatchObject({ of: 3, runs: 1, level: 70, band: 'steady', improvement: null, bests: [] });
    expect(own.curve).toEqual([{ at: NOW, scenario: 'door', percent: 70 }]);
  });

  test('who has not played has no place and no band', () => {
    const own = ownBoardOf(
      teamOf([ran('a')], { players: [member('a'), member('new')] }),
      'new',
      EVERYTHING,
      NOW,
    );
    expect(own).toMatchObject({ standing: null, of: 1, runs: 0, level: null, band: null, curve: [] });
  });
});
