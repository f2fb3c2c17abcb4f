import { describe, expect, it } from 'vitest';
import { landingTime, msPerChar, pauseAfterLine, readingTime } from '../../../src/game/director/pace.ts';
import { createTimer } from '../../../src/game/director/timer.ts';
import { handClock } from '../views.ts';

describe('a timer', () => {
  it('runs down once', () => {
    const clock = handClock();
    const timer = createTimer(clock);
    const done: string[] = [];
    timer.start(100, () => done.push('a'));
    clock.turn(40);
    expect(timer.gone).toBe(40);
    clock.turn(60);
    clock.turn(1000);
    expect(done).toEqual(['a']);
    expect(timer.gone).toBe(0);
  });

  it('takes a new countdown in place of the old one', () => {
    const clock = handClock();
    const timer = createTimer(clock);
    const done: string[] = [];
    timer.start(100, () => done.push('old'));
    timer.start(200, () => done.push('new'));
    clock.turn(200);
    expect(done).toEqual(['new']);
    timer.start(100, () => done.push('never'));
    timer.stop();
    clock.turn(1000);
    expect(done).toEqual(['new']);
  });

  it('stands still while held, and lets what started then wait', () => {
    const clock = handClock();
    const timer = createTimer(clock);
    const done: string[] = [];
    timer.start(100, () => done.push('a'));
    clock.turn(30);
    timer.hold();
    timer.hold();
    clock.turn(500);
    expect(timer.gone).toBe(30);
    timer.release();
    clock.turn(69);
    expect(done).toEqual([]);
    clock.turn(1);
    expect(done).toEqual(['a']);
    timer.hold();
    timer.start(50, () => done.push('b'));
    clock.turn(500);
    timer.release();
    clock.turn(50);
    expect(done).toEqual(['a', 'b']);
  });

  it('may be started again by what it calls', () => {
    const clock = handClock();
    const timer = createTimer(clock);
    let count = 0;
    const again = () => {
      count += 1;
      if (count < 3) timer.start(10, again);
    };
    timer.start(10, again);
    clock.turn(30);
    expect(count).toBe(3);
  });
});

describe('the pace', () => {
  it('follows the voice of the customer', () => {
    expect(msPerChar(1, false)).toBe(55);
    expect(msPerChar(1, true)).toBeGreaterThan(55);
    expect(msPerChar(2, false)).toBeLessThan(msPerChar(1, false));
    expect(msPerChar(0.5, false)).toBeGreaterThan(msPerChar(1, false));
  });

  it('gives the time to read at 250 words a minute, and a second and a half', () => {
    expect(readingTime(['one two three', 'four five'])).toBe(1500 + (5 * 60_000) / 250);
    expect(readingTime([])).toBe(1500);
  });

  it('leaves longer what could not be read yet, but not for ever', () => {
    expect(pauseAfterLine(100)).toBeGreaterThan(pauseAfterLine(0));
    expect(landingTime('Yes.')).toBeLessThan(landingTime('A rather longer answer than that.'));
    expect(landingTime('x'.repeat(400))).toBe(2600);
  });
});
