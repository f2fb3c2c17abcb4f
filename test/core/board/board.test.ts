import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  boardOf,
  MASTERED_FROM,
  OWN_PLACE_FROM,
  ownFiguresOf,
  ownPlaceOf,
  type ScoredRun,
  type Standing,
} from '../../../src/core/index.ts';
import { bandOf, nextBand } from '../../../src/core/board/team.ts';
import { ALL_TIME, member, NOW, ran, SCENARIOS, teamOf, teams, WEEK, type TeamPart } from './support.ts';

const board = (runs: readonly ScoredRun[], part: TeamPart = {}) => boardOf(teamOf(runs, part), ALL_TIME);
const EVERYBODY = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
/** Who stands where, each as they see it themselves. */
const ranking = (runs: readonly ScoredRun[]) =>
  [...new Set(runs.map(({ player }) => player))]
    .map((id) => [id, placeOf(runs, id)] as const)
    .toSorted((one, other) => one[1] - other[1] || (one[0] < other[0] ? -1 : 1));
/** The place of a player; one behind the last where they are not ranked. */
function placeOf(runs: readonly ScoredRun[], player: string): number {
  const { standing, of } = ownFiguresOf(teamOf(runs), player, ALL_TIME);
  return standing?.place ?? of + 1;
}

describe('the ranking', () => {
  test('variants mastered come first, then the sum of the first attempts', () => {
    const runs = [
      ran('steady', { variant: 'one', overall: 79 }),
      ran('steady', { variant: 'two', overall: 79 }),
      ran('steady', { variant: 'three', overall: 79 }),
      ran('master', { variant: 'one', overall: MASTERED_FROM }),
      ran('better', { variant: 'one', overall: 90 }),
    ];
    expect(ranking(runs)).toEqual([
      ['better', 1],
      ['master', 2],
      ['steady', 3],
    ]);
  });

  test('among equals only the first attempt at a variant counts, and one that was given up is one', () => {
    const runs = [
      ran('again', { overall: 40, daysAgo: 3 }),
      ran('again', { overall: 79, daysAgo: 2 }),
      ran('once', { overall: 41 }),
      ran('quitter', { overall: null, daysAgo: 3 }),
      ran('quitter', { overall: 79, daysAgo: 2 }),
    ];
    expect(ranking(runs)).toEqual([
      ['once', 1],
      ['again', 2],
      ['quitter', 3],
    ]);
    // Later runs show as progress.
    expect(
      board(runs).personalBests.map(({ player, percent, before }) => [player.id, percent, before]),
    ).toEqual([['again', 79, 40]]);
  });

  test('a variant is mastered only if the customer stays', () => {
    const runs = [ran('a', { overall: 95, verdict: 'leaves' }), ran('b', { overall: 80 })];
    expect(ranking(runs)).toEqual([
      ['b', 1],
      ['a', 2],
    ]);
  });

  test('what was played offline does not rank, and leaves the first attempt to come', () => {
    const runs = [
      ran('away', { overall: 100, ranked: false, daysAgo: 5 }),
      ran('away', { overall: 30, daysAgo: 2 }),
      ran('here', { overall: 31 }),
      ran('only-away', { overall: 100, ranked: false }),
    ];
    expect(ranking(runs)).toEqual([
      ['here', 1],
      ['away', 2],
      ['only-away', 3],
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

  test('playing a mastered variant again changes no place', () => {
    fc.assert(
      fc.property(teams, fc.integer({ min: 0, max: 100 }), (runs, overall) => {
        const masters = runs.filter(
          ({ ranked, overall: reached }) => ranked && (reached ?? 0) >= MASTERED_FROM,
        );
        const again = masters.map((run) => ({ ...run, id: `${run.id}-again`, at: NOW, overall }));
        expect(ranking([...runs, ...again])).toEqual(ranking(runs));
      }),
    );
  });

  test('the order in which runs arrive changes nothing, nor does sending them twice', () => {
    fc.assert(
      fc.property(teams, (runs) => {
        const part = { players: EVERYBODY.map((id) => member(id)), settings: { fullRanking: true } };
        const shown = board(runs, part);
        expect(board(runs.toReversed(), part)).toEqual(shown);
        expect(board([...runs, ...runs], part)).toEqual(shown);
      }),
    );
  });
});

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
    expect(board(runs).top?.map(({ player }) => player.id)).toEqual(named);
  });

  test('never the lower half, never somebody without somebody below', () => {
    fc.assert(
      fc.property(teams, (runs) => {
        const places = ranking(runs.filter(({ ranked }) => ranked)).map(([, place]) => place);
        const top = board(runs).top ?? [];
        expect(top.length).toBeLessThanOrEqual(places.length / 2);
        for (const { place } of top) expect(place).toBeLessThan(Math.max(...places));
      }),
    );
  });

  test('one who is hidden keeps the place, and is not there', () => {
    const players = [member('p0', true), member('p1'), member('p2'), member('p3')];
    const { top, ranking: full } = board(scores(90, 80, 70, 60), { players });
    expect(top?.map(({ player, place }) => [player.id, place])).toEqual([['p1', 2]]);
    expect(full).toBeNull();
    expect(board(scores(90, 80, 70, 60), { settings: { topThree: false } }).top).toBeNull();
  });

  test('nobody who is hidden is named anywhere', () => {
    fc.assert(
      fc.property(teams, (runs) => {
        const players = EVERYBODY.map((id) => member(id, id <= 'c'));
        const text = JSON.stringify(board(runs, { players, settings: { fullRanking: true } }));
        for (const id of ['a', 'b', 'c']) expect(text).not.toContain(`Player ${id}`);
      }),
    );
  });

  test('the full ranking gives places to the upper half, and names the others in the order of their names', () => {
    const full = (...percents: number[]) =>
      board(scores(...percents), { settings: { fullRanking: true } }).ranking?.map(({ player, place }) => [
        player.id,
        place,
      ]);
    expect(full(10, 20, 30, 40, 50)).toEqual([
      ['p4', 1],
      ['p3', 2],
      ['p0', null],
      ['p1', null],
      ['p2', null],
    ]);
    // Equals in the middle stand together.
    expect(full(90, 50, 50, 10)).toEqual([
      ['p0', 1],
      ['p1', null],
      ['p2', null],
      ['p3', null],
    ]);
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
    expect(board(runs).mostImproved).toEqual([{ player: member('up'), from: 30, to: 70, gain: 40, runs: 2 }]);
    expect(board([ran('a')]).mostImproved).toBeNull();
  });

  test('a week shows what happened in it, against all that was before', () => {
    const runs = [
      ran('up', { overall: 30, daysAgo: 20 }),
      ran('up', { overall: 70, daysAgo: 2 }),
      ran('long-ago', { overall: 30, daysAgo: 20 }),
      ran('long-ago', { overall: 80, daysAgo: 10 }),
    ];
    const week = boardOf(teamOf(runs), WEEK);
    expect(week.runs).toBe(1);
    expect(week.mostImproved?.map(({ player }) => player.id)).toEqual(['up']);
    expect(week.personalBests.map(({ player, before, percent }) => [player.id, before, percent])).toEqual([
      ['up', 30, 70],
    ]);
    // 80 the week before.
    expect(week.skills[0]).toMatchObject({ percent: 70, change: -10 });
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
      change: null,
      runs: 11,
      sure: 'good',
    });
    // Where no run says anything there is no bar, rather than one at nought.
    expect(skills.find(({ skill }) => skill === 'relationship')).toMatchObject({ percent: null, runs: 0 });
  });

  test('bands count heads by what was mastered, and stay away while they would name somebody', () => {
    const runs = [
      ran('a', { overall: 20, daysAgo: 9 }),
      ...['one', 'two', 'three'].map((variant) => ran('b', { variant, overall: 85 })),
      ...['one', 'two'].map((variant) => ran('b', { scenario: 'claim', version: 'b', variant, overall: 85 })),
      ran('c', { overall: 90 }),
    ];
    expect(board(runs).bands).toEqual([
      { band: 'starting', players: 1 },
      { band: 'growing', players: 1 },
      { band: 'steady', players: 0 },
      { band: 'mastering', players: 1 },
    ]);
    expect(board(runs.slice(0, 2)).bands).toBeNull();
  });

  test.each([
    [{ kind: 'runs', target: 3, from: null } as const, { reached: 3, percent: 100 }],
    [{ kind: 'runs', target: 4, from: NOW - 2.5 * 24 * 3600 * 1000 } as const, { reached: 2, percent: 50 }],
    [{ kind: 'variants', target: 2, from: null } as const, { reached: 1, percent: 50 }],
    [{ kind: 'players', target: 1, from: null } as const, { reached: 2, percent: 100 }],
  ])('a goal of %j stands at %j', (goal, progress) => {
    const runs = [
      ran('a', { overall: 90, daysAgo: 3 }),
      ran('a', { overall: 90, daysAgo: 2 }),
      ran('b', { overall: 60 }),
      ran('b', { overall: null }),
    ];
    expect(board(runs, { settings: { goal } }).goal).toEqual(progress);
  });

  test('other versions are never mixed in, and their number is told', () => {
    const runs = [ran('a', { overall: 90 }), ran('a', { overall: 10, version: 'old' })];
    const shown = board(runs);
    expect([shown.runs, shown.otherVersions]).toEqual([1, 1]);
  });

  test('people who left are in no figure', () => {
    const runs = [ran('a'), ran('gone', { overall: 100 })];
    const shown = board(runs, { players: [member('a')], settings: { fullRanking: true } });
    expect([shown.runs, shown.players, shown.active, shown.ranking?.length]).toEqual([1, 1, 1, 1]);
  });

  test('a board of one scenario, or one past of it', () => {
    const runs = [
      ran('a'),
      ran('a', { scenario: 'claim', version: 'b' }),
      ran('a', { scenario: 'claim', version: 'b', past: 'kept' }),
    ];
    const at = (scenario: string | null, past: string | null) => {
      const scenarios = SCENARIOS.filter(({ id }) => scenario === null || id === scenario);
      return boardOf(teamOf(runs), { ...ALL_TIME, scenarios, past }).runs;
    };
    expect([at(null, null), at('claim', null), at('claim', 'kept'), at('door', null)]).toEqual([3, 2, 1, 1]);
  });

  test('an empty team has an empty board', () => {
    const shown = board([], { settings: { fullRanking: true } });
    expect(shown).toMatchObject({
      runs: 0,
      active: 0,
      top: [],
      ranking: [],
      mostImproved: null,
      bands: null,
    });
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
    const own = ownFiguresOf(teamOf(runs), 'c', ALL_TIME);
    expect(own.standing).toEqual({ player: 'c', place: 3, mastered: 0, score: 70, runs: 1, sure: 'low' });
    expect(own).toMatchObject({ of: 3, band: 'starting', improvement: null, bests: [] });
  });

  test('who has not played has no place', () => {
    const team = teamOf([ran('a')], { players: [member('a'), member('new')] });
    expect(ownFiguresOf(team, 'new', ALL_TIME)).toMatchObject({ standing: null, of: 1, band: 'starting' });
  });
});

