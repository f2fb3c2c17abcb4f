import { describe, expect, it } from 'vitest';
import { handsAt, minutesOf, minutesUntil } from '../../../src/game/stage/clock.ts';

describe('the story’s time', () => {
  it.each([
    ['19:40', 1180],
    ['Tuesday, 9:05', 545],
    ['0:00', 0],
    ['7:40 pm', 1180],
    ['12:15 a.m.', 15],
    ['12:15 PM', 735],
    ['the next morning, 08:30', 510],
  ])('reads %s', (clock, minutes) => {
    expect(minutesOf(clock)).toBe(minutes);
  });

  it.each(['', 'twenty minutes later', '24:00', '12:60', '119:40', '19:400'])(
    'finds no time in "%s"',
    (clock) => {
      expect(minutesOf(clock)).toBeNull();
    },
  );

  it('turns the hands', () => {
    expect(handsAt(0)).toEqual({ hour: 0, minute: 0 });
    expect(handsAt(90)).toEqual({ hour: 45, minute: 540 });
  });

  it('only ever goes forward', () => {
    expect(minutesUntil(600, 640)).toBe(40);
    expect(minutesUntil(1430, 10)).toBe(20);
    expect(minutesUntil(600, 600)).toBe(0);
  });
});
