import { describe, expect, it } from 'vitest';
import { standingIn, standingsIn } from '../../../src/game/home/mastery.ts';
import { day, played } from './results.ts';

const band = (percents: readonly number[], variants = ['one', 'two']) =>
  standingIn(
    'care',
    percents.map((care, index) =>
      played('a', index + 1, { care }, { variant: variants[index % variants.length] ?? 'one' }),
    ),
  )?.band;

describe('where somebody stands in a skill', () => {
  it.each([
    [49, 'starting'],
    [50, 'growing'],
    [64, 'growing'],
    [65, 'steady'],
    [79, 'steady'],
    [80, 'mastering'],
    [100, 'mastering'],
  ])('at %i percent is %s', (percent, expected) => {
    expect(band([percent, percent, percent])).toBe(expected);
  });

  it('goes by the last three runs that tested it, in whatever order they come', () => {
    const runs = [
      played('a', 4, { care: 90 }),
      played('a', 1, { care: 0 }),
      played('b', 5, { listening: 10 }),
      played('a', 3, { care: 60 }),
      played('a', 2, { care: 30 }),
    ];
    expect(standingIn('care', runs)).toEqual({ band: 'growing', percent: 60, practised: day(4) });
    expect(standingIn('promises', runs)).toBeNull();
  });

  it('shows no mastery with one customer only, who can be learnt by heart', () => {
    expect(band([100, 100, 100], ['one'])).toBe('steady');
  });

  it('shows no mastery from practice, and passes practice over once there is a scored run', () => {
    const practice = [1, 2, 3].map((on) =>
      played('a', on, { care: 100 }, { mode: 'practice', variant: String(on) }),
    );
    expect(standingIn('care', practice)?.band).toBe('steady');
    const later = [...practice, played('a', 1, { care: 20 })];
    expect(standingIn('care', later)).toEqual({ band: 'starting', percent: 20, practised: day(3) });
  });

  it('tells all skills of a scenario that names none', () => {
    expect(standingsIn([], [])).toHaveLength(5);
    expect(standingsIn(['care'], []).map(({ skill }) => skill)).toEqual(['care']);
  });
});