/** Standings at these places, best first; players are called p0, p1 and so on. */
const placed = (places: readonly number[]): Standing[] =>
  places.map((place, index) => ({
    player: `p${index}`,
    place,
    mastered: 0,
    score: null,
    runs: 1,
    sure: 'low',
  }));

describe('one’s own place', () => {
  const toldOf = (places: readonly number[]) => {
    const standings = placed(places);
    return standings.map(({ player }) => ownPlaceOf(standings, player));
  };

  test.each<[string, readonly number[], readonly (number | null)[]]>([
    ['is told to nobody among two', [1, 2], [null, null]],
    ['is told to nobody among four', [1, 2, 3, 4], [null, null, null, null]],
    ['is told from five on, and to the last two never', [1, 2, 3, 4, 5], [1, 2, 3, null, null]],
    ['is told to no equals of those at the end', [1, 2, 3, 3, 3], [1, 2, null, null, null]],
    ['is told to nobody where all are equal', [1, 1, 1, 1, 1], [null, null, null, null, null]],
  ])('%s', (_, places, told) => expect(toldOf(places)).toEqual(told));

  test('is never one at the end, and those without one are never one person', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 1, maxLength: 60 }), (ties) => {
        const places: number[] = [];
        ties.forEach((tied, index) => places.push(tied ? (places.at(-1) ?? 1) : index + 1));
        const told = toldOf(places);
        const none = told.filter((place) => place === null).length;
        expect(none).toBeGreaterThanOrEqual(Math.min(2, places.length));
        expect(told).not.toContain(places.at(-1));
        if (places.length < OWN_PLACE_FROM) expect(none).toBe(places.length);
        told.forEach((place, index) => expect([null, places[index]]).toContain(place));
      }),
    );
  });
});

