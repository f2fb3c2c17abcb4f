import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { luminance } from '../../../src/game/stage/customer/ink.ts';
import { lightAt, lit } from '../../../src/game/stage/light.ts';

describe('light', () => {
  it('is full by day, gone at night, and falls through the evening', () => {
    expect(lightAt(12 * 60).day).toBe(1);
    expect(lightAt(23 * 60).day).toBe(0);
    const evening = [17, 18, 19, 20, 21, 22].map((hour) => lightAt(hour * 60).day);
    expect(evening).toEqual(evening.toSorted((a, b) => b - a));
    expect(new Set(evening).size).toBe(6);
  });

  it('has an evening horizon warmer than its sky', () => {
    const { sky, horizon } = lightAt(19 * 60);
    const red = (colour: string): number => Number.parseInt(colour.slice(1, 3), 16);
    const blue = (colour: string): number => Number.parseInt(colour.slice(5), 16);
    expect(red(horizon) - blue(horizon)).toBeGreaterThan(red(sky) - blue(sky));
    expect(luminance(lightAt(13 * 60).sky)).toBeGreaterThan(luminance(lightAt(23 * 60).sky));
  });

  it('moves without jumps, all day long, and repeats', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 4000, noNaN: true }), (minutes) => {
        const [now, soon, tomorrow] = [minutes, minutes + 1, minutes + 1440].map((time) => lightAt(time).day);
        expect(Math.abs((now ?? 0) - (soon ?? 1))).toBeLessThan(0.02);
        expect(tomorrow).toBeCloseTo(now ?? -1, 6);
      }),
    );
  });

  it('gives a colour its day and its night side', () => {
    expect(lit(lightAt(12 * 60), '#ffffff', '#000000')).toBe('#ffffff');
    expect(lit(lightAt(0), '#ffffff', '#000000')).toBe('#000000');
  });
});