describe('a customer of a follow-up', () => {
  test('is mastered once, whatever the past', () => {
    const runs = ['kept', 'late', null].map((past) => ran('a', { past, overall: 90 }));
    const goal = { kind: 'variants', target: 2, from: null } as const;
    const { goal: reached } = boardOf(teamOf(runs, { settings: { goal } }), ALL_TIME);
    expect(reached).toEqual({ reached: 1, percent: 50 });
    expect(ownFiguresOf(teamOf(runs), 'a', ALL_TIME)).toMatchObject({
      standing: { mastered: 1, runs: 3 },
      band: 'growing',
    });
  });
});

test('the next band is told with what it takes, and none after the last', () => {
  expect(nextBand(0, 9)).toEqual({ band: 'growing', more: 1 });
  expect(nextBand(1, 9)).toEqual({ band: 'steady', more: 4 });
  expect(nextBand(5, 9)).toEqual({ band: 'mastering', more: 4 });
  expect(nextBand(9, 9)).toBeNull();
  expect(nextBand(0, 0)).toBeNull();
  for (let mastered = 0; mastered < 7; mastered += 1) {
    const next = nextBand(mastered, 7);
    expect(next && bandOf(mastered + next.more, 7)).toBe(next?.band);
  }
});

test('of several bests of somebody in a scenario, the highest is shown', () => {
  const at = (variant: string, overall: number, daysAgo: number) => ran('a', { variant, overall, daysAgo });
  const runs = [at('one', 40, 9), at('two', 30, 8), at('one', 90, 7), at('two', 60, 2)];
  expect(boardOf(teamOf(runs), ALL_TIME).personalBests).toMatchObject([{ scenario: 'door', percent: 90 }]);
});
